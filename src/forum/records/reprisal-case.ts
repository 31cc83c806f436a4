import * as z from 'zod';
import { stateCode } from '../../organisation/state.js';
import { shortText } from '../../organisation/text.js';
import { commonFields } from './common-fields.js';

/**
 * One case of reprisals for cooperating with a forum. People are counted and never named (R13); an organisation may be
 * named when its name is public.
 */
export const reprisalCaseSchema = z
  .looseObject({
    record: z.literal('reprisal-case'),
    ...commonFields,
    /** The state that is said to have done it. */
    state: stateCode,
    /** What was done. */
    kind: z.enum([
      'detention',
      'violence',
      'threats',
      'travel-ban',
      'surveillance',
      'legal-action',
      'smears',
      'accreditation',
      'other',
    ]),
    /** True when the report names nobody. */
    anonymous: z.boolean(),
    organisation: shortText.optional(),
    organisationId: shortText.optional(),
    /** How many people suffered it. */
    victims: z.int().nonnegative().optional(),
    /** How many of them are women. */
    womenAmongVictims: z.int().nonnegative().optional(),
    /** What became of it, as far as is known. */
    followUp: z.enum(['none', 'state-replied', 'continues', 'ended']).optional(),
  })
  .refine(({ victims, womenAmongVictims }) => (womenAmongVictims ?? 0) <= (victims ?? Number.POSITIVE_INFINITY), {
    path: ['womenAmongVictims'],
    message: 'must not be greater than victims',
  });

export type ReprisalCase = z.infer<typeof reprisalCaseSchema>;
