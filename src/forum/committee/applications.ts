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
  /** Its lines, in order. */
  readonly entries: readonly ListEntry[];
}

const ends: Partial<Record<DecisionList, ApplicationEnd>> = {
  granted: 'granted',
  directlyGranted: 'granted',
  declined: 'declined',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

/** Years: an application is before the Committee at every session; one that is not seen for longer was another one. */
const longestSilence = 3;

/**
 * The applications of one applicant that were deferred at least once. A new one begins after a decision, when the
 * list of new applications holds it again, and after more than three years in which no list holds it.
 *
 * @param entries - all lines that name the applicant
 */
export function applicationsOf(entries: readonly ListEntry[]): Application[] {
  const applications: Application[] = [];
  let open: ListEntry[] = [];
  const finish = (): void => {
    if (open.some(({ list }) => isDeferral(list))) applications.push(applicationOf(open));
    open = [];
  };
  for (const entry of inOrder(entries)) {
    const last = open.at(-1);
    const anew = entry.list === 'newlyDeferred' && last?.session !== entry.session;
    if (last !== undefined && (anew || yearsBetween(last.session, entry.session) > longestSilence)) finish();
    if (isDeferral(entry.list)) open.push(entry);
    else {
      if (open.length > 0) open.push(entry);
      finish();
    }
  }
  finish();
  return applications;
}

function applicationOf(entries: readonly ListEntry[]): Application {
  const deferrals = entries.filter(({ list }) => isDeferral(list));
  const decision = entries.find(({ list }) => !isDeferral(list));
  const sessions = (of: readonly ListEntry[]) => new Set(of.map(({ session }) => session)).size;
  return {
    firstDeferred: deferrals[0]!.session,
    lastDeferred: deferrals.at(-1)!.session,
    deferrals: sessions(deferrals),
    deferredAgain: sessions(deferrals.filter(({ list }) => list === 'deferred')),
    decided: decision?.session ?? null,
    end: decision === undefined ? null : ends[decision.list]!,
    entries,
  };
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
