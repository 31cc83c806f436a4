import type { Assessment } from '../assessment/assessment.js';
import { indicators } from '../indicators/index.js';
import { toCsv } from './csv.js';

/** Column names, in order. There is no column set without the evidence: a list of names and scores is a blacklist (R14). */
export const csvColumns = [
  'id',
  'name',
  'country',
  'state',
  'as_of',
  'probability',
  'probability_low',
  'probability_high',
  'band',
  ...indicators.map((indicator) => indicator.id),
  'indicators_known',
  'items_counted',
  'sources',
  'evidence_for',
  'evidence_against',
  'would_change',
  'missing',
  'cautions',
  'replies',
  'model',
] as const;

/** One row of a CSV table. */
export function csvRow(assessment: Assessment): string {
  return toCsv(assessmentCells(assessment));
}

/** The cells of a result, numbers rounded to four digits; several entries in one cell stand on lines of their own. */
export function assessmentCells(assessment: Assessment): (string | number | null)[] {
  const { organisation, interval, coverage, model } = assessment;
  return [
    organisation.id,
    organisation.name,
    organisation.country,
    assessment.state,
    assessment.asOf,
    rounded(assessment.probability),
    rounded(interval?.[0] ?? null),
    rounded(interval?.[1] ?? null),
    assessment.band,
    ...indicators.map((indicator) => rounded(assessment.indicators[indicator.id].score)),
    coverage.indicators,
    coverage.evidence,
    coverage.sources,
    lines(assessment.evidenceFor.map((item) => item.reason)),
    lines(assessment.evidenceAgainst.map((item) => item.reason)),
    lines(assessment.wouldChange.map((item) => item.reason)),
    lines(assessment.missing.map((item) => item.question)),
    lines(assessment.cautions),
    lines(assessment.replies.map((reply) => `${reply.by} (${reply.date}): ${reply.text}`)),
    `${model.id} ${model.version} ${model.digest}`,
  ];
}

/** The first line of a CSV file of results. */
export function csvHeader(): string {
  return toCsv([...csvColumns]);
}

export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function lines(entries: readonly string[]): string {
  return entries.join('\n');
}
