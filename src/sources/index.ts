import { bods } from './bods.js';
import { charityCommission } from './charity-commission.js';
import { ecosoc } from './ecosoc.js';
import { followTheMoney } from './follow-the-money.js';
import { iati } from './iati.js';
import { irs990 } from './irs-990.js';
import { jsonRecords } from './json-records.js';
import { popolo } from './popolo.js';
import type { Source } from './source.js';
import { spreadsheet } from './spreadsheet/spreadsheet.js';
import { threeSixtyGiving } from './three-sixty-giving.js';
import { wikidata } from './wikidata.js';

/**
 * All sources, in the order in which they are asked whether they know a file: special tables before any table. What none
 * knows is read as records, whose messages say what is expected. A new one is a file of its own and a line here.
 */
export const sources: readonly Source[] = [
  jsonRecords,
  followTheMoney,
  bods,
  popolo,
  wikidata,
  threeSixtyGiving,
  charityCommission,
  iati,
  irs990,
  ecosoc,
  spreadsheet,
];
