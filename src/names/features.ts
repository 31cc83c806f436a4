import { spells } from './acronym.js';
import { type Alignment, weightOf } from './align.js';
import type { NameForm } from './parse-name.js';
import { likenessOfWholes } from './similarity.js';
import type { Word } from './word.js';

/** What a comparison of two forms is judged by; the weights stand in `models/names/matcher.json`. */
export interface Features {
  /** The share of the weight of all words that found a counterpart, 0..1. */
  readonly agreement: number;
  /** How much the words that found one tell, 0..1. */
  readonly information: number;
  /** The lesser of what each side has alone, in weight up to 3: each says something that the other does not. */
  readonly onBothSides: number;
  /** How much more one side has alone than the other, up to 3: a longer and a shorter name. */
  readonly onOneSide: number;
  /** 1 where one side alone names a place: an organisation and its branch are two. */
  readonly extraPlace: number;
  /** How far the forms are spelt alike as wholes, 0..1 (0 below one half). */
  readonly wholeSpelling: number;
  /** 1 where an acronym given beside one name is given beside, or spells, the other. */
  readonly acronymAgrees: number;
  /** 1 where both give acronyms and these differ. */
  readonly acronymDiffers: number;
  /** 1 where the forms are in different languages. */
  readonly otherLanguage: number;
}

export function featuresOf(a: NameForm, b: NameForm, alignment: Alignment): Features {
  const { pairs, onlyA, onlyB } = alignment;
  const total = (words: readonly Word[]) => words.reduce((sum, word) => sum + weightOf(word), 0);
  const aloneA = total(onlyA);
  const aloneB = total(onlyB);
  const matched = pairs.reduce(
    (sum, { a: one, b: other, value }) => sum + value * (weightOf(one) + weightOf(other)),
    0,
  );
  const possible = pairs.reduce((sum, { a: one, b: other }) => sum + weightOf(one) + weightOf(other), aloneA + aloneB);
  const places = (words: readonly Word[]) =>
    words.filter(({ kind, bracketed }) => kind === 'place' && !bracketed).length;
  const acronym = acronymsOf(a, b);
  return {
    agreement: possible === 0 ? 0 : matched / possible,
    information: Math.min(1, matched / 8),
    onBothSides: Math.min(3, aloneA, aloneB),
    onOneSide: Math.min(3, Math.abs(aloneA - aloneB)),
    extraPlace: places(onlyA) + places(onlyB) > 0 ? 1 : 0,
    wholeSpelling: wholeSpelling(a, b),
    acronymAgrees: acronym === true ? 1 : 0,
    acronymDiffers: acronym === false ? 1 : 0,
    otherLanguage: areInOtherLanguages(a, b) ? 1 : 0,
  };
}

function wholeSpelling(a: NameForm, b: NameForm): number {
  const arabic = (a.script === 'arabic') !== (b.script === 'arabic');
  const value = likenessOfWholes(a.sound, b.sound, arabic);
  return Math.max(0, 2 * value - 1);
}

/** Whether the forms' acronyms agree; `undefined` where they say nothing. */
function acronymsOf(a: NameForm, b: NameForm): boolean | undefined {
  const given = a.acronyms.some((acronym) => b.acronyms.includes(acronym));
  if (given) return true;
  const spelt = (one: NameForm, other: NameForm) =>
    one.acronyms.some((acronym) => acronym.length >= 3 && spells(acronym, other.words));
  if (spelt(a, b) || spelt(b, a)) return true;
  return a.acronyms.length > 0 && b.acronyms.length > 0 ? false : undefined;
}

/** Whether the lexicon knows the forms' languages and these differ, or their scripts do. */
export function areInOtherLanguages(a: NameForm, b: NameForm): boolean {
  if (a.script !== b.script) return true;
  return a.language !== undefined && b.language !== undefined && a.language !== b.language && a.key !== b.key;
}
