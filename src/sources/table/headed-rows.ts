import { limits } from '../../organisation/limits.js';
import type { RecordProblem } from '../record-problem.js';
import type { PlainRow, TableItem } from './row.js';

/** Rows that are looked at to find the header, below a title or a note that some tables begin with. */
const lookAhead = 15;

/**
 * Gives the cells of rows their headers. The header is the first row that is at least half as wide as the widest among the
 * first rows; what stands above is a title. Of five rows or more the second widest counts: one that is broken and far too wide must
 * not make a title of the header.
 */
export async function* headedRows(
  file: string,
  rows: AsyncIterable<PlainRow | { readonly problem: RecordProblem }>,
  note?: string,
): AsyncGenerator<TableItem> {
  let headers: readonly string[] | undefined;
  let first: PlainRow[] = [];
  const read = function* (row: PlainRow): Generator<TableItem> {
    if (headers === undefined) throw new Error('no header');
    yield rowItem(file, row, headers);
  };
  const begin = function* (): Generator<TableItem> {
    const widths = first.map(width).sort((a, b) => b - a);
    const wide = widths[first.length < 5 ? 0 : 1]!;
    const at = first.findIndex((row) => width(row) * 2 >= wide);
    headers = headersOf(first[at]?.cells ?? []);
    yield { headers, ...(note !== undefined && { note }) };
    for (const row of first.slice(at + 1)) yield* read(row);
    first = [];
  };
  for await (const row of rows) {
    if ('problem' in row) {
      yield row;
    } else if (row.cells.length > limits.columns) {
      const message = `has ${row.cells.length} cells; at most ${limits.columns} columns are read`;
      yield { problem: { file, line: row.line, message, unreadable: true } };
    } else if (row.cells.some((cell) => cell.trim() !== '')) {
      if (headers !== undefined) yield* read(row);
      else if (first.push(row) === lookAhead) yield* begin();
    }
  }
  if (first.length > 0) yield* begin();
}

function width(row: PlainRow): number {
  return row.cells.filter((cell) => cell.trim() !== '').length;
}

/** Empty headers are named by their column, doubled ones by a number. */
function headersOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.replace(/\s+/gu, ' ').trim().slice(0, limits.shortText) || `column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

function rowItem(file: string, { line, cells }: PlainRow, headers: readonly string[]): TableItem {
  const named = new Map<string, string>();
  for (const [index, cell] of cells.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    const header = headers[index];
    const place = { file, line, ...(header !== undefined && { field: header }), unreadable: true } as const;
    if (header === undefined)
      return { problem: { ...place, message: `has more cells (${cells.length}) than the header (${headers.length})` } };
    if (text.length > limits.cell)
      return { problem: { ...place, message: `the cell is longer than ${limits.cell} characters` } };
    if (text.includes('\uFFFD'))
      return {
        problem: {
          ...place,
          message: 'holds a character that could not be decoded; save the file as UTF-8 or name its --encoding',
        },
      };
    named.set(header, text);
  }
  return { row: { line, cells: named } };
}
