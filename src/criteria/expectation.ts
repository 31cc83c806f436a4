import * as z from 'zod';
import type { Proportion, SetEvaluation } from './set-evaluation.js';

const expected = z.strictObject({ count: z.number(), interval: z.tuple([z.number(), z.number()]) });

/** What a set would do to a list whose share of proxies is assumed. */
export const expectationSchema = z.strictObject({
  listSize: z.int(),
  /** Assumed, 0..1. */
  shareOfProxies: z.number(),
  proxiesHit: expected,
  /** The false positives. */
  independentsHit: expected,
  /** Of those hit, the part that would be independent. Null where nobody is hit. */
  wrongAmongHits: z.number().nullable(),
});

/** What a set would do on a list of a given size and share of proxies; see `expectationSchema`. */
export type Expectation = z.infer<typeof expectationSchema>;

/**
 * How many proxies and how many genuine organisations a set would hit on a list, if it does there as on the labelled ones.
 *
 * @param listSize - a positive whole number
 * @param shareOfProxies - 0..1, what you believe of the list
 * @throws RangeError for numbers out of range, or where there were no gongos or no independents to learn the rates from
 */
export function expectationOn(
  evaluation: Pick<SetEvaluation, 'recall' | 'falsePositiveRate'>,
  listSize: number,
  shareOfProxies: number,
): Expectation {
  if (!Number.isInteger(listSize) || listSize < 1)
    throw new RangeError('the size of the list must be a positive whole number');
  if (!(shareOfProxies >= 0 && shareOfProxies <= 1)) throw new RangeError('the share of proxies must be from 0 to 1');
  const proxiesHit = times(evaluation.recall, listSize * shareOfProxies, 'gongo');
  const independentsHit = times(
    evaluation.falsePositiveRate,
    listSize * (1 - shareOfProxies),
    'independent organisation',
  );
  const hits = proxiesHit.count + independentsHit.count;
  return {
    listSize,
    shareOfProxies,
    proxiesHit,
    independentsHit,
    wrongAmongHits: hits === 0 ? null : independentsHit.count / hits,
  };
}

function times({ value, interval }: Proportion, organisations: number, of: string): Expectation['proxiesHit'] {
  if (value === null || interval === null) throw new RangeError(`no ${of} is labelled: the rate is not known`);
  return { count: value * organisations, interval: [interval[0] * organisations, interval[1] * organisations] };
}
