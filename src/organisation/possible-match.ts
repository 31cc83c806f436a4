import * as z from 'zod';
import { longText, shortText } from './text.js';

/**
 * Another record that may describe the same organisation: `gongo merge` writes it where a person has to decide. As long as
 * it stands in a record, there is no score, for nobody knows whose evidence it would rest on (R10).
 */
export const possibleMatchSchema = z.looseObject({
  /** The other record's `id`. */
  id: shortText,
  name: shortText,
  /** The calibrated probability that they are one organisation, 0..1. */
  confidence: z.number().min(0).max(1),
  /** Why they may be, and why it is not sure, in words. */
  reason: longText,
});

export type PossibleMatch = z.infer<typeof possibleMatchSchema>;
