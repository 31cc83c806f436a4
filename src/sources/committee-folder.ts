import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CommitteeRecord,
  type DecisionList,
  decisionLists,
  type ListEntry,
} from '../forum/committee/committee-record.js';
import type { Vote } from '../forum/committee/roll-calls.js';
import { fileError } from './file-error.js';
import type { RecordProblem } from './record-problem.js';
import { readTable, type TableRow } from './table/index.js';

const rollCallTable = 'roll_call_votes';

/** The record of the committee, and whatever was wrong with the files. */
export interface ReadCommittee {
  readonly record: CommitteeRecord;
  readonly problems: readonly RecordProblem[];
  /** Rows that hold no name of an organisation, and so no record. */
  readonly leftOut: readonly RecordProblem[];
}

/**
 * Reads the record of the UN Committee on NGOs as it lies in `rawdata` of github.com/christophsteinert/ECOSOC_Status
 * (workbooks such as `7_applications_deferred.xlsx`) or converted to CSV (`applications_deferred.csv`).
 *
 * @param folder - where the files lie
 */
export async function readCommitteeFolder(folder: string): Promise<ReadCommittee> {
  const problems: RecordProblem[] = [];
  const leftOut: RecordProblem[] = [];
  const files = await tablesOf(folder).catch((error: unknown) => {
    problems.push({ file: folder, message: fileError(error), unreadable: true });
    return new Map<string, string>();
  });
  const entries: ListEntry[] = [];
  for (const [list, table] of Object.entries(decisionLists) as [DecisionList, string][])
    entries.push(...(await entriesOf(list, table, folder, files, problems, leftOut)));
  const votes = await votesOf(folder, files, problems);
  return { record: { entries, votes }, problems, leftOut };
}

/** Tables of a folder by their plain name: without the number and the word that the workbooks begin with. */
async function tablesOf(folder: string): Promise<Map<string, string>> {
  const tables = new Map<string, string>();
  for (const name of (await readdir(folder)).sort()) {
    const plain = /^(?:\d+_)?(?:ecosoc_)?(\w+)\.(?:csv|xlsx)$/.exec(name)?.[1];
    if (plain !== undefined && !tables.has(plain)) tables.set(plain, join(folder, name));
  }
  return tables;
}

async function entriesOf(
  list: DecisionList,
  table: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  problems: RecordProblem[],
  leftOut: RecordProblem[],
): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for await (const { file, row } of rowsOf(table, folder, files, problems)) {
    const name = row.cells.get('NGO_name');
    const session = dateOf(row.cells.get('Session_number'));
    const place = { file, line: row.line };
    if (name === undefined) leftOut.push({ ...place, field: 'NGO_name', message: 'is empty' });
    // A remark that introduces a list, left behind by whoever typed it.
    else if (name.endsWith(':')) leftOut.push({ ...place, field: 'NGO_name', message: `"${name}" is no name` });
    else if (session === undefined)
      problems.push({
        ...place,
        field: 'Session_number',
        message: 'must begin with a date, YYYY-MM-DD; the row is left out',
      });
    else entries.push({ list, name: name.replace(/\s+/gu, ' '), session });
  }
  return entries;
}

/** In the workbook, topic and session stand in the first row of a roll call only. */
async function votesOf(folder: string, files: ReadonlyMap<string, string>, problems: RecordProblem[]): Promise<Vote[]> {
  const votes: Vote[] = [];
  let topic = '';
  let session: string | undefined;
  for await (const { file, row } of rowsOf(rollCallTable, folder, files, problems)) {
    topic = row.cells.get('Vote_topic') ?? topic;
    session = dateOf(row.cells.get('Session_number')) ?? session;
    const member = row.cells.get('Country');
    const position = row.cells.get('Country_vote');
    if (member === undefined && position === undefined) continue;
    if (member === undefined || position === undefined || session === undefined)
      problems.push({
        file,
        line: row.line,
        message: 'lacks the member, its vote or the session; the row is left out',
      });
    else votes.push({ topic, session, member, position });
  }
  return votes;
}

async function* rowsOf(
  table: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  problems: RecordProblem[],
): AsyncGenerator<{ readonly file: string; readonly row: TableRow }> {
  const file = files.get(table);
  if (file === undefined) {
    problems.push({ file: folder, message: `holds no ${table}.csv or .xlsx`, unreadable: true });
    return;
  }
  for await (const item of readTable(file)) {
    if ('problem' in item) problems.push(item.problem);
    else if ('row' in item) yield { file, row: item.row };
  }
}

function dateOf(cell: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(cell ?? '')?.[0];
}
