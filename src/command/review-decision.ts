import * as z from 'zod';
import { evidenceSchema } from '../evidence/evidence.js';
import { shortText } from '../organisation/text.js';

/** What a person decided about a proposed item: a line of `FILE.review.jsonl`. */
export const decisionSchema = z.looseObject({
  /** The `id` of the text. */
  text: shortText,
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  rule: shortText,
  decision: z.enum(['accepted', 'edited', 'rejected']),
  /** The item as proposed, or as the person changed it. */
  evidence: evidenceSchema,
});

export type ReviewDecision = z.infer<typeof decisionSchema>;
