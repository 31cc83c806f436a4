import { stateOf } from '../../organisation/state.js';
import { type JudgedCount, judgedCount } from '../affiliation/judged-count.js';
import type { Participant, Participants } from '../affiliation/participants.js';
import { yearOf } from '../records/common-fields.js';
import type { StatementRecord } from '../records/statement.js';
import { type Concentration, concentrationOf } from '../statistics/concentration.js';
import { type Share, shareOf } from '../statistics/share.js';
import { count, Tally } from './tally.js';

/** Statements of one group: a year, a session, an item. */
export interface StatementGroup<Group extends string | number = string> extends JudgedCount {
  readonly group: Group;
}

/** What the organisations of one state did in one year. */
export interface StateYear {
  readonly year: number;
  readonly statements: number;
  /** Those of organisations in a state band. */
  readonly stateSide: number;
  readonly expected: JudgedCount['expected'];
  /** `stateSide` as a share of all statements of the year; of all statements of the state's organisations without assessments. */
  readonly share: Share;
  /** One statement in so many: the inverse of the share; null when there is none. */
  readonly oneIn: number | null;
}

/** Statements of the organisations that belong to one state. */
export interface StateStatements extends JudgedCount {
  readonly state: string;
  readonly byYear: readonly StateYear[];
  /** From the first to the last year of the records, of what `byYear.share` counts; null with a year only, or from nothing. */
  readonly growth: { readonly from: number; readonly to: number; readonly times: number } | null;
  /** Of the statements whose subject is known: how many are about the speaker's own state. */
  readonly aboutOwnState: Share;
}

/** An organisation that spoke about its own state whenever it is known what it spoke about. */
export interface OwnStateSpeaker {
  readonly name: string;
  readonly state: string;
  readonly statements: number;
  readonly aboutOwnState: number;
}

export interface StatementReport extends JudgedCount {
  /** Of all statements: how many come from speakers who could not be told, or not be judged, so that no headline hides its gaps. */
  readonly notIdentified: Share;
  readonly notJudged: Share;
  readonly byYear: readonly StatementGroup<number>[];
  readonly bySession: readonly StatementGroup[];
  readonly byItem: readonly StatementGroup[];
  readonly byState: readonly StateStatements[];
  readonly concentration: Concentration;
  readonly concentrationBySession: readonly ({ readonly session: string } & Concentration)[];
  readonly onlyOnOwnState: readonly OwnStateSpeaker[];
}

/** How many statements of known subject it takes before "only about its own state" is said of an organisation (R7: a minimum sample). */
export const minimumSample = 3;

/** Counts statements as they come, in memory that grows with organisations, years, sessions and items only. */
export class StatementCounts {
  private readonly years = new Tally<number>();
  private readonly sessions = new Tally<string>();
  private readonly items = new Tally<string>();
  /** By speaker: how often about which state. */
  private readonly subjects = new Tally<string>();

  constructor(
    private readonly participants: Participants,
    private readonly settings: { readonly sample: boolean; readonly assessed: boolean; readonly state?: string },
  ) {}

  add(record: StatementRecord): void {
    const { key } = this.participants.of(record.speaker, record.speakerId, record.country);
    this.years.add(yearOf(record.date), key);
    if (record.session !== undefined) this.sessions.add(record.session, key);
    if (record.item !== undefined) this.items.add(record.item, key);
    if (record.about !== undefined) this.subjects.add(key, stateOf(record.about));
  }

  report(): StatementReport {
    const { sample } = this.settings;
    const years = this.years.sorted();
    const overall = totals(years.map(([, counts]) => counts));
    const judged = this.judge(overall);
    const { unidentified, ambiguous, 'insufficient-evidence': declined } = judged.byStanding;
    return {
      ...judged,
      notIdentified: shareOf(unidentified + ambiguous, judged.total, sample),
      notJudged: shareOf(unidentified + ambiguous + declined, judged.total, sample),
      byYear: this.groups(years),
      bySession: this.groups(this.sessions.sorted()),
      byItem: this.groups(this.items.sorted()),
      byState: this.byState(years),
      concentration: concentrationOf(overall.values()),
      concentrationBySession: this.sessions
        .sorted()
        .map(([session, counts]) => ({ session, ...concentrationOf(counts.values()) })),
      onlyOnOwnState: this.onlyOnOwnState(overall),
    };
  }

  private judge(counts: ReadonlyMap<string, number>): JudgedCount {
    return judgedCount(this.named(counts), ({ state }) => this.settings.state ?? state);
  }

  private groups<Group extends string | number>(
    groups: readonly [Group, ReadonlyMap<string, number>][],
  ): StatementGroup<Group>[] {
    return groups.map(([group, counts]) => ({ group, ...this.judge(counts) }));
  }

  private named(counts: ReadonlyMap<string, number>): [Participant, number][] {
    return [...counts].map(([key, number]) => [this.participants.byItsKey(key), number]);
  }

  private byState(years: readonly [number, ReadonlyMap<string, number>][]): StateStatements[] {
    const states = new Map<string, { all: Map<string, number>; years: Map<number, [Participant, number][]> }>();
    for (const [year, counts] of years) {
      for (const [participant, number] of this.named(counts)) {
        if (participant.state === undefined) continue;
        const of = states.get(participant.state) ?? { all: new Map(), years: new Map() };
        states.set(participant.state, of);
        count(of.all, participant.key, number);
        const inYear = of.years.get(year);
        if (inYear === undefined) of.years.set(year, [[participant, number]]);
        else inYear.push([participant, number]);
      }
    }
    return [...states]
      .filter(([state]) => this.settings.state === undefined || state === this.settings.state)
      .map(([state, of]) => {
        const byYear = years.map(([year, counts]) => this.stateYear(state, year, of.years.get(year) ?? [], counts));
        return {
          state,
          ...judgedCount(this.named(of.all), () => state),
          byYear,
          growth: growth(byYear),
          aboutOwnState: this.aboutOwnState(state, of.all.keys()),
        };
      })
      .sort((a, b) => b.total - a.total || (a.state < b.state ? -1 : 1));
  }

  private stateYear(
    state: string,
    year: number,
    own: readonly [Participant, number][],
    all: ReadonlyMap<string, number>,
  ): StateYear {
    const { total: statements, stateSide, expected } = judgedCount(own, () => state);
    const share = shareOf(this.settings.assessed ? stateSide : statements, sum(all.values()), this.settings.sample);
    return { year, statements, stateSide, expected, share, oneIn: share.count === 0 ? null : share.of / share.count };
  }

  private aboutOwnState(state: string, keys: Iterable<string>): Share {
    let own = 0;
    let known = 0;
    for (const key of keys) {
      for (const [about, number] of this.subjects.of(key)) {
        known += number;
        own += about === state ? number : 0;
      }
    }
    return shareOf(own, known, this.settings.sample);
  }

  private onlyOnOwnState(overall: ReadonlyMap<string, number>): OwnStateSpeaker[] {
    return this.named(overall)
      .flatMap(([{ key, name, state }, statements]) => {
        const byState = this.subjects.of(key);
        if (state === undefined || byState.size !== 1) return [];
        const aboutOwnState = byState.get(state) ?? 0;
        return aboutOwnState >= minimumSample ? [{ name, state, statements, aboutOwnState }] : [];
      })
      .sort((a, b) => b.aboutOwnState - a.aboutOwnState || (a.name < b.name ? -1 : 1));
  }
}

function totals(groups: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const overall = new Map<string, number>();
  for (const counts of groups) for (const [key, number] of counts) count(overall, key, number);
  return overall;
}

function growth(byYear: readonly StateYear[]): StateStatements['growth'] {
  const [first, last] = [byYear[0], byYear.at(-1)];
  if (first === undefined || last === undefined || first === last || first.share.count === 0) return null;
  return { from: first.year, to: last.year, times: last.share.count / first.share.count };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
