import type { Vote } from './roll-calls.js';

/**
 * The lists of decisions in the reports of the UN Committee on Non-Governmental Organizations, as C. V. Steinert collected
 * them (https://github.com/christophsteinert/ECOSOC_Status).
 */
export const decisionLists = {
  /** Applications deferred at an earlier session and deferred again. */
  deferred: 'applications_deferred',
  /** Applications that came up for the first time and were deferred. */
  newlyDeferred: 'newapplications_deferred',
  /** Recommended for status; those recommended when they first came up may be listed here too. */
  granted: 'status_granted',
  /** Recommended for status when they first came up. */
  directlyGranted: 'newapplications_status_directly_granted',
  /** Closed because the applicant did not answer. */
  closed: 'closedrequests_failedrespond',
  withdrawn: 'application_withdrawn',
  declined: 'status_declined',
} as const;

export type DecisionList = keyof typeof decisionLists;

/** One line of a list: a name as it stands there, at one session. */
export interface ListEntry {
  readonly list: DecisionList;
  readonly name: string;
  /** Date of the session's report, `YYYY-MM-DD`: the closest to a date of the decision that there is. */
  readonly session: string;
}

/** Everything that was read of the record. */
export interface CommitteeRecord {
  readonly entries: readonly ListEntry[];
  readonly votes: readonly Vote[];
}

/** Whether a list says that an application stays open. */
export function isDeferral(list: DecisionList): boolean {
  return list === 'deferred' || list === 'newlyDeferred';
}
