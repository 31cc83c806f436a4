import anyAscii from 'any-ascii';
import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 'tw', to: 'cn' });
const han = /\p{Script=Han}/u;

/** A writing system, as far as matching has to tell them apart. */
export type Script = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'other';

const scripts: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['han', han],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
];

/** Text of a script that is written without spaces between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}ー]/u;

/** The writing system of a word, by its first letter that has one. */
export function scriptOf(word: string): Script {
  for (const character of word) {
    const found = scripts.find(([, pattern]) => pattern.test(character));
    if (found !== undefined) return found[0];
    if (/\p{L}/u.test(character)) return 'other';
  }
  return 'latin';
}

/**
 * One spelling for what readers take as one: compatibility forms, case, accents, Arabic letters that are written with or
 * without their marks, traditional and simplified Chinese characters.
 */
export function fold(text: string): string {
  const plain = (han.test(text) ? toSimplified(text) : text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/и\u0306/gu, 'й')
    .replace(/[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/[ىی]/gu, 'ي')
    .replace(/ے/gu, 'ي')
    .replace(/ک/gu, 'ك')
    .replace(/[ھہە]/gu, 'ه')
    .replace(/ة/gu, 'ه')
    .replace(/ؤ/gu, 'و')
    .replace(/ئ/gu, 'ي')
    .normalize('NFC');
  return plain.replace(/[ßøœæłđıðþħ]/gu, (letter) => anyAscii(letter).toLowerCase());
}

/** The letters of any script in the Latin alphabet, in small letters without spaces. Arabic comes without most vowels. */
export function romanised(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/**
 * A romanised text with what systems of romanisation write differently made alike (Gorbachev and Gorbatschow, Ahmad and
 * Ahmed stay apart).
 */
export function soundOf(text: string): string {
  return romanised(text)
    .replace(/shch|sch|sh/g, 's')
    .replace(/zh/g, 'z')
    .replace(/kh|gh/g, 'h')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/ph/g, 'f')
    .replace(/tch|ch|ts|tz/g, 'c')
    .replace(/ck|q|c(?=[aou])/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/ou/g, 'u')
    .replace(/i(?=[aeou])/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** What is left of a sound without vowels and the letters that stand for them: what Arabic script writes. */
export function consonantsOf(text: string): string {
  return soundOf(text)
    .replace(/[aeiouv]/g, '')
    .replace(/g/g, 'k')
    .replace(/(.)\1+/g, '$1');
}

/**
 * A word without the endings of number, gender and case, so far as a few rules can tell. Never shorter than four letters
 * (three in Cyrillic and Arabic).
 */
export function stemOf(folded: string, script: Script): string {
  switch (script) {
    case 'latin':
      return latinStem(folded);
    case 'cyrillic':
      return folded.replace(cyrillicEnding, '$1');
    case 'arabic':
      return arabicStem(folded);
    default:
      return folded;
  }
}

function latinStem(word: string): string {
  let stem = word.replace(/^(.{3,})aux$/u, '$1al');
  while (stem.length > 4) {
    if (stem.endsWith('y')) return `${stem.slice(0, -1)}i`;
    if ((stem.endsWith('s') && !stem.endsWith('ss')) || /[aeo]$/.test(stem))
      stem = stem.slice(0, -1).replace(/([lnt])\1$/, '$1');
    else return stem;
  }
  return stem;
}

const cyrillicEnding =
  /^(.{3,}?)(?:иями|иев|ями|ами|ией|иям|ием|иях|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ый|ий|ой|ей|ую|юю|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|ия|ии|ию|ью|[аяоеыиуюьйіїє])$/u;

function arabicStem(word: string): string {
  let stem = word;
  const prefix = /^(?:وال|بال|كال|فال|لل|ال)/u.exec(stem)?.[0] ?? '';
  if (stem.length - prefix.length >= 3) stem = stem.slice(prefix.length);
  for (let endings = 0; endings < 2; endings += 1) {
    const ending = ['يه', 'ات', 'ون', 'ين', 'ه', 'ي', 'ا'].find(
      (one) => stem.endsWith(one) && stem.length - one.length >= 3,
    );
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}
