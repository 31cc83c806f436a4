import type * as z from 'zod';
import { type CriteriaSet, criteriaSetSchema } from '../criteria/criteria-set.js';
import { limits } from '../organisation/limits.js';
import { findRefusedContent } from '../organisation/refused-content.js';
import { wholeText } from './bytes.js';
import { explainIssue } from './explain-issue.js';
import { fieldPath } from './field-path.js';
import { fileError } from './file-error.js';
import type { RecordProblem } from './record-problem.js';

/**
 * Reads a criteria set from a JSON or YAML file. YAML is read as plain data: no tags, no aliases, no merge keys.
 *
 * @returns the set, or everything that is wrong, each with line, rule and field
 */
export async function readCriteriaSet(
  file: string,
): Promise<{ readonly set: CriteriaSet } | { readonly problems: readonly RecordProblem[] }> {
  try {
    return await parseCriteriaSet(file, await wholeText(file, limits.settingBytes));
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack'))
      return unreadable(file, 'is nested too deeply');
    return unreadable(file, fileError(error));
  }
}

function unreadable(file: string, message: string) {
  return { problems: [{ file, message, unreadable: true as const }] };
}

/** JSON is read by the same parser: it is YAML, and the parser knows the lines. */
async function parseCriteriaSet(file: string, text: string): ReturnType<typeof readCriteriaSet> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    logLevel: 'error',
  });
  // A warning is a tag that plain data does not need.
  const wrong = [...document.errors, ...document.warnings];
  if (wrong.some(({ message }) => message.includes('call stack'))) return unreadable(file, 'is nested too deeply');
  if (wrong.length > 0)
    return {
      problems: wrong.map(({ message, pos }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        message: `is no plain JSON or YAML: ${message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
        unreadable: true,
      })),
    };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return unreadable(file, 'holds a YAML alias (*...): write the value out');
  }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
      if (node?.range !== undefined) return lines.linePos(node.range[0]!).line;
    }
    return undefined;
  };
  const problem = (path: readonly PropertyKey[], message: string): RecordProblem => {
    const line = lineOf(path);
    return { file, ...(line !== undefined && { line }), field: ruleField(path, value), message };
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problems: [problem([], 'must be an object with the fields of a criteria set')] };
  const refused = findRefusedContent(value);
  if (refused.length > 0) return { problems: refused.map(({ path, message }) => problem(path, message)) };
  const result = criteriaSetSchema.safeParse(value);
  if (result.success) return { set: result.data };
  return { problems: result.error.issues.map((issue) => problem(issue.path, explainRuleIssue(issue, value))) };
}

/** `rules[2].where.timing` as `rule "lead": where.timing`, where the rule has an id. */
function ruleField(path: readonly PropertyKey[], value: unknown): string {
  const [first, index, ...rest] = path;
  if (first !== 'rules' || typeof index !== 'number') return fieldPath(path);
  const rules: unknown = Reflect.get(value as object, 'rules');
  const id = Array.isArray(rules) ? (rules[index] as { id?: unknown } | undefined)?.id : undefined;
  if (typeof id !== 'string') return fieldPath(path);
  return rest.length === 0 ? `rule "${id}"` : `rule "${id}": ${fieldPath(rest)}`;
}

function explainRuleIssue(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_union') {
    if (issue.path[0] === 'combine')
      return 'must be a combination by "count" (with triggers and supports) or by "profile" (with types)';
    return 'must be a value (text, number, true or false) or a list of values';
  }
  if (issue.code === 'unrecognized_keys')
    return `there is no field ${issue.keys.map((key) => `"${key}"`).join(', ')}; ${known(issue.path)}`;
  return explainIssue(issue, value);
}

function known(path: readonly PropertyKey[]): string {
  const { shape } = criteriaSetSchema;
  if (path.length === 0) return `a set has ${Object.keys(shape).join(', ')}`;
  if (path[0] === 'rules' && path.length === 2)
    return `a rule has ${Object.keys(shape.rules.element.shape).join(', ')}`;
  return 'see docs/criteria.md';
}
