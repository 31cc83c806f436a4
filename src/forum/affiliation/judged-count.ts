import type { Band } from '../../model/affiliation-model.js';
import { type ExpectedCount, expectedCount, type UncertainBlock } from '../statistics/expected-count.js';
import type { Participant } from './participants.js';

/** How a participant stands to a state, or why nothing can be said. */
export type Standing = Band | 'unidentified' | 'ambiguous';

/** In the order in which charts stack them. */
export const standings = [
  'state-organised',
  'state-linked',
  'mixed',
  'independent',
  'insufficient-evidence',
  'ambiguous',
  'unidentified',
] as const satisfies readonly Standing[];

/** Things that participants did (statements, side events), by how the participants stand to a state. */
export interface JudgedCount {
  readonly total: number;
  readonly participants: number;
  /** Counts by standing; they add up to `total`. */
  readonly byStanding: Readonly<Record<Standing, number>>;
  /** Those of participants in a state band: `state-organised` and `state-linked`. */
  readonly stateSide: number;
  /**
   * How many are to be expected from the state's side among those that could be judged, with the uncertainty of the
   * classifier; null when none could be judged. What could not be judged is no part of it.
   */
  readonly expected: ExpectedCount | null;
}

/**
 * @param counts - how many things each participant did
 * @param stateFor - the state whose tie is asked for
 */
export function judgedCount(
  counts: Iterable<readonly [Participant, number]>,
  stateFor: (participant: Participant) => string | undefined,
): JudgedCount {
  const byStanding = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;
  const blocks: UncertainBlock[] = [];
  let total = 0;
  let participants = 0;
  for (const [participant, size] of counts) {
    total += size;
    participants += 1;
    const state = stateFor(participant);
    const tie = state === undefined ? undefined : participant.assessed?.ties.get(state);
    byStanding[tie?.band ?? standingWithoutTie(participant)] += size;
    if (tie?.probability != null && tie.interval !== null)
      blocks.push({ size, probability: tie.probability, interval: tie.interval });
  }
  return {
    total,
    participants,
    byStanding,
    stateSide: byStanding['state-organised'] + byStanding['state-linked'],
    expected: blocks.length === 0 ? null : expectedCount(blocks),
  };
}

/** An organisation that was assessed, but not for this state, showed nothing that ties it there. */
function standingWithoutTie({ assessed, ambiguous }: Participant): Standing {
  if (assessed !== undefined) return 'insufficient-evidence';
  return ambiguous ? 'ambiguous' : 'unidentified';
}
