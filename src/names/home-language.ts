import type { Alignment } from './align.js';
import type { NameForm } from './parse-name.js';
import type { Word } from './word.js';

const arab = 'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH TD'.split(' ');
const spanish = 'AR BO CL CO CR CU DO EC SV GQ GT HN MX NI PA PY PE ES UY VE PR'.split(' ');
const french =
  'BE BJ BF BI CM CA CF TD KM CG CD CI DJ GQ FR GA GN HT LB LU MG ML MR MU MC MA NE RW SN SC CH TG TN DZ VU'.split(' ');
const chinese = 'CN TW HK MO SG'.split(' ');
const cyrillic = 'RU BY UA KZ KG TJ UZ TM MN BG RS MK BA ME MD'.split(' ');

/** Where a language of names is a language of public life, by ISO 3166-1 codes. */
const byLanguage: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: new Set([...arab, 'IL']),
  es: new Set(spanish),
  fr: new Set(french),
  zh: new Set(chinese),
  ru: new Set(cyrillic),
};
const byScript: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/\p{Script=Thai}/u, new Set(['TH'])],
  [/\p{Script=Hangul}/u, new Set(['KR', 'KP', 'region-KOREA'])],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, new Set(['JP'])],
  [/\p{Script=Han}/u, new Set([...chinese, 'JP'])],
  [/\p{Script=Cyrillic}/u, new Set(cyrillic)],
  [/\p{Script=Arabic}/u, new Set([...arab, 'IR', 'AF', 'PK', 'IL'])],
];

/**
 * Whether a name is in a language of the place that the other name says it is of: the one at home leaves out where that is.
 * `undefined` where the place or the language tells nothing, as English does, which is written everywhere.
 */
function isInLanguageOf(place: Word, form: NameForm): boolean | undefined {
  const countries = place.concepts.flatMap(({ id, within }) => [id, ...(within === undefined ? [] : [within])]);
  if (place.kind !== 'place' || countries.some((id) => id.startsWith('region-'))) return undefined;
  const spoken = byScript.find(([script]) => script.test(form.text))?.[1] ?? byLanguage[form.language ?? ''];
  if (spoken === undefined) return form.language === 'more' ? true : undefined;
  return countries.some((id) => spoken.has(id));
}

/**
 * An alignment of names in two languages without the country that one of them gives and the other, being at home there,
 * leaves out (Human Rights Association (Turkey), Norwegian Church Aid).
 */
export function withoutHome(
  a: NameForm,
  b: NameForm,
  { pairs, onlyA, onlyB }: Alignment,
): { alignment: Alignment; leftOut: boolean; foreign: boolean } {
  const home = (words: readonly Word[], other: NameForm) =>
    words
      .filter((word) => word.kind === 'place' && !word.isBranch)
      .map((word) => ({ word, at: isInLanguageOf(word, other) }));
  const found = [...home(onlyA, b), ...home(onlyB, a)];
  const left = found.filter(({ at }) => at === true).map(({ word }) => word);
  const kept = (words: readonly Word[]) => words.filter((word) => !left.includes(word));
  return {
    alignment: { pairs, onlyA: kept(onlyA), onlyB: kept(onlyB) },
    leftOut: left.length > 0,
    foreign: found.some(({ at }) => at === false),
  };
}
