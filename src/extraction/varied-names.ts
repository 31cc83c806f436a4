import type { Language } from '../text/index.js';
import { isSpelledBy } from '../text/spelled-by.js';
import type { FoldedText } from './folded-text.js';
import { looseHanNames, places } from './short-han-names.js';
import { isOrdinaryWord, linking } from './short-names.js';

interface NamePart {
  readonly word: string;
  /** What it says of which organisation is meant: a word that many names have says less. */
  readonly worth: number;
}

interface TextWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
}

interface Variant {
  readonly name: string;
  readonly score: number;
}

/** So much of a name, by the worth of its words, a variant must have; and so much, where it has a word besides or another order. */
const least = { all: 0.6, besides: 0.75 };

/** Characters of a text within which variants are sought, and how many of them. */
const reach = 200_000;
const mostVariants = 6;

/**
 * What a text calls an organisation that it nowhere calls by a name that was given: a name with a word more, less or spelt
 * otherwise ("Ilustre y Real Colegio de Abogados" for "Ilustre y Nacional Colegio de Abogados"), or a word made of the beginnings of
 * its words (FESFUT: FEderación Salvadoreña de FÚTbol). The likest ones only; none that puts another proper word in the place of
 * one of the name's. Folded, in the order in which they are met.
 */
export function variedNames(text: string, folded: FoldedText, names: readonly string[], language: Language): string[] {
  if (language === 'zh')
    return [...new Set(names.flatMap(looseHanNames))].filter((name) => isNamedAlone(name, folded.text));
  const words = textWords(text, folded, language);
  const parted = names.map((name) => nameParts(name, language)).filter((parts) => parts.length >= 2);
  const variants = parted.flatMap((parts) => variantsOf(parts, words, folded.text, language));
  const best = Math.max(0, ...variants.map(({ score }) => score));
  const likest = variants.filter(({ score }) => score > best - 0.01).map(({ name }) => name);
  return [...new Set([...likest, ...names.flatMap((name) => acronymsOf(name, words))])].slice(0, mostVariants);
}

/** A Chinese text has a name, and never as the end of a longer one: 香港记协 is not 中国记协. */
function isNamedAlone(name: string, text: string): boolean {
  let at = text.indexOf(name);
  if (at === -1) return false;
  for (; at !== -1; at = text.indexOf(name, at + name.length))
    if (placeBefore.test(text.slice(Math.max(0, at - 2), at))) return false;
  return true;
}

const placeBefore = new RegExp(`(?:${places}|中华|全国|国际|世界|[省市县区州])$`, 'u');

function textWords(text: string, { text: folded, offsets }: FoldedText, language: Language): TextWord[] {
  return [...folded.slice(0, reach).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    word: bare(word, language),
    start: index,
    end: index + word.length,
    capital: /\p{Lu}/u.test(text[offsets[index]!] ?? ''),
  }));
}

function nameParts(name: string, language: Language): NamePart[] {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([word]) => bare(word, language))
    .filter((word) => !linking.test(word) && word.length > 1)
    .map((word) => ({ word, worth: isOrdinaryWord(word, language) || ordinaryArabic.test(word) ? 1 : 2 }));
}

/** Without the particles and the article that Arabic writes as one with a word. */
function bare(word: string, language: Language): string {
  return language === 'ar' ? word.replace(/^[وف]?[بكل]?(?:ال|ل)?(?=\p{L}{3})/u, '') : word;
}

const ordinaryArabic =
  /^(?:جمعيه|منظمه|موسسه|اتحاد|رابطه|مركز|لجنه|هييه|شبكه|نقابه|حركه|تحالف|منتدي|معهد|حزب|مجلس|خيريه|وطني[هن]?|عربي[هن]?|دولي[هن]?|عام[هن]?|حقوق|انسان|تنميه|مراه|عمال|صحفيين|محامين)$/u;

/** One word in two forms or spellings. */
function isAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 5 || long.length - short.length > 4) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  // An ending, or one letter that is left out or another one.
  return same >= Math.max(4, short.length - 3) || (short.length >= 6 && same >= 3 && isOneLetterOff(short, long, same));
}

function isOneLetterOff(short: string, long: string, at: number): boolean {
  const rest = short.slice(at);
  const ending = (word: string) => word.slice(0, Math.max(3, rest.length - 3));
  return (
    (rest.length > 3 && long.slice(at + 1).startsWith(ending(rest))) ||
    (rest.length > 4 && long.slice(at + 1).startsWith(ending(rest.slice(1))))
  );
}

function variantsOf(
  parts: readonly NamePart[],
  words: readonly TextWord[],
  folded: string,
  language: Language,
): Variant[] {
  const whole = parts.reduce((sum, { worth }) => sum + worth, 0);
  const found: Variant[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = parts.findIndex(({ word }) => isAlike(word, words[at]!.word));
    if (first === -1) continue;
    const taken = [first];
    let last = at;
    let besides = 0;
    for (let next = at + 1; next < words.length && next - last <= 4; next += 1) {
      const { word } = words[next]!;
      if (/[.;:!?\n]/u.test(folded.slice(words[next - 1]!.end, words[next]!.start))) break;
      const part = parts.findIndex((one, place) => !taken.includes(place) && isAlike(one.word, word));
      if (part !== -1) {
        besides += words.slice(last + 1, next).filter((one) => !linking.test(one.word)).length;
        taken.push(part);
        last = next;
      }
    }
    const score = taken.reduce((sum, part) => sum + parts[part]!.worth, 0) / whole;
    const isTelling = taken.some((part) => parts[part]!.worth > 1);
    const inOrder = taken.every((part, place) => place === 0 || part > taken[place - 1]!);
    const enough = besides > 0 || !isTelling || !inOrder || language === 'ar' ? least.besides : least.all;
    if (taken.length < 2 || besides > 1 || score < enough) continue;
    // "Colegio de Abogados de Madrid" for "Colegio de Abogados de México".
    if (inOrder && taken.at(-1) !== parts.length - 1 && goesOnAsName(words, last, folded)) continue;
    if (!inOrder && score < 1 && goesOnAsName(words, last, folded)) continue;
    if (first > 0 && isNamePart(words[at - 1], words[at]!, folded)) continue;
    found.push({ name: folded.slice(words[at]!.start, words[last]!.end), score });
    at = last;
  }
  return found;
}

/** A word with a capital letter follows, with nothing but linking words between. */
function goesOnAsName(words: readonly TextWord[], last: number, folded: string): boolean {
  let next = last + 1;
  while (next < words.length && next - last <= 3 && linking.test(words[next]!.word)) next += 1;
  const word = words[next];
  return word?.capital === true && /^[\s\p{L}'-]*$/u.test(folded.slice(words[last]!.end, word.start));
}

function isNamePart(before: TextWord | undefined, word: TextWord, folded: string): boolean {
  return (
    before?.capital === true && !linking.test(before.word) && /^[\s-]*$/u.test(folded.slice(before.end, word.start))
  );
}

/** Words that spell the name, or the name without the word for what it is: PRODEMU for "Fundación Promoción y Desarrollo de la Mujer". */
function acronymsOf(name: string, words: readonly TextWord[]): string[] {
  const spelt = [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(([letters]) => ({
    letters,
    optional: linking.test(letters),
  }));
  const telling = spelt.filter(({ optional }) => !optional).length;
  const rests = [...(telling >= 3 ? [spelt] : []), ...(telling >= 4 ? [spelt.slice(1)] : [])];
  const written = new Set(words.flatMap(({ word, capital }) => (capital && word.length >= 4 ? [word] : [])));
  return [...written].filter((word) => rests.some((rest) => isSpelledBy(word, rest)));
}
