const candidates = [',', ';', '\t', '|', ':', '\u001f'] as const;

/**
 * The character that parts the cells: the one that stands equally often in most lines, outside quotes; the comma when
 * there is only one column.
 *
 * @param text - the beginning of the table; its last line may be cut off
 */
export function delimiterOf(text: string): string {
  const rows = unquoted(text).split('\n').slice(0, 50);
  const whole = (rows.length > 1 ? rows.slice(0, -1) : rows).filter((line) => line.trim() !== '');
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const counts = whole.map((line) => line.split(delimiter).length - 1);
    const { count, lines } = mostFrequent(counts);
    const score = count === 0 ? 0 : lines / counts.length + Math.min(count, 10) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The count above 0 that most lines have; of several, the largest. One broken line does not decide. */
function mostFrequent(counts: readonly number[]): { readonly count: number; readonly lines: number } {
  let best = { count: 0, lines: 0 };
  for (const count of new Set(counts)) {
    const lines = counts.filter((other) => other === count).length;
    if (count > 0 && (lines > best.lines || (lines === best.lines && count > best.count))) best = { count, lines };
  }
  return best;
}

/** The text without what stands in quotes, which may hold delimiters and line breaks. */
function unquoted(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('');
}
