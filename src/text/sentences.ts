/** A stretch of a text in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Marks that end a sentence wherever they stand. */
const fullStops = marked('。！？؟۔…!?\n\u2028\u2029');
const closing = marked('"\'”’»)]）」』】');

/** A sentence is cut here when nothing ended it: text without punctuation must not become one endless sentence. */
const longestSentence = 2_000;

/**
 * The sentences of a text, in order and without gaps but white space, in time linear in its length. A full stop ends a
 * sentence when white space follows and the word before it is no initial or short abbreviation ("U.N.", "Mr.", "Art.").
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const finish = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from += 1;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const stop = code === 0x2e ? endsSentence(text, at) : fullStops[code] === 1;
    if (stop) {
      let end = at + 1;
      while (end < text.length && (closing[text.charCodeAt(end)] === 1 || fullStops[text.charCodeAt(end)] === 1))
        end += 1;
      finish(end);
      at = end - 1;
    } else if (at - start >= longestSentence && isSpace(code)) finish(at);
    else if (at - start >= 2 * longestSentence) finish(at);
  }
  finish(text.length);
  return spans;
}

function marked(marks: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const mark of marks) table[mark.charCodeAt(0)] = 1;
  return table;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || code === 0x202f;
}

const abbreviations = new Set(
  'mr mrs ms dr prof st no nos art arts para paras vs cf al inc ltd sr sra mme mm lt gen col sen gov hon rev capt maj brig amb гг им ст'.split(
    ' ',
  ),
);

function endsSentence(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (!(Number.isNaN(next) || isSpace(next) || closing[next] === 1)) return false;
  let from = at;
  while (from > 0 && at - from < 8 && /[\p{L}]/u.test(text[from - 1]!)) from -= 1;
  const word = text.slice(from, at);
  if (word.length === 1 && word.toUpperCase() === word && /\p{Lu}/u.test(word)) return false;
  return !abbreviations.has(word.toLowerCase()) && !goesOnInLowerCase(word, text, at + 1);
}

/** "4,5 млн руб. на", "в 2015 г. организация": an abbreviation within a sentence. */
function goesOnInLowerCase(word: string, text: string, after: number): boolean {
  if (word.length === 0 || word.length > 4) return false;
  let next = after;
  while (next < text.length && next - after < 3 && isSpace(text.charCodeAt(next))) next += 1;
  return next > after && /\p{Ll}/u.test(text[next] ?? '') && word.toLowerCase() === word;
}
