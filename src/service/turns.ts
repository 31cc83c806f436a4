import { serviceLimits } from './limits.js';
import { Problem } from './problem.js';

/** Milliseconds of work after which others get their turn. */
const slice = 20;

/** Called between two pieces of work: lets other requests have their turn. */
export type TakeTurns = () => Promise<void>;

/**
 * Shares the one thread among the requests, and ends work that nobody waits for any more or that takes too long.
 *
 * @param request - whose client may go away
 */
export function turns(request: Pick<Request, 'signal'>, now: () => number = () => performance.now()): TakeTurns {
  const begin = now();
  let last = begin;
  return async () => {
    const time = now();
    if (time - last < slice) return;
    // A timer and no promise: only then the loop reaches what waits at the sockets.
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = now();
    if (request.signal.aborted) throw new Problem(503, 'The client went away.');
    if (last - begin > serviceLimits.requestTime)
      throw new Problem(
        503,
        `This took longer than ${serviceLimits.requestTime / 1000} seconds and was stopped: send fewer or shorter records at once.`,
      );
  };
}
