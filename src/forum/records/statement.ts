import * as z from 'zod';
import { stateCode } from '../../organisation/state.js';
import { shortText } from '../../organisation/text.js';
import { commonFields, names } from './common-fields.js';

/** One oral or written statement: a slot on a list of speakers. */
export const statementRecordSchema = z.looseObject({
  record: z.literal('statement'),
  ...commonFields,
  /** Agenda item, such as `4` or `UPR China`. */
  item: shortText.optional(),
  /** The organisation that takes the floor. */
  speaker: shortText,
  /** Its `id` in the file of assessments; names are compared where it is absent. */
  speakerId: shortText.optional(),
  /** The state that the speaker belongs to. */
  country: stateCode.optional(),
  /** The state spoken about; absent when it is about none or not known. */
  about: stateCode.optional(),
  /** Organisations in whose name it is made as well. */
  jointWith: names.optional(),
  /** Towards `about`, where somebody read the statement. */
  stance: z.enum(['praises', 'defends', 'neutral', 'criticises']).optional(),
});

export type StatementRecord = z.infer<typeof statementRecordSchema>;
