import * as z from 'zod';
import { limits } from '../organisation/limits.js';
import { stateCode } from '../organisation/state.js';
import { shortText } from '../organisation/text.js';

/** A text to be read: what an organisation, or anyone, says. */
export const statementSchema = z.looseObject({
  id: shortText,
  text: z.string().max(limits.documentText),
  /** The state that it is measured against. Default: the state it speaks of most. */
  state: stateCode.optional(),
  /** BCP 47 language tag. Default: recognised from the text. */
  language: shortText.optional(),
  /** Who says it; needed only to find passages that several organisations share. */
  organisation: shortText.optional(),
});

/** A text to be read; see `statementSchema`. */
export type Statement = z.infer<typeof statementSchema>;
