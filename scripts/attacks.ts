import { verdictOf } from '../src/assessment/verdict.js';
import { readEvidence } from '../src/evidence/reading.js';
import {
  affiliationModel,
  type Band,
  type Evidence,
  isStateSide,
  type LabelledOrganisation,
  type Organisation,
} from '../src/index.js';
import { indicators } from '../src/indicators/index.js';
import { score } from '../src/model/score.js';
import { yearsOf } from '../src/organisation/partial-date.js';
import { stateOf } from '../src/organisation/state.js';

/** What an attacker wants: a critic branded, or a proxy cleared. */
export type Aim = 'brand' | 'clear';

/** Where a record stands. */
export interface Standing {
  readonly logOdds: number;
  readonly band: Band;
}

export function standing(organisation: Organisation): Standing {
  const asOf = yearsOf(affiliationModel.asOf);
  const { findings } = readEvidence(organisation, stateOf(organisation.country), asOf);
  const result = score(findings, affiliationModel);
  return { logOdds: result.logOdds, band: verdictOf(result, affiliationModel).band };
}

/** For each feature that points where the attacker wants, the real item that says it most clearly; the strongest first. */
export function clearestItems(records: readonly Organisation[], aim: Aim): { feature: string; item: Evidence }[] {
  const pointsTo = aim === 'brand' ? 'state' : 'independence';
  const best = new Map<string, { item: Evidence; strength: number }>();
  for (const { evidence } of records)
    for (const real of evidence) {
      const { state: _state, from: _from, to: _to, mandatory: _mandatory, confidence: _confidence, ...rest } = real;
      const item = { ...rest, source: { url: 'https://false.example/1', quality: 'press' } } as Evidence;
      const [finding] = readEvidence({ country: 'ZZ', evidence: [item] }, 'ZZ', 2026).findings;
      if (finding === undefined || finding.feature.pointsTo !== pointsTo) continue;
      if (finding.strength > (best.get(finding.feature.id)?.strength ?? 0))
        best.set(finding.feature.id, { item, strength: finding.strength });
    }
  const order = new Map(affiliationModel.features.map(({ id, weight }) => [id, Math.abs(weight)]));
  const own = indicators.flatMap(({ features }) => features.map(({ id }) => id)).filter((id) => best.has(id));
  return own
    .sort((a, b) => order.get(b)! - order.get(a)!)
    .map((feature) => ({ feature, item: best.get(feature)!.item }));
}

/** A record with false items in it: the first `count` of the list, from one page, from pages of one site, or from several sites. */
export function poisoned(
  organisation: Organisation,
  items: readonly { readonly item: Evidence }[],
  count: number,
  from: 'one page' | 'ten sites',
): Organisation {
  const added = Array.from({ length: count }, (_, index): Evidence => {
    const { item } = items[index % items.length]!;
    const url = from === 'one page' ? 'https://false.example/1' : `https://false-${index}.example/1`;
    return { ...item, source: { ...item.source, url } } as Evidence;
  });
  return { ...organisation, evidence: [...organisation.evidence, ...added] };
}

export const isStateBand = (band: Band): boolean => band === 'state-organised' || band === 'state-linked';

/** What attacks do to the records of one side. */
export interface Measured {
  readonly records: number;
  /** How far the log-odds move, in the direction that is wanted: median and greatest. */
  readonly median: number;
  readonly most: number;
  /** Records that end in a state band (to brand) or out of one (to clear), which were not there before. */
  readonly crossed: number;
  /** Of those: `state-organised`, or `independent`. */
  readonly whole: number;
}

/** The records that an attacker of this aim would pick: critics that are told to be independent, proxies in a state band. */
export function victims(records: readonly LabelledOrganisation[], aim: Aim): LabelledOrganisation[] {
  return records.filter((one) => {
    const { band } = standing(one);
    return aim === 'brand'
      ? one.label === 'independent' && !isStateBand(band)
      : isStateSide(one.label) && isStateBand(band);
  });
}

export function measure(
  picked: readonly LabelledOrganisation[],
  aim: Aim,
  poison: (organisation: Organisation) => Organisation,
): Measured {
  const shifts: number[] = [];
  let [crossed, whole] = [0, 0];
  for (const one of picked) {
    const before = standing(one);
    const after = standing(poison(one));
    shifts.push((after.logOdds - before.logOdds) * (aim === 'brand' ? 1 : -1));
    if (isStateBand(after.band) === (aim === 'brand')) crossed += 1;
    if (after.band === (aim === 'brand' ? 'state-organised' : 'independent')) whole += 1;
  }
  shifts.sort((a, b) => a - b);
  return {
    records: picked.length,
    median: shifts[Math.floor(shifts.length / 2)] ?? 0,
    most: shifts.at(-1) ?? 0,
    crossed,
    whole,
  };
}
