import * as z from 'zod';
import { limits } from './limits.js';
import { partialDate } from './partial-date.js';
import { sourceSchema } from './source.js';
import { shortText } from './text.js';

/** A text by or about the organisation. */
export const documentSchema = z.looseObject({
  id: shortText.optional(),
  kind: z.enum(['statement', 'about', 'charter', 'report', 'biography', 'other']),
  text: z.string().max(limits.documentText),
  /** BCP 47 language tag. */
  language: shortText.optional(),
  date: partialDate.optional(),
  forum: shortText.optional(),
  source: sourceSchema.optional(),
});

export type Document = z.infer<typeof documentSchema>;
