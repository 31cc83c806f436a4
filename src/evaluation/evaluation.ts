import * as z from 'zod';
import type { Assessment } from '../assessment/assessment.js';
import { isHeadline, isStateSide, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { brierScore, expectedCalibrationError, type Forecast } from './calibration.js';
import { areaUnderRoc, averagePrecision, type Judged, recallAtFalsePositiveRate } from './ranking.js';

const rate = z.number().min(0).max(1).nullable();

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
  /** Reported apart: how many got which band. */
  disputed: z.record(z.string(), z.int()),
  thinlyLabelled: z.record(z.string(), z.int()),
  byCountry: z.array(group),
  /** By the field `subject`, where records have it. */
  bySubject: z.array(group),
});

export type Evaluation = z.infer<typeof evaluationSchema>;

export interface Judgement {
  readonly organisation: LabelledOrganisation;
  readonly assessment: Assessment;
}

/**
 * Compares assessments with labels. Headline figures leave out disputed and thinly labelled organisations. For ranking,
 * a declined answer stands at the log-odds of its evidence, which is near the base; for calibration it is left out.
 */
export function evaluate(judgements: readonly Judgement[], method: string): Evaluation {
  const headline = judgements.filter(({ organisation }) => isHeadline(organisation));
  const gongos = headline.filter(
    ({ organisation }) => organisation.label === 'gongo' || organisation.label === 'independent',
  );
  const forecasts = headline.flatMap(({ organisation, assessment }): Forecast[] =>
    assessment.probability === null
      ? []
      : [{ probability: assessment.probability, happened: isStateSide(organisation.label) }],
  );
  return {
    method,
    organisations: judgements.length,
    headline: {
      organisations: headline.length,
      gongo: rankingOf(gongos),
      stateSide: rankingOf(headline),
      brier: figure(brierScore(forecasts)),
      expectedCalibrationError: figure(expectedCalibrationError(forecasts)),
      declined: figure((headline.length - forecasts.length) / headline.length),
    },
    disputed: bandsOf(judgements.filter(({ organisation }) => organisation.label === 'disputed')),
    thinlyLabelled: bandsOf(judgements.filter(({ organisation }) => organisation.labelStrength === 'thin')),
    byCountry: groupsBy(headline, (organisation) => organisation.country),
    bySubject: groupsBy(headline, ({ subject }) => (typeof subject === 'string' ? subject : undefined)),
  };
}

function rankingOf(judgements: readonly Judgement[]): Evaluation['headline']['gongo'] {
  const judged: Judged[] = judgements.map(({ organisation, assessment }) => ({
    score: assessment.logOdds.total,
    positive: isStateSide(organisation.label),
  }));
  const positives = judged.filter((one) => one.positive).length;
  return {
    positives,
    negatives: judged.length - positives,
    auroc: figure(areaUnderRoc(judged)),
    averagePrecision: figure(averagePrecision(judged)),
    recallAt2Percent: figure(recallAtFalsePositiveRate(judged, 0.02)),
    recallAtNone: figure(recallAtFalsePositiveRate(judged, 0)),
  };
}

/** Figures that need both classes are null where one is empty. */
function figure(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function bandsOf(judgements: readonly Judgement[]): Record<string, number> {
  const bands: Record<string, number> = {};
  for (const { assessment } of judgements) bands[assessment.band] = (bands[assessment.band] ?? 0) + 1;
  return bands;
}

function groupsBy(
  judgements: readonly Judgement[],
  groupOf: (organisation: LabelledOrganisation) => string | undefined,
): Evaluation['byCountry'] {
  const groups = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const name = groupOf(judgement.organisation);
    if (name === undefined) continue;
    const members = groups.get(name);
    if (members === undefined) groups.set(name, [judgement]);
    else members.push(judgement);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => ({
      group: name,
      organisations: members.length,
      falsePositives: members.filter(
        (one) => !isStateSide(one.organisation.label) && one.assessment.band.startsWith('state-'),
      ).length,
      falseNegatives: members.filter(
        (one) => isStateSide(one.organisation.label) && one.assessment.band === 'independent',
      ).length,
      mixed: members.filter((one) => one.assessment.band === 'mixed').length,
      declined: members.filter((one) => one.assessment.band === 'insufficient-evidence').length,
    }));
}
