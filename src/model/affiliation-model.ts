import * as z from 'zod';
import { partialDate } from '../organisation/partial-date.js';
import { sourceQuality } from '../organisation/source.js';

export const band = z.enum(['state-organised', 'state-linked', 'mixed', 'independent', 'insufficient-evidence']);

/** A band of results, from `state-organised` to `insufficient-evidence`. */
export type Band = z.infer<typeof band>;

const probability = z.number().min(0).max(1);

const weightedFeature = z.strictObject({
  /** A feature of `indicators`. */
  id: z.string(),
  pointsTo: z.enum(['state', 'independence']),
  /** Mean and standard deviation of the feature's value over the training organisations. */
  mean: z.number(),
  scale: z.number().positive(),
  /** Coefficient on the standardised value; 0 where the data spoke against the feature's direction. */
  coefficient: z.number(),
  /** The same on the feature's own value: log-odds per unit. `coefficient / scale`. */
  weight: z.number(),
});

const ceiling = z.strictObject({
  /** Holds for what these indicators add together ... */
  indicators: z.array(z.string()).min(1).optional(),
  /** ... or for everything that ties to the state, when all of it comes from sources of this kind. */
  onlySources: sourceQuality.optional(),
  /** What they can raise the probability to when nothing else is known. */
  atMost: probability,
  why: z.string(),
});

const bandRule = z.strictObject({
  band,
  /** The probability must lie in this range, ends included. */
  probability: z.tuple([probability, probability]),
  /** The whole interval must lie in this range. */
  interval: z.tuple([probability, probability]),
});

/** Everything that turns findings into a probability. A model is data: no number of it stands in code. */
export const affiliationModelSchema = z.strictObject({
  id: z.string(),
  /** Semantic version of the model, apart from the library's. */
  version: z.string(),
  /** SHA-256 of the model's canonical JSON without this field. */
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** What the probability is a probability of. */
  question: z.string(),
  /** The day at which the ages of facts were taken in training; the default day of a question. */
  asOf: partialDate,
  trainingData: z.strictObject({
    file: z.string(),
    digest: z.string(),
    organisations: z.int(),
    stateSide: z.int(),
  }),
  /** The ridge penalty (lambda = 1/C) on the standardised coefficients. */
  penalty: z.number().nonnegative(),
  /** Log-odds with no finding at all. */
  intercept: z.number(),
  features: z.array(weightedFeature),
  /** Covariance of intercept and weights, in the order intercept, features. */
  covariance: z.array(z.array(z.number())),
  ceilings: z.array(ceiling),
  /** Tried from the top; the first that fits gives the band. */
  bands: z.array(bandRule),
  /** Share of the state's side that the probabilities assume; see `withBaseRate`. */
  baseRate: probability,
  /**
   * How far the log-odds can still move when more is found, as a standard deviation after one finding; after n
   * findings it is divided by the square root of n. `inward` is towards and beyond even odds, `outward` away from them.
   */
  unseen: z.strictObject({ inward: z.number().nonnegative(), outward: z.number().nonnegative() }),
  /**
   * With this many findings, log-odds nearer to even odds than `within` are declined as `insufficient-evidence`: of the
   * training organisations in that place, the part `wrong` stood on the other side.
   */
  abstention: z.array(z.strictObject({ findings: z.int().nonnegative(), within: z.number(), wrong: probability })),
});

/** The affiliation model as data; see `affiliationModelSchema`. */
export type AffiliationModel = z.infer<typeof affiliationModelSchema>;
