import { stateOf } from '../../organisation/state.js';
import { type JudgedCount, judgedCount } from '../affiliation/judged-count.js';
import type { Participants } from '../affiliation/participants.js';
import { yearOf } from '../records/common-fields.js';
import type { SideEvent } from '../records/side-event.js';
import { count, ranked, Tally } from './tally.js';

/** Side events. An event with several organisers counts once for each in `organising`, once in `events`. */
export interface SideEventReport {
  readonly events: number;
  readonly byYear: readonly { readonly year: number; readonly events: number }[];
  /** How many events each state's mission held with organisations. */
  readonly withMissions: readonly { readonly state: string; readonly events: number }[];
  readonly organising: JudgedCount;
}

/** Counts side events as they come. */
export class SideEventCounts {
  private events = 0;
  private readonly years = new Map<number, number>();
  private readonly missions = new Map<string, number>();
  private readonly organising = new Tally<'all'>();

  constructor(
    private readonly participants: Participants,
    private readonly settings: { readonly state?: string },
  ) {}

  add(event: SideEvent): void {
    this.events += 1;
    count(this.years, yearOf(event.date));
    for (const state of new Set(event.missions?.map(stateOf))) count(this.missions, state);
    for (const organiser of new Set(event.organisers)) this.organising.add('all', this.participants.of(organiser).key);
  }

  report(): SideEventReport {
    const organisers = [...this.organising.of('all')].map(
      ([key, number]) => [this.participants.byItsKey(key), number] as const,
    );
    return {
      events: this.events,
      byYear: [...this.years].sort(([a], [b]) => a - b).map(([year, events]) => ({ year, events })),
      withMissions: ranked(this.missions).map(([state, events]) => ({ state, events })),
      organising: judgedCount(organisers, ({ state }) => this.settings.state ?? state),
    };
  }
}
