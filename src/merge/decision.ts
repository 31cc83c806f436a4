import * as z from 'zod';
import type { Organisation } from '../organisation/organisation.js';
import { shortText } from '../organisation/text.js';

const recordName = z.strictObject({ id: shortText, name: shortText });

/**
 * A user's answer to the question whether two records describe one organisation, or the question itself (`open`). Decisions
 * are kept in a file of the user's and obeyed whatever names and identifiers say.
 */
export const decisionSchema = z.looseObject({
  a: recordName,
  b: recordName,
  decision: z.enum(['same', 'different', 'open']),
  /** What the match was given when the question was written, 0..1. */
  confidence: z.number().min(0).max(1).optional(),
  reason: z.string().optional(),
});

/** A person's answer to the question whether two records are one organisation. */
export type Decision = z.infer<typeof decisionSchema>;

/** One key for a pair of records, whichever comes first. The name tells records apart whose files use one id twice. */
export function pairKey(a: Pick<Organisation, 'id' | 'name'>, b: Pick<Organisation, 'id' | 'name'>): string {
  return JSON.stringify([`${a.id}\n${a.name}`, `${b.id}\n${b.name}`].sort());
}
