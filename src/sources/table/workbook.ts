import { limits } from '../../organisation/limits.js';
import { heldBytes } from '../bytes.js';
import { inThread, packageFile } from '../in-thread.js';
import type { RecordProblem } from '../record-problem.js';
import { headedRows } from './headed-rows.js';
import type { PlainRow, TableItem } from './row.js';
import { unpacksWithin } from './unpacked-size.js';

export interface WorkbookOptions {
  /** Name of the sheet, or its number counted from 1; default: the first. */
  readonly sheet?: string | number;
}

/**
 * Rows of one sheet of a workbook (.xlsx), which is read whole. Formulas are not worked out: the value that was saved with
 * them is read. Needs the package `read-excel-file`.
 */
export async function* workbookTable(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  options: WorkbookOptions = {},
): AsyncGenerator<TableItem> {
  const whole = (message: string): TableItem => ({ problem: { file, message, unreadable: true } });
  const archive = await heldBytes(bytes, limits.workbookBytes);
  if (archive === undefined) return yield whole(`is larger than ${megabytes(limits.workbookBytes)}; save it as CSV`);
  try {
    if (!unpacksWithin(archive, limits.workbookBytes))
      return yield whole(`is larger than ${megabytes(limits.workbookBytes)} once unpacked; save it as CSV`);
  } catch (error) {
    return yield whole(`is no workbook, or a damaged one: ${(error as Error).message}`);
  }
  const read = await sheetRows(archive, options.sheet ?? 1);
  if (typeof read === 'string') return yield whole(read);
  yield* headedRows(file, plainRows(read));
}

function megabytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

type Cell = string | number | boolean | Date | null;

/** The rows, or why there are none. The library fills gaps between cells: one at the far end of a sheet would fill all memory. */
async function sheetRows(archive: Buffer, sheet: string | number): Promise<readonly (readonly Cell[])[] | string> {
  const library = packageFile('read-excel-file/node');
  if (library === undefined)
    return 'is a workbook, and reading those needs one more package: npm install read-excel-file (or save it as CSV)';
  const read = await inThread<Cell[][]>(
    'async ({ library, archive, sheet }) => require(library).readSheet(Buffer.from(archive), sheet)',
    { library, archive, sheet },
  );
  if ('result' in read) return read.result;
  return read.tooMuch ? `its sheet ${read.message}; save it as CSV` : `cannot be read as a workbook: ${read.message}`;
}

async function* plainRows(
  rows: readonly (readonly Cell[])[],
): AsyncGenerator<PlainRow | { readonly problem: RecordProblem }> {
  for (const [index, row] of rows.entries()) yield { line: index + 1, cells: row.map(asText) };
}

function asText(cell: Cell): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null ? '' : String(cell);
}
