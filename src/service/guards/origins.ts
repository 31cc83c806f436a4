import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.js';

const loopbackNames = /^(?:localhost|127\.0\.0\.1|\[::1\])$/i;

/**
 * Answers only those who call this machine by a name of its own. A page of the web whose name was made to point here
 * (DNS rebinding) calls it by its own name.
 */
export function onlyLoopbackNames(): MiddlewareHandler {
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    if (!loopbackNames.test(hostname))
      throw new Problem(
        421,
        'This service answers only to localhost, 127.0.0.1 and [::1]: call it by one of these names.',
      );
    await next();
  };
}

/**
 * Pages of other origins get an answer only where their origin was allowed; no page is allowed unless it is named. Calls that
 * are made by programs carry no origin.
 */
export function onlyAllowedOrigins(allowed: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('Origin');
    if (origin === undefined || origin === new URL(context.req.url).origin) return next();
    if (!allowed.has(origin))
      throw new Problem(
        403,
        'A web page of another origin called. Start the service with --allow-origin and the origin of that page, if it is to be allowed.',
      );
    const isPreflight = context.req.method === 'OPTIONS';
    if (isPreflight) context.res = new Response(null, { status: 204 });
    else await next();
    const { headers } = context.res;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.append('Vary', 'Origin');
    if (!isPreflight) return;
    headers.set('Access-Control-Allow-Methods', 'GET, POST');
    headers.set('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    headers.set('Access-Control-Max-Age', '600');
  };
}
