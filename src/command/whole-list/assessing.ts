import type { AssessOptions } from '../../assessment/assess.js';
import { createClassifier } from '../../assessment/classifier.js';
import { documentReading } from '../../assessment/document-reading.js';
import type { AffiliationModel } from '../../model/affiliation-model.js';
import type { Organisation } from '../../organisation/organisation.js';
import { type StreamedForm, type StreamedFormat, streamedForms } from '../result-forms.js';

/** All that a thread must know to turn organisations into results; it can be sent to one. */
export interface AssessingPlan {
  readonly model: AffiliationModel;
  readonly settings: Omit<AssessOptions, 'derive'>;
  readonly format: StreamedFormat;
  /** Whether the documents of an organisation are read. */
  readonly readDocuments: boolean;
}

/** The results of one organisation after another, as text. */
export function assessing({
  model,
  settings,
  format,
  readDocuments,
}: AssessingPlan): (organisations: readonly Organisation[]) => Promise<string[]> {
  const classifier = createClassifier({ model });
  const form: StreamedForm = streamedForms[format];
  return async (organisations) => {
    const results: string[] = [];
    for (const organisation of organisations) {
      const derive = readDocuments ? await documentReading(organisation) : {};
      for (const assessment of classifier.assessCandidates(organisation, { ...settings, ...derive }))
        results.push(form.result(assessment, organisation));
    }
    return results;
  };
}
