import { stateOf } from '../../organisation/state.js';
import { yearOf } from '../records/common-fields.js';
import type { ReprisalCase } from '../records/reprisal-case.js';
import { type Share, shareOf } from '../statistics/share.js';
import { count, grouped, ranked } from './tally.js';

/** Cases of reprisals: of all states together, or of one. */
export interface ReprisalFigures {
  readonly cases: number;
  readonly years: readonly [number, number] | null;
  readonly anonymous: Share;
  /** Of the victims in cases that tell how many of them are women. */
  readonly women: Share;
  readonly byYear: readonly { readonly year: number; readonly cases: number }[];
  readonly kinds: readonly { readonly kind: string; readonly cases: number }[];
  readonly followUp: readonly { readonly followUp: string; readonly cases: number }[];
}

export interface ReprisalReport extends ReprisalFigures {
  readonly byState: readonly ({ readonly state: string } & ReprisalFigures)[];
}

/** Figures of cases of reprisals, which are few enough to be held. */
export function reprisalReport(
  cases: readonly ReprisalCase[],
  settings: { readonly sample: boolean; readonly state?: string },
): ReprisalReport {
  const byState = grouped(cases, ({ state }) => stateOf(state));
  return {
    ...figures(cases, settings.sample),
    byState: [...byState]
      .filter(([state]) => settings.state === undefined || state === settings.state)
      .map(([state, own]) => ({ state, ...figures(own, settings.sample) }))
      .sort((a, b) => b.cases - a.cases || (a.state < b.state ? -1 : 1)),
  };
}

function figures(cases: readonly ReprisalCase[], sample: boolean): ReprisalFigures {
  const years = new Map<number, number>();
  const kinds = new Map<string, number>();
  const followUp = new Map<string, number>();
  let [women, victims] = [0, 0];
  for (const one of cases) {
    count(years, yearOf(one.date));
    count(kinds, one.kind);
    count(followUp, one.followUp ?? 'not known');
    if (one.victims === undefined || one.womenAmongVictims === undefined) continue;
    victims += one.victims;
    women += one.womenAmongVictims;
  }
  const byYear = [...years].sort(([a], [b]) => a - b).map(([year, number]) => ({ year, cases: number }));
  return {
    cases: cases.length,
    years: byYear.length === 0 ? null : [byYear[0]!.year, byYear.at(-1)!.year],
    anonymous: shareOf(cases.filter(({ anonymous }) => anonymous).length, cases.length, sample),
    women: shareOf(women, victims, sample),
    byYear,
    kinds: ranked(kinds).map(([kind, number]) => ({ kind, cases: number })),
    followUp: ranked(followUp).map(([state, number]) => ({ followUp: state, cases: number })),
  };
}
