import * as z from 'zod';
import { stateCode } from '../organisation/state.js';
import { languages } from '../text/index.js';

const perLanguage = z.partialRecord(z.enum(languages), z.array(z.string().min(1)));

/** How texts in six languages speak of one state. */
export const stateNamesSchema = z.object({
  state: stateCode,
  names: perLanguage,
  demonyms: perLanguage.optional(),
  adjectives: perLanguage.optional(),
  /** Its government, authorities, ruling party, capital as a word for them. */
  government: perLanguage.optional(),
  leaders: perLanguage.optional(),
});

export type StateNames = z.infer<typeof stateNamesSchema>;
