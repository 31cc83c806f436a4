/** Elided articles (l'homme, d'Ivoire), by their letters. */
const elided = new Set(['l', 'd', 'j', 'qu', 'n', 's', 'm', 't', 'c', 'dell', 'all', 'nell', 'sull', 'un']);

/**
 * The words of a folded text: letters and digits. An elided article stands alone, an English possessive is dropped, any
 * other apostrophe joins (Qur'an); letters with full stops are one word (U.N.).
 */
export function wordsOf(folded: string): string[] {
  const joined = folded
    .replace(/[’ʼ`´‘ʻʿʾ]/gu, "'")
    .replace(/\b(?:\p{L}\.){2,}/gu, (letters) => `${letters.replaceAll('.', '')} `)
    .replace(/(\p{L}+)'(\p{L}*)/gu, (whole: string, before: string, after: string) => {
      if (elided.has(before)) return `${before} ${after}`;
      if (after === 's' || after === '') return before;
      return whole.replace("'", '');
    });
  return joined.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
