import { type Application, applicationsOf, yearsBetween } from './applications.js';
import { isDeferral, type ListEntry } from './committee-record.js';
import { spellingKey } from './spelling-key.js';
import { isSlip, sharesWords } from './spelling-likeness.js';

/** One applicant with all spellings of its name and all that the lists say of it. */
export interface Applicant {
  /** The spelling that stands in most lists; the latest of several. */
  readonly name: string;
  readonly spellings: readonly string[];
  readonly entries: readonly ListEntry[];
  readonly applications: readonly Application[];
}

/**
 * Recognises applicants whose name is spelt differently from session to session, in three steps:
 *
 * 1. spellings with the same `spellingKey` are one name;
 * 2. keys that differ by a slip of the pen are one name when no list of one session holds both, for two entries of one
 *    list are two organisations, and when neither was deferred after the other had been granted status;
 * 3. an application that is not seen again after some session although nothing ended it, and an entry at one of the next two sessions
 *    that nothing began, belong together when one name contains most words of the other.
 *
 * What is left apart after that stays apart, also when the names are alike.
 */
export function applicantsOf(entries: readonly ListEntry[]): Applicant[] {
  const groups = new Map<string, ListEntry[]>();
  for (const entry of entries) {
    const key = spellingKey(entry.name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  joinSlips(groups);
  joinContinued(groups, sessionsOf(entries));
  return [...groups.values()].map(applicant);
}

/** Dates of sessions that deferred applications, in order. */
export function sessionsOf(entries: readonly ListEntry[]): string[] {
  return [...new Set(entries.filter(({ list }) => isDeferral(list)).map(({ session }) => session))].sort();
}

function applicant(entries: readonly ListEntry[]): Applicant {
  const uses = new Map<string, { times: number; last: string }>();
  for (const { name, session } of entries) {
    const use = uses.get(name) ?? { times: 0, last: session };
    uses.set(name, { times: use.times + 1, last: [session, use.last].sort()[1]! });
  }
  const spellings = [...uses]
    .sort(([a, x], [b, y]) => y.times - x.times || (x.last === y.last ? (a < b ? -1 : 1) : x.last < y.last ? 1 : -1))
    .map(([name]) => name);
  return { name: spellings[0]!, spellings, entries, applications: applicationsOf(entries) };
}

type Groups = Map<string, ListEntry[]>;

function join(groups: Groups, into: string, from: string): void {
  groups.get(into)!.push(...groups.get(from)!);
  groups.delete(from);
}

/** Characters at both ends of a key, of which one end is whole when there are few slips. */
const endLength = 8;

function joinSlips(groups: Groups): void {
  const blocks = new Map<string, string[]>();
  for (const key of groups.keys()) {
    if (key.length <= endLength) continue;
    for (const end of [`<${key.slice(0, endLength)}`, `>${key.slice(-endLength)}`])
      blocks.set(end, [...(blocks.get(end) ?? []), key]);
  }
  for (const keys of blocks.values()) {
    for (const [place, key] of keys.entries()) {
      for (const other of keys.slice(place + 1)) {
        const [one, two] = [groups.get(key), groups.get(other)];
        if (one === undefined || two === undefined || !isSlip(key, other) || !couldBeOne(one, two)) continue;
        join(groups, key, other);
      }
    }
  }
}

/**
 * Whether the lists leave it open: no session holds both in one list or defers both, and neither was deferred after the
 * other was granted status.
 */
function couldBeOne(one: readonly ListEntry[], two: readonly ListEntry[]): boolean {
  if (deferredAfterGrant(one, two) || deferredAfterGrant(two, one)) return false;
  const place = ({ list, session }: ListEntry) => `${session} ${isDeferral(list) ? 'deferral' : list}`;
  const places = new Set(one.map(place));
  return !two.some((entry) => places.has(place(entry)));
}

function deferredAfterGrant(holder: readonly ListEntry[], applicant: readonly ListEntry[]): boolean {
  const grants = holder.filter(({ list }) => list === 'granted' || list === 'directlyGranted');
  return applicant.some((entry) => isDeferral(entry.list) && grants.some(({ session }) => session < entry.session));
}

interface LooseEnd {
  readonly key: string;
  readonly name: string;
  readonly session: string;
}

/** How many sessions later an application may turn up under another name. */
const sessionsLater = 2;

function joinContinued(groups: Groups, sessions: readonly string[]): void {
  const lost: LooseEnd[] = [];
  const begun: LooseEnd[] = [];
  const last = sessions.at(-1);
  for (const [key, entries] of groups) {
    const at = (session: string) => entries.find((entry) => entry.session === session)!.name;
    const applications = applicationsOf(entries);
    for (const { firstDeferred, lastDeferred, end } of applications) {
      if (end === null && lastDeferred !== last) lost.push({ key, name: at(lastDeferred), session: lastDeferred });
      const isNew = entries.some(({ list, session }) => list === 'newlyDeferred' && session === firstDeferred);
      if (!isNew) begun.push({ key, name: at(firstDeferred), session: firstDeferred });
    }
    if (applications.length === 0 && !entries.some(({ list }) => list === 'directlyGranted'))
      begun.push({ key, name: entries[0]!.name, session: entries[0]!.session });
  }
  const joined = new Map<string, string>();
  const current = (key: string): string => (joined.has(key) ? current(joined.get(key)!) : key);
  for (const end of lost) {
    for (const beginning of begun) {
      const [into, from] = [current(end.key), current(beginning.key)];
      if (into === from || !follows(end.session, beginning.session, sessions) || !sharesWords(end.name, beginning.name))
        continue;
      if (!couldBeOne(groups.get(into)!, groups.get(from)!)) continue;
      join(groups, into, from);
      joined.set(from, into);
    }
  }
}

function follows(earlier: string, later: string, sessions: readonly string[]): boolean {
  if (later <= earlier || yearsBetween(earlier, later) > 2) return false;
  return sessions.filter((session) => session > earlier && session <= later).length <= sessionsLater;
}
