import type { RecordProblem } from '../record-problem.js';

/** One row of a table below its header. */
export interface TableRow {
  /** Of the file, counted from 1; in a workbook, the number that the spreadsheet shows. */
  readonly line: number;
  /** Header -> text, in the table's order; empty cells are left out. Nothing is trimmed but the ends. */
  readonly cells: ReadonlyMap<string, string>;
}

/** What reading a table yields: its headers first, then rows; and whatever is wrong in its place. */
export type TableItem =
  | { readonly headers: readonly string[]; readonly note?: string }
  | { readonly row: TableRow }
  | { readonly problem: RecordProblem };

/** A row before the header is known: cells by position. */
export interface PlainRow {
  readonly line: number;
  readonly cells: readonly string[];
}
