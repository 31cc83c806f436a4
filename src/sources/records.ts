import { open } from 'node:fs/promises';
import type * as z from 'zod';
import { limits } from '../organisation/limits.js';
import { findRefusedContent } from '../organisation/refused-content.js';
import { bytesOf } from './bytes.js';
import { explainIssue } from './explain-issue.js';
import { fieldPath } from './field-path.js';
import { fileError } from './file-error.js';
import { linesOf } from './lines.js';
import type { RecordProblem } from './record-problem.js';

/** What reading yields: a good record, or everything that is wrong with a bad one. */
export type ReadRecord<Record> = { readonly record: Record } | { readonly problems: readonly RecordProblem[] };

/**
 * Reads JSON Lines, or one JSON document that is a record or a list of records. Bad records are yielded as problems and
 * never stop the rest.
 *
 * @param file - a path, or `-` for standard input
 */
export async function* readRecords<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): AsyncGenerator<ReadRecord<z.infer<Schema>>> {
  try {
    let records = 0;
    for await (const raw of file.endsWith('.json') ? documentValues(file) : lineValues(file)) {
      records += 1;
      yield check(file, raw, schema);
    }
    if (records === 0) yield { problems: [{ file, message: 'is empty: it holds no record', unreadable: true }] };
  } catch (error) {
    yield { problems: [{ file, message: fileError(error), unreadable: true }] };
  }
}

/** A JSON value as it stood in the file, with its line or its position in the file's list; or why there is none. */
interface RawValue {
  readonly line?: number;
  readonly position?: number;
  readonly value?: unknown;
  readonly problem?: string;
}

async function* lineValues(file: string): AsyncGenerator<RawValue> {
  for await (const { number: line, text } of linesOf(bytesOf(file), limits.lineBytes)) {
    if (text === undefined) {
      yield { line, problem: `the line is longer than ${limits.lineBytes / 1024 / 1024} MiB` };
      continue;
    }
    const json = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (json.trim() !== '') yield parsed(json, line);
  }
}

async function* documentValues(file: string): AsyncGenerator<RawValue> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > limits.documentBytes) {
      yield {
        line: 1,
        problem: `is larger than ${limits.documentBytes / 1024 / 1024} MiB; write it as JSON Lines (.jsonl), one record a line`,
      };
      return;
    }
    const text = (await handle.readFile('utf8')).replace(/^\uFEFF/, '');
    if (text.trim() === '') return;
    const { value, problem } = parsed(text, 1);
    if (problem === undefined && Array.isArray(value))
      for (const [position, one] of value.entries()) yield { position, value: one };
    else if (problem === undefined) yield { value };
    else if (parsed(text.slice(0, text.indexOf('\n')), 1).problem === undefined) yield* lineValues(file);
    else yield { line: lineOfSyntaxError(problem, text), problem };
  } finally {
    await handle.close();
  }
}

function parsed(json: string, line: number): RawValue & { line: number } {
  try {
    return { line, value: JSON.parse(json) };
  } catch (error) {
    return { line, problem: `is not JSON: ${(error as Error).message}` };
  }
}

function lineOfSyntaxError(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
}

function check<Schema extends z.ZodType>(file: string, raw: RawValue, schema: Schema): ReadRecord<z.infer<Schema>> {
  const { line, position, value, problem } = raw;
  const place = { file, ...(line !== undefined && { line }) };
  const within = position === undefined ? [] : [position];
  if (problem !== undefined) return { problems: [{ ...place, message: problem, unreadable: true }] };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      problems: [
        { ...place, field: fieldPath(within), message: 'must be an object { ... } that describes one organisation' },
      ],
    };
  }
  // Looked at before the schema, which drops what reaches for a prototype instead of naming it.
  const refused = findRefusedContent(value);
  if (refused.length > 0)
    return {
      problems: refused.map(({ path, message }) => ({ ...place, field: fieldPath([...within, ...path]), message })),
    };
  const result = schema.safeParse(value);
  if (result.success) return { record: result.data };
  const problems = result.error.issues.map((issue) => ({
    ...place,
    field: fieldPath([...within, ...issue.path]),
    message: explainIssue(issue, value),
  }));
  return { problems };
}
