import { showsProgress } from './messages.js';

/** Milliseconds before a job counts as a long one, and between two drawings. */
const delay = 1_000;
const redrawEvery = 100;

/**
 * A line on standard error that tells how far a longer job is; silent where nobody sees it.
 *
 * @param total - steps, where that is known
 */
export function progress(what: string, total?: number): { step(): void; end(): void } {
  const shown = showsProgress();
  const of = total === undefined ? '' : ` of ${total.toLocaleString('en')}`;
  let done = 0;
  let next = performance.now() + delay;
  let drawn = false;
  return {
    step() {
      done += 1;
      if (!shown || performance.now() < next) return;
      next = performance.now() + redrawEvery;
      drawn = true;
      process.stderr.write(`\r\u001b[K${what}: ${done.toLocaleString('en')}${of}`);
    },
    end() {
      if (drawn) process.stderr.write('\r\u001b[K');
    },
  };
}

/** Tells that something is worked on that cannot say how far it is. */
export async function working<Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> {
  if (!showsProgress()) return work();
  process.stderr.write(`${what} ...`);
  try {
    return await work();
  } finally {
    process.stderr.write('\r\u001b[K');
  }
}
