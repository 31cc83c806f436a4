import { characterClass } from './characters.js';
import type { Language } from './languages.js';
import { simplifiedCharacter } from './traditional-chinese.js';
import { unaccentedWordForm, wordForm } from './word-form.js';

/** The words of a text as numbers, with their places in it. A Han character is a word. */
export interface Tokens {
  readonly length: number;
  /** The number of each word's form in the index, or 0 when no phrase has that word. */
  readonly ids: Int32Array;
  /** Offsets into the text in UTF-16 code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** An occurrence of a phrase: the words `first` to `last` (included) of the tokens. */
export interface PhraseMatch<Value> {
  readonly value: Value;
  readonly first: number;
  readonly last: number;
}

interface Node<Value> {
  /** The first word that goes on from here, and where to ... */
  word: number;
  next: Node<Value> | undefined;
  /** ... and all others. Most nodes have one child only, which is found without a look-up. */
  others: Map<number, Node<Value>> | undefined;
  values: Value[] | undefined;
}

/** The numbers of a word's form, and of its form when its accents are left away. */
interface PhraseWord {
  readonly usual: number;
  readonly unaccented: number;
}

/** Words remembered with their numbers, each language. Bounded, so that a hostile text cannot fill the memory. */
const rememberedWords = 200_000;

/**
 * Phrases of many languages, found in running text in time linear in the text, however many phrases there are: a trie over
 * the numbers of word forms (for Chinese, of simplified characters).
 */
export class PhraseIndex<Value> {
  private readonly forms = new Map<string, number>();
  private readonly added = new Map<Language, Map<string, PhraseWord>>();
  private readonly characters = new Int32Array(0x10000);
  /** For each language the first words of its phrases, by their number. */
  private readonly roots = new Map<Language, (Node<Value> | undefined)[]>();
  private readonly remembered = new Map<Language, Map<string, number>>();

  /** Adds a phrase. White space and punctuation only part its words. */
  add(phrase: string, language: Language, value: Value): void {
    const usual: number[] = [];
    const unaccented: number[] = [];
    let differs = false;
    for (let at = 0; at < phrase.length; ) {
      const kind = characterClass[phrase.charCodeAt(at)];
      let end = at + 1;
      if (kind === 2) {
        const code = simplifiedCharacter(phrase.charCodeAt(at));
        const number = this.numberOf(String.fromCharCode(code));
        this.characters[code] = number;
        usual.push(number);
        unaccented.push(number);
      } else if (kind === 1) {
        while (end < phrase.length && characterClass[phrase.charCodeAt(end)] === 1) end += 1;
        const word = this.wordOf(phrase.slice(at, end), language);
        usual.push(word.usual);
        unaccented.push(word.unaccented);
        differs ||= word.usual !== word.unaccented;
      }
      at = end;
    }
    if (usual.length === 0) return;
    this.insert(usual, language, value);
    if (differs) this.insert(unaccented, language, value);
  }

  /** Patterns use the same words thousands of times: each is looked at once. */
  private wordOf(word: string, language: Language): PhraseWord {
    const words = this.added.get(language) ?? new Map<string, PhraseWord>();
    this.added.set(language, words);
    const known = words.get(word);
    if (known !== undefined) return known;
    const made = {
      usual: this.numberOf(wordForm(word, language)),
      unaccented: this.numberOf(unaccentedWordForm(word, language)),
    };
    words.set(word, made);
    return made;
  }

  private numberOf(form: string): number {
    const known = this.forms.get(form) ?? this.forms.size + 1;
    this.forms.set(form, known);
    return known;
  }

  private insert(numbers: readonly number[], language: Language, value: Value): void {
    const roots = this.roots.get(language) ?? [];
    this.roots.set(language, roots);
    const [first, ...others] = numbers as [number, ...number[]];
    // No holes: a look-up in an array with holes is slow.
    while (roots.length <= first) roots.push(undefined);
    let node = roots[first] ?? emptyNode<Value>();
    roots[first] = node;
    for (const number of others) node = childOf(node, number) ?? addChild(node, number);
    node.values ??= [];
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** The words of a text. What was added to the index afterwards is not found by them. */
  tokens(text: string, language: Language): Tokens {
    let capacity = 64 + (text.length >> 2);
    let ids = new Int32Array(capacity);
    let starts = new Int32Array(capacity);
    let ends = new Int32Array(capacity);
    const words = this.wordsOf(language);
    let length = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      const kind = characterClass[code];
      let end = at + 1;
      if (kind === 0) {
        at = end;
        continue;
      }
      let id: number;
      if (kind === 2) {
        id = this.characters[code]! || this.characters[simplifiedCharacter(code)]!;
      } else {
        while (end < text.length && characterClass[text.charCodeAt(end)] === 1) end += 1;
        const word = text.slice(at, end);
        const known = words.get(word);
        id = known === undefined ? this.remember(word, language, words) : known;
      }
      if (length === capacity) {
        capacity *= 2;
        ids = grown(ids, capacity);
        starts = grown(starts, capacity);
        ends = grown(ends, capacity);
      }
      ids[length] = id;
      starts[length] = at;
      ends[length] = end;
      length += 1;
      at = end;
    }
    return { length, ids, starts, ends };
  }

  private wordsOf(language: Language): Map<string, number> {
    const words = this.remembered.get(language) ?? new Map<string, number>();
    this.remembered.set(language, words);
    return words;
  }

  private remember(word: string, language: Language, words: Map<string, number>): number {
    const id = this.forms.get(wordForm(word, language)) ?? 0;
    if (words.size >= rememberedWords) words.clear();
    // A slice keeps its whole text alive; the copy does not.
    words.set(word.length < 13 ? word : structuredClone(word), id);
    return id;
  }

  /** Every phrase of a language that occurs, in the order of its first word; phrases may overlap. */
  matches(tokens: Tokens, language: Language): PhraseMatch<Value>[] {
    const found: PhraseMatch<Value>[] = [];
    const roots = this.roots.get(language) ?? [];
    const { ids, length } = tokens;
    for (let first = 0; first < length; first += 1) {
      const id = ids[first]!;
      let node = id < roots.length ? roots[id] : undefined;
      for (let last = first; node !== undefined; ) {
        if (node.values !== undefined) for (const value of node.values) found.push({ value, first, last });
        last += 1;
        node = last < length ? childOf(node, ids[last]!) : undefined;
      }
    }
    return found;
  }
}

function emptyNode<Value>(): Node<Value> {
  return { word: 0, next: undefined, others: undefined, values: undefined };
}

function childOf<Value>(node: Node<Value>, word: number): Node<Value> | undefined {
  return node.word === word ? node.next : node.others?.get(word);
}

function addChild<Value>(node: Node<Value>, word: number): Node<Value> {
  const child = emptyNode<Value>();
  if (node.next === undefined) {
    node.word = word;
    node.next = child;
  } else {
    node.others ??= new Map();
    node.others.set(word, child);
  }
  return child;
}

function grown(array: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}
