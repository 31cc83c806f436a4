import * as z from 'zod';
import shipped from '../../models/stance/weights.json' with { type: 'json' };
import { type FeatureId, type Features, featureIds } from './features.js';

const linear = z.object({ intercept: z.number(), weights: z.record(z.enum(featureIds), z.number()) });

/** Weights of what was found in a text. All are linear in `Features`; the largest of the three stances wins. */
export const statementModelSchema = z.object({
  id: z.literal('statements'),
  version: z.string(),
  /** What it was fitted on, in words. */
  fittedOn: z.string(),
  /** Log-odds that a text comes from the state's side. */
  alignment: linear,
  supports: linear,
  neutral: linear,
  criticises: linear,
});

/** The weights with which statements are read, as data. */
export type StatementModel = z.infer<typeof statementModelSchema>;

/** The shipped weights. */
export const statementModel = shipped as StatementModel;

/** The value of a linear function of the features. */
export function linearValue({ intercept, weights }: z.infer<typeof linear>, features: Features): number {
  return featureIds.reduce((sum, id: FeatureId) => sum + weights[id] * features[id], intercept);
}
