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
  /** How much more one side has alone than the other, up to 3: a longer and a shorter name ... */
  readonly onOneSide: number;
  /** ... in one language, where there is no translator to leave a word out. */
  readonly onOneSideInOneLanguage: number;
  /** 1 where both are in one language and call themselves different sorts of body: one's league is not its union. */
  readonly bodyDiffers: number;
  /** In one language, the weight, up to 3, of words that answer each other by their meaning alone (global and world). */
  readonly synonyms: number;
  /** In one language, the share of neighbouring pairs of words that stand in the other order, 0..1. */
  readonly otherOrder: number;
  /** 1 where one side alone names a place: an organisation and its branch are two. */
  readonly extraPlace: number;
  /** How far the forms are spelt alike as wholes, 0..1 (0 below one half). */
  readonly wholeSpelling: number;
  /** 1 where an acronym given beside one name is given beside, or spells, the other. */
  readonly acronymAgrees: number;
  /** 1 where both give acronyms, in one language, and these differ. */
  readonly acronymDiffers: number;
  /** 1 where the forms are in different languages. */
  readonly otherLanguage: number;
  /** In different languages, how little the words that answer each other tell, 0..1: many bear such names. */
  readonly translatedCommonWords: number;
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
  const otherLanguage = areInOtherLanguages(a, b);
  const information = Math.min(1, matched / 8);
  const onOneSide = Math.min(3, Math.abs(aloneA - aloneB));
  const inOneLanguage = (value: number) => (otherLanguage ? 0 : value);
  return {
    agreement: possible === 0 ? 0 : matched / possible,
    information,
    onBothSides: Math.min(3, aloneA, aloneB),
    onOneSide,
    onOneSideInOneLanguage: inOneLanguage(onOneSide),
    bodyDiffers: inOneLanguage(bodyDiffers(alignment) ? 1 : 0),
    synonyms: inOneLanguage(
      Math.min(3, total(pairs.filter(({ how }) => how === 'meaning' || how === 'similar-meaning').map(({ a: one }) => one))),
    ),
    otherOrder: inOneLanguage(otherOrder(a, b, alignment)),
    extraPlace: places(onlyA) + places(onlyB) > 0 ? 1 : 0,
    wholeSpelling: wholeSpelling(a, b),
    acronymAgrees: acronym === true ? 1 : 0,
    acronymDiffers: inOneLanguage(acronym === false ? 1 : 0),
    otherLanguage: otherLanguage ? 1 : 0,
    translatedCommonWords: otherLanguage ? 1 - information : 0,
  };
}

function bodyDiffers({ pairs, onlyA, onlyB }: Alignment): boolean {
  const isBody = ({ kind }: Word) => kind === 'body';
  return (onlyA.some(isBody) && onlyB.some(isBody)) || pairs.some(({ how }) => how === 'similar-meaning');
}

function otherOrder(a: NameForm, b: NameForm, { pairs }: Alignment): number {
  const order = pairs
    .map(({ a: one, b: other }) => [a.words.indexOf(one), b.words.indexOf(other)] as const)
    .sort(([x], [y]) => x - y);
  const turned = order.filter(([, at], index) => index > 0 && at < order[index - 1]![1]).length;
  return order.length < 2 ? 0 : turned / (order.length - 1);
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
