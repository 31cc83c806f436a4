import { type Feature, type IndicatorId, indicators, type Kind } from '../indicators/index.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';
import { factKey } from './duplicates.js';
import type { Evidence, EvidenceKind } from './evidence.js';
import { fading } from './fading.js';

/** What one item of evidence says about the tie to the candidate state. */
export interface Finding {
  /** Position in the organisation's `evidence`. */
  readonly index: number;
  readonly indicator: IndicatorId;
  readonly feature: Feature;
  /** 0..1: how clear a case it is, age considered. */
  readonly strength: number;
  /** The finding in words, with its time. */
  readonly reason: string;
}

/** An item that carries no weight, and why. */
export interface UnusedEvidence {
  readonly index: number;
  readonly reason: string;
}

export interface EvidenceReading {
  readonly findings: readonly Finding[];
  readonly unused: readonly UnusedEvidence[];
}

interface Reader {
  readonly indicator: IndicatorId;
  readonly kind: Kind;
  readonly features: ReadonlyMap<string, Feature>;
}

const readers: ReadonlyMap<EvidenceKind, Reader> = new Map(
  indicators.flatMap((indicator) => {
    const features = new Map<string, Feature>(indicator.features.map((feature) => [feature.id, feature]));
    return indicator.kinds.map(
      (kind) =>
        [kind.schema.shape.kind.value, { indicator: indicator.id, kind: kind as unknown as Kind, features }] as const,
    );
  }),
);

/**
 * Reads an organisation's evidence relative to one candidate state. An item counts when it has a source, concerns that
 * state, is not imposed by law on everyone, was not told before and points one way.
 *
 * @param asOf - the day the question is asked, in years; what began later is not used
 */
export function readEvidence(
  organisation: Pick<Organisation, 'country' | 'evidence'>,
  state: string,
  asOf: number,
): EvidenceReading {
  const findings: Finding[] = [];
  const unused: UnusedEvidence[] = [];
  const told = new Map<string, number>();
  organisation.evidence.forEach((item, index) => {
    const itemState = stateOf(item.state ?? organisation.country);
    const obstacle = whyUnusable(item, itemState, state, asOf);
    if (obstacle !== undefined) {
      unused.push({ index, reason: obstacle });
      return;
    }
    const key = factKey(item, itemState);
    const first = told.get(key);
    if (first !== undefined) {
      unused.push({ index, reason: `tells the same fact as item ${first}` });
      return;
    }
    told.set(key, index);
    const reader = readers.get(item.kind)!;
    const reading = reader.kind.read(item);
    if ('unused' in reading) {
      unused.push({ index, reason: reading.unused });
      return;
    }
    const feature = reader.features.get(reading.feature)!;
    findings.push({
      index,
      indicator: reader.indicator,
      feature,
      strength: reading.strength * fading(item, asOf, feature.halfLife),
      reason: `${reading.reason}${period(item)}`,
    });
  });
  return { findings, unused };
}

function whyUnusable(item: Evidence, itemState: string, state: string, asOf: number): string | undefined {
  if (item.source === undefined) return 'has no source';
  if (itemState !== state) return `concerns another state (${itemState})`;
  if (item.mandatory === true) return 'is imposed by law on every organisation of its kind';
  if (item.from !== undefined && yearsOf(item.from) > asOf) return 'began after the day the question is asked';
  return undefined;
}

function period(item: Evidence): string {
  if (item.from === undefined && item.to === undefined) return '';
  if (item.from === item.to) return ` (${item.from})`;
  if (item.to === undefined) return ` (since ${item.from})`;
  return item.from === undefined ? ` (until ${item.to})` : ` (${item.from} to ${item.to})`;
}
