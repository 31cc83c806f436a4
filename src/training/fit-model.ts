import recipe from '../../models/recipe.json' with { type: 'json' };
import type { AffiliationModel } from '../model/affiliation-model.js';
import { isHeadline, isStateSide, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { designMatrix, features } from './design-matrix.js';
import { fitRidgeLogisticRegression } from './ridge-logistic-regression.js';
import { abstentionRules, thinResults, unseenEvidence } from './thin-evidence.js';
import { thinned } from './thinned.js';

/** A model before its digest is known. */
export type UnsealedModel = Omit<AffiliationModel, 'digest'>;

/** The labelled organisations that a model is fitted on. */
export interface TrainingSet {
  /** Name of the file, as the model will cite it. */
  readonly file: string;
  /** SHA-256 of the file, `sha256:...`. */
  readonly digest: string;
  readonly organisations: readonly LabelledOrganisation[];
}

/**
 * Every organisation enters with all its evidence, with each of two halves of it and with two single items, so that the model
 * learns what thin evidence is worth. The penalty and the covariance are set as if it had entered once.
 */
function asTheyMightBeFound(organisation: LabelledOrganisation): LabelledOrganisation[] {
  return [
    organisation,
    ...thinned(organisation, 2),
    ...thinned(organisation, organisation.evidence.length).slice(0, 2),
  ];
}

/**
 * Fits the affiliation model: ridge logistic regression on standardised feature values, state side (gongo, quango, aligned)
 * against independent. Disputed and thinly labelled organisations are left out. A coefficient that points against its
 * feature's meaning is set to zero and the rest is fitted again, so that no finding can ever count against its own sense.
 * Everything that is chosen and not learned stands in `models/recipe.json`.
 *
 * @throws Error when a class is missing or the fit does not converge
 */
export function fitModel(training: TrainingSet): UnsealedModel {
  const organisations = training.organisations.filter(isHeadline);
  const stateSide = organisations.filter((organisation) => isStateSide(organisation.label)).length;
  if (stateSide === 0 || stateSide === organisations.length) {
    throw new Error('training needs organisations of both sides: state side (gongo, quango, aligned) and independent');
  }
  const asOf = yearsOf(recipe.asOf);
  const { rows, labels } = designMatrix(organisations.flatMap(asTheyMightBeFound), asOf);
  const columns = features.map((_, column) => moments(rows.map((row) => row[column]!)));
  const standardised = rows.map((row) =>
    row.map((value, column) => (value - columns[column]!.mean) / columns[column]!.scale),
  );
  const copies = rows.length / organisations.length;

  let kept = features.map((_, column) => column).filter((column) => columns[column]!.varies);
  let fit = fitRidgeLogisticRegression(select(standardised, kept), labels, recipe.penalty * copies);
  for (;;) {
    const sound = kept.filter((column, position) => fit.coefficients[position]! * direction(column) > 0);
    if (sound.length === kept.length) break;
    kept = sound;
    fit = fitRidgeLogisticRegression(select(standardised, kept), labels, recipe.penalty * copies);
  }

  const position = new Map(kept.map((column, place) => [column, place]));
  const weighted = features.map((feature, column) => {
    const place = position.get(column);
    const coefficient = place === undefined ? 0 : fit.coefficients[place]!;
    const { mean, scale } = columns[column]!;
    return { id: feature.id, pointsTo: feature.pointsTo, mean, scale, coefficient, weight: coefficient / scale };
  });
  // From standardised to own scale: weights = coefficients / scale, intercept = intercept - sum(weights * means).
  const jacobian = [
    [1, ...kept.map((column) => -columns[column]!.mean / columns[column]!.scale)],
    ...features.map((_, column) => [0, ...kept.map((other) => (other === column ? 1 / columns[column]!.scale : 0))]),
  ];
  const once = fit.covariance.map((row) => row.map((value) => value * copies));
  const model: AffiliationModel = {
    id: recipe.id,
    version: recipe.version,
    digest: '',
    question: recipe.question,
    asOf: recipe.asOf,
    trainingData: { file: training.file, digest: training.digest, organisations: organisations.length, stateSide },
    penalty: recipe.penalty,
    intercept: weighted.reduce((sum, feature) => sum - feature.weight * feature.mean, fit.intercept),
    features: weighted,
    covariance: sandwich(jacobian, once),
    ceilings: recipe.ceilings as AffiliationModel['ceilings'],
    bands: recipe.bands as AffiliationModel['bands'],
    baseRate: stateSide / organisations.length,
    unseen: { inward: 0, outward: 0 },
    abstention: [],
  };
  const thin = thinResults(model, organisations);
  const { digest: _, ...unsealed } = model;
  return rounded({ ...unsealed, unseen: unseenEvidence(thin), abstention: abstentionRules(thin, recipe.abstention) });
}

/**
 * Every number to eight decimals. `Math.exp` and `Math.log` differ in the last bits between versions of Node, which
 * the fit carries into its fifteenth digit; a model and its digest must be the same wherever they are made (R15).
 */
function rounded<T>(value: T): T {
  if (typeof value === 'number') return Number(value.toFixed(8)) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)])) as T;
}

function direction(column: number): 1 | -1 {
  return features[column]!.pointsTo === 'state' ? 1 : -1;
}

function select(rows: readonly (readonly number[])[], columns: readonly number[]): number[][] {
  return rows.map((row) => columns.map((column) => row[column]!));
}

function moments(values: readonly number[]): { mean: number; scale: number; varies: boolean } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const scale = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return scale > 0 ? { mean, scale, varies: true } : { mean, scale: 1, varies: false };
}

/** J S J'. */
function sandwich(jacobian: readonly (readonly number[])[], covariance: readonly (readonly number[])[]): number[][] {
  const half = jacobian.map((row) =>
    covariance.map((_, column) => row.reduce((sum, value, inner) => sum + value * covariance[inner]![column]!, 0)),
  );
  return half.map((row) =>
    jacobian.map((other) => row.reduce((sum, value, column) => sum + value * other[column]!, 0)),
  );
}
