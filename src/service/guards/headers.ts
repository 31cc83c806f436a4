import type { MiddlewareHandler } from 'hono';

/**
 * What browsers are told about every answer: nothing of it is to be guessed, framed, run, kept, or told to others.
 *
 * @param framedBy - origins whose pages may show the previews
 */
export function securityHeaders(framedBy: readonly string[]): MiddlewareHandler {
  const ancestors = framedBy.length === 0 ? "'none'" : framedBy.join(' ');
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    headers.set('X-Content-Type-Options', 'nosniff');
    headers.set('Referrer-Policy', 'no-referrer');
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
    const policy = headers.get('Content-Security-Policy') ?? "default-src 'none'; base-uri 'none'; form-action 'none'";
    headers.set('Content-Security-Policy', `${policy}; frame-ancestors ${ancestors}`);
  };
}
