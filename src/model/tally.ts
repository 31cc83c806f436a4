import type { Finding } from '../evidence/reading.js';
import { indicators } from '../indicators/index.js';
import type { SourceQuality } from '../organisation/source.js';
import type { AffiliationModel } from './affiliation-model.js';
import { saturated } from './feature-values.js';
import { logOddsOf } from './log-odds.js';

/** The findings of one feature. */
export interface TalliedFeature {
  /** Its place among the model's features. */
  readonly position: number;
  /** Strongest first, so that the order of evidence leaves no trace in sums. */
  readonly strengths: readonly number[];
  /** 0..1: the sum of the strengths after saturation. */
  readonly value: number;
  /** The one kind of source that all of them come from; undefined where there are several. */
  readonly quality: SourceQuality | undefined;
}

/**
 * Findings summed up by feature: all that a probability depends on. A result tries dozens of variants of its findings, and a
 * variant shares what it does not change.
 */
export interface Tally {
  /** How many findings there are. */
  readonly findings: number;
  /** Features with a finding, in the order of the model. */
  readonly features: readonly TalliedFeature[];
}

/** What the model makes of a tally. */
export interface Weighing {
  readonly logOdds: number;
  /** What each feature of the tally adds after the ceilings. */
  readonly contributions: readonly number[];
  /** The ceilings that held something back. */
  readonly ceilings: readonly AffiliationModel['ceilings'][number][];
}

interface Layout {
  readonly positions: ReadonlyMap<string, number>;
  readonly ceilings: readonly {
    readonly ceiling: AffiliationModel['ceilings'][number];
    /** Whether it holds back the feature at a position. */
    readonly holds: readonly boolean[];
    /** Log-odds that it leaves to what it holds back. */
    readonly room: number;
  }[];
}

const layouts = new WeakMap<AffiliationModel, Layout>();

/** What is looked up in a model again and again, worked out once. */
function layoutOf(model: AffiliationModel): Layout {
  let layout = layouts.get(model);
  if (layout === undefined) {
    const { features, ceilings, intercept } = model;
    const indicatorOf = new Map<string, string>(
      indicators.flatMap(({ id, features: own }) => own.map((feature) => [feature.id, id])),
    );
    layout = {
      positions: new Map(features.map(({ id }, position) => [id, position])),
      ceilings: ceilings.map((ceiling) => ({
        ceiling,
        holds: features.map(({ id }) => ceiling.indicators?.includes(indicatorOf.get(id) ?? '') ?? true),
        room: Math.max(0, logOddsOf(ceiling.atMost) - intercept),
      })),
    };
    layouts.set(model, layout);
  }
  return layout;
}

/** The place of a feature among the model's; undefined for one that the model does not weigh. */
export function positionOf(feature: string, model: AffiliationModel): number | undefined {
  return layoutOf(model).positions.get(feature);
}

export function tallyOf(findings: readonly Finding[], model: AffiliationModel): Tally {
  const { positions } = layoutOf(model);
  const groups: { position: number; strengths: number[]; quality: SourceQuality | undefined }[] = [];
  for (const { feature, strength, quality } of findings) {
    const position = positions.get(feature.id);
    if (position === undefined) continue;
    const group = groups.find((one) => one.position === position);
    if (group === undefined) groups.push({ position, strengths: [strength], quality });
    else {
      group.strengths.push(strength);
      if (group.quality !== quality) group.quality = undefined;
    }
  }
  groups.sort((a, b) => a.position - b.position);
  return {
    findings: findings.length,
    features: groups.map(({ position, strengths, quality }) => tallied(position, strengths, quality)),
  };
}

function tallied(position: number, strengths: number[], quality: SourceQuality | undefined): TalliedFeature {
  if (strengths.length > 1) strengths.sort((a, b) => b - a);
  let sum = 0;
  for (const strength of strengths) sum += strength;
  return { position, strengths, value: saturated(sum), quality };
}

/** A tally with one more finding of a feature. */
export function withFinding(
  { findings, features }: Tally,
  position: number,
  strength: number,
  quality: SourceQuality,
): Tally {
  const at = features.findIndex((feature) => feature.position >= position);
  const before = features[at];
  if (before?.position !== position) {
    const more = features.toSpliced(at === -1 ? features.length : at, 0, tallied(position, [strength], quality));
    return { findings: findings + 1, features: more };
  }
  const same = before.quality === quality ? quality : undefined;
  const replaced = features.with(at, tallied(position, [...before.strengths, strength], same));
  return { findings: findings + 1, features: replaced };
}

/** What each feature of a tally adds, ceilings considered, and the log-odds in all. */
export function weigh({ features }: Tally, model: AffiliationModel): Weighing {
  const contributions: number[] = [];
  for (const { position, value } of features) contributions.push(model.features[position]!.weight * value);
  const held: Weighing['ceilings'][number][] = [];
  for (const { ceiling, holds, room } of layoutOf(model).ceilings) {
    let sum = 0;
    let alone = true;
    for (let at = 0; at < features.length; at += 1) {
      if (!(contributions[at]! > 0)) continue;
      if (holds[features[at]!.position]) sum += contributions[at]!;
      if (features[at]!.quality !== ceiling.onlySources) alone = false;
    }
    if (sum <= room || (ceiling.onlySources !== undefined && !alone)) continue;
    const kept = room / sum;
    for (let at = 0; at < features.length; at += 1)
      if (contributions[at]! > 0 && holds[features[at]!.position]) contributions[at]! *= kept;
    held.push(ceiling);
  }
  let logOdds = model.intercept;
  for (const contribution of contributions) logOdds += contribution;
  return { logOdds, contributions, ceilings: held };
}
