import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { limits } from '../../organisation/limits.js';
import { type Line, linesOf } from '../lines.js';
import type { PlainRow } from './row.js';

/** Ends of a row that are tried before its quotation marks count as unclosed; in a sound table the first one fits. */
const attempts = 8;

/** A row, or what is wrong with the lines from `line` on. */
export type ReadRow = PlainRow | { readonly line: number; readonly message: string; readonly fatal?: true };

/** After so many quotation marks that are never closed, the file is no table that could be read on from the next line. */
const unclosedQuotes = 20;

/**
 * Rows of a delimited table in bounded memory. A row that cannot be read is named and reading goes on with the line after
 * its first one, so that one stray quotation mark costs one row and not the rest of the file.
 *
 * @param utf8 - the table as UTF-8
 */
export async function* delimitedRows(utf8: AsyncIterable<Uint8Array>, delimiter: string): AsyncGenerator<ReadRow> {
  const lines = linesOf(utf8, limits.rowBytes);
  const again: Line[] = [];
  let failures = 0;
  const take = async (): Promise<Line | undefined> => again.shift() ?? (await lines.next()).value;
  for (let first = await take(); first !== undefined; first = await take()) {
    const { number: line, text } = first;
    if (text === undefined) {
      yield { line, message: `the line is longer than ${limits.rowBytes / 1024 / 1024} MiB` };
    } else if (!text.includes('"')) {
      // Most lines of most tables; what the library would do with them, at a tenth of the time.
      yield { line, cells: withoutReturn(text).split(delimiter) };
    } else {
      const row = await quotedRow(first, take, delimiter);
      if ('cells' in row) yield row;
      else {
        again.unshift(...row.rest);
        yield { line, message: row.message };
        failures += row.unclosed ? 1 : 0;
        if (failures >= unclosedQuotes) {
          yield {
            line,
            message: 'too many quotation marks are opened and never closed; the rest is not read',
            fatal: true,
          };
          await lines.return(undefined);
          return;
        }
      }
    }
  }
}

interface UnreadRow {
  readonly message: string;
  /** A quotation mark is still open at the end. */
  readonly unclosed: boolean;
  /** Lines that were taken after the first one, to be read again. */
  readonly rest: readonly Line[];
}

/** A row whose quoted cells may go on over the next lines. */
async function quotedRow(
  first: Line,
  take: () => Promise<Line | undefined>,
  delimiter: string,
): Promise<PlainRow | UnreadRow> {
  const rest: Line[] = [];
  let text = withoutReturn(first.text!);
  let even = hasEvenQuotes(text);
  let tries = 0;
  for (;;) {
    // With an odd number of marks the row is open, unless a mark stands inside an unquoted cell: then one try tells.
    if (even || tries === 0) {
      tries += 1;
      const parsed = parsedRow(text, delimiter);
      if ('cells' in parsed) return { line: first.number, cells: parsed.cells };
      if (!parsed.open) return { message: parsed.message, unclosed: false, rest };
    }
    const next = await take();
    if (next !== undefined) rest.push(next);
    if (
      next?.text === undefined ||
      text.length + next.text.length > limits.rowBytes ||
      rest.length > limits.rowLines ||
      tries > attempts
    )
      return {
        message: 'a quotation mark opens a cell and is never closed (double a mark that belongs to the text: "")',
        unclosed: true,
        rest,
      };
    text += `\n${withoutReturn(next.text)}`;
    if (!hasEvenQuotes(next.text)) even = !even;
  }
}

function parsedRow(
  text: string,
  delimiter: string,
): { readonly cells: readonly string[] } | { readonly open: boolean; readonly message: string } {
  try {
    const rows: string[][] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
    return rows.length === 1 ? { cells: rows[0]! } : { open: false, message: 'is not one row' };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { open: true, message: '' };
    return { open: false, message: `quotation marks do not fit: ${error.message}` };
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function hasEvenQuotes(text: string): boolean {
  let even = true;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}
