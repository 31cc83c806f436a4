import * as z from 'zod';
import type { MarkedPassage } from './fit-clause-model.js';

const place = z.number().int().nonnegative();

/**
 * A marked passage without its text: where in a file of a public collection it stands. Positions count letters and digits alone from the
 * beginning of the file's prose (`sourceText`), so that they hold whatever becomes of spaces, punctuation and marks of layout.
 */
export const passagePositionsSchema = z.strictObject({
  path: z.string(),
  lang: z.string(),
  organisation: z.string(),
  country: z.string().optional(),
  from: place,
  to: place,
  marks: z.array(
    z.strictObject({
      kind: z.string(),
      value: z.string().optional(),
      also: z.literal(true).optional(),
      from: place,
      to: place,
    }),
  ),
});
export type PassagePositions = z.infer<typeof passagePositionsSchema>;

/** The prose of a file with where its letters and digits are. */
export class LetteredText {
  readonly letters: string;
  private readonly places: Uint32Array;

  constructor(readonly text: string) {
    const parts: string[] = [];
    const places: number[] = [];
    for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      parts.push(run);
      for (let at = 0; at < run.length; at += 1) places.push(index + at);
    }
    this.letters = parts.join('');
    this.places = Uint32Array.from(places);
  }

  /** The text from one letter to before another, in one line. */
  slice(from: number, to: number): string {
    const last = this.places[to - 1];
    const first = this.places[from];
    if (first === undefined || last === undefined || to <= from)
      throw new RangeError(`the text has ${this.letters.length} letters, not ${to}`);
    return this.text.slice(first, last + 1).replaceAll(/\s+/gu, ' ');
  }

  /** What closes a sentence that ends before a letter. */
  closing(to: number): string {
    const last = this.places[to - 1]!;
    return /^[.!?…。！？؟]?[»”"』」）)]?/u.exec(this.text.slice(last + 1, last + 3))![0];
  }
}

/** By so many letters the ends of a passage are found. */
const endLetters = 20;

/** What stands between the parts of a passage, headings say, is at most this much of it. */
const mostBetween = 0.25;

/**
 * Where a marked passage stands in a file, if need be with what the passage left out between its paragraphs; `undefined` when the file
 * does not hold it.
 */
export function positionsOf(passage: MarkedPassage, path: string, source: LetteredText): PassagePositions | undefined {
  const { lang, organisation, country, text, gold } = passage;
  const letters = lettersOf(text);
  if (letters === '') return undefined;
  const ends = Math.min(endLetters, letters.length);
  const whole = source.letters.indexOf(letters);
  const from = whole === -1 ? source.letters.indexOf(letters.slice(0, ends)) : whole;
  if (from === -1) return undefined;
  const last = source.letters.indexOf(letters.slice(-ends), from + letters.length - ends);
  const to = last + ends;
  if (last === -1 || to - from > (1 + mostBetween) * letters.length) return undefined;
  const marks = gold.map(({ kind, words, value, also }) => {
    const own = lettersOf(words);
    const before = lettersOf(text.slice(0, text.indexOf(words))).length;
    const start = source.letters.indexOf(own, from + before);
    return {
      kind,
      ...(value !== undefined && { value }),
      ...(also === true && { also: true as const }),
      from: start,
      to: start + own.length,
    };
  });
  if (marks.some((mark) => mark.from === -1 || mark.to > to || mark.from === mark.to)) return undefined;
  return { path, lang, organisation, ...(country !== undefined && { country }), from, to, marks };
}

/**
 * The marked passage that stands in a file.
 *
 * @throws RangeError when the file is shorter than the positions say: it is another version of it
 */
export function passageAt(
  { lang, organisation, country, from, to, marks }: PassagePositions,
  source: LetteredText,
): MarkedPassage {
  const text = `${source.slice(from, to)}${source.closing(to)}`;
  const here = new LetteredText(text);
  return {
    lang,
    organisation,
    ...(country !== undefined && { country }),
    text,
    gold: marks.map(({ kind, value, also, from: start, to: end }) => ({
      kind,
      words: here.slice(start - from, end - from),
      ...(value !== undefined && { value }),
      ...(also !== undefined && { also }),
    })),
  };
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
