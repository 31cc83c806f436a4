import matcher from '../../models/names/matcher.json' with { type: 'json' };
import { spells } from './acronym.js';
import { type Alignment, align } from './align.js';
import { contradictionOf } from './contradiction.js';
import { leavesDoubt } from './doubt.js';
import { areInOtherLanguages, type Features, featuresOf } from './features.js';
import { withoutHome } from './home-language.js';
import { type NameForm, type ParsedName, parseName } from './parse-name.js';
import { reasonOf } from './reason.js';

/**
 * - `same`: the names name one organisation;
 * - `different`: they do not;
 * - `ambiguous`: they may, and nothing may be merged or scored before somebody has looked.
 */
export type NameDecision = 'same' | 'different' | 'ambiguous';

/** What a comparison of two names found. */
export interface NameMatch {
  readonly decision: NameDecision;
  /** The calibrated probability that the names name one organisation, 0..1. */
  readonly confidence: number;
  /** Why, in words. */
  readonly reason: string;
  /** True where the names contradict each other, and not only have too little in common. */
  readonly isContradiction?: true;
}

/**
 * Compares two names of organisations, in any script and in English, French, Spanish, Chinese, Russian, Arabic or several
 * of them. A name that was read before (`parseName`) is not read again.
 */
export function compareNames(a: string | ParsedName, b: string | ParsedName): NameMatch {
  const nameA = typeof a === 'string' ? parseName(a) : a;
  const nameB = typeof b === 'string' ? parseName(b) : b;
  let best: NameMatch | undefined;
  for (const formA of nameA.forms)
    for (const formB of nameB.forms) {
      const match = compareForms(formA, formB);
      if (best === undefined || match.confidence > best.confidence) best = match;
    }
  return best ?? { decision: 'different', confidence: 0, reason: 'one of them holds no letters' };
}

function compareForms(a: NameForm, b: NameForm): NameMatch {
  if (a.words.length === 0 || b.words.length === 0)
    return { decision: 'different', confidence: 0, reason: 'one of them holds no letters' };
  const acronym = acronymMatch(a, b);
  if (acronym !== undefined) return acronym;
  // Ties between words are broken by their order: judged in one order, two names get one answer in both.
  const inOrder = a.text <= b.text;
  const judged = inOrder ? judge(a, b) : judge(b, a);
  if ('contradiction' in judged)
    return { decision: 'different', confidence: 0.01, reason: judged.contradiction, isContradiction: true };
  const { alignment, features, otherLanguage, leftOut, foreign } = judged;
  const found = confidenceOf(features, otherLanguage);
  const confidence = hasSameWords(a, b, features)
    ? matcher.sameWords - (features.otherOrder > 0 ? matcher.sameWordsInOtherOrder : 0)
    : foreign || leavesDoubt(alignment, features, otherLanguage)
      ? Math.min(matcher.doubt, found)
      : leftOut || (otherLanguage && isOfCommonWords(alignment, features))
        ? Math.min(matcher.uncertain, found)
        : found;
  return {
    decision: decisionOf(confidence),
    confidence,
    reason: reasonOf(a, b, inOrder ? alignment : turned(alignment)),
  };
}

function judge(a: NameForm, b: NameForm): Judged {
  const otherLanguage = areInOtherLanguages(a, b);
  const aligned = align(a, b);
  const contradiction = contradictionOf(aligned, otherLanguage);
  if (contradiction !== undefined) return { contradiction };
  const home = otherLanguage ? withoutHome(a, b, aligned) : { alignment: aligned, leftOut: false, foreign: false };
  return { otherLanguage, ...home, features: featuresOf(a, b, home.alignment) };
}

type Judged =
  | { readonly contradiction: string }
  | {
      readonly alignment: Alignment;
      readonly features: Features;
      readonly otherLanguage: boolean;
      /** A name at home leaves out the country that the other one gives. */
      readonly leftOut: boolean;
      /** A name is in a language that the country of the other one does not speak. */
      readonly foreign: boolean;
    };

function turned({ pairs, onlyA, onlyB }: Alignment): Alignment {
  return { pairs: pairs.map((pair) => ({ ...pair, a: pair.b, b: pair.a })), onlyA: onlyB, onlyB: onlyA };
}

/** A translation of few words, none of them a name or a place: likely, and yet no reason to join entries of a list. */
function isOfCommonWords({ pairs }: Alignment, { commonWords }: Features): boolean {
  return commonWords === 1 && pairs.length < 4 && pairs.some(({ how }) => how.endsWith('meaning'));
}

function hasSameWords(a: NameForm, b: NameForm, features: Features): boolean {
  return a.key !== '' && a.key === b.key && features.acronymDiffers === 0;
}

/** What the best pair of forms is judged by, for fitting; `undefined` where a rule decides. */
export function featuresOfNames(a: string, b: string): { features: Features; otherLanguage: boolean } | undefined {
  let best: { confidence: number; features: Features; otherLanguage: boolean } | undefined;
  for (const formA of parseName(a).forms)
    for (const formB of parseName(b).forms) {
      if (formA.words.length === 0 || formB.words.length === 0 || acronymMatch(formA, formB) !== undefined)
        return undefined;
      const judged = formA.text <= formB.text ? judge(formA, formB) : judge(formB, formA);
      if ('contradiction' in judged) continue;
      if (hasSameWords(formA, formB, judged.features)) return undefined;
      const confidence = confidenceOf(judged.features, judged.otherLanguage);
      if (best === undefined || confidence > best.confidence) best = { confidence, ...judged };
    }
  return best;
}

function confidenceOf(features: Features, otherLanguage: boolean): number {
  const { intercept, ...weights } = otherLanguage ? matcher.weights.twoLanguages : matcher.weights.oneLanguage;
  let logOdds = intercept;
  for (const [name, weight] of Object.entries(weights)) logOdds += weight * features[name as keyof Features];
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}

function decisionOf(confidence: number): NameDecision {
  if (confidence >= matcher.same) return 'same';
  return confidence <= matcher.different ? 'different' : 'ambiguous';
}

/** An acronym that stands for a whole name: the longer it is, the fewer names it can spell. */
function acronymMatch(a: NameForm, b: NameForm): NameMatch | undefined {
  const [short, long] = a.words.length === 1 ? [a, b] : [b, a];
  const [word] = short.words;
  if (short.words.length !== 1 || word === undefined || long.words.length < 2 || word.script === 'han')
    return undefined;
  if (!/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(short.text.replace(/[\s.\-&]/gu, ''))) return undefined;
  const letters = word.text;
  if (long.acronyms.includes(letters) && letters.length >= 3)
    return { decision: 'same', confidence: 0.93, reason: `${short.text} is the acronym that the other name gives` };
  if (!spells(letters, long.words)) return undefined;
  const confidence = matcher.acronym[Math.min(letters.length, 6) - 2]!;
  return {
    decision: decisionOf(confidence),
    confidence,
    reason: `${short.text} spells “${long.text}”, as other names may`,
  };
}
