/**
 * Reading records and tables from files of any source, writing results as tables.
 *
 * @packageDocumentation
 */

export { csvHeader, csvRow } from './reports/assessment-csv.js';
export { sources } from './sources/index.js';
export { describeProblem, type RecordProblem } from './sources/record-problem.js';
export { type ReadRecord, type ReadSettings, readRecords } from './sources/records.js';
export type { Opening, Source, SourceInput, SourceItem, SourceSettings } from './sources/source.js';
export type { TableMapping } from './sources/spreadsheet/mapping.js';
export { readTable, type TableItem, type TableOptions, type TableRow } from './sources/table/index.js';
