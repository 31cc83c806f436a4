import type { Evidence } from '../evidence/evidence.js';
import { type EvidenceReading, readEvidence } from '../evidence/reading.js';
import { type IndicatorId, indicators } from '../indicators/index.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import { probabilityOf } from '../model/log-odds.js';
import { type Contribution, score } from '../model/score.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';
import type { Assessment } from './assessment.js';
import { cautionsOf } from './cautions.js';
import { verdictOf } from './verdict.js';
import { wouldChange } from './would-change.js';

export interface AssessOptions {
  /** The state to measure the tie to. Default: the organisation's own (for `HK` and `MO`: `CN`). */
  readonly state?: string;
  /**
   * The day the question is asked, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: facts age towards it, and what began later is not
   * used. Default: the model's day, or the newest date in the record when that is later.
   */
  readonly asOf?: string;
}

/**
 * Says how strongly the evidence ties an organisation to a state. Pure: the same organisation, options and model give the
 * same result.
 */
export function assessWith(
  model: AffiliationModel,
  organisation: Organisation,
  options: AssessOptions = {},
): Assessment {
  const state = stateOf(options.state ?? organisation.country);
  const asOf = options.asOf ?? latest(model.asOf, organisation.evidence);
  const reading = readEvidence(organisation, state, yearsOf(asOf));
  const result = score(reading.findings, model);
  const verdict = verdictOf(reading.findings, result, model);
  const weighed = result.contributions.map(({ finding, contribution }) => ({
    index: finding.index,
    indicator: finding.indicator,
    contribution,
    reason: finding.reason,
  }));
  const used = reading.findings.map((finding) => organisation.evidence[finding.index]!);
  return {
    organisation: { id: organisation.id, name: organisation.name, country: organisation.country },
    state,
    asOf,
    ...verdict,
    logOdds: { base: result.base, total: result.logOdds },
    indicators: indicatorResults(result.contributions),
    evidenceFor: weighed
      .filter((item) => item.contribution > 0)
      .sort((a, b) => b.contribution - a.contribution || a.index - b.index),
    evidenceAgainst: weighed
      .filter((item) => item.contribution < 0)
      .sort((a, b) => a.contribution - b.contribution || a.index - b.index),
    unused: [...reading.unused],
    coverage: coverageOf(reading, used),
    period: periodOf(used),
    wouldChange: wouldChange(result, verdict.band, model),
    missing: missingOf(reading),
    cautions: cautionsOf({ reading, used, score: result, asOf, verdict }),
    replies: organisation.replies ?? [],
    model: { id: model.id, version: model.version, digest: model.digest },
  };
}

function latest(modelDay: string, evidence: readonly Evidence[]): string {
  return evidence
    .flatMap((item) => [item.from, item.to])
    .reduce<string>((last, date) => (date !== undefined && yearsOf(date) > yearsOf(last) ? date : last), modelDay);
}

function indicatorResults(contributions: readonly Contribution[]): Assessment['indicators'] {
  const results = indicators.map((indicator) => {
    const own = contributions.filter(({ finding }) => finding.indicator === indicator.id);
    const evidence = own
      .map(({ finding, contribution }) => ({ index: finding.index, contribution, reason: finding.reason }))
      .sort((a, b) => a.index - b.index);
    const contribution = evidence.reduce((sum, item) => sum + item.contribution, 0);
    return [
      indicator.id,
      { score: own.length === 0 ? null : probabilityOf(contribution), contribution, evidence },
    ] as const;
  });
  return Object.fromEntries(results) as Record<IndicatorId, Assessment['indicators'][IndicatorId]>;
}

function coverageOf(reading: EvidenceReading, used: readonly Evidence[]): Assessment['coverage'] {
  return {
    indicators: new Set(reading.findings.map((finding) => finding.indicator)).size,
    evidence: reading.findings.length,
    sources: new Set(used.map((item) => item.source?.url)).size,
  };
}

function periodOf(used: readonly Evidence[]): Assessment['period'] {
  const years = used
    .flatMap((item) => [item.from, item.to])
    .flatMap((date) => (date === undefined ? [] : [date.slice(0, 4)]));
  if (years.length === 0) return null;
  years.sort();
  return { from: years[0]!, to: years.at(-1)! };
}

function missingOf(reading: EvidenceReading): Assessment['missing'] {
  const known = new Set(reading.findings.map((finding) => finding.indicator));
  return indicators
    .filter((indicator) => !known.has(indicator.id))
    .map(({ id, question, whereToLook }) => ({ indicator: id, question, whereToLook }));
}
