import { kaplanMeier, medianOf, type SurvivalStep } from '../statistics/kaplan-meier.js';

/** How long one application waited. */
export interface Wait {
  readonly applicant: string;
  readonly state?: string;
  /** When it was first before the committee, and when it was decided or, while open, last deferred. */
  readonly from: string;
  readonly to: string;
  readonly years: number;
  /** At how many sessions it was deferred. */
  readonly deferrals: number;
  /** How it ended; null while it is open. */
  readonly end: string | null;
}

/** Waiting times taken together. */
export interface WaitingReport {
  readonly applications: number;
  /** Still open when last seen. */
  readonly open: number;
  /** How many were seen to wait at least so many years. */
  readonly atLeast: readonly { readonly years: number; readonly applications: number }[];
  /** Share that waits longer than a time, with open cases counted as long as they were seen. */
  readonly curve: readonly SurvivalStep[];
  /** Years by which half are decided; null when more than half wait longer than anyone was followed. */
  readonly median: number | null;
  /** Longest first. */
  readonly longest: readonly Wait[];
  /** Most deferred first. */
  readonly mostDeferred: readonly Wait[];
}

const thresholds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15] as const;

export function waitingReport(waits: readonly Wait[], listed = 15): WaitingReport {
  const curve = kaplanMeier(waits.map(({ years, end }) => ({ years, ended: end !== null })));
  const byName = (a: Wait, b: Wait) => (a.applicant < b.applicant ? -1 : 1);
  return {
    applications: waits.length,
    open: waits.filter(({ end }) => end === null).length,
    atLeast: thresholds.map((years) => ({ years, applications: waits.filter((wait) => wait.years >= years).length })),
    curve,
    median: medianOf(curve),
    longest: [...waits].sort((a, b) => b.years - a.years || byName(a, b)).slice(0, listed),
    mostDeferred: withTies(
      [...waits].sort((a, b) => b.deferrals - a.deferrals || b.years - a.years || byName(a, b)),
      listed,
    ),
  };
}

/** The first so many, and those that have as many deferrals as the last of them. */
function withTies(sorted: readonly Wait[], listed: number): Wait[] {
  const last = sorted[listed - 1]?.deferrals ?? 0;
  return sorted.filter(({ deferrals }, place) => place < listed || deferrals === last);
}
