import { type Feature, indicators } from '../indicators/index.js';
import type { AffiliationModel, Band } from '../model/affiliation-model.js';
import { saturated } from '../model/feature-values.js';
import { answer } from '../model/score.js';
import { absent, positionOf, type Tally, valueWith, weigh, withFinding } from '../model/tally.js';
import type { Assessment } from './assessment.js';
import { verdictOf } from './verdict.js';

/** A finding that has not been made: a clear and recent case of its feature, from a source of unknown kind. */
const clearCase = { strength: 0.8, quality: 'unknown' } as const;
const firstValue = saturated(clearCase.strength);

/** More findings than this are not a near miss. */
const most = 5;

type Direction = Feature['pointsTo'];

/**
 * The smallest sets of further findings that would change the band, one towards the state and one towards independence. The
 * model is additive, so taking the weightiest possible finding at each step gives a smallest set.
 */
export function furtherFindings(known: Tally, band: Band, model: AffiliationModel): Assessment['furtherFindings'] {
  return (['state', 'independence'] as const).flatMap((direction) => {
    const sign = signOf(direction);
    const added: Feature[] = [];
    let tally = known;
    while (added.length < most) {
      const best = weightiest(tally, direction, model);
      if (best === undefined) return [];
      added.push(best.feature);
      tally = withFinding(tally, best.position, clearCase.strength, clearCase.quality);
      const result = answer(tally, model);
      const verdict = verdictOf(result, model);
      if (verdict.band !== band && verdict.band !== 'insufficient-evidence' && sign * result.logOdds > 0) {
        return [
          {
            towards: direction,
            band: verdict.band,
            findings: added.map(({ id, meaning }) => ({ feature: id, meaning })),
          },
        ];
      }
    }
    return [];
  });
}

function signOf(direction: Direction): 1 | -1 {
  return direction === 'state' ? 1 : -1;
}

interface Candidate {
  readonly feature: Feature;
  readonly position: number;
  /** The value of the feature with one more finding, and what that adds where no ceiling holds. */
  value: number;
  gain: number;
}

/** Sums are taken in another order for the bound than for the result: they may differ by less than this. */
const rounding = 1e-9;

/**
 * The feature whose further finding would move the log-odds most in a direction; undefined where none moves them. A ceiling only
 * ever takes away, so what a finding adds without ceilings bounds what it adds with them, and few must be weighed in full.
 */
function weightiest(tally: Tally, direction: Direction, model: AffiliationModel): Candidate | undefined {
  const sign = signOf(direction);
  const features = candidatesOf(model)[direction];
  let unbound = model.intercept;
  for (let at = 0; at < tally.values.length; at += 1)
    if (tally.values[at] !== absent) unbound += model.features[at]!.weight * tally.values[at]!;
  let first: Candidate | undefined;
  for (const candidate of features) {
    const { position } = candidate;
    const known = tally.strengths[position]!;
    candidate.value = known.length === 0 ? firstValue : valueWith(known, clearCase.strength);
    const value = known.length === 0 ? 0 : tally.values[position]!;
    candidate.gain = sign * model.features[position]!.weight * (candidate.value - value);
    if (first === undefined || candidate.gain > first.gain) first = candidate;
  }
  if (first === undefined) return undefined;
  const { logOdds } = weigh(tally, model);
  const reached = ({ position, value }: Candidate) =>
    sign * weigh(tally, model, position, value, clearCase.quality).logOdds;
  let [best, total] = [first, reached(first)];
  const from = Math.max(sign * unbound, sign * logOdds) + rounding;
  for (const candidate of features) {
    if (candidate === first || from + candidate.gain <= total) continue;
    const other = reached(candidate);
    if (other > total) [best, total] = [candidate, other];
  }
  return total > sign * logOdds ? best : undefined;
}

const candidates = new WeakMap<AffiliationModel, Readonly<Record<Direction, readonly Candidate[]>>>();

/** The features of each direction that the model weighs. */
function candidatesOf(model: AffiliationModel): Readonly<Record<Direction, readonly Candidate[]>> {
  const known = candidates.get(model);
  if (known !== undefined) return known;
  const all = indicators.flatMap((indicator) =>
    indicator.features.flatMap((feature: Feature): Candidate[] => {
      const position = positionOf(feature.id, model);
      return position === undefined ? [] : [{ feature, position, value: 0, gain: 0 }];
    }),
  );
  const of = (direction: Direction) => all.filter(({ feature }) => feature.pointsTo === direction);
  const found = { state: of('state'), independence: of('independence') };
  candidates.set(model, found);
  return found;
}
