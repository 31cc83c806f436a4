import * as z from 'zod';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import type { CriteriaSet } from './criteria-set.js';
import type { DecideOptions } from './decide.js';
import { judgeBySet, verdictsOf } from './judge.js';
import { refuseNaming } from './locked.js';
import { tallyOf, tallySchema } from './tally.js';
import { withoutRule } from './variants.js';

/** What each rule of a set is good for: the set without it. */
export const ablationSchema = z.strictObject({
  set: z.string(),
  whole: tallySchema,
  without: z.array(
    z.strictObject({
      rule: z.string(),
      /** Null where nothing would be left to decide. */
      tally: tallySchema.nullable(),
    }),
  ),
});

/** What each rule of a set is good for; see `ablationSchema`. */
export type Ablation = z.infer<typeof ablationSchema>;

/**
 * Takes each rule of a set away in turn.
 *
 * @throws LockedSetError for a locked set
 */
export function ablate(
  set: CriteriaSet,
  organisations: readonly LabelledOrganisation[],
  options: DecideOptions = {},
): Ablation {
  refuseNaming(set);
  const tally = (one: CriteriaSet) => tallyOf(verdictsOf(judgeBySet(one, options), organisations));
  return {
    set: set.id,
    whole: tally(set),
    without: set.rules.map(({ id }) => {
      const rest = withoutRule(set, id);
      return { rule: id, tally: rest === null ? null : tally(rest) };
    }),
  };
}
