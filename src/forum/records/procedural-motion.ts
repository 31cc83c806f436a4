import * as z from 'zod';
import { stateCode } from '../../organisation/state.js';
import { shortText } from '../../organisation/text.js';
import { commonFields } from './common-fields.js';

/** One procedural step of a state, such as a point of order against a speaker. */
export const proceduralMotionSchema = z.looseObject({
  record: z.literal('procedural-motion'),
  ...commonFields,
  /** The state that raised it. */
  raisedBy: stateCode,
  kind: z.enum(['point-of-order', 'no-action', 'adjournment', 'closure', 'vote', 'other']),
  item: shortText.optional(),
  /** The organisation at whom it was aimed. */
  against: shortText.optional(),
  againstId: shortText.optional(),
  /** That organisation's state. */
  againstCountry: stateCode.optional(),
  /** Whether the speaker could go on. */
  outcome: z.enum(['speaker-continued', 'speaker-stopped', 'carried', 'rejected']).optional(),
});

export type ProceduralMotion = z.infer<typeof proceduralMotionSchema>;
