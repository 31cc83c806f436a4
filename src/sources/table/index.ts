export type { TableItem, TableRow } from './row.js';
export { isZip, readTable, type TableOptions, tableOf } from './table.js';
export { isEncoding } from './text-encoding.js';
