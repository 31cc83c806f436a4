import * as z from 'zod';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import type { CriteriaSet } from './criteria-set.js';
import { type DecideOptions, decide } from './decide.js';
import { judgeBySet, verdictsOf } from './judge.js';
import { refuseNaming } from './locked.js';
import { evaluateVerdicts } from './set-evaluation.js';
import { withRule } from './variants.js';

const point = z.strictObject({
  /** The threshold, in the unit of the rule's measure. */
  value: z.number(),
  /** Part of the gongos that the whole set hits. */
  recall: z.number().nullable(),
  /** Part of the independents that it hits. */
  falsePositiveRate: z.number().nullable(),
  independentsHit: z.int(),
  abstention: z.number().nullable(),
});

/** What a set does as one of its thresholds moves. */
export const sweepSchema = z.strictObject({
  set: z.string(),
  rule: z.string(),
  is: z.string(),
  /** The threshold as the set has it. */
  value: z.number(),
  /** In how many organisations the rule could measure anything. */
  measured: z.int(),
  points: z.array(point),
});

/** Recall and harm of a set as one threshold moves; see `sweepSchema`. */
export type Sweep = z.infer<typeof sweepSchema>;

/** More points than this are thinned out evenly. */
const mostPoints = 50;

/**
 * Moves the threshold of one rule over every value at which the answer of some organisation can change.
 *
 * @throws RangeError when the set has no such rule, or the rule has no threshold
 * @throws LockedSetError for a locked set
 */
export function sweepThreshold(
  set: CriteriaSet,
  ruleId: string,
  organisations: readonly LabelledOrganisation[],
  options: DecideOptions = {},
): Sweep {
  refuseNaming(set);
  const rule = set.rules.find(({ id }) => id === ruleId);
  if (rule === undefined)
    throw new RangeError(`${set.id} has no rule "${ruleId}"; it has ${set.rules.map(({ id }) => id).join(', ')}`);
  if (rule.is === undefined || rule.value === undefined) {
    const others = set.rules.filter(({ value }) => value !== undefined).map(({ id }) => id);
    throw new RangeError(
      `the rule "${ruleId}" has no threshold; ${others.length === 0 ? `no rule of ${set.id} has one` : `those with one: ${others.join(', ')}`}`,
    );
  }
  const measured = organisations.flatMap(
    (organisation) => decide(set, organisation, options).rules.find(({ id }) => id === ruleId)!.value ?? [],
  );
  const values = thinned([...new Set([0, ...measured, rule.value])].sort((a, b) => a - b));
  return {
    set: set.id,
    rule: ruleId,
    is: rule.is,
    value: rule.value,
    measured: measured.length,
    points: values.map((value) => {
      const judge = judgeBySet(
        withRule(set, ruleId, (one) => ({ ...one, value })),
        options,
      );
      const evaluation = evaluateVerdicts(judge, verdictsOf(judge, organisations));
      return {
        value,
        recall: evaluation.recall.value,
        falsePositiveRate: evaluation.falsePositiveRate.value,
        independentsHit: evaluation.falsePositiveRate.count,
        abstention: evaluation.abstention.value,
      };
    }),
  };
}

function thinned(values: readonly number[]): number[] {
  if (values.length <= mostPoints) return [...values];
  return Array.from(
    { length: mostPoints },
    (_, place) => values[Math.round((place * (values.length - 1)) / (mostPoints - 1))]!,
  );
}
