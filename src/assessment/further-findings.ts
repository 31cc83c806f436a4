import type { Finding } from '../evidence/reading.js';
import { type Feature, type IndicatorId, indicators } from '../indicators/index.js';
import type { AffiliationModel, Band } from '../model/affiliation-model.js';
import { logOddsFrom, score } from '../model/score.js';
import type { Assessment } from './assessment.js';
import { verdictOf } from './verdict.js';

/** A finding that has not been made: a clear and recent case of its feature. */
const clearCase = 0.8;

/** More findings than this are not a near miss. */
const most = 5;

/**
 * The smallest sets of further findings that would change the band, one towards the state and one towards independence. The
 * model is additive, so taking the weightiest possible finding at each step gives a smallest set.
 */
export function furtherFindings(
  findings: readonly Finding[],
  band: Band,
  model: AffiliationModel,
): Assessment['furtherFindings'] {
  return (['state', 'independence'] as const).flatMap((direction) => {
    const sign = direction === 'state' ? 1 : -1;
    const added: Finding[] = [];
    while (added.length < most) {
      const known = [...findings, ...added];
      const before = sign * logOddsFrom(known, model);
      const best = hypothetical(direction)
        .map((finding) => ({ finding, gain: sign * logOddsFrom([...known, finding], model) - before }))
        .reduce((a, b) => (b.gain > a.gain ? b : a));
      if (best.gain <= 0) return [];
      added.push(best.finding);
      const all = [...findings, ...added];
      const result = score(all, model);
      const verdict = verdictOf(all, result, model);
      if (verdict.band !== band && verdict.band !== 'insufficient-evidence' && sign * result.logOdds > 0) {
        return [
          {
            towards: direction,
            band: verdict.band,
            findings: added.map(({ feature }) => ({ feature: feature.id, meaning: feature.meaning })),
          },
        ];
      }
    }
    return [];
  });
}

function hypothetical(direction: Feature['pointsTo']): Finding[] {
  return indicators.flatMap((indicator) =>
    indicator.features
      .filter((feature) => feature.pointsTo === direction)
      .map((feature) => ({
        index: -1,
        indicator: indicator.id as IndicatorId,
        feature,
        strength: clearCase,
        quality: 'unknown' as const,
        reason: '',
      })),
  );
}
