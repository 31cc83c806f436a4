import { type ForumRecord, type ForumRecordKind, forumRecordSchema } from '../forum/records/forum-record.js';
import { explainIssue } from './explain-issue.js';
import { type ColumnPlan, planColumns } from './forum-columns.js';
import type { RecordProblem } from './record-problem.js';
import { type ReadRecord, readRecords } from './records.js';
import { readTable, type TableOptions, type TableRow } from './table/index.js';

export interface ForumReadOptions extends TableOptions {
  /** The kind of the records in a table without a column `record`; default: told from the columns. */
  readonly record?: ForumRecordKind;
}

/**
 * Records of forums: JSON Lines or JSON, where each says its kind in `record`; or a table (CSV, TSV, .xlsx) whose columns
 * have the names of the fields. Bad records are yielded as problems and never stop the rest.
 *
 * @param file - a path, or `-` for JSON Lines on standard input
 */
export function readForumRecords(
  file: string,
  options: ForumReadOptions = {},
): AsyncGenerator<ReadRecord<ForumRecord>> {
  return /\.jsonl?$/i.test(file) || file === '-' ? readRecords(file, forumRecordSchema) : tableRecords(file, options);
}

async function* tableRecords(file: string, options: ForumReadOptions): AsyncGenerator<ReadRecord<ForumRecord>> {
  let plan: ColumnPlan | undefined;
  let [rows, problems] = [0, 0];
  for await (const item of readTable(file, options)) {
    if ('problem' in item) {
      problems += 1;
      yield { problems: [item.problem] };
    } else if ('headers' in item) {
      const planned = planColumns(item.headers, options.record);
      if ('message' in planned) {
        yield { problems: [{ file, message: planned.message, unreadable: true }] };
        return;
      }
      plan = planned;
    } else {
      rows += 1;
      yield tableRecord(file, item.row, plan!);
    }
  }
  if (rows + problems > 0) return;
  const message = plan === undefined ? 'is empty: it holds no record' : 'holds no row below its header';
  yield { problems: [{ file, message, unreadable: true }] };
}

function tableRecord(file: string, { line, cells }: TableRow, plan: ColumnPlan): ReadRecord<ForumRecord> {
  const raw = plan.record(cells);
  const result = forumRecordSchema.safeParse(raw);
  if (result.success) return { record: result.data };
  const problems = result.error.issues.map((issue): RecordProblem => {
    const field = String(issue.path[0] ?? '');
    return { file, line, field: plan.header(field), message: explainIssue(issue, raw) };
  });
  return { problems };
}
