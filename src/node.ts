/**
 * Reading records from files, writing results as tables.
 *
 * @packageDocumentation
 */

export { csvHeader, csvRow } from './reports/assessment-csv.js';
export { readCommitteeFolder } from './sources/committee-folder.js';
export { readForumRecords } from './sources/forum-records.js';
export { describeProblem, type RecordProblem } from './sources/record-problem.js';
export { type ReadRecord, readRecords } from './sources/records.js';
