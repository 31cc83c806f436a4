import { beginning, bytesOf } from '../bytes.js';
import { fileError } from '../file-error.js';
import { type DelimitedOptions, delimitedTable } from './delimited.js';
import type { TableItem } from './row.js';
import { type WorkbookOptions, workbookTable } from './workbook.js';

/** How a table is read. */
export interface TableOptions extends DelimitedOptions, WorkbookOptions {}

/**
 * Rows of a table with a header: CSV or TSV with whatever delimiter and encoding, or one sheet of a workbook (.xlsx);
 * packed with gzip or not. Delimited tables are read in bounded memory, workbooks are bounded by `limits.workbookBytes`.
 * What cannot be read is yielded as a problem in its place; nothing is thrown for bad input.
 *
 * @param file - a path, or `-` for standard input
 */
export async function* readTable(file: string, options: TableOptions = {}): AsyncGenerator<TableItem> {
  try {
    yield* tableOf(file, bytesOf(file), options);
  } catch (error) {
    yield { problem: { file, message: fileError(error), unreadable: true } };
  }
}

/** The same from bytes that were opened already; `file` names them in problems. */
export async function* tableOf(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  options: TableOptions = {},
): AsyncGenerator<TableItem> {
  const { start, all } = await beginning(bytes, 4);
  if (isZip(start)) yield* workbookTable(file, all, options);
  else yield* delimitedTable(file, all, options);
}

/** Workbooks are zip archives. */
export function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2]! <= 0x08 && start[3]! <= 0x08;
}
