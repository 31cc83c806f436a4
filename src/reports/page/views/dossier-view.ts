import type { Dossier } from '../dossier.js';
import { element, foreign, foreignParagraph, type PageElement, webLink } from '../element.js';
import { hashOf } from '../hash.js';
import { indicatorOrder } from '../orders.js';
import type { Words } from '../words.js';
import { changesSection } from './changes-view.js';
import { divergingBar, gauge, reach } from './charts.js';
import { separated, unusedList, weighedList } from './evidence-view.js';
import { moneySection } from './money-view.js';
import { bandMark, basisWords, probabilityWords } from './result.js';
import { scrolling, section } from './section.js';
import { textsSection } from './texts-view.js';

/** Everything about one result: the page of an organisation, and its printed dossier. */
export function dossierView(dossier: Dossier, words: Words): PageElement {
  const most = reach([...dossier.evidenceFor, ...dossier.evidenceAgainst].map(({ contribution }) => contribution));
  const { result } = dossier;
  return element(
    'article',
    { class: 'dossier' },
    head(dossier, words),
    cautions(dossier, words),
    contributions(dossier, words),
    element(
      'div',
      { class: 'panels' },
      section(
        'for',
        words,
        dossier.evidenceFor.length === 0
          ? element('p', {}, words.text('dossier.nothingFor'))
          : weighedList(dossier.evidenceFor, dossier, most, words),
      ),
      section(
        'against',
        words,
        dossier.evidenceAgainst.length === 0
          ? element('p', {}, words.text('dossier.nothingAgainst'))
          : weighedList(dossier.evidenceAgainst, dossier, most, words),
      ),
    ),
    textsSection(dossier, words),
    changesSection(dossier, words),
    section('missing', words, missing(dossier, words)),
    result.unused.length > 0 && section('unused', words, unusedList(dossier, words)),
    moneySection(dossier, words),
    section('replies', words, ...replies(dossier, words)),
    section(
      'model',
      words,
      element(
        'p',
        {},
        words.text('dossier.modelText', {
          id: result.model.id,
          version: result.model.version,
          date: words.date(result.asOf),
          digest: result.model.digest,
        }),
      ),
    ),
  );
}

function head({ row, names, basedIn, result, others }: Dossier, words: Words): PageElement {
  const { period } = result;
  const facts = [
    words.country(row.country),
    ...(basedIn === null ? [] : [words.text('result.basedIn', { state: words.country(basedIn) })]),
    words.text('result.asOf', { date: words.date(result.asOf) }),
  ];
  return element(
    'header',
    { class: 'head' },
    element('h1', { tabindex: '-1' }, foreign(row.name)),
    element(
      'p',
      { class: 'note' },
      ...separated([...facts, element('span', {}, words.label('result.id'), foreign(row.id))]),
    ),
    names.length > 0 &&
      element(
        'p',
        { class: 'note' },
        words.label('result.otherNames'),
        ...separated(names.map((name) => foreign(name))),
      ),
    element(
      'div',
      { class: 'answer' },
      element('p', { class: 'tie' }, words.text('result.tie', { state: words.country(row.state) })),
      element('p', { class: 'big' }, probabilityWords(row, words), ' ', bandMark(row.band, words)),
      gauge(row.probability, row.interval),
      element(
        'p',
        {},
        `${basisWords(row.coverage, words)} · ${words.text('result.baseRate', { value: words.probability(result.baseRate) })}`,
      ),
      period !== null &&
        element(
          'p',
          {},
          period.from === period.to
            ? words.text('result.periodYear', { from: words.date(period.from) })
            : words.text('result.period', { from: words.date(period.from), to: words.date(period.to) }),
        ),
      result.character !== null &&
        (result.character.id === null
          ? element('p', { lang: 'en', dir: 'auto' }, result.character.text)
          : element('p', {}, words.term('characters', result.character.id))),
    ),
    others.length > 0 &&
      element(
        'p',
        {},
        words.label('result.others'),
        ...separated(
          others.map((other) =>
            element(
              'span',
              {},
              element('a', { href: hashOf(other) }, words.country(other.state)),
              ' ',
              `${words.term('bands', other.band)}, ${probabilityWords(other, words)}, ${basisWords(other.coverage, words)}`,
            ),
          ),
        ),
      ),
  );
}

function cautions({ result }: Dossier, words: Words): PageElement {
  const told = result.cautionCodes.map(({ id, values }) => {
    const { url, band, ...others } = values;
    const text = words.text(`cautions.${id}`, {
      ...others,
      ...(url !== undefined && { url }),
      ...(band !== undefined && { band: words.term('bands', String(band)) }),
    });
    return element('li', {}, text);
  });
  return section(
    'cautions',
    words,
    element(
      'ul',
      {},
      ...told,
      element('li', {}, words.text('limits.question')),
      element('li', {}, words.text('limits.reason')),
    ),
  );
}

function contributions({ result, row }: Dossier, words: Words): PageElement {
  const rows = indicatorOrder.map((id) => ({ id, ...result.indicators[id]! }));
  const most = reach(rows.map(({ contribution }) => contribution));
  const line = (name: string, ...cells: (PageElement | string)[]) =>
    element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell)));
  return section(
    'contributions',
    words,
    element('p', { class: 'note' }, words.text('dossier.contributionsText')),
    scrolling(
      words.text('dossier.contributions'),
      element(
        'table',
        { class: 'figures contributions' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, words.text('dossier.indicator')),
            element('th', { scope: 'col' }, words.text('dossier.contribution')),
            element(
              'th',
              { scope: 'col' },
              element(
                'span',
                { class: 'directions', dir: 'ltr' },
                element('bdi', {}, words.text('overview.towardsIndependence')),
                ' ',
                element('bdi', {}, words.text('overview.towardsState')),
              ),
            ),
          ),
        ),
        element(
          'tbody',
          {},
          ...rows.map(({ id, score, contribution }) =>
            score === null
              ? line(words.indicator(id, 'name'), words.text('overview.unknown'), '')
              : line(words.indicator(id, 'name'), words.signed(contribution), divergingBar(contribution, most)),
          ),
          line(words.text('dossier.base'), words.signed(result.logOdds.base), ''),
          // A sum that is too uncertain to be told as a probability is not told in other units either.
          row.probability !== null && line(words.text('dossier.total'), words.signed(result.logOdds.total), ''),
        ),
      ),
    ),
  );
}

function missing({ result }: Dossier, words: Words): PageElement {
  if (result.missing.length === 0) return element('p', {}, words.text('dossier.missingNothing'));
  return element(
    'dl',
    {},
    ...result.missing.flatMap((id) => [
      element('dt', {}, `${words.indicator(id, 'name')}${words.text('page.colon')}${words.indicator(id, 'question')}`),
      element('dd', {}, words.text('dossier.whereToLook', { places: words.indicator(id, 'whereToLook') })),
    ]),
  );
}

function replies({ result }: Dossier, words: Words): PageElement[] {
  if (result.replies.length === 0) return [element('p', {}, words.text('dossier.noReplies'))];
  return [
    element('p', { class: 'note' }, words.text('dossier.repliesNote')),
    ...result.replies.map(({ by, date, text, url }) =>
      element(
        'figure',
        {},
        element('blockquote', {}, foreignParagraph(text)),
        element(
          'figcaption',
          {},
          ...separated([foreign(by), words.date(date), ...(url === undefined ? [] : [webLink(url)])]),
        ),
      ),
    ),
  ];
}
