import { grouped } from '../counting/tally.js';
import { type Wait, type WaitingReport, waitingReport } from '../counting/waiting.js';
import { type Applicant, applicantsOf, sessionsOf } from './applicants.js';
import { type Application, yearsBetween } from './applications.js';
import { type AuthorsFigures, authorsFigures } from './authors-figures.js';
import { type CommitteeRecord, type DecisionList, decisionLists, type ListEntry } from './committee-record.js';
import { type Agreement, agreements, type MemberVotes, memberVotes, type RollCall, rollCallsOf } from './roll-calls.js';
import { type WaitDefinition, waitDefinitions } from './wait-definitions.js';

/** What the lists of one year or session hold. Lines of lists, as they stand there. */
export interface DecisionCounts {
  /** The year, or the date of the session's report. */
  readonly when: string;
  readonly sessions: number;
  readonly deferredAgain: number;
  readonly newlyDeferred: number;
  /** Both together. */
  readonly deferrals: number;
  /** Granted when first considered. */
  readonly directGrants: number;
  /** Applicants granted status, first considered or deferred before: each once a session, from both lists of grants. */
  readonly grants: number;
  readonly declined: number;
  readonly closed: number;
  readonly withdrawn: number;
  /** Deferrals for each grant; null without grants. */
  readonly deferralsPerGrant: number | null;
}

/** A number of deferrals of one applicant. */
export interface MostDeferred {
  readonly applicant: string;
  readonly spellings: readonly string[];
  /** Sessions at which it was deferred, in all of its applications. */
  readonly deferrals: number;
  /** Those of them that are in the list of applications deferred again, which the data's author counts. */
  readonly deferredAgain: number;
  readonly applications: number;
  readonly firstDeferred: string;
  readonly lastDeferred: string;
  /** Years from the first to the last deferral. */
  readonly years: number;
  /** How its last application ended; null while it is open or when no list tells. */
  readonly end: Application['end'];
}

/** Waiting times of the applications that were first deferred in a period. */
export interface PeriodWaiting extends WaitingReport {
  readonly from: string;
  readonly to: string;
}

/** Figures of the UN Committee on NGOs. */
export interface CommitteeReport {
  /** Sessions that deferred applications. */
  readonly sessions: readonly string[];
  /** Lines of each list. */
  readonly lines: Readonly<Record<DecisionList, number>>;
  readonly spellings: number;
  readonly years: readonly DecisionCounts[];
  readonly bySession: readonly DecisionCounts[];
  readonly applicants: number;
  readonly applications: number;
  /** The 15 most deferred and those with as many deferrals as the last of them. */
  readonly mostDeferred: readonly MostDeferred[];
  /** How many waited at least 8 and at least 10 years, by each way to say what waiting is. */
  readonly waited: readonly WaitDefinition[];
  readonly waiting: WaitingReport;
  readonly waitingByPeriod: readonly PeriodWaiting[];
  readonly members: readonly MemberVotes[];
  readonly agreements: readonly Agreement[];
  readonly rollCalls: readonly (Pick<RollCall, 'topic' | 'session'> & { readonly positions: Record<string, string> })[];
  readonly authors: AuthorsFigures;
  readonly notes: readonly string[];
}

/** First sessions of the periods whose waiting times are told apart; lists are complete from 2010 on. */
const periods = ['2010', '2015', '2020', '2025'] as const;

/** How many of the most deferred are listed. */
const listed = 15;

/** All figures of the record. */
export function committeeReport({ entries, votes }: CommitteeRecord): CommitteeReport {
  const applicants = applicantsOf(entries);
  const sessions = sessionsOf(entries);
  const waits = applicants.flatMap(waitsOf);
  const { rollCalls, notes } = rollCallsOf(votes);
  const byGrantee = granteesBySession(applicants);
  return {
    sessions,
    lines: Object.fromEntries(
      Object.keys(decisionLists).map((list) => [list, entries.filter((entry) => entry.list === list).length]),
    ) as Record<DecisionList, number>,
    spellings: new Set(entries.map(({ name }) => name)).size,
    years: counts(entries, byGrantee, ({ session }) => session.slice(0, 4)),
    bySession: counts(entries, byGrantee, ({ session }) => session),
    applicants: applicants.length,
    applications: waits.length,
    mostDeferred: mostDeferred(applicants),
    waited: waitDefinitions(applicants),
    waiting: waitingReport(waits),
    waitingByPeriod: periods.slice(0, -1).map((from, place) => {
      const to = periods[place + 1]!;
      return {
        from,
        to: String(Number(to) - 1),
        ...waitingReport(waits.filter((wait) => wait.from >= from && wait.from < to)),
      };
    }),
    members: memberVotes(rollCalls),
    agreements: agreements(rollCalls),
    rollCalls: rollCalls.map(({ topic, session, positions }) => ({
      topic,
      session,
      positions: Object.fromEntries(positions),
    })),
    authors: authorsFigures(entries),
    notes,
  };
}

/** From the first deferral to the decision or, where no list tells one, to the last deferral. */
function waitsOf({ name, applications }: Applicant): Wait[] {
  return applications.map(({ firstDeferred, lastDeferred, decided, end, deferrals }) => {
    const to = decided ?? lastDeferred;
    return { applicant: name, from: firstDeferred, to, years: yearsBetween(firstDeferred, to), deferrals, end };
  });
}

function granteesBySession(applicants: readonly Applicant[]): Map<string, number> {
  const grantees = new Map<string, number>();
  for (const { entries } of applicants) {
    const granted = entries.filter(({ list }) => list === 'granted' || list === 'directlyGranted');
    for (const session of new Set(granted.map((entry) => entry.session)))
      grantees.set(session, (grantees.get(session) ?? 0) + 1);
  }
  return grantees;
}

function counts(
  entries: readonly ListEntry[],
  grantees: ReadonlyMap<string, number>,
  when: (entry: ListEntry) => string,
): DecisionCounts[] {
  return [...grouped(entries, when)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => {
      const of = (list: DecisionList) => own.filter((entry) => entry.list === list).length;
      const sessions = new Set(own.map(({ session }) => session));
      const grants = [...sessions].reduce((sum, session) => sum + (grantees.get(session) ?? 0), 0);
      const deferrals = of('deferred') + of('newlyDeferred');
      return {
        when: name,
        sessions: sessions.size,
        deferredAgain: of('deferred'),
        newlyDeferred: of('newlyDeferred'),
        deferrals,
        directGrants: of('directlyGranted'),
        grants,
        declined: of('declined'),
        closed: of('closed'),
        withdrawn: of('withdrawn'),
        deferralsPerGrant: grants === 0 ? null : deferrals / grants,
      };
    });
}

function mostDeferred(applicants: readonly Applicant[]): MostDeferred[] {
  const sorted = applicants
    .filter(({ applications }) => applications.length > 0)
    .map(({ name, spellings, applications }) => {
      const [first, last] = [applications[0]!, applications.at(-1)!];
      return {
        applicant: name,
        spellings,
        deferrals: applications.reduce((sum, application) => sum + application.deferrals, 0),
        deferredAgain: applications.reduce((sum, application) => sum + application.deferredAgain, 0),
        applications: applications.length,
        firstDeferred: first.firstDeferred,
        lastDeferred: last.lastDeferred,
        years: yearsBetween(first.firstDeferred, last.lastDeferred),
        end: last.end,
      };
    })
    .sort((a, b) => b.deferrals - a.deferrals || b.years - a.years || (a.applicant < b.applicant ? -1 : 1));
  const least = sorted[listed - 1]?.deferrals ?? 0;
  return sorted.filter(({ deferrals }) => deferrals >= Math.max(1, least));
}
