import * as z from 'zod';
import { limits } from '../../organisation/limits.js';
import { partialDate } from '../../organisation/partial-date.js';
import { sourceSchema } from '../../organisation/source.js';
import { shortText } from '../../organisation/text.js';

/** What every record of a forum has, whatever its kind. */
export const commonFields = {
  /** When it happened; at least the year. */
  date: partialDate,
  /** The body, such as `Human Rights Council`. */
  forum: shortText.optional(),
  /** The session as people name it, such as `HRC55`. */
  session: shortText.optional(),
  /** Where it was read. */
  source: sourceSchema.optional(),
};

/** Several names in one field; in a table they stand in one cell, parted by semicolons. */
export const names = z.array(shortText).max(limits.list);

/** The year of a partial date. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
