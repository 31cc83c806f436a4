import type * as z from 'zod';
import { explainIssue } from '../sources/explain-issue.js';
import { fieldPath } from '../sources/field-path.js';
import { Problem } from './problem.js';

/**
 * The JSON of a request's body, raw.
 *
 * @throws Problem when the body is none
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(?:;|$)/i.test(type))
    throw new Problem(415, 'The body must be JSON: send it with the header "Content-Type: application/json".');
  return parseJson(await textOf(request), 'The body');
}

/** @throws Problem when the bytes are no UTF-8 */
export async function textOf(request: Request): Promise<string> {
  const bytes = await request.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(400, 'The body is no UTF-8 text: save it as UTF-8 and send it again.');
  }
}

/** @param what - names the text in the message */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(400, `${what} is no JSON: ${(error as Error).message}`);
  }
}

/**
 * Checks the outer object of a request.
 *
 * @throws Problem that names each wrong field
 */
export function checkBody<Schema extends z.ZodType>(value: unknown, schema: Schema): z.infer<Schema> {
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, '__proto__'))
    throw new Problem(422, 'The body has a field that is not allowed: take "__proto__" out.');
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    field: fieldPath(issue.path),
    message: explainIssue(issue, value),
  }));
  const [first] = problems;
  throw new Problem(422, `The body is not as expected: ${first!.field}: ${first!.message}`, problems);
}
