import { type DecisionList, isDeferral, type ListEntry } from './committee-record.js';

/** How an application ended. */
export type ApplicationEnd = 'granted' | 'declined' | 'closed' | 'withdrawn';

/** One application: from the session at which it was first deferred until it was decided or last deferred. */
export interface Application {
  readonly firstDeferred: string;
  readonly lastDeferred: string;
  /** Sessions at which it was deferred. */
  readonly deferrals: number;
  /** Those of them that the list of applications deferred again holds. */
  readonly deferredAgain: number;
  /** Session of the decision that ended it; null while it is open or when no list tells. */
  readonly decided: string | null;
  readonly end: ApplicationEnd | null;
}

const ends: Partial<Record<DecisionList, ApplicationEnd>> = {
  granted: 'granted',
  directlyGranted: 'granted',
  declined: 'declined',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** An application is before the Committee at every session; one that is not seen for longer than this was another one. */
const longestSilence = 3;

/**
 * The applications of one applicant that were deferred at least once. A new one begins after a decision, when the
 * list of new applications holds it again, and after more than three years in which no list holds it.
 *
 * @param entries - all lines that name the applicant
 */
export function applicationsOf(entries: readonly ListEntry[]): Application[] {
  const applications: Application[] = [];
  let open: { sessions: Set<string>; again: Set<string> } | undefined;
  const finish = (decided: string | null, end: ApplicationEnd | null): void => {
    if (open === undefined) return;
    const sessions = [...open.sessions];
    applications.push({
      firstDeferred: sessions[0]!,
      lastDeferred: sessions.at(-1)!,
      deferrals: sessions.length,
      deferredAgain: open.again.size,
      decided,
      end,
    });
    open = undefined;
  };
  for (const { list, session } of inOrder(entries)) {
    const last = open === undefined ? undefined : [...open.sessions].at(-1);
    if (last !== undefined && yearsBetween(last, session) > longestSilence) finish(null, null);
    if (!isDeferral(list)) {
      finish(session, ends[list]!);
      continue;
    }
    if (list === 'newlyDeferred' && last !== undefined && last !== session) finish(null, null);
    open ??= { sessions: new Set(), again: new Set() };
    open.sessions.add(session);
    if (list === 'deferred') open.again.add(session);
  }
  finish(null, null);
  return applications;
}

/** By session; at one session a decision comes after a deferral. */
function inOrder(entries: readonly ListEntry[]): ListEntry[] {
  const rank = ({ list }: ListEntry) => (isDeferral(list) ? 0 : 1);
  return [...entries].sort((a, b) => (a.session === b.session ? rank(a) - rank(b) : a.session < b.session ? -1 : 1));
}

/** Years between two dates `YYYY-MM-DD`: days divided by 365.25. */
export function yearsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / (365.25 * 24 * 60 * 60 * 1000);
}
