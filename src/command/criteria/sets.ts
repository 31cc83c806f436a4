import type { CriteriaSet } from '../../criteria/criteria-set.js';
import { LockedSetError } from '../../criteria/locked.js';
import { criteriaSets } from '../../criteria/sets.js';
import { readCriteriaSet } from '../../sources/criteria-file.js';
import { describeProblem } from '../../sources/record-problem.js';
import { UsageError } from '../exit-status.js';

const isPath = /[/\\]|\.(json|ya?ml)$/;

/**
 * The set of an id or of a file.
 *
 * @throws UsageError that names every problem, with line, rule and field
 */
export async function setOf(idOrFile: string): Promise<CriteriaSet> {
  if (!isPath.test(idOrFile)) {
    const shipped = criteriaSets.find(({ id }) => id === idOrFile);
    if (shipped !== undefined) return shipped;
    throw new UsageError(
      `there is no criteria set "${idOrFile}"; there are ${criteriaSets.map(({ id }) => id).join(', ')}. Name a file of your own with its ending (.json, .yaml)`,
    );
  }
  const read = await readCriteriaSet(idOrFile);
  if ('set' in read) return read.set;
  throw new UsageError(`no valid criteria set\n${read.problems.map(describeProblem).join('\n')}`);
}

/** Turns what a locked set or a wrong argument of the laboratory throws into a message for the user. */
export async function told<Result>(run: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LockedSetError || error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}
