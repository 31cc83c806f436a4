import * as z from 'zod';
import { isHeadline, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { baselines } from './baselines.js';
import { bootstrapIntervals } from './bootstrap.js';
import { reliability } from './calibration.js';
import type { Fold } from './cross-validation.js';
import { calibrationFigures, forecastsOf, gongosAndIndependents, rankedByLogOdds, rankingFigures } from './figures.js';
import { groupings } from './groups.js';
import { hardClasses, isStateFundedIndependent } from './hard-classes.js';
import { type JudgedResult, judgeFolds } from './judged-result.js';
import { maskedResults, resultsWithout } from './partial-evidence.js';
import type { Judged } from './ranking.js';
import { riskCoverage } from './risk-coverage.js';
import { rocCurve } from './roc-curve.js';

const rate = z.number().min(0).max(1).nullable();
const interval = z.tuple([z.number(), z.number()]).nullable();

const ranking = z.strictObject({
  positives: z.int(),
  negatives: z.int(),
  auroc: rate,
  averagePrecision: rate,
  /** Part of the positives above the line that at most 2 % of the independents pass. */
  recallAt2Percent: rate,
  /** The same with no independent above the line. */
  recallAtNone: rate,
});

const rankingIntervals = z.strictObject({
  auroc: interval,
  averagePrecision: interval,
  recallAt2Percent: interval,
  recallAtNone: interval,
});

const group = z.strictObject({
  group: z.string(),
  organisations: z.int(),
  /** Independents in a state band. */
  falsePositives: z.int(),
  /** State side in the band `independent`. */
  falseNegatives: z.int(),
  mixed: z.int(),
  declined: z.int(),
});

const partial = {
  results: z.int(),
  gongoAuroc: rate,
  stateSideAuroc: rate,
  brier: rate,
  expectedCalibrationError: rate,
  declined: rate,
};

const outcome = z.strictObject({ results: z.int(), wrong: rate });

/** How good assessments are, judged by labels. */
export const evaluationSchema = z.strictObject({
  /** How the assessments came about, in words. */
  method: z.string(),
  organisations: z.int(),
  headline: z.strictObject({
    organisations: z.int(),
    /** Gongo v. independent. */
    gongo: ranking,
    /** Gongo, quango or aligned v. independent. */
    stateSide: ranking,
    /** Of the probability, state side v. independent, without declined answers. */
    brier: rate,
    expectedCalibrationError: rate,
    /** Part of the organisations with the answer `insufficient-evidence`. */
    declined: rate,
  }),
  /** 95 % bootstrap intervals of the headline figures. */
  intervals: z.strictObject({
    gongo: rankingIntervals,
    stateSide: rankingIntervals,
    brier: interval,
    expectedCalibrationError: interval,
    declined: interval,
  }),
  /** Told probabilities in ten bins, with what turned out. */
  reliability: z.array(z.strictObject({ count: z.int(), told: z.number(), happened: z.number() })),
  /** Gongo v. independent. */
  roc: z.array(z.strictObject({ falsePositiveRate: z.number(), truePositiveRate: z.number() })),
  /** The same organisations ranked by simple means. */
  baselines: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      gongoAuroc: rate,
      stateSideAuroc: rate,
      recallAt2Percent: rate,
      interval,
    }),
  ),
  /** Quality with some items of evidence alone, drawn at random; `items: null` = all. */
  partialEvidence: z.array(z.strictObject({ items: z.int().nullable(), ...partial, intervalsHold: rate })),
  /** Quality without all evidence of one indicator. */
  withoutIndicator: z.array(z.strictObject({ indicator: z.string(), ...partial })),
  riskCoverage: z.strictObject({
    answered: outcome,
    declined: outcome,
    curve: z.array(z.strictObject({ coverage: z.number(), risk: z.number() })),
  }),
  /** Independents with money of their own state, and the ids of those that came into a state band. */
  stateFundedIndependents: z.strictObject({ organisations: z.int(), inStateBand: z.array(z.string()) }),
  /** Kinds of organisations on which such a model is known to err: how many got which band. */
  hardClasses: z.array(
    z.strictObject({ id: z.string(), title: z.string(), organisations: z.int(), bands: z.record(z.string(), z.int()) }),
  ),
  /** Reported apart: how many got which band. */
  disputed: z.record(z.string(), z.int()),
  thinlyLabelled: z.record(z.string(), z.int()),
  byCountry: z.array(group),
  /** By the field `subject`, where records have it. */
  bySubject: z.array(group),
  /** Other groupings, by their name. */
  byGroup: z.array(z.strictObject({ id: z.string(), title: z.string(), groups: z.array(group) })),
});

/** How good assessments are on labelled organisations; see `evaluationSchema`. */
export type Evaluation = z.infer<typeof evaluationSchema>;

export type ErrorGroup = z.infer<typeof group>;

/**
 * Judges models by labels. Headline figures leave out disputed and thinly labelled organisations. For ranking, a declined
 * answer stands at the log-odds of its evidence, which is near the base; for calibration it is left out.
 *
 * @param folds - each model with the organisations that it is judged on; it must not have been trained on them
 * @param method - how the folds came about, in words
 */
export function evaluate(folds: readonly Fold[], method: string): Evaluation {
  const all = judgeFolds(folds);
  const headline = all.filter(({ organisation }) => isHeadline(organisation));
  const headlineFolds = folds.map(({ model, heldOut }) => ({ model, heldOut: heldOut.filter(isHeadline) }));
  const { gongo, stateSide, calibration } = headlineFigures(headline);
  const groups = groupings.map(({ id, title, groupOf }) => ({ id, title, groups: groupsBy(headline, groupOf) }));
  const groupsOf = (id: string) => groups.find((grouping) => grouping.id === id)?.groups ?? [];
  return {
    method,
    organisations: all.length,
    headline: {
      organisations: headline.length,
      gongo: figures(gongo),
      stateSide: figures(stateSide),
      ...figures(calibration),
    },
    intervals: headlineIntervals(headline),
    reliability: reliability(forecastsOf(headline)),
    roc: rocCurve(rankedByLogOdds(gongosAndIndependents(headline))),
    baselines: baselineFigures(headline),
    partialEvidence: maskedResults(headlineFolds).map(figures),
    withoutIndicator: resultsWithout(headlineFolds).map(figures),
    riskCoverage: riskCoverageFigures(headline),
    stateFundedIndependents: stateFundedIndependents(headline),
    hardClasses: hardClasses.map(({ id, title, holds }) => {
      const members = all.filter(({ organisation }) => holds(organisation));
      return { id, title, organisations: members.length, bands: bandsOf(members) };
    }),
    disputed: bandsOf(all.filter(({ organisation }) => organisation.label === 'disputed')),
    thinlyLabelled: bandsOf(all.filter(({ organisation }) => organisation.labelStrength === 'thin')),
    byCountry: groupsOf('country'),
    bySubject: groupsOf('subject'),
    byGroup: groups.filter(({ id }) => id !== 'country' && id !== 'subject'),
  };
}

function headlineFigures(results: readonly JudgedResult[]) {
  return {
    gongo: rankingFigures(rankedByLogOdds(gongosAndIndependents(results))),
    stateSide: rankingFigures(rankedByLogOdds(results)),
    calibration: calibrationFigures(results),
  };
}

function headlineIntervals(results: readonly JudgedResult[]): Evaluation['intervals'] {
  const found = bootstrapIntervals(results, (sample) => {
    const { gongo, stateSide, calibration } = headlineFigures(sample);
    return { ...prefixed('gongo', gongo), ...prefixed('stateSide', stateSide), ...calibration };
  });
  const intervalOf = (name: string): [number, number] | null => {
    const ends = found[name] ?? null;
    return ends === null ? null : [...ends];
  };
  const rankingOf = (side: string) => ({
    auroc: intervalOf(`${side}.auroc`),
    averagePrecision: intervalOf(`${side}.averagePrecision`),
    recallAt2Percent: intervalOf(`${side}.recallAt2Percent`),
    recallAtNone: intervalOf(`${side}.recallAtNone`),
  });
  return {
    gongo: rankingOf('gongo'),
    stateSide: rankingOf('stateSide'),
    brier: intervalOf('brier'),
    expectedCalibrationError: intervalOf('expectedCalibrationError'),
    declined: intervalOf('declined'),
  };
}

function prefixed(prefix: string, values: object): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function baselineFigures(results: readonly JudgedResult[]): Evaluation['baselines'] {
  const organisations = results.map(({ organisation }) => organisation);
  return baselines.map(({ id, title, scores }) => {
    const ranked = scores(organisations).map((score, place) => ({ ...results[place]!, score }));
    const judged = (ones: readonly (typeof ranked)[number][]): Judged[] =>
      ones.map(({ score, stateSide }) => ({ score, positive: stateSide }));
    const gongos = gongosAndIndependents(ranked);
    const { auroc, recallAt2Percent } = rankingFigures(judged(gongos));
    const around = bootstrapIntervals(gongos, (sample) => ({ auroc: rankingFigures(judged(sample)).auroc })).auroc;
    return {
      id,
      title,
      ...figures({ gongoAuroc: auroc, stateSideAuroc: rankingFigures(judged(ranked)).auroc, recallAt2Percent }),
      interval: around === null || around === undefined ? null : [...around],
    };
  });
}

function riskCoverageFigures(results: readonly JudgedResult[]): Evaluation['riskCoverage'] {
  const { answered, declined, curve } = riskCoverage(results);
  return { answered: figures(answered), declined: figures(declined), curve: [...curve] };
}

function stateFundedIndependents(results: readonly JudgedResult[]): Evaluation['stateFundedIndependents'] {
  const funded = results.filter(({ organisation }) => isStateFundedIndependent(organisation));
  return {
    organisations: funded.length,
    inStateBand: funded.filter(({ band }) => band.startsWith('state-')).map(({ organisation }) => organisation.id),
  };
}

/** Figures that need cases of both classes are null where there are none. */
function figures<Values extends object>(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isFinite(value) ? null : value,
    ]),
  ) as Values;
}

function bandsOf(results: readonly JudgedResult[]): Record<string, number> {
  const bands: Record<string, number> = {};
  for (const { band } of results) bands[band] = (bands[band] ?? 0) + 1;
  return bands;
}

function groupsBy(
  results: readonly JudgedResult[],
  groupOf: (organisation: LabelledOrganisation) => string | undefined,
): ErrorGroup[] {
  const groups = new Map<string, JudgedResult[]>();
  for (const result of results) {
    const name = groupOf(result.organisation);
    if (name === undefined) continue;
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [result]);
    else members.push(result);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => ({
      group: name,
      organisations: members.length,
      falsePositives: members.filter(({ stateSide, band }) => !stateSide && band.startsWith('state-')).length,
      falseNegatives: members.filter(({ stateSide, band }) => stateSide && band === 'independent').length,
      mixed: members.filter(({ band }) => band === 'mixed').length,
      declined: members.filter(({ band }) => band === 'insufficient-evidence').length,
    }));
}
