import { isWordCharacter } from '../text/characters.js';
import type { Language } from '../text/index.js';
import { BeginningTree } from './beginning-tree.js';
import { alternatives, beginningsOf, closing, optionality } from './beginnings.js';
import type { WordClasses } from './pattern.js';

/** What a sentence must hold for a pattern to match: one of the beginnings of each part. */
export type Required = readonly number[];

/** Which parts a sentence holds, by number. */
export type Held = Uint8Array;

/** The parts that the patterns of a language require, looked for together: a sentence is walked over once for all patterns. */
export class Requirements {
  private readonly tree: BeginningTree<number>;
  private readonly numbers = new Map<string, number>();
  /** Parts recur in many patterns. */
  private readonly parts = new Map<string, number | undefined>();
  private last: { readonly text: string; readonly held: Held } | undefined;

  constructor(private readonly language: Language) {
    this.tree = new BeginningTree(language);
  }

  /** Notes what a pattern requires. */
  of(pattern: string, words: WordClasses): Required {
    const numbers = requiredParts(pattern, this.language).map((part) => {
      const key = part.replace(/\{([A-Za-z]+)!?\}/gu, (_, name: string) => words[name] ?? '');
      if (!this.parts.has(key)) this.parts.set(key, this.numberOf(beginningsOf(part, words)));
      return this.parts.get(key);
    });
    return [...new Set(numbers)].filter((number) => number !== undefined);
  }

  /** Nothing where the beginnings would fit too many words. */
  private numberOf(beginnings: ReadonlySet<string>): number | undefined {
    if (![...beginnings].every(tells)) return undefined;
    const key = [...beginnings].sort().join('\n');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(key, number);
    for (const beginning of beginnings) this.tree.add(beginning, number);
    return number;
  }

  /** Which parts a sentence holds: at its words and marks, or in Chinese anywhere. */
  heldBy(text: string): Held {
    // Several readers ask for the same sentence one after the other.
    if (this.last?.text === text) return this.last.held;
    const held = new Uint8Array(this.numbers.size);
    const hold = (part: number) => {
      held[part] = 1;
    };
    for (let at = 0; at < text.length; at += 1) {
      const starts = this.language === 'zh' || at === 0 || !isWordCharacter(text.charCodeAt(at - 1));
      if (starts || isMark(text.charCodeAt(at))) this.tree.visit(text, at, hold);
    }
    this.last = { text, held };
    return held;
  }
}

/** Whether a sentence may match what requires these parts. */
export function mayHold(required: Required, held: Held): boolean {
  for (const part of required) if (held[part] === 0) return false;
  return true;
}

function isMark(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

/** The parts of a pattern that cannot be left out. */
function requiredParts(pattern: string, language: Language): string[] {
  const parts: string[] = [];
  // Whether a word begins here: within words nothing is looked for.
  let fresh = true;
  for (let at = 0; at < pattern.length; ) {
    const { part, end } = partAt(pattern, at);
    const [optional, length] = /\p{L}$/u.test(part) ? [false, 0] : optionality(pattern, end);
    if (fresh && !optional && part !== '') parts.push(part);
    const last = pattern[end - 1]!;
    fresh =
      language === 'zh' ||
      /[\s~>^]/.test(last) ||
      (fresh && last === ')' && alternatives(part.slice(1, -1)).every((one) => one === '' || /[\s~>]$/.test(one)));
    at = end + length;
  }
  return parts;
}

/** A part of a pattern: brackets, a class of words, a mark, a word; empty where it tells nothing. */
function partAt(pattern: string, at: number): { readonly part: string; readonly end: number } {
  const first = pattern[at]!;
  if (first === '(') {
    const end = closing(pattern, at + 1) + 1;
    return { part: pattern[at + 1] === '?' ? '' : pattern.slice(at, end), end };
  }
  if (first === '<' || /^\{[A-Za-z]/.test(pattern.slice(at, at + 2))) {
    const end = pattern.indexOf(first === '<' ? '>' : '}', at) + 1;
    const part = pattern.slice(at, end);
    return { part: part.startsWith('<TEXT') ? '' : part, end };
  }
  if (!/\p{L}/u.test(first)) return { part: '', end: at + 1 };
  const word = /^[\p{L}\p{N}'-]+/u.exec(pattern.slice(at))![0];
  const end = at + word.length;
  // "s?" makes the last letter optional.
  return { part: pattern[end] === '?' ? word.slice(0, -1) : word, end };
}

/** One letter begins too many words; a mark is enough. A space is no beginning of a word. */
function tells(beginning: string): boolean {
  return (beginning.length > 1 && beginning[0] !== ' ') || (beginning !== '' && isMark(beginning.charCodeAt(0)));
}
