import type { AssessOptions } from '../../assessment/assess.js';
import { createClassifier } from '../../assessment/classifier.js';
import type { AffiliationModel } from '../../model/affiliation-model.js';
import type { Organisation } from '../../organisation/organisation.js';
import { type StreamedForm, type StreamedFormat, streamedForms } from '../result-forms.js';

/** All that a thread must know to turn organisations into results; it can be sent to one. */
export interface AssessingPlan {
  readonly model: AffiliationModel;
  readonly settings: Omit<AssessOptions, 'derive'>;
  readonly format: StreamedFormat;
}

/** The results of one organisation after another, as text. */
export function assessing({
  model,
  settings,
  format,
}: AssessingPlan): (organisations: readonly Organisation[]) => string[] {
  const classifier = createClassifier({ model });
  const form: StreamedForm = streamedForms[format];
  return (organisations) =>
    organisations.flatMap((organisation) =>
      classifier.assessCandidates(organisation, settings).map((assessment) => form.result(assessment, organisation)),
    );
}
