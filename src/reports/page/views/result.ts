import type { Band } from '../../../model/affiliation-model.js';
import { element, type PageElement } from '../element.js';
import type { Row } from '../row.js';
import type { Words } from '../words.js';
import { gauge } from './charts.js';

export function bandMark(band: Band, words: Words): PageElement {
  return element('span', { class: `band band-${band}` }, words.term('bands', band));
}

/** The probability with its range, as text. */
export function probabilityWords(
  { probability, interval }: Pick<Row, 'probability' | 'interval'>,
  words: Words,
): string {
  if (probability === null || interval === null) return words.text('result.noAnswer');
  return `${words.probability(probability)} (${rangeWords(interval, words)})`;
}

export function rangeWords([low, high]: readonly [number, number], words: Words): string {
  return words.text('result.range', { low: words.probability(low), high: words.probability(high) });
}

/** A probability or its absence, for a sentence. */
export function answerWords(probability: number | null, words: Words): string {
  return probability === null ? words.text('result.noAnswer') : words.probability(probability);
}

export function probabilityMark(row: Row, words: Words): PageElement {
  return element(
    'span',
    { class: 'probability' },
    gauge(row.probability, row.interval),
    element('span', {}, probabilityWords(row, words)),
  );
}

export function basisWords({ indicators, evidence, sources }: Row['coverage'], words: Words): string {
  return words.text('result.basis', {
    indicators,
    items: words.text('result.items', { count: evidence }),
    sources: words.text('result.sources', { count: sources }),
  });
}
