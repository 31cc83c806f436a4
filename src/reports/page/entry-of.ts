import type { Assessment } from '../../assessment/assessment.js';
import { statementReadings } from '../../assessment/document-reading.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { ReportEntry } from './entry.js';

/** A result with its record and what the record's statements say. */
export async function entryOf(assessment: Assessment, organisation: Organisation | undefined): Promise<ReportEntry> {
  if (organisation === undefined) return { assessment };
  const statements = await statementReadings(organisation, assessment.state);
  return { assessment, organisation, ...(statements !== undefined && { statements }) };
}
