import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { type Decision, decisionSchema } from '../merge/decision.js';
import { bytesOf } from './bytes.js';
import { explainIssue } from './explain-issue.js';
import { fieldPath } from './field-path.js';
import { lineValues } from './json-values.js';
import type { RecordProblem } from './record-problem.js';
import type { SourceItem } from './source.js';
import { tableOf } from './table/index.js';

const columns = ['aId', 'aName', 'bId', 'bName', 'decision', 'confidence', 'reason'] as const;

/** What a file of decisions holds, and what is wrong with the rest of it. */
export interface DecisionFile {
  readonly decisions: readonly Decision[];
  readonly problems: readonly RecordProblem[];
  /** Whether the file is there at all. */
  readonly exists: boolean;
}

/** Reads a file of decisions: CSV when its name ends in `.csv`, else JSON Lines. One that does not exist holds none. */
export async function readDecisions(file: string): Promise<DecisionFile> {
  const decisions: Decision[] = [];
  const problems: RecordProblem[] = [];
  try {
    const input = { file, bytes: bytesOf(file), settings: {} };
    for await (const item of file.endsWith('.csv') ? tableDecisions(file) : lineValues(input)) {
      if ('problem' in item) problems.push(item.problem);
      if (!('value' in item)) continue;
      const { line, value } = item;
      const place = { file, ...(line !== undefined && { line }) };
      const result = decisionSchema.safeParse(value);
      if (result.success) decisions.push(result.data);
      else
        for (const issue of result.error.issues)
          problems.push({ ...place, field: fieldPath(issue.path), message: explainIssue(issue, value) });
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { decisions: [], problems: [], exists: false };
    throw error;
  }
  return { decisions, problems, exists: true };
}

/** Adds questions at the end of a file of decisions, which is made when it is not there. */
export async function appendDecisions(file: string, questions: readonly Decision[], exists: boolean): Promise<void> {
  if (questions.length === 0) return;
  const isCsv = file.endsWith('.csv');
  const lines = isCsv
    ? stringify(
        questions.map(({ a, b, decision, confidence, reason }) => [
          a.id,
          a.name,
          b.id,
          b.name,
          decision,
          confidence,
          reason,
        ]),
        { header: !exists, columns: [...columns], escape_formulas: true },
      )
    : questions.map((question) => `${JSON.stringify(question)}\n`).join('');
  if (!exists) return writeFile(file, lines);
  const before = await readFile(file, 'utf8');
  await appendFile(file, before === '' || before.endsWith('\n') ? lines : `\n${lines}`);
}

async function* tableDecisions(file: string): AsyncGenerator<SourceItem> {
  for await (const item of tableOf(file, bytesOf(file))) {
    if ('problem' in item) yield item;
    if (!('row' in item)) continue;
    const { line, cells } = item.row;
    const cell = (column: (typeof columns)[number]) => plain(cells.get(column));
    const [confidence, reason] = [cell('confidence'), cell('reason')];
    yield {
      line,
      value: {
        a: { id: cell('aId'), name: cell('aName') },
        b: { id: cell('bId'), name: cell('bName') },
        decision: cell('decision')?.toLowerCase(),
        ...(confidence !== undefined && { confidence: Number(confidence) }),
        ...(reason !== undefined && { reason }),
      },
    };
  }
}

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function plain(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=[=+\-@\t\r])/, '');
}
