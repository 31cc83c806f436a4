import type { Organisation } from '../../organisation/organisation.js';
import type { Intake, IntakeProgress } from '../intake.js';

/** Organisations that are assessed together, and how far the input had been read with the last of them. */
export interface Batch {
  readonly organisations: readonly Organisation[];
  /** What was refused on the way to the last of them. */
  readonly rejects: readonly string[];
  readonly progress: IntakeProgress;
}

/** Bounds of a batch: small enough to hold several, large enough that handing them over costs little. */
const maximum = { organisations: 200, weight: 5_000 };

/**
 * The good records of an intake in batches. Where a batch ends depends on the records alone, so that a run that goes on
 * from the end of one makes the same batches as one that was never broken off.
 *
 * @param rejects - filled by the intake with what it refuses; emptied into each batch
 */
export async function* batchesOf(
  intake: Pick<Intake<never>, 'progress'> & { records(): AsyncIterable<Organisation> },
  rejects: string[],
): AsyncGenerator<Batch> {
  let organisations: Organisation[] = [];
  let weight = 0;
  const batch = (): Batch => ({ organisations, rejects: rejects.splice(0), progress: intake.progress() });
  for await (const organisation of intake.records()) {
    organisations.push(organisation);
    weight += weightOf(organisation);
    if (organisations.length < maximum.organisations && weight < maximum.weight) continue;
    yield batch();
    organisations = [];
    weight = 0;
  }
  yield batch();
}

/** Roughly how much memory it takes, in items of evidence. */
function weightOf({ evidence, documents = [] }: Organisation): number {
  return evidence.length + documents.reduce((sum, { text }) => sum + 1 + text.length / 1000, 0);
}
