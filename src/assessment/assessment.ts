import * as z from 'zod';
import { evidenceSchema } from '../evidence/evidence.js';
import { unusedCases } from '../evidence/reading.js';
import { indicators } from '../indicators/index.js';
import { band } from '../model/affiliation-model.js';
import { partialDate } from '../organisation/partial-date.js';
import { replySchema } from '../organisation/reply.js';
import { stateCode } from '../organisation/state.js';
import { cautionIds } from './caution.js';
import { fundingProfileSchema } from './funding-profile.js';

const probability = z.number().min(0).max(1);
const position = z.int().nonnegative();
const indicatorId = z.enum(indicators.map((indicator) => indicator.id));

/** An item of evidence in a result. `index` is its position in the organisation's `evidence`. */
const weighed = z.strictObject({
  index: position,
  /** The feature of the model that the item feeds, such as `leadership.concurrent-office`. */
  feature: z.string(),
  /** Log-odds that the item adds: above 0 towards the state, below 0 towards independence. */
  contribution: z.number(),
  /** The finding in words. */
  reason: z.string(),
});

const indicatorResult = z.strictObject({
  /** 0 points to independence, 1 to the state, 0.5 balances; null = nothing known. */
  score: probability.nullable(),
  /** Log-odds that the indicator adds: the sum over its evidence. */
  contribution: z.number(),
  evidence: z.array(weighed),
});

const reasonWithIndicator = weighed.extend({ indicator: indicatorId });

/**
 * How strongly the evidence ties one organisation to one state, and why. There is no short form: a result without its
 * evidence on both sides and its coverage is not a result (R1).
 */
export const assessmentSchema = z.strictObject({
  organisation: z.strictObject({ id: z.string(), name: z.string(), country: stateCode }),
  /** The state the tie is measured to. */
  state: stateCode,
  /** The day at which the ages of facts were taken. */
  asOf: partialDate,
  /** Probability that it stands on the state's side; null with too little evidence. */
  probability: probability.nullable(),
  /** The share of the state's side that the probability assumes before any evidence. */
  baseRate: probability,
  /** 95 % interval of the probability; null with it. */
  interval: z.tuple([probability, probability]).nullable(),
  band,
  /** `total` = `base` (nothing known) + the contributions of all indicators. */
  logOdds: z.strictObject({ base: z.number(), total: z.number() }),
  indicators: z.record(indicatorId, indicatorResult),
  /** What ties it to the state, strongest first. */
  evidenceFor: z.array(reasonWithIndicator),
  /** What speaks for independence, strongest first. */
  evidenceAgainst: z.array(reasonWithIndicator),
  /** Items that carry no weight, and why. */
  unused: z.array(z.strictObject({ index: position, case: z.enum(unusedCases), reason: z.string() })),
  /**
   * Evidence that was read out of the organisation's documents for this result. In all lists of this result, an `index` at
   * or beyond the number of the record's own items points here.
   */
  derived: z.array(evidenceSchema),
  /** What the result stands on: indicators with evidence, items that count, and different sources of those. */
  coverage: z.strictObject({ indicators: position, evidence: position, sources: position }),
  /** The first and last year of the evidence that counts; null when none of it is dated. */
  period: z.strictObject({ from: partialDate, to: partialDate }).nullable(),
  /** Single facts on which the band hangs: were the fact wrong, the band would be another. */
  wouldChange: z.array(
    z.strictObject({ index: position, reason: z.string(), probability: probability.nullable(), band }),
  ),
  /** Sources without which the band would be another. */
  hangsOnSource: z.array(z.strictObject({ url: z.string(), probability: probability.nullable(), band })),
  /** The smallest sets of further findings that would change the band, one in each direction where there is one. */
  furtherFindings: z.array(
    z.strictObject({
      towards: z.enum(['state', 'independence']),
      band,
      findings: z.array(z.strictObject({ feature: z.string(), meaning: z.string() })),
    }),
  ),
  /** What is not known, as questions; first what could tell most (`couldTell`: log-odds, of either sign). */
  missing: z.array(
    z.strictObject({
      indicator: indicatorId,
      couldTell: z.number().nonnegative(),
      question: z.string(),
      whereToLook: z.string(),
    }),
  ),
  /** Who pays, kept apart by direction; null when nothing is recorded. */
  fundingProfile: fundingProfileSchema.nullable(),
  /** What kind of tie the evidence shows, in words; null where there is none or the evidence does not tell. */
  character: z.string().nullable(),
  cautions: z.array(z.string()),
  /** The same cautions in the same order as data: which one it is, and the values in its sentence. */
  cautionCodes: z.array(
    z.strictObject({ id: z.enum(cautionIds), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  /** What the organisation or others say against the record, unchanged (R12). */
  replies: z.array(replySchema),
  model: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
});

/** What the evidence says about the tie of one organisation to one state; see `assessmentSchema`. */
export type Assessment = z.infer<typeof assessmentSchema>;
