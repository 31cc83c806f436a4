import { stringify } from 'csv-stringify/sync';

/** One row. A cell that a spreadsheet would take for a formula is given a leading apostrophe. */
export function toCsv(cells: readonly (string | number | null)[]): string {
  return stringify([[...cells]], { escape_formulas: true, record_delimiter: 'windows' });
}
