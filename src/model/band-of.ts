import type { AffiliationModel, Band } from './affiliation-model.js';

/** The first band of the model whose ranges hold the probability and its whole interval. */
export function bandOf(
  probability: number,
  interval: readonly [number, number],
  model: Pick<AffiliationModel, 'bands'>,
): Band {
  for (const rule of model.bands) {
    const [low, high] = rule.probability;
    if (probability < low || probability > high) continue;
    if (interval[0] < rule.interval[0] || interval[1] > rule.interval[1]) continue;
    return rule.band;
  }
  return 'mixed';
}
