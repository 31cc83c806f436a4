import type { Evidence } from '../../evidence/evidence.js';
import type { Organisation } from '../../organisation/organisation.js';
import type { Source } from '../../organisation/source.js';
import { stateOf } from '../../organisation/state.js';
import type { Affiliations } from '../affiliation/affiliations.js';
import { type Participant, Participants } from '../affiliation/participants.js';
import type { AccreditationReview } from '../records/accreditation-review.js';
import { yearOf } from '../records/common-fields.js';
import type { ForumRecord } from '../records/forum-record.js';
import { StatementFacts } from './statement-facts.js';

/** Sessions at which its own state asked and its application was deferred before that is called blocking: everybody is asked once. */
const blockedSessions = 2;

/** Facts about organisations, read off records of forums. */
export interface ForumEvidence {
  /** Records with evidence, ready to be assessed or joined to what else is known. */
  readonly organisations: readonly Organisation[];
  /** Organisations about which something was found but whose state no record tells. */
  readonly withoutState: readonly string[];
}

interface Found {
  readonly evidence: Evidence[];
  /** Sessions at which its own state asked, and at which it was deferred, with a source. */
  readonly asked: Map<string, Source | undefined>;
  readonly deferred: Set<string>;
}

/**
 * Turns records of forums into evidence about the organisations in them:
 *
 * - taking the floor is `participates`, which points neither way: speaking about one's own country is normal (R5, R7);
 * - filling a list of speakers is `crowds-out`, at an extreme concentration only;
 * - what somebody coded as praise or criticism is a `stance`, from three coded statements on;
 * - an application that the own state asked about and the committee deferred, twice or more, is `accreditation-blocked`;
 * - reprisals are `reprisal-target`; being stopped by the own state's point of order is `excluded-by-state`;
 * - an event held with the own state's mission is an `official-role`.
 */
export class ForumEvidenceCollector {
  private readonly participants: Participants;
  private readonly statements = new StatementFacts();
  private readonly found = new Map<string, Found>();
  /** What depends on the organisation's own state waits until all records have had their chance to tell it. */
  private readonly later: (() => void)[] = [];

  constructor(affiliations?: Affiliations) {
    this.participants = new Participants(affiliations);
  }

  /** Takes one record into account. */
  add(record: ForumRecord): void {
    switch (record.record) {
      case 'statement': {
        const { key } = this.participants.of(record.speaker, record.speakerId, record.country);
        this.statements.add(key, record);
        break;
      }
      case 'accreditation-review':
        this.addReview(record);
        break;
      case 'reprisal-case':
        if (record.organisation !== undefined) {
          const { key } = this.participants.of(record.organisation, record.organisationId);
          const what = `${record.kind}${record.forum === undefined ? '' : ` after cooperating with ${record.forum}`}`;
          this.of(key).evidence.push(conduct('reprisal-target', stateOf(record.state), what, record));
        }
        break;
      case 'procedural-motion':
        if (record.against !== undefined && record.outcome === 'speaker-stopped') {
          const { key } = this.participants.of(record.against, record.againstId, record.againstCountry);
          const what = `stopped from speaking by a ${record.kind.replaceAll('-', ' ')}`;
          this.whenOwnState(key, [stateOf(record.raisedBy)], (state) =>
            conduct('excluded-by-state', state, what, record),
          );
        }
        break;
      case 'side-event':
        for (const organiser of record.organisers) {
          const { key } = this.participants.of(organiser);
          const what = `held the event “${record.title}” with the state's mission`;
          this.whenOwnState(key, (record.missions ?? []).map(stateOf), (state) =>
            conduct('official-role', state, what, record),
          );
        }
    }
  }

  private addReview(review: AccreditationReview): void {
    const { key } = this.participants.of(review.organisation, review.organisationId, review.country);
    const session = review.session ?? review.date;
    const { askedBy } = review;
    if (review.decision === 'deferred') this.of(key).deferred.add(session);
    if (askedBy !== undefined)
      this.later.push(() => {
        if (this.participants.byItsKey(key).state === stateOf(askedBy)) this.of(key).asked.set(session, review.source);
      });
  }

  private whenOwnState(key: string, states: readonly string[], make: (state: string) => Evidence): void {
    this.later.push(() => {
      const { state } = this.participants.byItsKey(key);
      if (state !== undefined && states.includes(state)) this.of(key).evidence.push(make(state));
    });
  }

  private of(key: string): Found {
    const known = this.found.get(key) ?? { evidence: [], asked: new Map(), deferred: new Set<string>() };
    this.found.set(key, known);
    return known;
  }

  /** What was found. Call it once, after all records. */
  evidence(): ForumEvidence {
    for (const find of this.later.splice(0)) find();
    for (const key of this.statements.speakers()) {
      const { state } = this.participants.byItsKey(key);
      this.of(key).evidence.push(...this.statements.evidence(key, state));
    }
    const organisations: Organisation[] = [];
    const withoutState: string[] = [];
    for (const [key, { evidence, asked, deferred }] of this.found) {
      const participant = this.participants.byItsKey(key);
      const all = [...evidence, ...blocking(participant.state, asked, deferred)];
      if (all.length === 0) continue;
      if (participant.state === undefined) withoutState.push(participant.name);
      else organisations.push(organisation(participant, participant.state, all));
    }
    return { organisations: organisations.sort((a, b) => (a.id < b.id ? -1 : 1)), withoutState: withoutState.sort() };
  }
}

function organisation({ key, id, name, assessed }: Participant, country: string, evidence: Evidence[]): Organisation {
  return { id: id ?? assessed?.id ?? key.slice(2), name: assessed?.name ?? name, country, evidence };
}

function blocking(
  state: string | undefined,
  asked: ReadonlyMap<string, Source | undefined>,
  deferred: ReadonlySet<string>,
): Evidence[] {
  const sessions = [...asked.keys()].filter((session) => deferred.has(session)).sort();
  if (state === undefined || sessions.length < blockedSessions) return [];
  const source = sessions.map((session) => asked.get(session)).find((one) => one !== undefined);
  const what = `its own state asked about it at ${sessions.length} sessions that deferred its application (${sessions.join(', ')})`;
  return [{ kind: 'conduct', conduct: 'accreditation-blocked', state, what, ...(source !== undefined && { source }) }];
}

type Conduct = Extract<Evidence, { kind: 'conduct' }>['conduct'];

function conduct(
  what: Conduct,
  state: string,
  words: string,
  { date, source }: { readonly date: string; readonly source?: Source | undefined },
): Evidence {
  const year = String(yearOf(date));
  return {
    kind: 'conduct',
    conduct: what,
    state,
    what: words,
    from: year,
    to: year,
    ...(source !== undefined && { source }),
  };
}
