import type { Assessment } from '../assessment/assessment.js';
import { indicators } from '../indicators/index.js';
import type { Organisation } from '../organisation/organisation.js';
import { assessmentCells, csvColumns, rounded } from './assessment-csv.js';
import { type WorkbookCell, workbook, workbookRows } from './workbook.js';

/** Results as a workbook: a sheet of results, one of indicators, one of every item of evidence with its link. */
export interface AssessmentWorkbook {
  /** False when a sheet cannot hold more. */
  add(assessment: Assessment, organisation: Organisation): boolean;
  /** Undefined without the package `write-excel-file`. */
  bytes(): Promise<Buffer | undefined>;
}

const indicatorHeader = ['id', 'name', 'state', 'indicator', 'score', 'contribution', 'items'];
const evidenceHeader = [
  'id',
  'name',
  'state',
  'indicator',
  'speaks for',
  'contribution',
  'finding',
  'from',
  'to',
  'publisher',
  'source',
];

export function assessmentWorkbook(): AssessmentWorkbook {
  const results: WorkbookCell[][] = [];
  const ofIndicators: WorkbookCell[][] = [];
  const evidence: WorkbookCell[][] = [];
  return {
    add(assessment, organisation) {
      const items = evidenceRows(assessment, organisation);
      if (
        Math.max(results.length + 1, ofIndicators.length + indicators.length, evidence.length + items.length) >=
        workbookRows
      )
        return false;
      results.push(assessmentCells(assessment));
      ofIndicators.push(...indicatorRows(assessment));
      evidence.push(...items);
      return true;
    },
    bytes: () =>
      workbook([
        { name: 'results', header: csvColumns, rows: results },
        { name: 'indicators', header: indicatorHeader, rows: ofIndicators },
        { name: 'evidence', header: evidenceHeader, rows: evidence },
      ]),
  };
}

function names({ organisation, state }: Assessment): WorkbookCell[] {
  return [organisation.id, organisation.name, state];
}

function indicatorRows(assessment: Assessment): WorkbookCell[][] {
  return indicators.map(({ id }) => {
    const { score, contribution, evidence } = assessment.indicators[id];
    return [...names(assessment), id, rounded(score), rounded(contribution), evidence.length];
  });
}

function evidenceRows(assessment: Assessment, organisation: Organisation): WorkbookCell[][] {
  const all = [...organisation.evidence, ...assessment.derived];
  const where = (index: number): WorkbookCell[] => {
    const { from, to, source } = all[index] ?? {};
    return [from, to, source?.publisher, source === undefined ? null : { link: source.url }];
  };
  const weighed = [...assessment.evidenceFor, ...assessment.evidenceAgainst].map(
    ({ index, indicator, contribution, reason }) => [
      ...names(assessment),
      indicator,
      contribution > 0 ? 'the state' : 'independence',
      rounded(contribution),
      reason,
      ...where(index),
    ],
  );
  const unused = assessment.unused.map(({ index, reason }) => [
    ...names(assessment),
    null,
    'nothing (unused)',
    null,
    `${all[index]?.kind}: ${reason}`,
    ...where(index),
  ]);
  return [...weighed, ...unused];
}
