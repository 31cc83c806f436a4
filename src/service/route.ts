import * as z from 'zod';
import { checkRecord } from '../sources/check-record.js';
import { serviceLimits } from './limits.js';
import { Problem, problemsSchema, type RequestProblem } from './problem.js';
import { checkBody, readJson } from './read-json.js';
import type { TakeTurns } from './turns.js';

/** One address of the API: it is served and described from this. */
export interface Route {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/api/criteria/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** Schema of the body; none for `get`. */
  readonly body?: z.ZodType;
  readonly result: z.ZodType;
  /** @throws Problem */
  handle(call: Call): Promise<unknown>;
}

export interface Call {
  readonly request: Request;
  /** Value of a `{parameter}` of the path. */
  parameter(name: string): string;
  readonly takeTurns: TakeTurns;
}

/** A request about a list of records: the list and what holds for all of it. */
export interface ListBody<Name extends string, Record extends z.ZodType, Settings extends z.ZodRawShape> {
  readonly name: Name;
  readonly record: Record;
  readonly settings: Settings;
  /** For the description. */
  readonly schema: z.ZodType;
}

export function listBody<Name extends string, Record extends z.ZodType, Settings extends z.ZodRawShape>(
  name: Name,
  record: Record,
  settings: Settings,
): ListBody<Name, Record, Settings> {
  return { name, record, settings, schema: z.strictObject({ [name]: listOf(record), ...settings }) };
}

function listOf(record: z.ZodType) {
  return z.array(record).min(1).max(serviceLimits.records);
}

/** What was read of a list: what is wrong with one record takes nothing from the others. */
export interface ReadList<Record extends z.ZodType, Settings extends z.ZodRawShape> {
  readonly records: z.infer<Record>[];
  readonly settings: z.infer<z.ZodObject<Settings>>;
  readonly problems: RequestProblem[];
}

/** @throws Problem when there is no good record */
export async function readList<Name extends string, Record extends z.ZodType, Settings extends z.ZodRawShape>(
  { name, record, settings }: ListBody<Name, Record, Settings>,
  { request, takeTurns }: Call,
): Promise<ReadList<Record, Settings>> {
  const { [name]: list, ...given } = checkBody(
    await readJson(request),
    z.strictObject({ [name]: listOf(z.unknown()), ...settings }),
  ) as { [name: string]: unknown };
  const records: z.infer<Record>[] = [];
  const problems: RequestProblem[] = [];
  for (const [position, value] of (list as unknown[]).entries()) {
    const checked = checkRecord(value, record, [name, position]);
    if ('record' in checked) records.push(checked.record);
    else problems.push(...checked.problems.map(({ field, message }) => ({ field, message })));
    await takeTurns();
  }
  if (records.length === 0)
    throw new Problem(422, `No record could be read: ${problems[0]!.field}: ${problems[0]!.message}`, problems);
  return { records, settings: given as z.infer<z.ZodObject<Settings>>, problems };
}

/** The schema of an answer about a list: the results, and what was left out and why. */
export function listResult<Shape extends z.ZodRawShape>(results: Shape) {
  return z.strictObject({ ...results, problems: problemsSchema });
}
