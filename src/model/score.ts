import type { Finding } from '../evidence/reading.js';
import type { AffiliationModel } from './affiliation-model.js';
import { probabilityOf } from './log-odds.js';
import { type Tally, tallyOf, weigh } from './tally.js';

/** A finding with what it adds to the log-odds: above 0 towards the state, below 0 towards independence. */
export interface Contribution {
  readonly finding: Finding;
  readonly contribution: number;
}

/** What the model answers to a set of findings. */
export interface Answer {
  /** Of how many findings. */
  readonly findings: number;
  /** Log-odds with no finding at all, plus the sum of all contributions. */
  readonly logOdds: number;
  readonly probability: number;
  /** 95 % interval of the probability. */
  readonly interval: readonly [number, number];
}

/** The answer with how it came about. */
export interface Score extends Answer {
  /** Log-odds with no finding at all. */
  readonly base: number;
  readonly contributions: readonly Contribution[];
  /** The ceilings that held something back. */
  readonly ceilings: readonly AffiliationModel['ceilings'][number][];
}

const normalQuantile975 = 1.959963984540054;

/** The log-odds alone, for when thousands of variants are tried. */
export function logOddsFrom(findings: readonly Finding[], model: AffiliationModel): number {
  return weigh(tallyOf(findings, model), model).logOdds;
}

/** A logistic regression over saturated features, with ceilings on what some indicators may add. */
export function score(findings: readonly Finding[], model: AffiliationModel, tally = tallyOf(findings, model)): Score {
  const weighing = weigh(tally, model);
  const contributions: Contribution[] = [];
  for (const [at, { position, strengths }] of tally.features.entries()) {
    const total = strengths.reduce((sum, one) => sum + one, 0);
    for (const finding of findings)
      if (finding.feature.id === model.features[position]!.id)
        contributions.push({ finding, contribution: share(weighing.contributions[at]!, finding.strength, total) });
  }
  const { ceilings } = weighing;
  const { logOdds, probability, interval } = answer(tally, model, weighing);
  return { findings: tally.findings, logOdds, probability, interval, base: model.intercept, contributions, ceilings };
}

/** The answer to findings that are summed up already. */
export function answer(tally: Tally, model: AffiliationModel, weighing = weigh(tally, model)): Answer {
  const { logOdds, contributions } = weighing;
  const interval = intervalOf(logOdds, variance(tally, contributions, model), tally.findings, model);
  return { findings: tally.findings, logOdds, probability: probabilityOf(logOdds), interval };
}

/**
 * Two things are uncertain: the weights, and what has not been found yet. Both are taken as independent. What is still to be
 * found mostly confirms what is known, so the interval reaches further outward than inward.
 */
function intervalOf(
  logOdds: number,
  variance: number,
  findings: number,
  model: AffiliationModel,
): readonly [number, number] {
  const reach = (deviation: number) => normalQuantile975 * Math.sqrt(variance + deviation ** 2 / Math.max(1, findings));
  const inward = reach(model.unseen.inward);
  const outward = reach(model.unseen.outward);
  return logOdds < 0
    ? [probabilityOf(logOdds - outward), probabilityOf(logOdds + inward)]
    : [probabilityOf(logOdds - inward), probabilityOf(logOdds + outward)];
}

/** A feature's contribution is shared among its findings in proportion to their strength. */
function share(contribution: number, strength: number, total: number): number {
  return total === 0 ? 0 : (contribution * strength) / total;
}

/**
 * Variance of the log-odds from the covariance of the coefficients: x' S x with x = (1, values). A ceiling acts like a smaller
 * value of the feature, so the value is taken back from the contribution. Most values are 0: only the others are visited.
 */
function variance({ features }: Tally, contributions: readonly number[], model: AffiliationModel): number {
  const places = [0];
  const x = [1];
  for (const [at, { position }] of features.entries()) {
    if (contributions[at] === 0) continue;
    places.push(position + 1);
    x.push(contributions[at]! / model.features[position]!.weight);
  }
  let sum = 0;
  for (let row = 0; row < x.length; row += 1) {
    const covariances = model.covariance[places[row]!]!;
    for (let column = 0; column < x.length; column += 1) sum += x[row]! * covariances[places[column]!]! * x[column]!;
  }
  return Math.max(0, sum);
}
