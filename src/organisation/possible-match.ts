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

/** What a reader of a result must know about a record whose identity is open; nothing where it is settled. */
export function identityCautions(matches: readonly PossibleMatch[] | undefined): string[] {
  if (matches === undefined || matches.length === 0) return [];
  const others = matches.map(({ id, name }) => `${name} (${id})`).join('; ');
  return [
    `Not assessed: it may be the same organisation as ${others}. Decide first, in the file of decisions of gongo merge.`,
  ];
}
