import type { AffiliationModel } from './affiliation-model.js';
import { logOddsOf } from './log-odds.js';

/**
 * The same model for lists in which another share stands on the state's side. The evidence keeps its weight; only the
 * odds before any evidence change (prior shift: Saerens, Latinne & Decaestecker 2002,
 * https://doi.org/10.1162/089976602753284446).
 *
 * @param baseRate - 0..1, both excluded
 * @throws RangeError when the base rate is not between 0 and 1
 */
export function withBaseRate(model: AffiliationModel, baseRate: number): AffiliationModel {
  if (!(baseRate > 0 && baseRate < 1))
    throw new RangeError(`a base rate lies between 0 and 1, both excluded; found ${baseRate}`);
  return { ...model, baseRate, intercept: model.intercept + logOddsOf(baseRate) - logOddsOf(model.baseRate) };
}
