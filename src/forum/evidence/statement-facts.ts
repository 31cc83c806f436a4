import type { Evidence } from '../../evidence/evidence.js';
import type { Source } from '../../organisation/source.js';
import { stateOf } from '../../organisation/state.js';
import { minimumSample } from '../counting/statement-counts.js';
import { count, Tally } from '../counting/tally.js';
import { yearOf } from '../records/common-fields.js';
import type { StatementRecord } from '../records/statement.js';

type Stance = NonNullable<StatementRecord['stance']>;

interface ForumYear {
  readonly forum: string;
  readonly year: number;
  statements: number;
  readonly about: Map<string, number>;
  source: Source | undefined;
}

interface StanceYear {
  readonly stance: Stance;
  readonly state: string;
  readonly year: number;
  readonly forum: string;
  statements: number;
  source: Source | undefined;
}

interface Speaker {
  readonly forumYears: Map<string, ForumYear>;
  readonly stances: Map<string, StanceYear>;
}

/**
 * When one organisation fills a list of speakers so far that it keeps others out: a list of at least so many slots of which
 * it takes at least this part, all of known subject about its own state. Most genuine groups that speak often stay far below.
 */
const crowding = { slots: 20, own: 5, part: 0.25 } as const;

/** Collects who spoke when and about whom, and says it as evidence. */
export class StatementFacts {
  private readonly bySpeaker = new Map<string, Speaker>();
  /** Lists of speakers: one agenda item of one session. */
  private readonly lists = new Tally<string>();

  add(key: string, record: StatementRecord): void {
    const { forum = 'a forum', session, item, about, stance, source } = record;
    const year = yearOf(record.date);
    const speaker = this.bySpeaker.get(key) ?? { forumYears: new Map(), stances: new Map() };
    this.bySpeaker.set(key, speaker);
    const here = speaker.forumYears.get(`${forum} ${year}`) ?? { forum, year, statements: 0, about: new Map(), source };
    speaker.forumYears.set(`${forum} ${year}`, here);
    here.statements += 1;
    here.source ??= source;
    if (session !== undefined && item !== undefined) this.lists.add(`${forum}, ${session}, item ${item}`, key);
    if (about === undefined) return;
    const state = stateOf(about);
    count(here.about, state);
    if (stance === undefined) return;
    const at = `${stance} ${state} ${year} ${forum}`;
    const said = speaker.stances.get(at) ?? { stance, state, year, forum, statements: 0, source };
    speaker.stances.set(at, said);
    said.statements += 1;
  }

  speakers(): Iterable<string> {
    return this.bySpeaker.keys();
  }

  evidence(key: string, own: string | undefined): Evidence[] {
    const { forumYears, stances } = this.bySpeaker.get(key)!;
    return [
      ...[...forumYears.values()].map((here) => participates(here, own)),
      ...stanceEvidence([...stances.values()]),
      ...(own === undefined ? [] : this.crowdingOut(key, own, [...forumYears.values()])),
    ];
  }

  private crowdingOut(key: string, own: string, years: readonly ForumYear[]): Evidence[] {
    const subjects = new Set(years.flatMap(({ about }) => [...about.keys()]));
    if (subjects.size !== 1 || !subjects.has(own)) return [];
    return this.lists.sorted().flatMap(([list, counts]): Evidence[] => {
      const slots = [...counts.values()].reduce((sum, number) => sum + number, 0);
      const taken = counts.get(key) ?? 0;
      if (slots < crowding.slots || taken < crowding.own || taken / slots < crowding.part) return [];
      const what = `took ${taken} of ${slots} slots (${list}), always about its own state`;
      const source = years.find((year) => year.source !== undefined)?.source;
      return [{ kind: 'conduct', conduct: 'crowds-out', state: own, what, ...(source !== undefined && { source }) }];
    });
  }
}

function participates({ forum, year, statements, about, source }: ForumYear, own: string | undefined): Evidence {
  const known = [...about.values()].reduce((sum, number) => sum + number, 0);
  const ownSubject = own === undefined ? 0 : (about.get(own) ?? 0);
  const subject = known === 0 ? '' : `; ${ownSubject} of ${known} with a known subject about its own state`;
  return {
    kind: 'conduct',
    conduct: 'participates',
    ...(own !== undefined && { state: own }),
    what: `${statements} ${statements === 1 ? 'statement' : 'statements'} at ${forum}${subject}`,
    from: String(year),
    to: String(year),
    ...(source !== undefined && { source }),
  };
}

/** One item for each stance, state and year, when enough statements about that state were read (R7); the same for both sides (R6). */
function stanceEvidence(stances: readonly StanceYear[]): Evidence[] {
  const read = new Map<string, number>();
  for (const { state, statements } of stances) count(read, state, statements);
  return stances
    .filter(({ state }) => read.get(state)! >= minimumSample)
    .map(({ stance, state, year, forum, statements, source }) => ({
      kind: 'stance',
      stance,
      state,
      forum,
      what: `${statements} ${statements === 1 ? 'statement' : 'statements'} coded so`,
      from: String(year),
      to: String(year),
      ...(source !== undefined && { source }),
    }));
}
