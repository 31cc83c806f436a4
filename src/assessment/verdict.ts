import type { Finding } from '../evidence/reading.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import { bandOf } from '../model/band-of.js';
import type { Score } from '../model/score.js';
import type { Assessment } from './assessment.js';

/** The part of an assessment that people quote. */
export type Verdict = Pick<Assessment, 'probability' | 'interval' | 'band'>;

/** Probability, interval and band, or the answer that too little is known (R2). */
export function verdictOf(findings: readonly Finding[], result: Score, model: AffiliationModel): Verdict {
  if (isTooLittle(findings.length, result.logOdds, model)) {
    return { probability: null, interval: null, band: 'insufficient-evidence' };
  }
  return {
    probability: result.probability,
    interval: [...result.interval],
    band: bandOf(result.probability, result.interval, model),
  };
}

/** Whether results like this one turned out wrong too often in training to be told. */
function isTooLittle(findings: number, logOdds: number, model: AffiliationModel): boolean {
  if (findings === 0) return true;
  return model.abstention.some((rule) => rule.findings === findings && Math.abs(logOdds) < rule.within);
}
