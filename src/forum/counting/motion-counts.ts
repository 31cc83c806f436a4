import { stateOf } from '../../organisation/state.js';
import { yearOf } from '../records/common-fields.js';
import type { ProceduralMotion } from '../records/procedural-motion.js';
import { type Share, shareOf } from '../statistics/share.js';
import { count, grouped, ranked } from './tally.js';

/** Procedural motions of one kind by one state. */
export interface StateMotions {
  readonly state: string;
  readonly kind: ProceduralMotion['kind'];
  readonly motions: number;
  readonly byYear: readonly { readonly year: number; readonly motions: number }[];
  /** How many were aimed at an organisation that is named. */
  readonly againstOrganisations: number;
  /** Of those whose outcome is known: how many stopped the speaker or were carried. */
  readonly prevailed: Share;
}

export interface MotionReport {
  readonly motions: number;
  readonly kinds: readonly { readonly kind: string; readonly motions: number }[];
  readonly byState: readonly StateMotions[];
}

/** Figures of procedural motions, which are few enough to be held. */
export function motionReport(
  motions: readonly ProceduralMotion[],
  settings: { readonly sample: boolean; readonly state?: string },
): MotionReport {
  const kinds = new Map<string, number>();
  for (const { kind } of motions) count(kinds, kind);
  const groups = grouped(motions, ({ raisedBy, kind }) => `${stateOf(raisedBy)} ${kind}`);
  return {
    motions: motions.length,
    kinds: ranked(kinds).map(([kind, number]) => ({ kind, motions: number })),
    byState: [...groups.values()]
      .map((own) => stateMotions(own, settings.sample))
      .filter(({ state }) => settings.state === undefined || state === settings.state)
      .sort((a, b) => b.motions - a.motions || (`${a.state} ${a.kind}` < `${b.state} ${b.kind}` ? -1 : 1)),
  };
}

function stateMotions(own: readonly ProceduralMotion[], sample: boolean): StateMotions {
  const years = new Map<number, number>();
  for (const { date } of own) count(years, yearOf(date));
  const known = own.filter(({ outcome }) => outcome !== undefined);
  const prevailed = known.filter(({ outcome }) => outcome === 'speaker-stopped' || outcome === 'carried');
  return {
    state: stateOf(own[0]!.raisedBy),
    kind: own[0]!.kind,
    motions: own.length,
    byYear: [...years].sort(([a], [b]) => a - b).map(([year, number]) => ({ year, motions: number })),
    againstOrganisations: own.filter(({ against }) => against !== undefined).length,
    prevailed: shareOf(prevailed.length, known.length, sample),
  };
}
