/**
 * Fitting and judging models.
 *
 * @packageDocumentation
 */
export { type Fold, leaveCountriesOut } from './evaluation/cross-validation.js';
export { type DesignMatrix, designMatrix, features } from './training/design-matrix.js';
export { fitModel, type TrainingSet, type UnsealedModel } from './training/fit-model.js';
export { fitRidgeLogisticRegression, type RidgeFit } from './training/ridge-logistic-regression.js';
export { modelDigest, sealModel } from './training/seal.js';
