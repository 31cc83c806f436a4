import * as z from 'zod';
import { limits } from '../../organisation/limits.js';
import { stateCode } from '../../organisation/state.js';
import { shortText } from '../../organisation/text.js';
import { commonFields, names } from './common-fields.js';

/** One event beside the meetings. */
export const sideEventSchema = z.looseObject({
  record: z.literal('side-event'),
  ...commonFields,
  title: shortText,
  /** Organisations that hold it. */
  organisers: names.min(1, 'must name at least one organiser'),
  /** States whose missions hold it with them. */
  missions: z.array(stateCode).max(limits.list).optional(),
  /** The state it is about. */
  about: stateCode.optional(),
});

export type SideEvent = z.infer<typeof sideEventSchema>;
