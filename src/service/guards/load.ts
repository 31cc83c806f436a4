import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { serviceLimits } from '../limits.js';
import { Problem } from '../problem.js';
import { rateLimit } from './rate.js';

/** Refuses more requests at once than can be worked on. */
export function boundConcurrency(most: number): MiddlewareHandler {
  let running = 0;
  return async (_context, next) => {
    if (running >= most)
      throw new Problem(503, `More than ${most} requests at once: try again in a moment.`, [], { 'Retry-After': '1' });
    running += 1;
    try {
      await next();
    } finally {
      running -= 1;
    }
  };
}

/** @param clientOf - tells clients apart */
export function boundRate(perSecond: number, clientOf: (env: unknown) => string): MiddlewareHandler {
  const waitOf = rateLimit(perSecond);
  return async (context, next) => {
    const seconds = waitOf(clientOf(context.env));
    if (seconds > 0)
      throw new Problem(
        429,
        `More than ${perSecond} requests a second: wait ${seconds} s, or start the service with a higher --rate.`,
        [],
        { 'Retry-After': String(seconds) },
      );
    await next();
  };
}

export function boundBody(): MiddlewareHandler {
  const megabytes = serviceLimits.bodyBytes / 1024 / 1024;
  return bodyLimit({
    maxSize: serviceLimits.bodyBytes,
    onError: () => {
      throw new Problem(
        413,
        `A request may have ${megabytes} MB: send the records in several requests, or use the command.`,
      );
    },
  });
}
