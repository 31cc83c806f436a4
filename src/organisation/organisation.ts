import * as z from 'zod';
import { evidenceSchema } from '../evidence/evidence.js';
import { documentSchema } from './document.js';
import { limits } from './limits.js';
import { possibleMatchSchema } from './possible-match.js';
import { findRefusedContent } from './refused-content.js';
import { replySchema } from './reply.js';
import { stateCode } from './state.js';
import { shortText } from './text.js';

const otherName = z.looseObject({
  name: shortText,
  /** BCP 47 language tag. */
  language: shortText.optional(),
  kind: z.enum(['abbreviation', 'former', 'alias']).optional(),
});

const identifier = z.looseObject({
  /** A register's code in the list of org-id.guide, such as `GB-CHC`. */
  scheme: shortText,
  id: shortText,
});

export const organisationFields = z.looseObject({
  /** Unique in its file. */
  id: shortText,
  name: shortText,
  otherNames: z.array(otherName).max(limits.list).optional(),
  /** The state it belongs to or, in exile, works on. */
  country: stateCode,
  /** Where it works from, when that is not `country`. */
  basedIn: stateCode.optional(),
  identifiers: z.array(identifier).max(limits.list).optional(),
  /** Consultative status with ECOSOC. */
  consultativeStatus: z.enum(['general', 'special', 'roster']).optional(),
  evidence: z.array(evidenceSchema).max(limits.evidence),
  documents: z.array(documentSchema).max(limits.list).optional(),
  replies: z.array(replySchema).max(limits.list).optional(),
  /** Records that may describe the same organisation: as long as any stands here, there is no score (R10). */
  possibleMatches: z.array(possibleMatchSchema).max(limits.list).optional(),
});

/** Adds the findings of `findRefusedContent` to a schema's problems. */
export function refusesContent<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.superRefine((record, context) => {
    for (const { path, message } of findRefusedContent(record))
      context.addIssue({ code: 'custom', path: [...path], message });
  });
}

/**
 * What is known about an organisation. Fields that are not listed are kept and never scored; fields that hold personal
 * data of special categories are refused wherever they stand.
 */
export const organisationSchema = refusesContent(organisationFields);

/** A record of an organisation; see `organisationSchema`. */
export type Organisation = z.infer<typeof organisationSchema>;
