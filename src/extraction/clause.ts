import type { MarkedText, Mention } from './marked-text.js';

/** A stretch of a marked text. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** From the mark before that ends a clause to the one after. */
export function clauseAround(text: string, { from, to }: Place): Place {
  const before = Math.max(...[';', ':', '!', '。', '；', '：', '؛'].map((mark) => text.lastIndexOf(mark, from - 1)));
  const after = [';', ':', '!', '。', '；', '：', '؛'].map((mark) => text.indexOf(mark, to)).filter((at) => at !== -1);
  return { from: before + 1, to: Math.min(text.length, ...after) };
}

/** Where an expression is found nearest to a place and not in it, within a clause and a reach. */
export function nearest(text: string, sought: RegExp, to: Place, clause: Place, reach: number): Place | undefined {
  const start = Math.max(clause.from, to.from - reach);
  const end = Math.min(clause.to, to.to + reach);
  const every = sought.global ? sought : new RegExp(sought.source, 'gu');
  every.lastIndex = 0;
  let best: Place | undefined;
  for (const match of text.slice(start, end).matchAll(every)) {
    const place = { from: start + match.index, to: start + match.index + match[0].length };
    if (match[0] === '' || overlaps(place, to)) continue;
    if (best === undefined || distance(place, to) < distance(best, to)) best = place;
  }
  return best;
}

export function distance(one: Place, other: Place): number {
  return one.from < other.from ? other.from - one.to : one.from - other.to;
}

export function overlaps(one: Place, other: Place): boolean {
  return one.from < other.to && other.from < one.to;
}

/** What stands between two places. */
export function wordsBetween(text: string, one: Place, other: Place): string {
  return one.from < other.from ? text.slice(one.to, other.from) : text.slice(other.to, one.from);
}

export function joined(places: readonly Place[]): Place {
  return { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
}

/** The first mention of a kind in a place. */
export function mentionIn(
  marked: MarkedText,
  { from, to }: Place,
  marks: readonly Mention['mark'][],
): Mention | undefined {
  return marked.mentionsIn(from, to).find(({ mention }) => marks.includes(mention.mark))?.mention;
}
