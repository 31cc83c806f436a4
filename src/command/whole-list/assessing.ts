import type { AssessOptions } from '../../assessment/assess.js';
import { createClassifier } from '../../assessment/classifier.js';
import { documentReading } from '../../assessment/document-reading.js';
import type { AffiliationModel } from '../../model/affiliation-model.js';
import type { Refusal } from '../refusal.js';
import { type StreamedForm, type StreamedFormat, streamedForms } from '../result-forms.js';
import { type Entry, entryCheck } from './batches.js';
import { GrowingBytes } from './growing-bytes.js';

/** All that a thread must know to turn entries into results; it can be sent to one. */
export interface AssessingPlan {
  readonly model: AffiliationModel;
  readonly settings: Omit<AssessOptions, 'derive'>;
  readonly format: StreamedFormat;
  /** Whether the documents of an organisation are read. */
  readonly readDocuments: boolean;
  /** Whether the lines for a file of rejects are wanted. */
  readonly rejects: boolean;
}

/** What came of a batch. */
export interface Assessed {
  /** The results as UTF-8, with what stands between them. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly results: number;
  /** Organisations that were assessed. */
  readonly good: number;
  readonly refusals: readonly Refusal[];
}

/** Assesses one batch after another. */
export function assessing({
  model,
  settings,
  format,
  readDocuments,
  rejects,
}: AssessingPlan): (entries: readonly Entry[]) => Promise<Assessed> {
  const classifier = createClassifier({ model });
  const form: StreamedForm = streamedForms[format];
  const check = entryCheck(rejects);
  const bytes = new GrowingBytes();
  return async (entries) => {
    const refusals: Refusal[] = [];
    let [results, good] = [0, 0];
    for (const entry of entries) {
      const checked = 'unparsed' in entry ? check({ file: entry.file, item: entry.unparsed }) : entry;
      if ('problems' in checked) {
        refusals.push(checked);
        continue;
      }
      good += 1;
      const { record } = checked;
      const derive = readDocuments && record.documents !== undefined ? await documentReading(record) : undefined;
      for (const assessment of classifier.assessCandidates(record, { ...settings, ...derive })) {
        if (results > 0) bytes.add(form.between);
        bytes.add(form.result(assessment, record));
        bytes.add(form.after);
        results += 1;
      }
    }
    return { text: bytes.take(), results, good, refusals };
  };
}
