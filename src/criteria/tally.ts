import * as z from 'zod';
import { isHeadline } from '../organisation/labelled-organisation.js';
import type { Verdict } from './judge.js';

/** Counts over organisations that are neither disputed nor thinly labelled. */
export const tallySchema = z.strictObject({
  gongosHit: z.int(),
  gongos: z.int(),
  independentsHit: z.int(),
  independents: z.int(),
  abstained: z.int(),
  organisations: z.int(),
});

export type Tally = z.infer<typeof tallySchema>;

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  const headline = verdicts.filter(({ organisation }) => isHeadline(organisation));
  const count = (holds: (verdict: Verdict) => boolean) => headline.filter(holds).length;
  const isGongo = ({ organisation }: Verdict) => organisation.label === 'gongo';
  const isIndependent = ({ organisation }: Verdict) => organisation.label === 'independent';
  return {
    gongosHit: count((verdict) => isGongo(verdict) && verdict.answer === 'hit'),
    gongos: count(isGongo),
    independentsHit: count((verdict) => isIndependent(verdict) && verdict.answer === 'hit'),
    independents: count(isIndependent),
    abstained: count(({ answer }) => answer === 'abstained'),
    organisations: headline.length,
  };
}
