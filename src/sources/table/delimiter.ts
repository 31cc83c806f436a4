const candidates = [',', ';', '\t', '|', ':', '\u001f'] as const;

/**
 * The character that parts the cells: the one that stands equally often in most lines, outside quotes; the comma when
 * there is only one column.
 *
 * @param text - the beginning of the table; its last line may be cut off
 */
export function delimiterOf(text: string): string {
  const lines = unquoted(text).split('\n').slice(0, 50);
  const whole = (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '');
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of candidates) {
    const counts = whole.map((line) => line.split(delimiter).length - 1);
    const header = Math.max(...counts.slice(0, 3), 0);
    if (header === 0) continue;
    const alike = counts.filter((count) => count === header).length / counts.length;
    const score = alike + Math.min(header, 10) / 100;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The text without what stands in quotes, which may hold delimiters and line breaks. */
function unquoted(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('');
}
