import functionWords from '../../models/function-words.json' with { type: 'json' };
import { characterClass, isWordCharacter } from './characters.js';
import { type Language, languages } from './languages.js';

/** Characters looked at: more of the same text changes no answer. */
const sampleLength = 8_000;

/**
 * The language of a text, or `null` when it is none of the six or too little text tells.
 *
 * Script decides first; letters that only one language of a script uses, and function words, decide among the languages
 * that share it. Languages that are not read are recognised too (Portuguese, Ukrainian, Persian, Japanese ...), so that
 * they are not mistaken for their neighbours.
 *
 * @param given - a BCP 47 tag that the caller knows; it wins, and `null` comes back when it names no language that is read
 */
export function languageOf(text: string, given?: string): Language | null {
  if (given !== undefined) return supported(given.toLowerCase().split(/[-_]/, 1)[0]!);
  const sample = text.length > sampleLength ? text.slice(0, sampleLength) : text;
  switch (mainScript(sample)) {
    case 'han':
      return 'zh';
    case 'arabic':
      return likeliest(sample, 'arabic');
    case 'cyrillic':
      return likeliest(sample, 'cyrillic');
    case 'latin':
      return likeliest(sample, 'latin');
    default:
      return null;
  }
}

function supported(tag: string): Language | null {
  return (languages as readonly string[]).includes(tag) ? (tag as Language) : null;
}

type Script = keyof typeof functionWords;

function mainScript(text: string): Script | 'han' | undefined {
  let han = 0;
  let kana = 0;
  let arabic = 0;
  let cyrillic = 0;
  let latin = 0;
  let other = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isWordCharacter(code)) continue;
    if (characterClass[code] === 2) han += 1;
    else if (code >= 0x3040 && code <= 0x30ff) kana += 1;
    else if ((code >= 0x600 && code <= 0x6ff) || (code >= 0xfb50 && code <= 0xfeff)) arabic += 1;
    else if (code >= 0x400 && code <= 0x52f) cyrillic += 1;
    else if ((code >= 0x41 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) latin += 1;
    else if (code > 0x24f) other += 1;
  }
  if (kana * 10 > han + kana && kana > 0) return undefined;
  // One Han character carries about as much as three letters.
  const scores: [Script | 'han' | undefined, number][] = [
    ['latin', latin],
    ['han', han * 3],
    ['arabic', arabic],
    ['cyrillic', cyrillic],
    [undefined, other],
  ];
  const [script, score] = scores.reduce((best, one) => (one[1] > best[1] ? one : best));
  return score === 0 ? undefined : script;
}

interface Evidence {
  /** The languages of the script. */
  readonly tags: readonly string[];
  /** Function words and tell-tale letters, each with the languages that it speaks for, as their numbers in `tags`. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly letters: readonly (readonly number[])[];
  /** 1 and more for a code unit that is such a letter: one more than its place in `letters`. */
  readonly letterAt: Uint8Array;
}

const evidence: ReadonlyMap<Script, Evidence> = new Map(
  (Object.keys(functionWords) as Script[]).map((script) => {
    const rows = Object.entries(functionWords[script]);
    const words = new Map<string, number[]>();
    const letters: number[][] = [];
    const letterAt = new Uint8Array(0x10000);
    for (const [tag, [, row]] of rows.entries()) {
      for (const word of row.words.split(' ')) words.set(word, [...(words.get(word) ?? []), tag]);
      for (const letter of row.letters) {
        const code = letter.charCodeAt(0);
        if (letterAt[code] === 0) letterAt[code] = letters.push([]);
        letters[letterAt[code]! - 1]!.push(tag);
      }
    }
    return [script, { tags: rows.map(([tag]) => tag), words, letters, letterAt }];
  }),
);

/** "'s" is English; "s" alone is French, too ("s'est"). */
function wordAt(text: string, start: number, end: number, words: Evidence['words']): readonly number[] | undefined {
  const before = text.charCodeAt(start - 1);
  const clitic = before === 0x27 || before === 0x2019 ? words.get(`'${text.slice(start, end)}`) : undefined;
  return clitic ?? words.get(text.slice(start, end));
}

function likeliest(text: string, script: Script): Language | null {
  const { tags, words, letters, letterAt } = evidence.get(script)!;
  const points = new Float64Array(tags.length);
  // Of languages with as many points, the one that was spoken for first.
  const spokenFor: number[] = [];
  const give = (to: readonly number[] | undefined, amount: number) => {
    if (to === undefined) return;
    for (const tag of to) {
      if (points[tag] === 0) spokenFor.push(tag);
      points[tag]! += amount / to.length;
    }
  };
  const lower = text.toLowerCase();
  let start = -1;
  for (let at = 0; at <= lower.length; at += 1) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    if (isWordCharacter(code)) {
      if (start === -1) start = at;
      if (letterAt[code] !== 0) give(letters[letterAt[code]! - 1], 0.7);
    } else if (start !== -1) {
      give(wordAt(lower, start, at, words), 1);
      start = -1;
    }
  }
  // Without a word or letter that tells, the script's own language among the six is the fair guess, if it has only one.
  if (spokenFor.length === 0) return script === 'arabic' ? 'ar' : script === 'cyrillic' ? 'ru' : null;
  return supported(tags[spokenFor.reduce((best, one) => (points[one]! > points[best]! ? one : best))]!);
}
