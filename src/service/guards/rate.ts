import { serviceLimits } from '../limits.js';

/** Clients that are remembered; the one that was quiet longest is forgotten first. */
const mostClients = 10_000;

/**
 * A token bucket for each client: `perSecond` requests in the long run, `serviceLimits.burst` more at once.
 *
 * @param now - milliseconds
 * @returns how many seconds a client has to wait; 0 when it may go on
 */
export function rateLimit(perSecond: number, now: () => number = () => performance.now()): (client: string) => number {
  const capacity = Math.max(perSecond, serviceLimits.burst);
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (client) => {
    const time = now();
    const { tokens, at } = buckets.get(client) ?? { tokens: capacity, at: time };
    const filled = Math.min(capacity, tokens + ((time - at) / 1000) * perSecond);
    buckets.delete(client);
    buckets.set(client, { tokens: Math.max(0, filled - 1), at: time });
    if (buckets.size > mostClients) buckets.delete(buckets.keys().next().value!);
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / perSecond);
  };
}
