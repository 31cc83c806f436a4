import { readFileSync } from 'node:fs';
import { type LabelledStatement, labelledStatementSchema } from '../../src/statements.js';

/** The project's own statements, in six languages and on both sides. */
export const ownStatements: LabelledStatement[] = readFileSync(
  new URL('../../training-data/statements/statements.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => labelledStatementSchema.parse(JSON.parse(line)));
