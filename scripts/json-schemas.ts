import * as z from 'zod';
import {
  affiliationModelSchema,
  assessmentSchema,
  comparisonSchema,
  evaluationSchema,
  evidenceSchema,
  labelledOrganisationSchema,
  organisationSchema,
} from '../src/index.js';
import { statementResultSchema, statementSchema } from '../src/statements.js';

/** JSON Schema (draft 2020-12) of every record that people exchange, by file name. */
export function jsonSchemas(): Record<string, unknown> {
  const schemas = {
    organisation: organisationSchema,
    'labelled-organisation': labelledOrganisationSchema,
    evidence: evidenceSchema,
    assessment: assessmentSchema,
    comparison: comparisonSchema,
    evaluation: evaluationSchema,
    'affiliation-model': affiliationModelSchema,
    statement: statementSchema,
    'statement-result': statementResultSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
