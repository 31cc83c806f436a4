import type { Assessment } from '../assessment/assessment.js';
import type { Organisation } from '../organisation/organisation.js';
import { csvHeader, csvRow } from '../reports/assessment-csv.js';
import { assessmentEntities } from '../reports/assessment-ftm.js';

/** A form of results that can be written one after another, in any number. */
export interface StreamedForm {
  /** What stands before everything. */
  readonly head: string;
  result(assessment: Assessment, organisation: Organisation): string;
  /** What stands after each result ... */
  readonly after: string;
  /** ... and between two. */
  readonly between: string;
  /** What stands after the last one. */
  foot(results: number): string;
}

const plain = { head: '', after: '', between: '', foot: () => '' };

export const streamedForms = {
  jsonl: { ...plain, result: (assessment) => JSON.stringify(assessment), after: '\n' },
  json: {
    head: '[',
    result: (assessment) => `\n${JSON.stringify(assessment, null, 2)}`,
    after: '',
    between: ',',
    foot: (results) => (results === 0 ? ']\n' : '\n]\n'),
  },
  /** Entities of FollowTheMoney. */
  ftm: { ...plain, result: assessmentEntities },
  csv: { ...plain, head: csvHeader(), result: (assessment) => csvRow(assessment) },
} as const satisfies Record<string, StreamedForm>;

export type StreamedFormat = keyof typeof streamedForms;

export function isStreamed(format: string): format is StreamedFormat {
  return Object.hasOwn(streamedForms, format);
}
