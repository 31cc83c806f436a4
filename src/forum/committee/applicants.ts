import { grouped } from '../counting/tally.js';
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
 * 3. lines that begin with no first deferral belong to an application of a like name that was last seen one or two sessions
 *    before and never decided, or that was not seen at just these sessions.
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
  joinContinued(groups, entries);
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

/** How many sessions later an application may turn up under another name. */
const sessionsLater = 2;

function joinContinued(groups: Groups, all: readonly ListEntry[]): void {
  const sessions = [...new Set(all.map(({ session }) => session))].sort();
  const deferring = sessionsOf(all);
  const known = [...groups].flatMap(([key, entries]) =>
    applicationsOf(entries).map((application) => ({ key, application })),
  );
  const begun = grouped(
    [...groups].flatMap(([key, entries]) => beginnings(key, entries)),
    ({ entries }) => entries[0]!.session,
  );
  for (const { key, application } of known) {
    const [next, gaps] = [nextSessions(application, sessions), unseenSessions(application, deferring)];
    for (const beginning of [...next, ...gaps].flatMap((session) => begun.get(session) ?? [])) {
      if (key === beginning.key || !groups.has(key) || !groups.has(beginning.key)) continue;
      const { name, entries } = beginning;
      const fits = next.includes(entries[0]!.session) || entries.every(({ session }) => gaps.includes(session));
      if (!fits || !namesOf(application.entries).some((known) => sharesWords(known, name))) continue;
      if (couldBeOne(groups.get(key)!, entries)) move(groups, beginning, key);
    }
  }
}

/** Sessions at which an application that was never decided may turn up under another name. */
function nextSessions({ end, lastDeferred }: Application, sessions: readonly string[]): string[] {
  if (end !== null) return [];
  const later = sessions.filter((session) => session > lastDeferred).slice(0, sessionsLater);
  return later.filter((session) => yearsBetween(lastDeferred, session) <= 2);
}

/** Sessions in the course of an application at which no list holds it. */
function unseenSessions(
  { entries, firstDeferred, lastDeferred, decided }: Application,
  sessions: readonly string[],
): string[] {
  const seen = new Set(entries.map(({ session }) => session));
  const until = decided ?? lastDeferred;
  return sessions.filter((session) => session > firstDeferred && session < until && !seen.has(session));
}

/** Lines of one name that begin with no first deferral: somebody's application goes on in them. */
interface Beginning {
  readonly key: string;
  readonly name: string;
  readonly entries: readonly ListEntry[];
}

function beginnings(key: string, entries: readonly ListEntry[]): Beginning[] {
  const applications = applicationsOf(entries);
  if (applications.length === 0) {
    const direct = entries.some(({ list }) => list === 'directlyGranted');
    return direct ? [] : [{ key, name: entries[0]!.name, entries }];
  }
  return applications
    .filter((application) => application.entries[0]!.list === 'deferred')
    .map((application) => ({ key, name: application.entries[0]!.name, entries: application.entries }));
}

function namesOf(entries: readonly ListEntry[]): string[] {
  return [...new Set(entries.map(({ name }) => name))];
}

function move(groups: Groups, { key, entries }: Beginning, into: string): void {
  const rest = groups.get(key)!.filter((entry) => !entries.includes(entry));
  groups.get(into)!.push(...entries);
  if (rest.length > 0) groups.set(key, rest);
  else groups.delete(key);
}
