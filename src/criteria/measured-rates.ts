import table from '../../models/criteria-rates.json' with { type: 'json' };
import type { Proportion } from './set-evaluation.js';

/** What was measured of a shipped set on the library's labelled organisations. */
export interface MeasuredRates {
  readonly recall: Proportion;
  readonly falsePositiveRate: Proportion;
}

/** By the id of the set; `models/criteria-rates.json`, which `npm run criteria` writes. */
export const measuredRates: ReadonlyMap<string, MeasuredRates> = new Map(
  Object.entries(table.sets as unknown as Record<string, MeasuredRates>),
);
