import type { PhraseMatch } from '../text/index.js';
import type { CuePattern, Marker } from './markers.js';
import type { CueKind } from './stance-lexicon.js';

/** A cue as the words `first` to `last` of a text. */
export interface CueMatch {
  readonly kind: CueKind;
  readonly first: number;
  readonly last: number;
  /** Other words stand between its parts. */
  readonly gapped: boolean;
}

/** Words that may stand between two parts of a pattern. */
const widestGap = 9;

/**
 * The cues of one sentence: patterns whose parts follow one another. Of overlapping cues of a kind the first and longest
 * counts, and none within a longer phrase, so that one phrase is not counted twice.
 *
 * @param scale - how many tokens make a word
 */
export function cueMatches(matches: readonly PhraseMatch<Marker>[], scale: number): CueMatch[] {
  const begun = new Map<CuePattern, { part: number; first: number; last: number }>();
  const found: CueMatch[] = [];
  for (const { value, first, last } of matches) {
    if (value.type !== 'cue') continue;
    const { pattern, part } = value;
    if (pattern.parts === 1) {
      found.push({ kind: pattern.kind, first, last, gapped: false });
      continue;
    }
    if (part === 0) {
      begun.set(pattern, { part, first, last });
      continue;
    }
    const before = begun.get(pattern);
    if (before === undefined || before.part !== part - 1) continue;
    if (first <= before.last || first - before.last > widestGap * scale) continue;
    if (part === pattern.parts - 1) {
      found.push({ kind: pattern.kind, first: before.first, last, gapped: true });
      begun.delete(pattern);
    } else begun.set(pattern, { part, first: before.first, last });
  }
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  const lastOfKind = new Map<CueKind, number>();
  let whole: CueMatch | undefined;
  return found.filter((cue) => {
    const { kind, first, last, gapped } = cue;
    // A longer phrase says what its words mean: "politically motivated charges" are not a charge of being political.
    if (whole !== undefined && last <= whole.last && (first > whole.first || last < whole.last)) return false;
    if ((lastOfKind.get(kind) ?? -1) >= first) return false;
    lastOfKind.set(kind, last);
    if (!gapped && (whole === undefined || last > whole.last)) whole = cue;
    return true;
  });
}

/** Of phrases that overlap, the one that begins first, and of those the longest. */
export function longestMatches<Value>(matches: readonly PhraseMatch<Value>[]): PhraseMatch<Value>[] {
  const sorted = [...matches].sort((a, b) => a.first - b.first || b.last - a.last);
  let last = -1;
  return sorted.filter((match) => {
    if (match.first <= last) return false;
    last = match.last;
    return true;
  });
}
