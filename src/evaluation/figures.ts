import { brierScore, expectedCalibrationError, type Forecast } from './calibration.js';
import type { JudgedResult } from './judged-result.js';
import { areaUnderRoc, averagePrecision, type Judged, recallAtFalsePositiveRate } from './ranking.js';

export interface RankingFigures {
  readonly positives: number;
  readonly negatives: number;
  readonly auroc: number;
  readonly averagePrecision: number;
  readonly recallAt2Percent: number;
  readonly recallAtNone: number;
}

/** Gongos and independents alone; without quangos and aligned organisations. */
export function gongosAndIndependents<One extends Pick<JudgedResult, 'organisation'>>(results: readonly One[]): One[] {
  return results.filter(({ organisation: { label } }) => label === 'gongo' || label === 'independent');
}

/** How well scores rank the state's side above the independents. NaN where a class is empty. */
export function rankingFigures(judged: readonly Judged[]): RankingFigures {
  const positives = judged.filter((one) => one.positive).length;
  return {
    positives,
    negatives: judged.length - positives,
    auroc: areaUnderRoc(judged),
    averagePrecision: averagePrecision(judged),
    recallAt2Percent: recallAtFalsePositiveRate(judged, 0.02),
    recallAtNone: recallAtFalsePositiveRate(judged, 0),
  };
}

/** For ranking, a declined answer stands at the log-odds of its evidence, which is near the base. */
export function rankedByLogOdds(results: readonly JudgedResult[]): Judged[] {
  return results.map(({ logOdds, stateSide }) => ({ score: logOdds, positive: stateSide }));
}

/** The probabilities that were told; declined answers tell none. */
export function forecastsOf(results: readonly JudgedResult[]): Forecast[] {
  return results.flatMap(({ probability, stateSide }) =>
    probability === null ? [] : [{ probability, happened: stateSide }],
  );
}

export interface CalibrationFigures {
  readonly brier: number;
  readonly expectedCalibrationError: number;
  /** Part of the organisations with the answer `insufficient-evidence`. */
  readonly declined: number;
}

export function calibrationFigures(results: readonly JudgedResult[]): CalibrationFigures {
  const forecasts = forecastsOf(results);
  return {
    brier: brierScore(forecasts),
    expectedCalibrationError: expectedCalibrationError(forecasts),
    declined: (results.length - forecasts.length) / results.length,
  };
}
