import { count, ranked } from '../counting/tally.js';
import type { ListEntry } from './committee-record.js';

/** What the data's author publishes, made the way his script does it (`analysis/dataanalysis.R`), to be set beside ours. */
export interface AuthorsFigures {
  /** Sessions at which one spelling stands among the applications deferred again; the 15 with most, and ties. */
  readonly mostDeferred: readonly { readonly name: string; readonly sessions: number }[];
  /**
   * Deferrals divided by grants of a session. To the applications deferred again and to those granted status he adds the
   * new ones whose spelling stands nowhere in the longer list.
   */
  readonly ratios: readonly {
    readonly session: string;
    readonly deferred: number;
    readonly granted: number;
    readonly ratio: number;
  }[];
  /** Lines of new applications deferred that this leaves out: their spelling stands among those deferred again at some session. */
  readonly firstDeferralsLeftOut: number;
}

const listed = 15;

export function authorsFigures(entries: readonly ListEntry[]): AuthorsFigures {
  const of = (list: ListEntry['list']) => entries.filter((entry) => entry.list === list);
  const [again, first] = [of('deferred'), of('newlyDeferred')];
  const deferred = withMissing(again, first);
  const granted = bySession(withMissing(of('granted'), of('directlyGranted')));
  return {
    mostDeferred: mostDeferred(again),
    firstDeferralsLeftOut: again.length + first.length - deferred.length,
    ratios: [...bySession(deferred)]
      .flatMap(([session, number]) => {
        const grants = granted.get(session) ?? 0;
        return grants === 0 ? [] : [{ session, deferred: number, granted: grants, ratio: number / grants }];
      })
      .sort((a, b) => (a.session < b.session ? -1 : 1)),
  };
}

function withMissing(longer: readonly ListEntry[], other: readonly ListEntry[]): ListEntry[] {
  const names = new Set(longer.map(({ name }) => name));
  return [...longer, ...other.filter(({ name }) => !names.has(name))];
}

function bySession(entries: readonly ListEntry[]): Map<string, number> {
  const sessions = new Map<string, number>();
  for (const { session } of entries) count(sessions, session);
  return sessions;
}

function mostDeferred(entries: readonly ListEntry[]): { name: string; sessions: number }[] {
  const sessions = new Map<string, number>();
  for (const line of new Set(entries.map(({ name, session }) => `${session} ${name}`))) count(sessions, line.slice(11));
  const all = ranked(sessions).map(([name, number]) => ({ name, sessions: number }));
  const least = all[listed - 1]?.sessions ?? 0;
  return all.filter((one) => one.sessions >= Math.max(1, least));
}
