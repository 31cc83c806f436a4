import type { Evidence } from '../../../evidence/evidence.js';
import type { Source } from '../../../organisation/source.js';
import type { Dossier, WeighedItem } from '../dossier.js';
import { type Child, element, foreign, foreignParagraph, type PageElement, webLink } from '../element.js';
import type { Words } from '../words.js';
import { divergingBar } from './charts.js';
import { itemParts, periodWords } from './evidence-words.js';

/** A list of weighed items, each with what it says, how much it weighs, and where it was read. */
export function weighedList(
  items: readonly WeighedItem[],
  { evidence }: Dossier,
  most: number,
  words: Words,
): PageElement {
  return element(
    'ol',
    { class: 'evidence' },
    ...items.map((weighed) =>
      element(
        'li',
        {},
        element(
          'p',
          { class: 'weight' },
          divergingBar(weighed.contribution, most),
          element('span', { class: 'number' }, words.signed(weighed.contribution)),
          ' ',
          element('span', { class: 'tag' }, words.indicator(weighed.indicator, 'name')),
        ),
        element('h3', {}, words.term('features', weighed.feature)),
        ...itemBody(evidence[weighed.index] ?? null, weighed.reason, words),
      ),
    ),
  );
}

export function unusedList({ evidence, result }: Dossier, words: Words): PageElement {
  return element(
    'ul',
    { class: 'evidence' },
    ...result.unused.map((unused) => {
      const item = evidence[unused.index] ?? null;
      const why = element('strong', {}, words.term('unused', unused.case));
      // The law that a table names stands in the sentence alone.
      const law = unused.case === 'imposed-by-law' && unused.reason.includes(':');
      return element(
        'li',
        {},
        element('p', {}, why, law && [' ', element('span', { lang: 'en', dir: 'auto' }, unused.reason)]),
        ...itemBody(item, item === null && !law ? unused.reason : undefined, words),
      );
    }),
  );
}

/** What one item says and where it was read. Without the record only the English sentence of the result is known. */
export function itemBody(item: Evidence | null, reason: string | undefined, words: Words): PageElement[] {
  if (item === null) {
    return [
      element('p', { lang: 'en', dir: 'auto' }, reason ?? ''),
      element('p', { class: 'source' }, words.label('dossier.source'), words.text('dossier.noItem')),
    ];
  }
  const period = periodWords(item, words);
  const parts: Child[] = [
    element('span', { class: 'kind' }, words.term('kinds', item.kind)),
    ...itemParts(item, words),
    ...(item.state === undefined ? [] : [words.country(item.state)]),
    ...(period === undefined ? [] : [period]),
  ];
  return [
    element('p', { class: 'fact' }, ...separated(parts)),
    ...(item.what === undefined ? [] : [foreignParagraph(item.what)]),
    ...(item.note === undefined ? [] : [foreignParagraph(item.note, { class: 'remark' })]),
    ...(item.confidence === undefined
      ? []
      : [element('p', { class: 'remark' }, words.text('dossier.read', { value: words.share(item.confidence) }))]),
    sourceLine(item.source, words),
  ];
}

export function separated(parts: readonly Child[]): Child[] {
  return parts.flatMap((part, place) => (place === 0 ? [part] : [' · ', part]));
}

function sourceLine(source: Source | undefined, words: Words): PageElement {
  const label = words.label('dossier.source');
  if (source === undefined) return element('p', { class: 'source' }, label, words.text('dossier.noSource'));
  const parts: Child[] = [
    ...(source.publisher === undefined ? [] : [foreign(source.publisher)]),
    webLink(source.url),
    ...(source.date === undefined ? [] : [words.text('dossier.published', { date: words.date(source.date) })]),
    ...(source.retrieved === undefined
      ? []
      : [words.text('dossier.retrieved', { date: words.date(source.retrieved) })]),
    ...(source.quality === undefined
      ? []
      : [`${words.label('dossier.quality')}${words.term('qualities', source.quality)}`]),
  ];
  return element('p', { class: 'source' }, label, ...separated(parts));
}
