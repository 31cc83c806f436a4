import english from 'natural/lib/natural/stemmers/porter_stemmer.js';
import spanish from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import french from 'natural/lib/natural/stemmers/porter_stemmer_fr.js';
import russian from 'natural/lib/natural/stemmers/porter_stemmer_ru.js';
import { arabicStem } from './arabic-stem.js';
import type { Language } from './languages.js';

/** Longer words are never in a phrase, and stemmers are not made for them. */
const longestWord = 60;

/**
 * A word without what typography, case, accents and inflection change: two words are held to be the same when their forms
 * are. The script chooses the stemmer; `language` chooses among the languages of the Latin script.
 *
 * @param word - letters, digits and marks, without spaces
 */
export function wordForm(word: string, language: Language): string {
  if (word.length > longestWord) return word.toLowerCase();
  // Most words of the Latin script: nothing below would change them.
  if (ascii.test(word)) return stemLatin(word.toLowerCase(), language);
  const plain = word.normalize('NFKC').toLowerCase().replace(invisible, '');
  const first = plain.charCodeAt(0);
  if (first >= 0x600 && first <= 0x6ff) return arabicStem(foldArabic(plain));
  if (first >= 0x400 && first <= 0x52f) return russian.stem(plain.replaceAll('ё', 'е'));
  return withoutAccents(stemLatin(plain, language));
}

/** The form of a word whose writer left its accents away, as capitals often do in French and Spanish. */
export function unaccentedWordForm(word: string, language: Language): string {
  if (ascii.test(word)) return wordForm(word, language);
  return wordForm(withoutAccents(word.normalize('NFKC').toLowerCase()), language);
}

const ascii = /^[\x20-\x7e]*$/;
const invisible = /[\u00ad\u200c\u200d]/g;

function stemLatin(word: string, language: Language): string {
  if (word.length < 4 || (word.charCodeAt(0) >= 0x30 && word.charCodeAt(0) <= 0x39)) return word;
  switch (language) {
    case 'fr':
      return french.stem(word);
    case 'es':
      return spanish.stem(word);
    default:
      return english.stem(word);
  }
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** Vowel marks and the lengthening stroke go; spellings of alif, ya, ta marbuta and Persian letters become one. */
function foldArabic(word: string): string {
  return word
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي');
}
