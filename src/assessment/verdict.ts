import type { AffiliationModel } from '../model/affiliation-model.js';
import { bandOf } from '../model/band-of.js';
import type { Answer } from '../model/score.js';
import type { Assessment } from './assessment.js';

/** The part of an assessment that people quote. */
export type Verdict = Pick<Assessment, 'probability' | 'interval' | 'band'>;

/** Probability, interval and band, or the answer that too little is known (R2). */
export function verdictOf(result: Answer, model: AffiliationModel): Verdict {
  if (result.findings === 0 || declinedBy(result.findings, result.logOdds, model) !== undefined) {
    return { probability: null, interval: null, band: 'insufficient-evidence' };
  }
  return {
    probability: result.probability,
    interval: [...result.interval],
    band: bandOf(result.probability, result.interval, model),
  };
}

/** The rule by which a result is declined: results like it turned out wrong too often in training to be told. */
export function declinedBy(
  findings: number,
  logOdds: number,
  model: AffiliationModel,
): AffiliationModel['abstention'][number] | undefined {
  return model.abstention.find((rule) => rule.findings === findings && Math.abs(logOdds) < rule.within);
}
