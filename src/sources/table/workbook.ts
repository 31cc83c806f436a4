import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { limits } from '../../organisation/limits.js';
import type { RecordProblem } from '../record-problem.js';
import { headedRows } from './headed-rows.js';
import type { PlainRow, TableItem } from './row.js';
import { unpacksWithin } from './unpacked-size.js';

export interface WorkbookOptions {
  /** Name of the sheet, or its number counted from 1; default: the first. */
  readonly sheet?: string | number;
}

/** What reading a workbook may take before it counts as hostile: a sheet of a few cells can claim billions. */
const heapMegabytes = 1024;
const milliseconds = 120_000;

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
  const archive = await held(bytes, limits.workbookBytes);
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

async function held(bytes: AsyncIterable<Uint8Array>, maximum: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > maximum) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

type Cell = string | number | boolean | Date | null;

/**
 * Read in a thread of its own, with a bound on memory and time: the library fills gaps between cells, so that one cell at
 * the far end of a sheet would fill all memory.
 */
const threadSource = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.library);
readSheet(Buffer.from(workerData.archive), workerData.sheet)
  .then((rows) => parentPort.postMessage({ rows }), (error) => parentPort.postMessage({ message: error.message }));
`;

/** The rows, or why there are none. */
async function sheetRows(archive: Buffer, sheet: string | number): Promise<readonly (readonly Cell[])[] | string> {
  let library: string;
  try {
    library = createRequire(import.meta.url).resolve('read-excel-file/node');
  } catch {
    return 'is a workbook, and reading those needs one more package: npm install read-excel-file (or save it as CSV)';
  }
  const worker = new Worker(threadSource, {
    eval: true,
    workerData: { library, archive, sheet },
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      const tooBig = 'its sheet takes too much memory or time to read; save it as CSV';
      timer = setTimeout(() => resolve(tooBig), milliseconds);
      worker.once('message', ({ rows, message }) => resolve(rows ?? `cannot be read as a workbook: ${message}`));
      worker.once('error', (error: NodeJS.ErrnoException) =>
        resolve(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooBig : `cannot be read as a workbook: ${error.message}`),
      );
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
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
