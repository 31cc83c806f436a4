import { spells } from './acronym.js';
import { type Alignment, weightOf } from './align.js';
import type { WordKind } from './lexicon.js';
import type { NameForm } from './parse-name.js';
import type { Word } from './word.js';

/**
 * What a comparison of two forms is judged by. The weights stand in `models/names/matcher.json`, apart for forms of one
 * language and of two: a translator leaves words out and puts others in, a speaker of one language does not.
 */
export interface Features {
  /** The share of the weight of all words that found a counterpart, to the third power, 0..1. */
  readonly agreement: number;
  /** 1 where every word found one, legal forms and brackets aside; a half where one side has one common word more. */
  readonly complete: number;
  /** 1 where a word that tells, such as a name or a subject, found none. */
  readonly tellingWordAlone: number;
  /** How much the words that found one tell, 0..1. */
  readonly information: number;
  /** The lesser of what each side has alone, in weight up to 3: each says something that the other does not. */
  readonly onBothSides: number;
  /** How much more one side has alone than the other, up to 3: a longer and a shorter name. */
  readonly onOneSide: number;
  /** 1 where they call themselves different sorts of body: one's league is not its union. */
  readonly bodyDiffers: number;
  /** The weight, up to 3, of words that answer each other by their meaning alone (global and world). */
  readonly synonyms: number;
  /** The share of neighbouring pairs of words that stand in the other order, 0..1. */
  readonly otherOrder: number;
  /** 1 where one side alone names a place or a direction: an organisation and its branch are two. */
  readonly extraPlace: number;
  /** 1 where an acronym given beside one name is given beside, or spells, the other. */
  readonly acronymAgrees: number;
  /** 1 where both give acronyms and these differ. */
  readonly acronymDiffers: number;
  /** How little of what answers each other is a name, a place or a number, 0..1: many bear names of common words. */
  readonly commonWords: number;
}

/** Words that few organisations share. */
const rare: ReadonlySet<WordKind> = new Set<WordKind>(['distinguishing', 'acronym', 'place', 'number']);

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
  const places = (words: readonly Word[]) => words.filter(isPlaceOrDirection).length;
  const acronym = acronymsOf(a, b);
  const telling = total(pairs.filter(({ a: one }) => rare.has(one.kind)).map(({ a: one }) => one));
  const byMeaning = pairs.filter(({ how }) => how === 'meaning' || how === 'similar-meaning');
  return {
    agreement: possible === 0 ? 0 : (matched / possible) ** 3,
    complete: completeness(onlyA, onlyB),
    tellingWordAlone: [...onlyA, ...onlyB].some((word) => weightOf(word) >= 1) ? 1 : 0,
    information: Math.min(1, matched / 8),
    onBothSides: Math.min(3, aloneA, aloneB),
    onOneSide: Math.min(3, Math.abs(aloneA - aloneB)),
    bodyDiffers: bodyDiffers(alignment) ? 1 : 0,
    synonyms: Math.min(3, total(byMeaning.map(({ a: one }) => one))),
    otherOrder: otherOrder(a, b, alignment),
    extraPlace: places(onlyA) + places(onlyB) > 0 ? 1 : 0,
    acronymAgrees: acronym === true ? 1 : 0,
    acronymDiffers: acronym === false ? 1 : 0,
    commonWords: 1 - Math.min(1, telling / 2),
  };
}

function isPlaceOrDirection({ kind, concepts }: Word): boolean {
  return kind === 'place' || concepts.some(({ group }) => group === 'direction');
}

function completeness(onlyA: readonly Word[], onlyB: readonly Word[]): number {
  const telling = (word: Word) => word.kind !== 'legal-form' && (!word.bracketed || isPlaceOrDirection(word));
  const [restA, restB] = [onlyA.filter(telling), onlyB.filter(telling)];
  const rest = [...restA, ...restB];
  if (rest.length === 0) return 1;
  return rest.length === 1 && (rest[0]!.kind === 'body' || rest[0]!.kind === 'common') ? 0.5 : 0;
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

/** Whether the forms' acronyms agree; `undefined` where they say nothing. */
function acronymsOf(a: NameForm, b: NameForm): boolean | undefined {
  const given = a.acronyms.some((acronym) => b.acronyms.includes(acronym));
  if (given) return true;
  if (a.acronyms.length > 0 && b.acronyms.length > 0) return false;
  const spelt = (one: NameForm, other: NameForm) =>
    one.acronyms.some((acronym) => acronym.length >= 3 && spells(acronym, other.words));
  if (spelt(a, b) || spelt(b, a)) return true;
  return undefined;
}

/** Whether the lexicon knows the forms' languages and these differ, or their scripts do. */
export function areInOtherLanguages(a: NameForm, b: NameForm): boolean {
  if (a.script !== b.script) return true;
  return a.language !== undefined && b.language !== undefined && a.language !== b.language && a.key !== b.key;
}
