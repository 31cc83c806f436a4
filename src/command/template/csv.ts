import { toCsv } from '../../reports/csv.js';
import { templateTable } from './table.js';

/** A table to start from, as CSV. */
export function templateCsv(): string {
  const { headings, rows } = templateTable();
  return [headings, ...rows].map((row) => toCsv(row.map((cell) => (cell === undefined ? '' : String(cell))))).join('');
}
