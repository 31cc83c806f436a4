import type { Span } from '../text/index.js';

/** For each opening mark its closing one, else 0. A table, because most texts have no letter below 0x80. */
const closers = new Uint16Array(0x10000);
for (const pair of ['“”', '„“', '«»', '「」', '『』', '‹›', '‘’', '""'])
  closers[pair.charCodeAt(0)] = pair.charCodeAt(1);

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
    const closing = closers[code]!;
    if (closing === 0) continue;
    open = at;
    closer = closing;
  }
  return found;
}

function isLetter(text: string, at: number): boolean {
  return at < text.length && /\p{L}/u.test(text[at]!);
}
