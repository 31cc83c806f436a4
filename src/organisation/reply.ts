import * as z from 'zod';
import { limits } from './limits.js';
import { partialDate } from './partial-date.js';
import { longText, shortText } from './text.js';

/** What the organisation or others say against the record. It travels with every result, unchanged (R12). */
export const replySchema = z.looseObject({
  by: shortText,
  date: partialDate,
  text: longText,
  url: z.string().max(limits.url).optional(),
});

export type Reply = z.infer<typeof replySchema>;
