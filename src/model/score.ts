import type { Finding } from '../evidence/reading.js';
import type { AffiliationModel } from './affiliation-model.js';
import { type FeatureValue, featureValues } from './feature-values.js';
import { logOddsOf, probabilityOf } from './log-odds.js';

/** A finding with what it adds to the log-odds: above 0 towards the state, below 0 towards independence. */
export interface Contribution {
  readonly finding: Finding;
  readonly contribution: number;
}

/** What the model makes of a set of findings. */
export interface Score {
  /** `base` + the sum of all contributions. */
  readonly logOdds: number;
  /** Log-odds with no finding at all. */
  readonly base: number;
  readonly probability: number;
  /** 95 % interval of the probability. */
  readonly interval: readonly [number, number];
  readonly contributions: readonly Contribution[];
  /** The ceilings that held something back. */
  readonly ceilings: readonly AffiliationModel['ceilings'][number][];
}

const normalQuantile975 = 1.959963984540054;

interface Row {
  readonly feature: AffiliationModel['features'][number];
  readonly value: FeatureValue;
  contribution: number;
}

/** What each feature contributes after the ceilings, and the ceilings that held. */
function weigh(findings: readonly Finding[], model: AffiliationModel): { rows: Row[]; ceilings: Score['ceilings'] } {
  const values = featureValues(findings);
  const rows = model.features.flatMap((feature): Row[] => {
    const value = values.get(feature.id);
    return value === undefined ? [] : [{ feature, value, contribution: feature.weight * value.value }];
  });
  const ceilings = model.ceilings.filter((ceiling) => {
    const ties = rows.filter((row) => row.contribution > 0);
    const alone = ties.every((row) => row.value.findings.every((finding) => finding.quality === ceiling.onlySources));
    if (ceiling.onlySources !== undefined && !alone) return false;
    const held = ties.filter(
      (row) => ceiling.indicators === undefined || ceiling.indicators.includes(row.value.findings[0]!.indicator),
    );
    const sum = held.reduce((total, row) => total + row.contribution, 0);
    const room = Math.max(0, logOddsOf(ceiling.atMost) - model.intercept);
    if (sum <= room) return false;
    for (const row of held) row.contribution *= room / sum;
    return true;
  });
  return { rows, ceilings };
}

/** The log-odds alone, for when thousands of variants are tried. */
export function logOddsFrom(findings: readonly Finding[], model: AffiliationModel): number {
  return weigh(findings, model).rows.reduce((sum, row) => sum + row.contribution, model.intercept);
}

/** A logistic regression over saturated features, with ceilings on what some indicators may add. */
export function score(findings: readonly Finding[], model: AffiliationModel): Score {
  const base = model.intercept;
  const { rows, ceilings } = weigh(findings, model);
  const contributions = rows.flatMap((row) =>
    row.value.findings.map((finding) => ({
      finding,
      contribution: share(row.contribution, finding.strength, row.value.strength),
    })),
  );
  const logOdds = rows.reduce((sum, row) => sum + row.contribution, base);
  // A ceiling acts like a smaller value of the feature, so the interval is taken at that value.
  const effective = new Map(
    rows.map((row) => [row.feature.id, row.feature.weight === 0 ? 0 : row.contribution / row.feature.weight]),
  );
  const interval = intervalOf(logOdds, variance(effective, model), findings.length, model);
  return { logOdds, base, probability: probabilityOf(logOdds), interval, contributions, ceilings };
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

/** Variance of the log-odds from the covariance of the coefficients: x' S x with x = (1, values). */
function variance(values: ReadonlyMap<string, number>, model: AffiliationModel): number {
  const x = [1, ...model.features.map((feature) => values.get(feature.id) ?? 0)];
  let sum = 0;
  for (let row = 0; row < x.length; row += 1) {
    if (x[row] === 0) continue;
    for (let column = 0; column < x.length; column += 1) sum += x[row]! * model.covariance[row]![column]! * x[column]!;
  }
  return Math.max(0, sum);
}
