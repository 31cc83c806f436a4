import { element, type PageElement } from '../element.js';
import { bandOrder } from '../orders.js';
import type { Overview } from '../overview.js';
import type { Words } from '../words.js';
import { bandBar, histogram, stackedBar } from './charts.js';
import { bandMark } from './result.js';
import { scrolling } from './section.js';

/** States that are shown at once; the others are folded. */
const shownStates = 12;

export function overviewView(overview: Overview, title: string | undefined, words: Words): PageElement {
  const counts = [
    words.text('overview.organisations', { count: overview.organisations }),
    words.text('overview.results', { count: overview.results }),
    words.text('overview.states', { count: overview.states.length }),
  ];
  return element(
    'section',
    { id: 'overview', 'aria-labelledby': 'title', tabindex: '-1' },
    title === undefined
      ? element('h1', { id: 'title' }, words.text('page.title'))
      : element('h1', { id: 'title', dir: 'auto' }, title),
    element('p', { class: 'lead' }, counts.join(' · ')),
    recordsNote(overview, words),
    limits(words),
    element(
      'div',
      { class: 'panels' },
      element('div', { class: 'stack' }, bands(overview, words), declined(overview, words)),
      distribution(overview, words),
    ),
    element(
      'div',
      { class: 'panels' },
      element('div', { class: 'stack' }, errors(overview, words), byIndicator(overview, words)),
      byState(overview, words),
    ),
    models(overview, words),
  );
}

function recordsNote({ withoutRecord, results }: Overview, words: Words): PageElement | false {
  if (withoutRecord === 0) return false;
  const text =
    withoutRecord === results ? words.text('page.noRecords') : words.text('page.someRecords', { count: withoutRecord });
  return element('p', { class: 'note' }, text);
}

function limits(words: Words): PageElement {
  return element(
    'section',
    { class: 'limits', 'aria-labelledby': 'limits' },
    element('h2', { id: 'limits' }, words.text('page.limits')),
    ...['question', 'reason', 'nothing', 'notFor'].map((key) => element('p', {}, words.text(`limits.${key}`))),
  );
}

function panel(
  id: string,
  heading: string,
  note: string | undefined,
  ...content: (PageElement | false)[]
): PageElement {
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': id },
    element('h2', { id }, heading),
    note !== undefined && element('p', { class: 'note' }, note),
    ...content,
  );
}

function table(
  label: string,
  head: readonly string[],
  rows: readonly (readonly (PageElement | string)[])[],
): PageElement {
  return scrolling(
    label,
    element(
      'table',
      { class: 'figures' },
      element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
      element(
        'tbody',
        {},
        ...rows.map(([first, ...rest]) =>
          element('tr', {}, element('th', { scope: 'row' }, first), ...rest.map((cell) => element('td', {}, cell))),
        ),
      ),
    ),
  );
}

function bands({ bands: counts }: Overview, words: Words): PageElement {
  return panel(
    'bands',
    words.text('overview.bands'),
    words.text('overview.bandsNote'),
    bandBar(counts),
    element(
      'ul',
      { class: 'legend' },
      ...bandOrder.map((option) =>
        element('li', {}, bandMark(option, words), ' ', element('strong', {}, words.number(counts[option]))),
      ),
    ),
  );
}

function distribution({ tenths, bands: counts }: Overview, words: Words): PageElement {
  return panel(
    'distribution',
    words.text('overview.distribution'),
    words.text('overview.distributionText', { declined: counts['insufficient-evidence'] }),
    histogram(tenths, words),
    element('p', { class: 'axis-title' }, words.text('overview.probability')),
    element(
      'ul',
      { class: 'for-screen-readers' },
      ...tenths.map((count, tenth) =>
        element(
          'li',
          {},
          `${words.text('result.range', { low: words.share(tenth / 10), high: words.share((tenth + 1) / 10) })}: ${words.number(count)}`,
        ),
      ),
    ),
  );
}

function errors({ cuts, baseRates }: Overview, words: Words): PageElement {
  const rate = baseRates.map((share) => words.share(share)).join(' / ');
  return panel(
    'errors',
    words.text('overview.errors'),
    words.text('overview.errorsNote', { rate }),
    table(
      words.text('overview.errors'),
      ['overview.cut', 'overview.flagged', 'overview.falsePositives', 'overview.missed'].map((key) => words.text(key)),
      cuts.map(({ atLeast, flagged, falsePositives, missed }) => [
        atLeast === null
          ? words.text('overview.stateBands')
          : words.text('overview.atLeast', { value: words.share(atLeast) }),
        words.number(flagged),
        expected(falsePositives, flagged, words),
        expected(missed, 1, words),
      ]),
    ),
  );
}

/** An expected number; what is possible is never told as none. */
function expected(value: number, among: number, words: Words): string {
  if (among === 0) return words.number(0);
  return value < 0.05 ? `<${words.number(0.1, 1)}` : words.number(value, 1);
}

function declined({ declined: { nothing, even, identity } }: Overview, words: Words): PageElement {
  const reasons = [
    ['overview.declinedNothing', nothing],
    ['overview.declinedEven', even],
    ['overview.declinedIdentity', identity],
  ] as const;
  const told = reasons.filter(([, count]) => count > 0);
  return panel(
    'declined',
    words.text('overview.declined'),
    words.text('limits.nothing'),
    told.length === 0
      ? element('p', {}, words.text('overview.declinedNone'))
      : element('ul', {}, ...told.map(([key, count]) => element('li', {}, words.text(key, { count })))),
  );
}

function byState({ states }: Overview, words: Words): PageElement {
  const rows = (some: Overview['states']) =>
    table(
      words.text('overview.byState'),
      [words.text('list.state'), words.text('overview.count'), words.text('overview.bands')],
      some.map(({ state, results, bands: counts }) => [
        words.country(state),
        words.number(results),
        element(
          'span',
          {},
          bandBar(counts),
          element('span', { class: 'for-screen-readers' }, bandWords(counts, words)),
        ),
      ]),
    );
  const rest = states.slice(shownStates);
  return panel(
    'by-state',
    words.text('overview.byState'),
    words.text('overview.byStateNote'),
    rows(states.slice(0, shownStates)),
    rest.length > 0 &&
      element(
        'details',
        {},
        element('summary', {}, words.text('overview.moreStates', { count: rest.length })),
        rows(rest),
      ),
  );
}

function bandWords(counts: Overview['bands'], words: Words): string {
  return bandOrder
    .filter((option) => counts[option] > 0)
    .map((option) => `${words.term('bands', option)}: ${words.number(counts[option])}`)
    .join(', ');
}

function byIndicator({ indicators }: Overview, words: Words): PageElement {
  const directions = ['towardsState', 'towardsIndependence', 'unknown'].map((key) => words.text(`overview.${key}`));
  return panel(
    'by-indicator',
    words.text('overview.byIndicator'),
    words.text('overview.byIndicatorNote'),
    table(
      words.text('overview.byIndicator'),
      [words.text('dossier.indicator'), ...directions, words.text('overview.count')],
      indicators.map(({ id, state, independence, unknown }) => [
        words.indicator(id, 'name'),
        words.number(state),
        words.number(independence),
        words.number(unknown),
        stackedBar([
          ['state', state],
          ['independence', independence],
          ['unknown', unknown],
        ]),
      ]),
    ),
  );
}

function models({ models: all }: Overview, words: Words): PageElement {
  return panel(
    'models',
    words.text('overview.models'),
    words.text('overview.modelsNote'),
    table(
      words.text('overview.models'),
      ['overview.models', 'overview.version', 'overview.digest', 'overview.count'].map((key) => words.text(key)),
      all.map(({ id, version, digest, results }) => [id, version, element('code', {}, digest), words.number(results)]),
    ),
  );
}
