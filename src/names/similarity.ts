import { distance } from 'fastest-levenshtein';
import { consonantsOf, soundOf } from './fold.js';
import type { Word } from './word.js';

/** How two words resemble each other, and how far, from 0 to 1. */
export interface Likeness {
  readonly value: number;
  readonly how: 'same' | 'meaning' | 'similar-meaning' | 'form' | 'spelling' | 'sound';
}

const nothing: Likeness = { value: 0, how: 'spelling' };

/**
 * How far two words say the same: the same word, the same meaning in other words or another language, the same word in
 * another form, spelling or script. Short words and numbers are the same or not: one letter makes Li of Lu.
 */
export function likenessOf(a: Word, b: Word): Likeness {
  if (a.text === b.text) return { value: 1, how: 'same' };
  if (a.kind === 'number' || b.kind === 'number') return nothing;
  if (a.concepts.length > 0 && b.concepts.length > 0) return likenessOfMeanings(a, b);
  if (a.script === b.script) return likenessOfSpellings(a, b);
  return likenessOfSounds(a, b);
}

function likenessOfMeanings(a: Word, b: Word): Likeness {
  if (a.concepts.some((one) => b.concepts.some((other) => one.id === other.id && one.kind === other.kind)))
    return { value: 1, how: isForm(a, b) ? 'form' : 'meaning' };
  const group = (word: Word) =>
    word.kind === 'body' ? word.concepts.find(({ kind }) => kind === 'body')?.group : undefined;
  // Translators take an association for a society, and no language's words divide as another's do.
  if (group(a) === undefined || group(a) !== group(b)) return nothing;
  const sharedLanguage = [...a.languages].some((language) => b.languages.has(language));
  return { value: sharedLanguage ? 0.5 : 0.6, how: 'similar-meaning' };
}

/** Whether one word is another form, spelling or abbreviation of the other: centre and center, Intl and International. */
function isForm(a: Word, b: Word): boolean {
  if (a.script !== b.script || a.script === 'han' || a.script === 'other') return false;
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (a.stem === b.stem || (short[0] === long[0] && distance(short, long) <= (long.length >= 6 ? 2 : 1))) return true;
  if (short.length > 5 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

function likenessOfSpellings(a: Word, b: Word): Likeness {
  const [short, long] = a.text.length <= b.text.length ? [a.text, b.text] : [b.text, a.text];
  if (a.script === 'han') return likenessOfChinese(short, long);
  if (a.stem === b.stem && short.length >= 4) return { value: 0.95, how: 'form' };
  if (short.length < 5) return nothing;
  if (a.sound === b.sound) return { value: 0.92, how: 'spelling' };
  if (long.length - short.length > 4) return nothing;
  const edits = distance(short, long);
  const sameStart = a.text[0] === b.text[0];
  if (edits === 1 && short.length >= 6) return { value: sameStart ? 0.88 : 0.7, how: 'spelling' };
  if (edits === 1) return { value: sameStart ? 0.7 : 0.4, how: 'spelling' };
  if (edits === 2 && short.length >= 8) return { value: sameStart ? 0.8 : 0.5, how: 'spelling' };
  if (edits <= 3 && short.length >= 11 && sameStart) return { value: 0.75, how: 'spelling' };
  // forest and forestry, communist and comunista
  if (short.length >= 6 && long.startsWith(short.slice(0, -1)) && long.length - short.length <= 4)
    return { value: 0.7, how: 'form' };
  return nothing;
}

function likenessOfChinese(short: string, long: string): Likeness {
  if (short.length >= 2 && long.includes(short)) return { value: (0.9 * short.length) / long.length, how: 'spelling' };
  const shared = [...short].filter((character) => long.includes(character)).length;
  return short.length >= 4 && shared >= short.length - 1
    ? { value: (0.85 * shared) / long.length, how: 'spelling' }
    : nothing;
}

function likenessOfSounds(a: Word, b: Word): Likeness {
  const [soundA, soundB] = [soundOfName(a), soundOfName(b)];
  const [short, long] = soundA.length <= soundB.length ? [soundA, soundB] : [soundB, soundA];
  if (short.length < 3) return nothing;
  if (short === long) return { value: 0.95, how: 'sound' };
  if (a.script === 'arabic' || b.script === 'arabic') return likenessOfConsonants(a, b);
  // A Slavic adjective of a name: Sakharov and Сахаровский.
  if (short.length >= 5 && long.startsWith(short) && long.length - short.length <= 4)
    return { value: 0.8, how: 'sound' };
  const share = 1 - distance(short, long) / long.length;
  return share >= (short.length >= 8 ? 0.7 : 0.74) && short.length >= 4
    ? { value: Math.min(0.92, share), how: 'sound' }
    : nothing;
}

/** A place's sound without the Chinese character for what sort of place it is (番禺区 is Panyu). */
function soundOfName({ text, sound, script, kind }: Word): string {
  return script === 'han' && kind === 'distinguishing' && /..[区市省县镇村州]$/u.test(text)
    ? soundOf(text.slice(0, -1))
    : sound;
}

function likenessOfConsonants(a: Word, b: Word): Likeness {
  const bare = (word: Word) => consonantsOf(word.text.replace(/^ال/u, ''));
  const [one, other] = [bare(a), bare(b)];
  const length = Math.max(one.length, other.length);
  if (Math.min(one.length, other.length) < 2) return nothing;
  if (one === other) return { value: length >= 3 ? 0.88 : 0.65, how: 'sound' };
  return length >= 4 && distance(one, other) === 1 ? { value: 0.7, how: 'sound' } : nothing;
}

/** How far two texts written as one word are spelt alike, from 0 to 1; in Arabic script by the consonants. */
export function likenessOfWholes(a: string, b: string, byConsonants: boolean): number {
  const [one, other] = byConsonants ? [consonantsOf(a), consonantsOf(b)] : [a, b];
  const length = Math.max(one.length, other.length);
  return length === 0 ? 0 : 1 - distance(one, other) / length;
}
