import type { Applicant } from './applicants.js';
import { yearsBetween } from './applications.js';
import { isDeferral, type ListEntry } from './committee-record.js';

/** One way to say how long somebody waited, and how many waited long by it. */
export interface WaitDefinition {
  readonly id: string;
  /** In words. */
  readonly meaning: string;
  readonly counted: 'applications' | 'applicants' | 'spellings';
  readonly atLeast8: number;
  readonly atLeast10: number;
  /** Those that waited at least eight years, longest first. */
  readonly longest: readonly { readonly name: string; readonly years: number }[];
}

interface Waited {
  readonly name: string;
  readonly years: number;
}

/**
 * Waiting can be said in several ways, and the figure hangs on it: of an application or of an applicant who applied more than once;
 * until the last deferral or until the decision, which comes at a later session; with or without the first deferral,
 * which stands in a list of its own; with spellings recognised or not.
 */
export function waitDefinitions(applicants: readonly Applicant[]): WaitDefinition[] {
  return [
    definition(
      'application-to-decision',
      'one application, from its first deferral to its decision or, while open, to its last deferral',
      'applications',
      applicants.flatMap(({ name, applications }) =>
        applications.map(({ firstDeferred, lastDeferred, decided }) => ({
          name,
          years: yearsBetween(firstDeferred, decided ?? lastDeferred),
        })),
      ),
    ),
    definition(
      'application-to-last-deferral',
      'one application, from its first to its last deferral',
      'applications',
      applicants.flatMap(({ name, applications }) =>
        applications.map(({ firstDeferred, lastDeferred }) => ({
          name,
          years: yearsBetween(firstDeferred, lastDeferred),
        })),
      ),
    ),
    definition(
      'applicant-to-last-deferral',
      'one applicant, from its first to its last deferral, earlier and later applications taken together',
      'applicants',
      applicants.flatMap(({ name, entries }) =>
        spanOf(
          name,
          entries.filter(({ list }) => isDeferral(list)),
        ),
      ),
    ),
    definition(
      'applicant-to-grant',
      'one applicant, from its first deferral to its last deferral or to a later grant of status',
      'applicants',
      applicants.flatMap(toGrant),
    ),
    definition(
      'applicant-deferred-again',
      'one applicant, from its first to its last line in the list of applications deferred again',
      'applicants',
      applicants.flatMap(({ name, entries }) =>
        spanOf(
          name,
          entries.filter(({ list }) => list === 'deferred'),
        ),
      ),
    ),
    definition(
      'spelling-deferred-again',
      'one spelling, from its first to its last line in the list of applications deferred again',
      'spellings',
      applicants.flatMap(({ spellings, entries }) =>
        spellings.flatMap((spelling) =>
          spanOf(
            spelling,
            entries.filter(({ list, name }) => list === 'deferred' && name === spelling),
          ),
        ),
      ),
    ),
  ];
}

function spanOf(name: string, entries: readonly ListEntry[]): Waited[] {
  const sessions = entries.map(({ session }) => session).sort();
  return sessions.length === 0 ? [] : [{ name, years: yearsBetween(sessions[0]!, sessions.at(-1)!) }];
}

function toGrant({ name, entries }: Applicant): Waited[] {
  const deferrals = entries.filter(({ list }) => isDeferral(list));
  const grants = entries.filter(({ list }) => list === 'granted' || list === 'directlyGranted');
  const first = deferrals.map(({ session }) => session).sort()[0];
  return first === undefined ? [] : spanOf(name, [...deferrals, ...grants.filter(({ session }) => session >= first)]);
}

function definition(
  id: string,
  meaning: string,
  counted: WaitDefinition['counted'],
  waited: readonly Waited[],
): WaitDefinition {
  const longest = waited
    .filter(({ years }) => years >= 8)
    .sort((a, b) => b.years - a.years || (a.name < b.name ? -1 : 1));
  return {
    id,
    meaning,
    counted,
    atLeast8: longest.length,
    atLeast10: longest.filter(({ years }) => years >= 10).length,
    longest,
  };
}
