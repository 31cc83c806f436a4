import * as z from 'zod';
import { partialDate } from '../organisation/partial-date.js';
import { sourceSchema } from '../organisation/source.js';
import { stateCode } from '../organisation/state.js';
import { longText } from '../organisation/text.js';

const commonFields = {
  /** The state that the fact ties the organisation to, or keeps it away from. Default: the organisation's `country`. */
  state: stateCode.optional(),
  /** When it began to hold. */
  from: partialDate.optional(),
  /** When it ceased to hold; absent with `from` present means that it still holds. A single year stands in both. */
  to: partialDate.optional(),
  /** True when law imposes it on every organisation of that kind there: it then carries no weight (R5). */
  mandatory: z.boolean().optional(),
  /** What was said or done, in words. */
  what: longText.optional(),
  note: longText.optional(),
  source: sourceSchema.optional(),
};

/** The schema of one kind of evidence: what every item has, and the fields of its own. */
export function evidenceKind<const Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) {
  return z.looseObject({ kind: z.literal(kind), ...commonFields }).extend(fields);
}

/** What every item of evidence has, whatever its kind. */
export type EvidenceItem = z.infer<ReturnType<typeof evidenceKind<string, Record<never, never>>>>;
