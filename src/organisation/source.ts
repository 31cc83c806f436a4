import * as z from 'zod';
import { limits } from './limits.js';
import { partialDate } from './partial-date.js';
import { shortText } from './text.js';

/**
 * What kind of source it is: a register, court or official gazette; the organisation itself; the press; an advocacy
 * group; a state with an interest in the claim; or not known.
 */
export const sourceQuality = z.enum([
  'official-record',
  'organisation',
  'press',
  'advocacy',
  'interested-state',
  'unknown',
]);

export type SourceQuality = z.infer<typeof sourceQuality>;

/** Where a claim was read. An item of evidence without one is listed as unused and never scored (R11). */
export const sourceSchema = z.looseObject({
  /** The page or document; a web address, or any reference that lets a reader find it. */
  url: z.string().trim().min(1, 'must name the page or document').max(limits.url),
  publisher: shortText.optional(),
  /** Default: told from the web address where it is known, else `unknown`. */
  quality: sourceQuality.optional(),
  /** When it was published. */
  date: partialDate.optional(),
  /** When it was read. */
  retrieved: partialDate.optional(),
});

export type Source = z.infer<typeof sourceSchema>;
