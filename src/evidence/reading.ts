import { type Feature, type IndicatorId, indicators, type Kind } from '../indicators/index.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import type { SourceQuality } from '../organisation/source.js';
import { stateOf } from '../organisation/state.js';
import { factKey } from './duplicates.js';
import type { Evidence, EvidenceKind } from './evidence.js';
import { fading } from './fading.js';
import { type LegalBaseline, legalBaselineOf, legalBaselines } from './legal-baseline.js';
import { qualityOf, type SourceWeights, sourceWeights } from './source-quality.js';

/** What one item of evidence says about the tie to the candidate state. */
export interface Finding {
  /** Position in the organisation's `evidence`. */
  readonly index: number;
  readonly indicator: IndicatorId;
  readonly feature: Feature;
  /** How clear a case it is, age, source and confidence considered; 0..1 with the shipped source weights. */
  readonly strength: number;
  readonly quality: SourceQuality;
  /** The finding in words, with its time. */
  readonly reason: string;
}

/** What users may change about reading. */
export interface ReadingSettings {
  /** What law imposes on everyone. Default: the shipped table; an empty list switches it off. */
  readonly legalBaselines?: readonly LegalBaseline[];
  /** Factors for kinds of sources that replace the shipped ones. */
  readonly sourceWeights?: Partial<SourceWeights>;
}

/** Why an item carries no weight: in which of these cases it is, whatever the words of its `reason`. */
export const unusedCases = [
  'no-source',
  'imposed-by-law',
  'too-late',
  'other-state',
  'same-fact',
  /** What its indicator reads out of it points neither way, is not clear, or was not learned. */
  'no-direction',
] as const;

/** An item that carries no weight, and why. */
export interface UnusedEvidence {
  readonly index: number;
  readonly case: (typeof unusedCases)[number];
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
  settings: ReadingSettings = {},
): EvidenceReading {
  const baselines = settings.legalBaselines ?? legalBaselines;
  const weights = { ...sourceWeights, ...settings.sourceWeights };
  const { context, parties, stateOfItem } = surroundings(organisation);
  const home = stateOf(organisation.country);
  const told = new Map<string, Finding>();
  const unused: UnusedEvidence[] = [];
  organisation.evidence.forEach((item, index) => {
    const itemState = stateOfItem(item);
    const obstacle = whyUnusable(item, asOf) ?? imposedBy(item, context, baselines);
    if (obstacle !== undefined) {
      unused.push({ index, ...obstacle });
      return;
    }
    const reader = readers.get(item.kind)!;
    const reading =
      itemState === state ? reader.kind.read(item) : state === home ? reader.kind.readElsewhere?.(item) : undefined;
    if (reading === undefined) {
      unused.push({ index, case: 'other-state', reason: `concerns another state (${itemState})` });
      return;
    }
    if ('unused' in reading) {
      unused.push({ index, case: 'no-direction', reason: reading.unused });
      return;
    }
    const feature = reader.features.get(reading.feature)!;
    const quality = qualityOf(item.source!, feature.pointsTo === 'state' ? state : undefined, parties);
    const finding: Finding = {
      index,
      indicator: reader.indicator,
      feature,
      strength: reading.strength * fading(item, asOf, feature.halfLife) * weights[quality] * (item.confidence ?? 1),
      quality,
      reason: `${reading.reason}${period(item)}`,
    };
    // One fact from several sources counts once, at the word of the best of them.
    const key = factKey(item, itemState);
    const before = told.get(key);
    if (before === undefined) {
      told.set(key, finding);
      return;
    }
    const [better, worse] = finding.strength > before.strength ? [finding, before] : [before, finding];
    told.set(key, better);
    unused.push({ index: worse.index, case: 'same-fact', reason: `tells the same fact as item ${better.index}` });
  });
  return {
    findings: [...told.values()].sort((a, b) => a.index - b.index),
    unused: unused.sort((a, b) => a.index - b.index),
  };
}

/** What a record tells about the law that binds an organisation and the states that it has dealings with. */
export function surroundings({ country, evidence }: Pick<Organisation, 'country' | 'evidence'>): {
  readonly context: Pick<Organisation, 'country' | 'evidence'>;
  readonly parties: ReadonlySet<string>;
  readonly stateOfItem: (item: Evidence) => string;
} {
  const home = stateOf(country);
  // What has no source or weight must not work through the context either (R5, R11).
  const sound = evidence.filter((item) => item.source !== undefined && item.mandatory !== true);
  const stateOfItem = (item: Evidence) => stateOf(item.state ?? country);
  return {
    context: { country, evidence: sound.filter((item) => stateOfItem(item) === home) },
    parties: new Set([home, ...sound.map(stateOfItem)]),
    stateOfItem,
  };
}

/** Which way an item points as its indicator reads it; undefined where it points neither way. */
export function directionOf(item: Evidence): Feature['pointsTo'] | undefined {
  const reader = readers.get(item.kind)!;
  const reading = reader.kind.read(item);
  return 'unused' in reading ? undefined : reader.features.get(reading.feature)!.pointsTo;
}

/** Why law takes the weight of an item away, by the table of legal baselines; undefined where it does not. */
export function imposedBy(
  item: Evidence,
  organisation: Pick<Organisation, 'country' | 'evidence'>,
  rows: readonly LegalBaseline[],
): Obstacle | undefined {
  const row = legalBaselineOf(item, organisation, rows);
  return row === undefined
    ? undefined
    : { case: 'imposed-by-law', reason: `${imposedReason}: ${row.imposes} (${row.law})` };
}

type Obstacle = Omit<UnusedEvidence, 'index'>;

const imposedReason = 'is imposed by law on every organisation of its kind';

/** Why an item cannot count for any state; undefined where it can. */
export function whyUnusable(item: Evidence, asOf: number): Obstacle | undefined {
  if (item.source === undefined) return { case: 'no-source', reason: 'has no source' };
  if (item.mandatory === true) return { case: 'imposed-by-law', reason: imposedReason };
  if (item.from !== undefined && yearsOf(item.from) > asOf)
    return { case: 'too-late', reason: 'began after the day the question is asked' };
  return undefined;
}

function period(item: Evidence): string {
  if (item.from === undefined && item.to === undefined) return '';
  if (item.from === item.to) return ` (${item.from})`;
  if (item.to === undefined) return ` (since ${item.from})`;
  return item.from === undefined ? ` (until ${item.to})` : ` (${item.from} to ${item.to})`;
}
