import { simplifiedCharacter } from '../text/traditional-chinese.js';

/** A text in the letters that patterns are written in, with the way back to the original. */
export interface FoldedText {
  readonly text: string;
  /** The offset in the original of each UTF-16 code unit of `text`, and of its end. */
  readonly offsets: Int32Array;
}

/** What each code unit becomes: 0 drops it. Built when a unit is first met. */
const table = new Int32Array(0x10000).fill(-1);

const blank = 0x20;

/** Of a run of blanks so many are kept: more say nothing, and expressions would try each of them. */
const mostBlanks = 2;

/**
 * Lower case, without accents and vowel marks, one spelling for the variants of Arabic letters and of typographic marks,
 * simplified Han characters, runs of blanks cut short. Linear, and exact about where each character came from.
 */
export function foldText(text: string): FoldedText {
  const units: number[] = [];
  const offsets = new Int32Array(text.length + 1);
  let blanks = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let folded = table[code]!;
    if (folded === -1) {
      folded = foldUnit(code);
      table[code] = folded;
    }
    if (folded === 0) continue;
    blanks = folded === blank ? blanks + 1 : 0;
    if (blanks > mostBlanks) continue;
    offsets[units.length] = at;
    units.push(folded);
  }
  offsets[units.length] = text.length;
  return { text: fromUnits(units), offsets: offsets.subarray(0, units.length + 1) };
}

function fromUnits(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.slice(at, at + 8192));
  return text;
}

/** Characters that are written in several ways: Arabic letters, Russian yo, quotation marks, dashes, spaces, digits. */
const variants: ReadonlyMap<string, string> = new Map(
  (
    [
      ['أإآٱ', 'ا'],
      ['ىی', 'ي'],
      ['ک', 'ك'],
      ['ة', 'ه'],
      ['ؤ', 'و'],
      ['ئ', 'ي'],
      ['ёЁ', 'е'],
      ['“”„«»″〝〞', '"'],
      ['‘’‚ʼ`´′', "'"],
      ['‐‑‒–—―−－', '-'],
      ['\u00a0\u2009\u202f\u3000\t\r', ' '],
      ['，', ','],
      ['：', ':'],
      ['；؛', ';'],
      ['（', '('],
      ['）', ')'],
      ['٠۰０', '0'],
      ['١۱１', '1'],
      ['٢۲２', '2'],
      ['٣۳３', '3'],
      ['٤۴４', '4'],
      ['٥۵５', '5'],
      ['٦۶６', '6'],
      ['٧۷７', '7'],
      ['٨۸８', '8'],
      ['٩۹９', '9'],
      ['٪％', '%'],
      ['،', ','],
      ['ßẞ', 's'],
      ['øØ', 'o'],
      ['łŁ', 'l'],
      ['ıİ', 'i'],
      ['đĐ', 'd'],
    ] as const
  ).flatMap(([from, to]) => [...from].map((character) => [character, to] as const)),
);

function foldUnit(code: number): number {
  const character = String.fromCharCode(code);
  if (code >= 0xe000 && code <= 0xf8ff) return 0x20;
  const variant = variants.get(character);
  if (variant !== undefined) return variant.charCodeAt(0);
  if (/[\p{M}\u0640\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character) && code < 0xd800) return 0;
  if (code >= 0x2e80 && code <= 0x9fff) return simplifiedCharacter(code);
  if (code >= 0xac00 && code <= 0xdfff) return code;
  const plain = character.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return plain.length === 1 ? plain.charCodeAt(0) : code;
}
