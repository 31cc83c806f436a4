import { describeProblem, type RecordProblem } from '../sources/record-problem.js';
import type { ReadRecord } from '../sources/records.js';

/** A record that was refused, in a form that can be handed on. */
export interface Refusal {
  readonly problems: readonly RecordProblem[];
  /** The line for the file of rejects: text as it stands, a record with the reasons. Absent when it is neither. */
  readonly line?: string;
}

/** @param withLine - whether the line is wanted */
export function refusalOf(
  { problems, refused }: Extract<ReadRecord<unknown>, { problems: unknown }>,
  withLine: boolean,
): Refusal {
  const line = withLine ? rejectLine(refused, problems) : undefined;
  return line === undefined ? { problems } : { problems, line };
}

function rejectLine(refused: unknown, problems: readonly RecordProblem[]): string | undefined {
  if (refused === undefined || typeof refused === 'string') return refused;
  try {
    return JSON.stringify({ ...Object(refused), rejected: problems.map(describeProblem) });
  } catch {
    // Nested so deeply that it cannot be written again: it stays where it is, and its line was named.
    return undefined;
  }
}
