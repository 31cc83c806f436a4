import matcher from '../../models/names/matcher.json' with { type: 'json' };
import { spells } from './acronym.js';
import type { WordKind } from './lexicon.js';
import type { NameForm } from './parse-name.js';
import { type Likeness, likenessOf, likenessOfWholes } from './similarity.js';
import type { Word } from './word.js';

/** Two words that were taken for each other. */
export interface Pairing extends Likeness {
  readonly a: Word;
  readonly b: Word;
}

/** Which words of two forms answer each other, and which are left over. */
export interface Alignment {
  readonly pairs: readonly Pairing[];
  readonly onlyA: readonly Word[];
  readonly onlyB: readonly Word[];
}

const weights: Readonly<Record<WordKind, number>> = matcher.wordWeights;

/** How much a word tells about which organisation is meant. */
export function weightOf(word: Word): number {
  return weights[word.kind] * (word.bracketed ? matcher.bracketed : 1);
}

/** Pairs the words of two forms, the most alike first, in any order. Function words are left out. */
export function align(a: NameForm, b: NameForm): Alignment {
  const wordsA = a.words.filter(({ kind }) => kind !== 'function-word');
  const wordsB = b.words.filter(({ kind }) => kind !== 'function-word');
  const candidates: (Pairing & { i: number; j: number })[] = [];
  for (const [i, one] of wordsA.entries())
    for (const [j, other] of wordsB.entries()) {
      const likeness = likenessOf(one, other);
      if (likeness.value > 0) candidates.push({ ...likeness, a: one, b: other, i, j });
    }
  candidates.sort((x, y) => y.value - x.value || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairs: Pairing[] = [];
  for (const candidate of candidates) {
    if (usedA.has(candidate.i) || usedB.has(candidate.j)) continue;
    usedA.add(candidate.i);
    usedB.add(candidate.j);
    pairs.push(candidate);
  }
  const onlyA = wordsA.filter((_, index) => !usedA.has(index));
  const onlyB = wordsB.filter((_, index) => !usedB.has(index));
  return withAcronyms(withJoined(withRepeats(withParts({ pairs, onlyA, onlyB }))));
}

/** A phrase on one side whose parts stand apart on the other (律师协会, and lawyers ... association). */
function withParts(alignment: Alignment): Alignment {
  let { pairs, onlyA, onlyB } = alignment;
  const partsIn = (phrase: Word, words: readonly Word[]) =>
    phrase.within.some(({ kind }) => kind === 'place')
      ? []
      : words.filter(({ concepts }) =>
          concepts.some(({ id }) => id !== '' && phrase.within.some((part) => part.id === id)),
        );
  for (const phrase of onlyA) {
    const parts = partsIn(phrase, onlyB);
    if (parts.length < 2) continue;
    pairs = [...pairs, ...parts.map((part) => ({ a: phrase, b: part, value: 0.9, how: 'meaning' as const }))];
    onlyA = onlyA.filter((word) => word !== phrase);
    onlyB = onlyB.filter((word) => !parts.includes(word));
  }
  for (const phrase of onlyB) {
    const parts = partsIn(phrase, onlyA);
    if (parts.length < 2) continue;
    pairs = [...pairs, ...parts.map((part) => ({ a: part, b: phrase, value: 0.9, how: 'meaning' as const }))];
    onlyB = onlyB.filter((word) => word !== phrase);
    onlyA = onlyA.filter((word) => !parts.includes(word));
  }
  return { pairs, onlyA, onlyB };
}

/**
 * A word said twice, or in two languages, needs no second counterpart, nor does one that is a part of the counterpart of
 * another (persons, of 残疾人).
 */
function withRepeats({ pairs, onlyA, onlyB }: Alignment): Alignment {
  const isIn = (word: Word, other: Word) => word.concepts.some(({ id }) => other.within.some((part) => part.id === id));
  return {
    pairs,
    onlyA: onlyA.filter((word) => !pairs.some(({ a, b }) => isIn(word, b) || likenessOf(a, word).value >= 0.9)),
    onlyB: onlyB.filter((word) => !pairs.some(({ a, b }) => isIn(word, a) || likenessOf(b, word).value >= 0.9)),
  };
}

/** Words that one side writes together and the other apart (Eco-defense, ChinaAid), or as one run of characters. */
function withJoined(alignment: Alignment): Alignment {
  const { pairs, onlyA, onlyB } = alignment;
  if (onlyA.length === 0 || onlyB.length === 0) return alignment;
  const telling = ({ kind }: Word) => kind !== 'legal-form' && kind !== 'number';
  const a = onlyA.filter(telling);
  const b = onlyB.filter(telling);
  const unknown = (words: readonly Word[]) => words.some(({ kind }) => kind === 'distinguishing' || kind === 'acronym');
  if (a.length === 0 || b.length === 0 || (a.length === 1 && b.length === 1) || !(unknown(a) || unknown(b)))
    return alignment;
  const joined = (words: readonly Word[]) => words.map(({ sound }) => sound).join('');
  const arabic = a.some(({ script }) => script === 'arabic') !== b.some(({ script }) => script === 'arabic');
  const value = likenessOfWholes(joined(a), joined(b), arabic);
  if (value < 0.85 || joined(a).length < 5) return alignment;
  const extra: Pairing[] = a.map((word, index) => ({
    a: word,
    b: b[Math.min(index, b.length - 1)]!,
    value,
    how: 'sound',
  }));
  return {
    pairs: [...pairs, ...extra],
    onlyA: onlyA.filter((word) => !a.includes(word)),
    onlyB: onlyB.filter((word) => !b.includes(word)),
  };
}

/** An acronym on one side that spells words left over on the other (TI Ukraine, UN Women). */
function withAcronyms(alignment: Alignment): Alignment {
  let { pairs, onlyA, onlyB } = alignment;
  const telling = pairs.some(({ a }) => a.kind !== 'legal-form');
  for (const word of onlyA.filter(({ kind }) => telling && kind === 'acronym'))
    if (onlyB.length >= 2 && spells(word.text, onlyB)) {
      pairs = [...pairs, { a: word, b: onlyB[0]!, value: 0.8, how: 'spelling' }];
      [onlyA, onlyB] = [onlyA.filter((other) => other !== word), []];
    }
  for (const word of onlyB.filter(({ kind }) => telling && kind === 'acronym'))
    if (onlyA.length >= 2 && spells(word.text, onlyA)) {
      pairs = [...pairs, { a: onlyA[0]!, b: word, value: 0.8, how: 'spelling' }];
      [onlyB, onlyA] = [onlyB.filter((other) => other !== word), []];
    }
  return { pairs, onlyA, onlyB };
}
