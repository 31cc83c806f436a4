import * as z from 'zod';
import { type FeatureId, type Features, featureIds, featuresOf } from '../statements/features.js';
import { type Catalogues, shippedCatalogues } from '../statements/markers.js';
import { readSentences } from '../statements/reading.js';
import { statementSchema } from '../statements/statement.js';
import type { StatementModel } from '../statements/statement-model.js';
import { stances } from '../statements/statement-result.js';
import { languageOf } from '../text/index.js';
import { fitSparseLogisticRegression, type SparseRows } from './sparse-logistic-regression.js';

/** A statement whose speaker's side and stance are known. */
export const labelledStatementSchema = statementSchema.extend({
  side: z.enum(['state', 'independent']),
  stance: z.enum(stances),
});

/** A statement with what a reader says it is; see `labelledStatementSchema`. */
export type LabelledStatement = z.infer<typeof labelledStatementSchema>;

/** What a labelled statement is learned from. */
export interface StatementExample {
  readonly features: Features;
  readonly side: LabelledStatement['side'];
  readonly stance: LabelledStatement['stance'];
}

/** Strength of the ridge penalty; chosen by leaving organisations out, and flat around here. */
const penalty = 10;

/**
 * Reads a labelled statement into what is learned from.
 *
 * @throws RangeError when its language is none that is read
 */
export function statementExample(
  statement: LabelledStatement,
  catalogues: Catalogues = shippedCatalogues,
): StatementExample {
  const language = languageOf(statement.text, statement.language);
  if (language === null) throw new RangeError(`${statement.id}: its language is none that is read`);
  const features = featuresOf(readSentences(statement.text, language, catalogues), statement.state ?? null);
  return { features, side: statement.side, stance: statement.stance };
}

/**
 * Fits the weights of statements: four ridge logistic regressions over the same features, in each of which both answers
 * count alike however often they occur.
 */
export function fitStatementModel(
  examples: readonly StatementExample[],
): Pick<StatementModel, 'alignment' | 'supports' | 'neutral' | 'criticises'> {
  const weighted = (isPositive: (one: StatementExample) => boolean, without: readonly FeatureId[] = []) => {
    const rows = rowsOf(examples, without);
    const labels = examples.map((one) => (isPositive(one) ? 1 : 0));
    const positive = labels.filter((label) => label === 1).length;
    const importance = labels.map((label) => labels.length / 2 / (label === 1 ? positive : labels.length - positive));
    const { intercept, weights } = fitSparseLogisticRegression(rows, labels, penalty, importance);
    const round = (value: number) => Math.round(value * 1e3) / 1e3;
    return {
      intercept: round(intercept),
      weights: Object.fromEntries(featureIds.map((id, at) => [id, round(weights[at]!)])) as Record<FeatureId, number>,
    };
  };
  return {
    // Without the sums, each phrase's share in the alignment can be told.
    alignment: weighted(({ side }) => side === 'state', ['allSupport', 'allCriticism']),
    supports: weighted(({ stance }) => stance === 'praises' || stance === 'defends'),
    neutral: weighted(({ stance }) => stance === 'neutral'),
    criticises: weighted(({ stance }) => stance === 'criticises'),
  };
}

function rowsOf(examples: readonly StatementExample[], without: readonly FeatureId[]): SparseRows {
  const width = featureIds.length;
  return {
    width,
    starts: Int32Array.from({ length: examples.length + 1 }, (_, row) => row * width),
    columns: Int32Array.from({ length: examples.length * width }, (_, at) => at % width),
    values: Float64Array.from(
      examples.flatMap(({ features }) => featureIds.map((id) => (without.includes(id) ? 0 : features[id]))),
    ),
  };
}
