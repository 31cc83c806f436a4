import { readEvidence } from '../evidence/reading.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import { logOddsFrom } from '../model/score.js';
import { isStateSide, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';
import { thinned } from './thinned.js';

/** A result on part of an organisation's evidence, beside the one on all of it. */
interface ThinResult {
  readonly findings: number;
  readonly logOdds: number;
  readonly allFindings: number;
  readonly allLogOdds: number;
  /** Whether the side that the thin result leans to is the wrong one. */
  readonly wrong: boolean;
}

/** Thin results are studied up to this many findings; organisations that have no more than this are not "well documented". */
const most = 6;

/** What the model would have said of the training organisations had only 1, 2, 3 ... items been found. */
export function thinResults(model: AffiliationModel, organisations: readonly LabelledOrganisation[]): ThinResult[] {
  const judge = (organisation: LabelledOrganisation) => {
    const { findings } = readEvidence(organisation, stateOf(organisation.country), yearsOf(model.asOf));
    return { findings: findings.length, logOdds: logOddsFrom(findings, model) };
  };
  return organisations.flatMap((organisation) => {
    const all = judge(organisation);
    const sizes = Array.from({ length: most }, (_, place) => place + 1);
    return sizes
      .flatMap((size) => thinned(organisation, Math.ceil(organisation.evidence.length / size)))
      .map(judge)
      .filter((thin) => thin.findings > 0)
      .map((thin) => ({
        ...thin,
        allFindings: all.findings,
        allLogOdds: all.logOdds,
        wrong: thin.logOdds > 0 !== isStateSide(organisation.label),
      }));
  });
}

/**
 * How far log-odds moved when the rest of a well-documented organisation's evidence was added: the deviations that make
 * 95 % intervals hold the result on all evidence. Of the rest nearly all may lie beyond the inner end, where a miss matters; beyond
 * the outer end a strong result is only stronger.
 */
export function unseenEvidence(results: readonly ThinResult[]): AffiliationModel['unseen'] {
  const moves = results
    .filter((result) => result.allFindings >= 4 && result.findings < result.allFindings && result.findings <= most)
    .map(
      (result) =>
        ((result.allLogOdds - result.logOdds) * Math.sign(result.logOdds) * Math.sqrt(result.findings)) / 1.96,
    )
    .sort((a, b) => a - b);
  const at = (part: number) => moves[Math.min(moves.length - 1, Math.floor(part * moves.length))] ?? 0;
  return { inward: Math.max(0, -at(0.045)), outward: Math.max(0, at(0.995)) };
}

/** Width of the rings around even odds that are looked at one by one, in log-odds. */
const ring = 0.25;

/**
 * Which results to decline. A number of findings is thin when more than `thin` of the results on that many lean to the wrong
 * side. There, going outward from even odds, rings are declined as long as at least `wrong` of the results in the ring do.
 */
export function abstentionRules(
  results: readonly ThinResult[],
  { thin, wrong }: { readonly thin: number; readonly wrong: number },
): AffiliationModel['abstention'] {
  const rules: AffiliationModel['abstention'] = [];
  for (let findings = 1; findings <= most; findings += 1) {
    const here = results.filter((result) => result.findings === findings);
    if (errorRate(here) <= thin) break;
    let within = 0;
    const inRing = (result: ThinResult) =>
      Math.abs(result.logOdds) >= within && Math.abs(result.logOdds) < within + ring;
    while (errorRate(here.filter(inRing)) >= wrong) within += ring;
    if (within === 0) continue;
    const declined = here.filter((result) => Math.abs(result.logOdds) < within);
    rules.push({ findings, within, wrong: errorRate(declined) });
  }
  return rules;
}

function errorRate(results: readonly ThinResult[]): number {
  return results.length === 0 ? 0 : results.filter((result) => result.wrong).length / results.length;
}
