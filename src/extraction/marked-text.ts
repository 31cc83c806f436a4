import { type Mark, markOfCharacter, marks } from './marks.js';

/** A stretch of a sentence that names something. Offsets are those of the original text. */
export interface Mention {
  readonly mark: Mark;
  readonly start: number;
  readonly end: number;
  /** What kind of body or office it is. */
  readonly kind?: string;
  readonly level?: 'subnational';
  readonly state?: string;
  /** What a date, a sum or a share comes to. */
  readonly value?: string | number;
  readonly currency?: string;
}

/** A stretch of the marked text that becomes one mark. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly mention: Omit<Mention, 'start' | 'end'>;
}

/**
 * A sentence in which what is named stands as one mark each, with the way back to the original text. Marking makes a new
 * one.
 */
export class MarkedText {
  constructor(
    /** Folded letters and marks. */
    readonly text: string,
    /** The same in the letters of the original. */
    readonly cased: string,
    /** Where each unit begins and ends in the original. */
    private readonly starts: readonly number[],
    private readonly ends: readonly number[],
    private readonly mentions: ReadonlyMap<number, Mention>,
    private readonly names: ReadonlyMap<number, string>,
  ) {}

  static of(folded: string, offsets: Int32Array, from: number, to: number, original: string): MarkedText {
    const starts: number[] = [];
    const ends: number[] = [];
    let cased = '';
    for (let at = from; at < to; at += 1) {
      starts.push(offsets[at]!);
      ends.push(offsets[at]! + 1);
      cased += original[offsets[at]!]!;
    }
    return new MarkedText(folded.slice(from, to), cased, starts, ends, new Map(), new Map());
  }

  /** The text with more of it marked. Replacements are in order and do not overlap; an empty one puts a mark in between. */
  marking(replacements: readonly Replacement[]): MarkedText {
    if (replacements.length === 0) return this;
    let text = '';
    let cased = '';
    const starts: number[] = [];
    const ends: number[] = [];
    const mentions = new Map<number, Mention>();
    const names = new Map<number, string>();
    let at = 0;
    const copyTo = (end: number) => {
      for (; at < end; at += 1) {
        const mention = this.mentions.get(at);
        if (mention !== undefined) {
          mentions.set(starts.length, mention);
          names.set(starts.length, this.names.get(at)!);
        }
        starts.push(this.starts[at]!);
        ends.push(this.ends[at]!);
      }
    };
    for (const { start, end, mention } of replacements) {
      text += this.text.slice(at, start) + marks[mention.mark];
      cased += this.cased.slice(at, start) + marks[mention.mark];
      copyTo(start);
      const first = this.starts[start] ?? this.ends.at(-1) ?? 0;
      const last = end > start ? this.ends[end - 1]! : first;
      mentions.set(starts.length, { ...mention, start: first, end: last });
      names.set(starts.length, this.plain(start, end));
      starts.push(first);
      ends.push(last);
      at = end;
    }
    text += this.text.slice(at);
    cased += this.cased.slice(at);
    copyTo(this.text.length);
    return new MarkedText(text, cased, starts, ends, mentions, names);
  }

  /** Where `from` to `to` of the marked text stands in the original. */
  original(from: number, to: number): { readonly start: number; readonly end: number } {
    return { start: this.starts[from]!, end: this.ends[to - 1]! };
  }

  /** Folded words between two places, with what is marked written out. */
  plain(from: number, to: number): string {
    let words = '';
    for (let at = from; at < to; at += 1) words += this.names.get(at) ?? this.text[at]!;
    return words;
  }

  mentionAt(at: number): Mention | undefined {
    return this.mentions.get(at);
  }

  /** Everything named between two places, in order. */
  mentionsIn(from: number, to: number): { readonly at: number; readonly mention: Mention }[] {
    const found: { at: number; mention: Mention }[] = [];
    for (const [at, mention] of this.mentions) if (at >= from && at < to) found.push({ at, mention });
    return found;
  }

  /** The folded words that a mark stands for. */
  nameAt(at: number): string {
    return this.names.get(at) ?? '';
  }

  markAt(at: number): Mark | undefined {
    return markOfCharacter.get(this.text[at] ?? '');
  }

  get length(): number {
    return this.text.length;
  }
}
