import type { Span } from '../text/index.js';

const pairs: ReadonlyMap<number, number> = new Map(
  ['“”', '„“', '«»', '「」', '『』', '‹›', '‘’'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

/** A mark that is not closed within so many characters quotes nothing. */
const longest = 1_500;

/**
 * What stands between quotation marks, the marks left out, in order; quotations within quotations are part of the outer
 * one. A straight mark opens and closes; an apostrophe is none. Linear in the length of the text.
 */
export function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  let open = -1;
  let closer = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (open !== -1) {
      if (code === closer && !(code === 0x2019 && isLetter(text, at + 1))) {
        found.push({ start: open + 1, end: at });
        open = -1;
      } else if (at - open > longest || code === 0x0a) open = -1;
      continue;
    }
    if (code === 0x22) {
      open = at;
      closer = 0x22;
    } else if (code > 0x7f) {
      const closing = pairs.get(code);
      if (closing !== undefined) {
        open = at;
        closer = closing;
      }
    }
  }
  return found;
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && /\p{L}/u.test(text[at]!);
}
