import * as z from 'zod';
import { limits } from './limits.js';
import { partialDate } from './partial-date.js';
import { shortText } from './text.js';

/** Where a claim was read. An item of evidence without one is listed as unused and never scored (R11). */
export const sourceSchema = z.looseObject({
  /** The page or document; a web address, or any reference that lets a reader find it. */
  url: z.string().trim().min(1, 'must name the page or document').max(limits.url),
  publisher: shortText.optional(),
  /** When it was published. */
  date: partialDate.optional(),
  /** When it was read. */
  retrieved: partialDate.optional(),
});

export type Source = z.infer<typeof sourceSchema>;
