import { yearsOf } from '../../organisation/partial-date.js';
import { stateOf } from '../../organisation/state.js';
import type { Participants } from '../affiliation/participants.js';
import type { AccreditationDecision, AccreditationReview } from '../records/accreditation-review.js';
import { yearOf } from '../records/common-fields.js';
import { type Share, shareOf } from '../statistics/share.js';
import { count, ranked, Tally } from './tally.js';
import { type Wait, type WaitingReport, waitingReport } from './waiting.js';

/** Questions of one state. */
export interface StateQuestions {
  readonly state: string;
  /** As a share of the questions of all states. */
  readonly questions: Share;
  readonly byYear: readonly { readonly year: number; readonly questions: Share }[];
  /** Of the applicants whose state is known: how many questions went to its own organisations. */
  readonly toOwn: Share;
  readonly topics: readonly { readonly topic: string; readonly questions: number }[];
}

export interface AccreditationReport {
  readonly records: number;
  readonly applicants: number;
  readonly questions: number;
  readonly questionsByYear: readonly { readonly year: number; readonly questions: number }[];
  readonly byState: readonly StateQuestions[];
  readonly topics: readonly { readonly topic: string; readonly questions: number }[];
  /** Applications by decision and year; an application counts once for each session. */
  readonly decisions: readonly {
    readonly decision: AccreditationDecision;
    readonly year: number;
    readonly applications: number;
  }[];
  readonly waiting: WaitingReport;
}

interface Application {
  name: string;
  from: string;
  to: string;
  readonly deferredAt: Set<string>;
  end: AccreditationDecision | null;
}

/** Counts reviews as they come. */
export class AccreditationCounts {
  private records = 0;
  private readonly questions = new Map<number, number>();
  private readonly byState = new Tally<string>();
  private readonly addressees = new Map<string, { own: number; known: number }>();
  private readonly topics = new Map<string, number>();
  private readonly topicsByState = new Tally<string>();
  private readonly decided = new Map<string, { decision: AccreditationDecision; year: number }>();
  private readonly applications = new Map<string, Application>();

  constructor(
    private readonly participants: Participants,
    private readonly settings: { readonly sample: boolean; readonly state?: string },
  ) {}

  add(review: AccreditationReview): void {
    this.records += 1;
    const { key, name } = this.participants.of(review.organisation, review.organisationId, review.country);
    this.follow(key, name, review);
    if (review.askedBy !== undefined) this.ask(stateOf(review.askedBy), key, review);
  }

  private follow(key: string, name: string, { date, session, decision }: AccreditationReview): void {
    const before = this.applications.get(key);
    const application = before ?? { name, from: date, to: date, deferredAt: new Set<string>(), end: null };
    this.applications.set(key, application);
    if (yearsOf(date) < yearsOf(application.from)) application.from = date;
    const latest = yearsOf(date) >= yearsOf(application.to);
    if (latest && application.end === null) application.to = date;
    if (decision === undefined) return;
    this.decided.set(`${key}\n${session ?? date}\n${decision}`, { decision, year: yearOf(date) });
    if (decision === 'deferred') application.deferredAt.add(session ?? date);
    if (latest) {
      application.to = date;
      application.end = decision === 'deferred' ? null : decision;
    }
  }

  private ask(state: string, key: string, { date, topic }: AccreditationReview): void {
    count(this.questions, yearOf(date));
    this.byState.add(state, String(yearOf(date)));
    const applicant = this.participants.byItsKey(key).state;
    const addressees = this.addressees.get(state) ?? { own: 0, known: 0 };
    if (applicant !== undefined) addressees.known += 1;
    if (applicant === state) addressees.own += 1;
    this.addressees.set(state, addressees);
    if (topic === undefined) return;
    count(this.topics, topic.toLowerCase());
    this.topicsByState.add(state, topic.toLowerCase());
  }

  report(): AccreditationReport {
    const years = [...this.questions].sort(([a], [b]) => a - b);
    return {
      records: this.records,
      applicants: this.applications.size,
      questions: years.reduce((sum, [, questions]) => sum + questions, 0),
      questionsByYear: years.map(([year, questions]) => ({ year, questions })),
      byState: this.stateQuestions(years),
      topics: asTopics(this.topics),
      decisions: this.decisions(),
      waiting: waitingReport([...this.applications].map(([key, application]) => this.wait(key, application))),
    };
  }

  private stateQuestions(years: readonly [number, number][]): StateQuestions[] {
    const { sample, state: only } = this.settings;
    const all = years.reduce((sum, [, questions]) => sum + questions, 0);
    return this.byState
      .sorted()
      .filter(([state]) => only === undefined || state === only)
      .map(([state, asked]) => {
        const { own, known } = this.addressees.get(state)!;
        return {
          state,
          questions: shareOf(
            [...asked.values()].reduce((sum, number) => sum + number, 0),
            all,
            sample,
          ),
          byYear: years.map(([year, questions]) => ({
            year,
            questions: shareOf(asked.get(String(year)) ?? 0, questions, sample),
          })),
          toOwn: shareOf(own, known, sample),
          topics: asTopics(this.topicsByState.of(state)),
        };
      })
      .sort((a, b) => b.questions.count - a.questions.count || (a.state < b.state ? -1 : 1));
  }

  private decisions(): AccreditationReport['decisions'] {
    const counts = new Map<string, number>();
    for (const { decision, year } of this.decided.values()) count(counts, `${year} ${decision}`);
    return [...counts]
      .map(([key, applications]) => {
        const [year, decision] = key.split(' ') as [string, AccreditationDecision];
        return { decision, year: Number(year), applications };
      })
      .sort((a, b) => a.year - b.year || (a.decision < b.decision ? -1 : 1));
  }

  private wait(key: string, { name, from, to, deferredAt, end }: Application): Wait {
    const { state } = this.participants.byItsKey(key);
    return {
      applicant: name,
      ...(state !== undefined && { state }),
      from,
      to,
      years: Math.max(0, yearsOf(to) - yearsOf(from)),
      deferrals: deferredAt.size,
      end,
    };
  }
}

function asTopics(counts: ReadonlyMap<string, number>): { topic: string; questions: number }[] {
  return ranked(counts).map(([topic, questions]) => ({ topic, questions }));
}
