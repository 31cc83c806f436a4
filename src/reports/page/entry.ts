import type { Assessment } from '../../assessment/assessment.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { StatementResult } from '../../statements/statement-result.js';

/** One result of a report and what it was made from. */
export interface ReportEntry {
  readonly assessment: Assessment;
  /** The record that was assessed: without it sources, dates, texts and documents cannot be shown, and the report says so. */
  readonly organisation?: Organisation;
  /**
   * What its documents of kind `statement` say about `assessment.state`, by their position in `organisation.documents`: as
   * `readStatement` of `gongo-classifier/statements` reads them. Default: documents are not shown.
   */
  readonly statements?: readonly (StatementResult | null)[];
}
