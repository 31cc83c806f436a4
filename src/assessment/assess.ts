import type { Evidence } from '../evidence/evidence.js';
import { type EvidenceReading, type ReadingSettings, readEvidence } from '../evidence/reading.js';
import { type IndicatorId, indicators } from '../indicators/index.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import { withBaseRate } from '../model/base-rate.js';
import { probabilityOf } from '../model/log-odds.js';
import { type Contribution, score } from '../model/score.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';
import type { Assessment } from './assessment.js';
import { candidateStates } from './candidate-states.js';
import { identityCautions } from './caution.js';
import { cautionsOf } from './cautions.js';
import { characterOf } from './character.js';
import { fundingProfile } from './funding-profile.js';
import { furtherFindings } from './further-findings.js';
import { missingOf } from './missing.js';
import { type Verdict, verdictOf } from './verdict.js';
import { hangsOnSource, wouldChange } from './would-change.js';

export interface AssessOptions extends ReadingSettings {
  /** The state to measure the tie to. Default: the organisation's own (for `HK` and `MO`: `CN`). */
  readonly state?: string;
  /**
   * The day the question is asked, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: facts age towards it, and what began later is not
   * used. Default: the model's day, or the day on which the newest fact of the record began when that is later.
   */
  readonly asOf?: string;
  /**
   * The share of the list that you believe to stand on the state's side, between 0 and 1. Default: the share among the
   * training organisations.
   */
  readonly baseRate?: number;
  /**
   * Reads the organisation's documents into further evidence about a state. What it returns is weighed after the record's
   * own items and listed in the result as `derived`. Default: documents are not read.
   */
  readonly derive?: (organisation: Organisation, state: string) => Evidence[];
}

/**
 * Says how strongly the evidence ties an organisation to a state. Pure: the same organisation, options and model give the
 * same result.
 */
export function assessWith(trained: AffiliationModel, recorded: Organisation, options: AssessOptions = {}): Assessment {
  const model = options.baseRate === undefined ? trained : withBaseRate(trained, options.baseRate);
  const state = stateOf(options.state ?? recorded.country);
  const derived = options.derive?.(recorded, state) ?? [];
  const organisation = derived.length === 0 ? recorded : { ...recorded, evidence: [...recorded.evidence, ...derived] };
  const asOf = options.asOf ?? latest(model.asOf, organisation.evidence);
  const reading = readEvidence(organisation, state, yearsOf(asOf), options);
  const result = score(reading.findings, model);
  const byEvidence = verdictOf(reading.findings, result, model);
  const identity = identityCautions(recorded.possibleMatches);
  const verdict: Verdict =
    identity.length === 0 ? byEvidence : { probability: null, interval: null, band: 'insufficient-evidence' };
  const weighed = result.contributions.map(({ finding, contribution }) => ({
    index: finding.index,
    indicator: finding.indicator,
    feature: finding.feature.id,
    contribution,
    reason: finding.reason,
  }));
  const urlOf = (index: number) => organisation.evidence[index]!.source!.url;
  const hanging = hangsOnSource(result, verdict.band, urlOf, model);
  const used = reading.findings.map((finding) => organisation.evidence[finding.index]!);
  const cautions = [
    ...identity,
    ...cautionsOf({ reading, used, score: result, asOf, verdict: byEvidence, model, hangsOnSource: hanging }),
  ];
  return {
    organisation: { id: organisation.id, name: organisation.name, country: organisation.country },
    state,
    asOf,
    ...verdict,
    baseRate: model.baseRate,
    logOdds: { base: result.base, total: result.logOdds },
    indicators: indicatorResults(result.contributions),
    evidenceFor: weighed
      .filter((item) => item.contribution > 0)
      .sort((a, b) => b.contribution - a.contribution || a.index - b.index),
    evidenceAgainst: weighed
      .filter((item) => item.contribution < 0)
      .sort((a, b) => a.contribution - b.contribution || a.index - b.index),
    unused: [...reading.unused],
    derived,
    coverage: coverageOf(reading, used),
    period: periodOf(used),
    wouldChange: wouldChange(result, verdict.band, model),
    hangsOnSource: hanging,
    furtherFindings: furtherFindings(reading.findings, verdict.band, model),
    missing: missingOf(reading.findings, model),
    fundingProfile: fundingProfile(organisation, state),
    character: verdict.band.startsWith('state-') ? characterOf(aboutState(organisation, state)) : null,
    cautions: cautions.map(({ text }) => text),
    cautionCodes: cautions.map(({ id, values = {} }) => ({ id, values })),
    replies: organisation.replies ?? [],
    model: { id: model.id, version: model.version, digest: model.digest },
  };
}

/** The newest beginning of a fact that can count; what has no source or no weight must not move the day either (R5, R11). */
export function latest(modelDay: string, evidence: readonly Evidence[]): string {
  return evidence
    .filter((item) => item.source !== undefined && item.mandatory !== true)
    .reduce((last, { from }) => (from !== undefined && yearsOf(from) > yearsOf(last) ? from : last), modelDay);
}

function indicatorResults(contributions: readonly Contribution[]): Assessment['indicators'] {
  const results = indicators.map((indicator) => {
    const own = contributions.filter(({ finding }) => finding.indicator === indicator.id);
    const evidence = own
      .map(({ finding, contribution }) => ({
        index: finding.index,
        feature: finding.feature.id,
        contribution,
        reason: finding.reason,
      }))
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

function aboutState(organisation: Organisation, state: string): Evidence[] {
  return organisation.evidence.filter(
    (item) => item.source !== undefined && stateOf(item.state ?? organisation.country) === state,
  );
}

/** One assessment for each state to which the organisation may be tied, its own first; or for `options.state` alone. */
export function assessCandidatesWith(
  model: AffiliationModel,
  organisation: Organisation,
  options: AssessOptions = {},
): Assessment[] {
  if (options.state !== undefined) return [assessWith(model, organisation, options)];
  const asOf = options.asOf ?? latest(model.asOf, organisation.evidence);
  return candidateStates(organisation, yearsOf(asOf), options).map((state) =>
    assessWith(model, organisation, { ...options, state }),
  );
}
