import type { CriteriaSet } from './criteria-set.js';

/** What must be said to run a locked set. */
export interface Unlocking {
  /**
   * Runs a locked set, to show whom it would harm. Its results are counts only: whatever lists organisations refuses it all the
   * same. Default: false.
   */
  readonly showHarm?: boolean;
}

/** A set that runs only as a warning was asked to judge organisations. */
export class LockedSetError extends Error {
  constructor(set: { readonly id: string; readonly warning?: string | null | undefined }, instead: string) {
    super(`"${set.id}" is locked. ${set.warning ?? ''} ${instead}`.replace(/\s+/g, ' '));
    this.name = 'LockedSetError';
  }
}

/** @throws LockedSetError when the set is locked and nobody asked to see its harm */
export function refuseLocked(set: CriteriaSet, { showHarm }: Unlocking): void {
  if (set.locked === true && showHarm !== true)
    throw new LockedSetError(set, 'It runs only to show its harm, in counts without names.');
}

/** @throws LockedSetError when the set is locked: what is asked for would list organisations */
export function refuseNaming(set: {
  readonly id: string;
  readonly locked?: boolean | undefined;
  readonly warning?: string | null | undefined;
}): void {
  if (set.locked === true)
    throw new LockedSetError(set, 'It is never compared, searched or listed organisation by organisation.');
}
