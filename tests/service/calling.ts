import { readFileSync } from 'node:fs';
import { type Organisation, organisationSchema } from '../../src/index.js';
import { createService, type Service, type ServiceOptions } from '../../src/service.js';

export const origin = 'http://127.0.0.1:8017';

/** The real organisations of the example, as they are served. */
export const exampleOrganisations: readonly Organisation[] = readFileSync(
  new URL('../../examples/accreditation-list.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => organisationSchema.parse(JSON.parse(line)));

export function serviceOf(
  organisations: readonly Organisation[] = exampleOrganisations,
  options: Partial<ServiceOptions> = {},
): Service {
  return createService({ version: '0.0.0', list: { title: 'list', organisations }, ...options });
}

/** Calls a service as a client would, without a socket. */
export function caller(service: Service) {
  const fetch = (path: string, init?: RequestInit) => service.fetch(new Request(`${origin}${path}`, init), 'test');
  const json = async (path: string, init?: RequestInit) => (await fetch(path, init)).json();
  return {
    fetch,
    get: (path: string, headers: Record<string, string> = {}) => fetch(path, { headers }),
    json,
    post: (path: string, body: unknown) =>
      fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    form: (fields: Record<string, string>) =>
      fetch('/reconcile', { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

/** A made-up organisation about which nothing is known but what is given. */
export function organisation(id: string, name: string, more: Partial<Organisation> = {}): Organisation {
  return { id, name, country: 'AA', evidence: [], ...more };
}
