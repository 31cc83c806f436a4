import * as z from 'zod';
import { type Assessment, assessmentSchema } from '../assessment/assessment.js';
import { createClassifier } from '../assessment/classifier.js';
import { documentReading } from '../assessment/document-reading.js';
import { type Organisation, organisationSchema } from '../organisation/organisation.js';
import { fits } from '../reports/page/dossier.js';
import type { ReportEntry } from '../reports/page/entry.js';
import { entryOf } from '../reports/page/entry-of.js';
import { printable } from '../reports/printable.js';
import type { ExitStatus } from './exit-status.js';
import { Intake } from './intake.js';
import { tellWarning } from './messages.js';
import { readSettings, type SourceOptions } from './source-options.js';

/** A result of `gongo assess`, or a record of an organisation: told apart by what only a result has. */
const resultOrRecord = z.unknown().transform((value, context): { result: Assessment } | { record: Organisation } => {
  const isResult = typeof value === 'object' && value !== null && ('band' in value || 'probability' in value);
  const parsed = (isResult ? assessmentSchema : organisationSchema).safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: value } as never);
    return z.NEVER;
  }
  return isResult ? { result: parsed.data as Assessment } : { record: parsed.data as Organisation };
});

export interface ReportEntries {
  readonly entries: readonly ReportEntry[];
  readonly status: ExitStatus;
}

/**
 * What a report is made from: the results in the files, each with its record where one was given. Files that hold records
 * alone are assessed.
 *
 * @param wanted - the id of the only organisation that is asked for; undefined = all
 */
export async function readReportEntries(
  files: readonly string[],
  options: SourceOptions,
  wanted?: string,
): Promise<ReportEntries> {
  const intake = new Intake(files, resultOrRecord, undefined, await readSettings(options));
  const results: Assessment[] = [];
  const records = new Map<string, Organisation>();
  for await (const read of intake.records()) {
    if ('result' in read) {
      if (wanted === undefined || read.result.organisation.id === wanted) results.push(read.result);
    } else if (wanted === undefined || read.record.id === wanted) keep(read.record, records);
  }
  const entries: ReportEntry[] = [];
  if (results.length === 0) {
    const { assessCandidates } = createClassifier();
    for (const organisation of records.values())
      for (const assessment of assessCandidates(organisation, await documentReading(organisation)))
        entries.push(await entryOf(assessment, organisation));
  } else
    for (const assessment of results) entries.push(await entryOf(assessment, records.get(assessment.organisation.id)));
  tellMisfits(entries);
  return { entries, status: intake.status() };
}

function keep(record: Organisation, records: Map<string, Organisation>): void {
  if (records.has(record.id))
    tellWarning(`the record "${printable(record.id)}" stands more than once; the first is used`);
  else records.set(record.id, record);
}

function tellMisfits(entries: readonly ReportEntry[]): void {
  const others = entries.filter((entry) => entry.organisation !== undefined && !fits(entry));
  if (others.length === 0) return;
  const names = others.slice(0, 3).map(({ assessment }) => printable(assessment.organisation.id));
  tellWarning(
    `${others.length} of the records are not those that were assessed, so their sources are left out (${names.join(', ')}${others.length > 3 ? ' ...' : ''}): assess them again`,
  );
}
