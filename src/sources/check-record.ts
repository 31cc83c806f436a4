import type * as z from 'zod';
import { findRefusedContent } from '../organisation/refused-content.js';
import { explainIssue } from './explain-issue.js';
import { fieldPath } from './field-path.js';
import type { RecordProblem } from './record-problem.js';

/** What is wrong in a record, wherever the record stands. `path` leads to the field. */
export interface FieldProblem extends Pick<RecordProblem, 'message'> {
  readonly field: string;
  readonly path: readonly PropertyKey[];
}

export type CheckedRecord<Record> = { readonly record: Record } | { readonly problems: readonly FieldProblem[] };

/**
 * Checks raw JSON of unknown origin.
 *
 * @param within - leads to the record in what it stands in, such as its position in a list
 */
export function checkRecord<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
  within: readonly PropertyKey[] = [],
): CheckedRecord<z.infer<Schema>> {
  const problem = (path: readonly PropertyKey[], message: string): FieldProblem => ({
    field: fieldPath([...within, ...path]),
    path,
    message,
  });
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [problem([], 'must be an object { ... } that describes one organisation')] };
  // Looked at before the schema, which drops what reaches for a prototype instead of naming it.
  const refused = findRefusedContent(value);
  if (refused.length > 0) return { problems: refused.map(({ path, message }) => problem(path, message)) };
  const result = schema.safeParse(value);
  if (result.success) return { record: result.data };
  return { problems: result.error.issues.map((issue) => problem(issue.path, explainIssue(issue, value))) };
}
