import { type Feature, indicators } from '../indicators/index.js';
import type { AffiliationModel, Band } from '../model/affiliation-model.js';
import { saturated } from '../model/feature-values.js';
import { answer } from '../model/score.js';
import { positionOf, type Tally, weigh, withFinding } from '../model/tally.js';
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
  /** Its place among the model's features. */
  readonly position: number;
}

/** Sums are taken in another order for the bound than for the result: they may differ by less than this. */
const rounding = 1e-9;

/**
 * The feature whose further finding would move the log-odds most in a direction; undefined where none moves them. A ceiling only
 * ever takes away, so what a finding adds without ceilings bounds what it adds with them, and few must be weighed in full.
 */
function weightiest(tally: Tally, direction: Direction, model: AffiliationModel): Candidate | undefined {
  const sign = signOf(direction);
  const candidates = candidatesOf(model)[direction];
  const gains = candidates.map(({ position }) => sign * model.features[position]!.weight * firstValue);
  let unbound = model.intercept;
  for (const { position, strengths, value } of tally.features) {
    const { weight } = model.features[position]!;
    unbound += weight * value;
    const at = candidates.findIndex((candidate) => candidate.position === position);
    if (at === -1) continue;
    const sum = strengths.reduce((total, one) => total + one, clearCase.strength);
    gains[at] = sign * weight * (saturated(sum) - value);
  }
  const reached = ({ position }: Candidate) =>
    sign * weigh(withFinding(tally, position, clearCase.strength, clearCase.quality), model).logOdds;
  const before = sign * weigh(tally, model).logOdds;
  const bound = Math.max(sign * unbound, before) + rounding;
  let best = gains.indexOf(Math.max(...gains));
  if (best === -1) return undefined;
  let total = reached(candidates[best]!);
  for (let at = 0; at < candidates.length; at += 1) {
    if (at === best || bound + gains[at]! <= total) continue;
    const other = reached(candidates[at]!);
    if (other > total || (other === total && at < best)) [best, total] = [at, other];
  }
  return total > before ? candidates[best] : undefined;
}

const known = new WeakMap<AffiliationModel, Readonly<Record<Direction, readonly Candidate[]>>>();

/** The features of each direction that the model weighs. */
function candidatesOf(model: AffiliationModel): Readonly<Record<Direction, readonly Candidate[]>> {
  let candidates = known.get(model);
  if (candidates !== undefined) return candidates;
  const all = indicators.flatMap((indicator) =>
    indicator.features.flatMap((feature: Feature): Candidate[] => {
      const position = positionOf(feature.id, model);
      return position === undefined ? [] : [{ feature, position }];
    }),
  );
  const of = (direction: Direction) => all.filter(({ feature }) => feature.pointsTo === direction);
  candidates = { state: of('state'), independence: of('independence') };
  known.set(model, candidates);
  return candidates;
}
