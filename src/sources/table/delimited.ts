import { beginning } from '../bytes.js';
import type { RecordProblem } from '../record-problem.js';
import { delimitedRows } from './delimited-rows.js';
import { delimiterOf } from './delimiter.js';
import { headedRows } from './headed-rows.js';
import type { PlainRow, TableItem } from './row.js';
import { encodingOf, toUtf8 } from './text-encoding.js';

export interface DelimitedOptions {
  /** Label of the encoding, such as `windows-1251`; default: told from the beginning of the file. */
  readonly encoding?: string;
  /** Default: the one that parts the first lines most evenly. */
  readonly delimiter?: string;
}

/** Bytes that are looked at to tell encoding and delimiter. */
const sampleBytes = 256 * 1024;

/** Rows of a table with a delimiter (CSV, TSV and their kin), in bounded memory. */
export async function* delimitedTable(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  options: DelimitedOptions = {},
): AsyncGenerator<TableItem> {
  const { start, all } = await beginning(bytes, sampleBytes);
  const told = encodingOf(start);
  const label = options.encoding ?? told.label;
  const sample = new TextDecoder(label).decode(start, { stream: true });
  const utf8 = toUtf8(all, label, sample.includes('\r') && !sample.includes('\n'));
  const delimiter = options.delimiter ?? delimiterOf(sample);
  const note = options.encoding === undefined && told.guessed ? `read as ${label}` : undefined;
  if (sample.includes('\0')) {
    yield { problem: { file, message: 'is no text: it holds zero bytes', unreadable: true } };
    return;
  }
  yield* headedRows(file, plainRows(file, delimitedRows(utf8, delimiter)), note);
}

async function* plainRows(
  file: string,
  rows: ReturnType<typeof delimitedRows>,
): AsyncGenerator<PlainRow | { readonly problem: RecordProblem }> {
  for await (const row of rows) {
    if ('cells' in row) yield row;
    else yield { problem: { file, line: row.line, message: row.message, unreadable: true } };
  }
}
