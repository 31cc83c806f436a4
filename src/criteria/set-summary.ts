import * as z from 'zod';
import type { CriteriaSet } from './criteria-set.js';

/** A set in a list of sets. */
export const setSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  scope: z.string(),
  rules: z.int(),
  locked: z.boolean(),
  warning: z.string().nullable(),
});

export function summaryOfSet({
  id,
  name,
  scope,
  rules,
  locked,
  warning,
}: CriteriaSet): z.infer<typeof setSummarySchema> {
  return { id, name, scope, rules: rules.length, locked: locked === true, warning: warning ?? null };
}
