import type { Language } from '../text/index.js';
import { conceptsIn, type FoundConcept } from './concepts.js';

/** The words of a clause and of what stands around it; marks as `<ORG>`. */
export interface ClauseWords {
  readonly inside: readonly string[];
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Where a word of a clause stands as seen from the organisation. */
export interface WordPlace {
  /** Of the clause: how far the organisation is. */
  readonly nearness: string;
  /** Of the word: before or behind it. */
  readonly side: string;
}

/** What a clause means, whatever its words and its language: its concepts, where they stand, and in what order they follow one another and its marks. */
export function conceptFeatures(
  { inside, before, behind }: ClauseWords,
  placeOf: (at: number) => WordPlace,
  language: Language,
): Set<string> {
  const features = new Set<string>();
  const found = longestOf(conceptsIn(inside, language));
  for (const { concept, at } of found) {
    const { nearness, side } = placeOf(at);
    features.add(`c:${concept}`);
    features.add(`c:${side}/${concept}`);
    features.add(`c:${concept}/${nearness}`);
  }
  const row = rowOf(inside, found);
  for (const [at, ones] of row.entries())
    for (const one of ones) {
      for (const next of row[at + 1] ?? [end]) features.add(`p:${one}_${next}`);
      for (const next of row[at + 2] ?? []) features.add(`s:${one}_${next}`);
    }
  const all = [...new Set(row.flat())];
  for (const one of all)
    if (!isMark(one)) for (const other of all) if (isMark(other) || other > one) features.add(`cc:${one}+${other}`);
  for (const { concept } of conceptsIn(before, language)) features.add(`cl:${concept}`);
  for (const { concept } of conceptsIn(behind, language)) features.add(`cr:${concept}`);
  return features;
}

const end = 'END';

function isMark(one: string): boolean {
  return one.startsWith('<');
}

/** Where a phrase begins, what its first words mean by themselves counts for nothing. */
function longestOf(found: readonly FoundConcept[]): FoundConcept[] {
  const longest = new Map<number, number>();
  for (const { at, length } of found) longest.set(at, Math.max(longest.get(at) ?? 0, length));
  return found.filter(({ at, length }) => length === longest.get(at));
}

/** Marks and concepts in the order in which they stand; those within a phrase are left out. */
function rowOf(words: readonly string[], found: readonly FoundConcept[]): string[][] {
  const row: string[][] = [];
  let covered = 0;
  for (const [at, word] of words.entries()) {
    if (at < covered) continue;
    const those = found.filter((one) => one.at === at);
    covered = at + Math.max(1, ...those.map(({ length }) => length));
    const ones = [...(isMark(word) ? [word] : []), ...those.map(({ concept }) => concept)];
    if (ones.length > 0) row.push(ones);
  }
  return row;
}
