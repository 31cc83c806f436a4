import type { MiddlewareHandler } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import { Problem } from '../problem.js';

/** Asks for the token: programs send it as bearer, browsers ask their user for it as a password (any name). */
export function requireToken(token: string): MiddlewareHandler {
  return async (context, next) => {
    const [scheme = '', credentials = ''] = (context.req.header('Authorization') ?? '').split(' ', 2);
    const given = scheme.toLowerCase() === 'basic' ? passwordOf(credentials) : credentials;
    // Compared by digests, so that the time it takes tells nothing.
    if (!(await timingSafeEqual(given, token)))
      throw new Problem(
        401,
        'This service needs its token: send the header "Authorization: Bearer <token>", or the token as password.',
        [],
        { 'WWW-Authenticate': 'Basic realm="gongo", Bearer realm="gongo"' },
      );
    await next();
  };
}

function passwordOf(credentials: string): string {
  try {
    return atob(credentials).replace(/^[^:]*:/, '');
  } catch {
    return '';
  }
}
