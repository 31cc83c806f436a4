import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { type Decision, decisionSchema } from '../merge/decision.js';
import { limits } from '../organisation/limits.js';
import { explainIssue } from './explain-issue.js';
import { fieldPath } from './field-path.js';
import type { RecordProblem } from './record-problem.js';

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
  let text: string;
  try {
    text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { decisions: [], problems: [], exists: false };
    throw error;
  }
  const decisions: Decision[] = [];
  const problems: RecordProblem[] = [];
  for (const { line, value, problem } of file.endsWith('.csv') ? csvRows(text) : jsonLines(text)) {
    if (problem !== undefined) {
      problems.push({ file, line, message: problem });
      continue;
    }
    const result = decisionSchema.safeParse(value);
    if (result.success) decisions.push(result.data);
    else
      for (const issue of result.error.issues)
        problems.push({ file, line, field: fieldPath(issue.path), message: explainIssue(issue, value) });
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

interface Row {
  readonly line: number;
  readonly value?: unknown;
  readonly problem?: string;
}

function jsonLines(text: string): Row[] {
  return text.split('\n').flatMap((json, index): Row[] => {
    if (json.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(json) }];
    } catch (error) {
      return [{ line: index + 1, problem: `is not JSON: ${(error as Error).message}` }];
    }
  });
}

function csvRows(text: string): Row[] {
  const rows = parse(text, {
    columns: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: limits.lineBytes,
  }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({
    line: info.lines,
    value: {
      a: { id: plain(record.aId), name: plain(record.aName) },
      b: { id: plain(record.bId), name: plain(record.bName) },
      decision: record.decision?.toLowerCase(),
      ...(record.confidence !== undefined && record.confidence !== '' && { confidence: Number(record.confidence) }),
      ...(record.reason !== undefined && { reason: plain(record.reason) }),
    },
  }));
}

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
function plain(cell: string | undefined): string | undefined {
  return cell?.replace(/^'(?=[=+\-@\t\r])/, '');
}
