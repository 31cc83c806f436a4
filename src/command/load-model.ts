import { affiliationModel } from '../assessment/classifier.js';
import { type AffiliationModel, affiliationModelSchema } from '../model/affiliation-model.js';
import { limits } from '../organisation/limits.js';
import { wholeText } from '../sources/bytes.js';
import { explainIssue } from '../sources/explain-issue.js';
import { fieldPath } from '../sources/field-path.js';
import { modelDigest } from '../training/seal.js';
import { UsageError } from './exit-status.js';

/**
 * The model of a file, or the shipped one.
 *
 * @throws UsageError when the file is no model or its digest does not match its content
 */
export async function loadModel(path: string | undefined): Promise<AffiliationModel> {
  if (path === undefined) return affiliationModel;
  let value: unknown;
  try {
    value = JSON.parse(await wholeText(path, limits.modelBytes));
  } catch (error) {
    throw new UsageError(`${path}: cannot be read as a model: ${(error as Error).message}`);
  }
  const result = affiliationModelSchema.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new UsageError(
      `${path}: ${fieldPath(issue.path)}: ${explainIssue(issue, value)}; make a model with: gongo train`,
    );
  }
  const digest = modelDigest(result.data);
  if (digest !== result.data.digest) {
    throw new UsageError(
      `${path}: digest: the model was changed by hand (its content has ${digest}); make a model with: gongo train`,
    );
  }
  return result.data;
}
