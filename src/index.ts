/**
 * The core: records, indicators, model, assessment and evaluation as data and pure functions. No Node imports.
 *
 * @packageDocumentation
 */
export type { AssessOptions } from './assessment/assess.js';
export { type Assessment, assessmentSchema } from './assessment/assessment.js';
export {
  affiliationModel,
  assess,
  assessCandidates,
  type Classifier,
  createClassifier,
} from './assessment/classifier.js';
export { type Comparison, compareAssessments, comparisonSchema } from './assessment/compare.js';
export { type FundingProfile, fundingProfileSchema } from './assessment/funding-profile.js';
export { type Evaluation, evaluate, evaluationSchema } from './evaluation/evaluation.js';
export { type Evidence, type EvidenceKind, evidenceSchema, indicatorOfKind } from './evidence/evidence.js';
export { type LegalBaseline, legalBaselines, legalBaselinesSchema } from './evidence/legal-baseline.js';
export type { ReadingSettings } from './evidence/reading.js';
export { type SourceWeights, sourceWeights } from './evidence/source-quality.js';
export { type Feature, type Indicator, type IndicatorId, indicators } from './indicators/index.js';
export { type AffiliationModel, affiliationModelSchema, type Band } from './model/affiliation-model.js';
export { withBaseRate } from './model/base-rate.js';
export { exampleRecord } from './organisation/example-record.js';
export {
  isHeadline,
  isStateSide,
  type Label,
  type LabelledOrganisation,
  labelledOrganisationSchema,
} from './organisation/labelled-organisation.js';
export { limits } from './organisation/limits.js';
export { type Organisation, organisationSchema } from './organisation/organisation.js';
export { stateOf } from './organisation/state.js';
export { type NoticeDetails, notice } from './reports/notice.js';
