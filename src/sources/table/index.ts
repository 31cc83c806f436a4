export type { TableItem, TableRow } from './row.js';
export { readTable, type TableOptions, tableOf } from './table.js';
