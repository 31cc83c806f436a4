import * as z from 'zod';
import { partialDate } from '../organisation/partial-date.js';
import { sourceSchema } from '../organisation/source.js';
import { stateCode } from '../organisation/state.js';
import { longText, shortText } from '../organisation/text.js';

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
  /** For an item that was read out of a text by rule: how sure the rule is, 0..1. The item weighs by it. Default: 1. */
  confidence: z.number().min(0).max(1).optional(),
  /** The `id` of the document it was read out of ... */
  document: shortText.optional(),
  /** ... where in its text, in UTF-16 code units: `text.slice(start, end)` ... */
  start: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
  /** ... and by which rule. */
  rule: shortText.optional(),
};

/** The schema of one kind of evidence: what every item has, and the fields of its own. */
export function evidenceKind<const Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) {
  return z.looseObject({ kind: z.literal(kind), ...commonFields }).extend(fields);
}

/** What every item of evidence has, whatever its kind. */
export type EvidenceItem = z.infer<ReturnType<typeof evidenceKind<string, Record<never, never>>>>;
