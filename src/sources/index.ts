import { jsonRecords } from './json-records.js';
import type { Source } from './source.js';
import { spreadsheet } from './spreadsheet/spreadsheet.js';

/** All sources, in the order in which they are asked whether they know a file. A new one is a file of its own and a line here. */
export const sources: readonly Source[] = [spreadsheet, jsonRecords];
