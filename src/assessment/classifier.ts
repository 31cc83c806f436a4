import shipped from '../../models/affiliation.json' with { type: 'json' };
import { type AffiliationModel, affiliationModelSchema } from '../model/affiliation-model.js';
import type { Organisation } from '../organisation/organisation.js';
import { type AssessOptions, assessCandidatesWith, assessWith } from './assess.js';
import type { Assessment } from './assessment.js';

/** The model that ships with the library. */
export const affiliationModel = shipped as unknown as AffiliationModel;

/** Assesses with one model. */
export interface Classifier {
  readonly model: AffiliationModel;
  /** Assesses one organisation; see the function `assess`. */
  assess(organisation: Organisation, options?: AssessOptions): Assessment;
  /** One assessment for each state to which the organisation may be tied, its own first. */
  assessCandidates(organisation: Organisation, options?: AssessOptions): Assessment[];
}

/**
 * A classifier that uses the given model instead of the shipped one.
 *
 * @throws ZodError when the model is not of the schema `affiliationModelSchema`
 */
export function createClassifier(options: { model?: AffiliationModel } = {}): Classifier {
  const model = options.model === undefined ? affiliationModel : affiliationModelSchema.parse(options.model);
  return {
    model,
    assess: (organisation, assessOptions) => assessWith(model, organisation, assessOptions),
    assessCandidates: (organisation, assessOptions) => assessCandidatesWith(model, organisation, assessOptions),
  };
}

/**
 * Says how strongly the evidence ties an organisation to a state, with the shipped model.
 *
 * @param organisation - a valid record; check data of unknown origin with `organisationSchema.parse` first
 */
export function assess(organisation: Organisation, options?: AssessOptions): Assessment {
  return assessWith(affiliationModel, organisation, options);
}

/**
 * One assessment for each state to which the evidence ties the organisation, its own first: for fronts that are registered
 * abroad and bodies that another state pays.
 */
export function assessCandidates(organisation: Organisation, options?: AssessOptions): Assessment[] {
  return assessCandidatesWith(affiliationModel, organisation, options);
}
