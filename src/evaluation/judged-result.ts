import { verdictOf } from '../assessment/verdict.js';
import type { Evidence } from '../evidence/evidence.js';
import { readEvidence } from '../evidence/reading.js';
import type { AffiliationModel, Band } from '../model/affiliation-model.js';
import { score } from '../model/score.js';
import { isStateSide, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';
import type { Fold } from './cross-validation.js';

/** What a model says of a labelled organisation, cut down to what is judged. */
export interface JudgedResult {
  readonly organisation: LabelledOrganisation;
  readonly stateSide: boolean;
  /** Of the evidence, also where the answer is declined. */
  readonly logOdds: number;
  readonly findings: number;
  readonly probability: number | null;
  readonly interval: readonly [number, number] | null;
  readonly band: Band;
}

/** Measures an organisation against its own state, on all or on some of its evidence. */
export function judge(
  model: AffiliationModel,
  organisation: LabelledOrganisation,
  evidence: readonly Evidence[] = organisation.evidence,
): JudgedResult {
  const state = stateOf(organisation.country);
  const { findings } = readEvidence({ ...organisation, evidence: [...evidence] }, state, yearsOf(model.asOf));
  const result = score(findings, model);
  const { probability, interval, band } = verdictOf(result, model);
  return {
    organisation,
    stateSide: isStateSide(organisation.label),
    logOdds: result.logOdds,
    findings: findings.length,
    probability,
    interval,
    band,
  };
}

/** Judges every held-out organisation by the model of its fold. */
export function judgeFolds(
  folds: readonly Fold[],
  evidenceOf: (organisation: LabelledOrganisation) => readonly Evidence[] = ({ evidence }) => evidence,
): JudgedResult[] {
  return folds.flatMap(({ model, heldOut }) =>
    heldOut.map((organisation) => judge(model, organisation, evidenceOf(organisation))),
  );
}

/** Whether the side that the evidence leans to is the wrong one. */
export function leansWrong({ logOdds, stateSide }: JudgedResult): boolean {
  return logOdds > 0 !== stateSide;
}
