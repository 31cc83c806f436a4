import { countryCode } from './country-code.js';

/** Identifiers of org-id.guide begin with the country of the register: `GB-CHC-1234`. XI, XM and XR are of no country. */
export function countryOfIdentifier(id: string): string | undefined {
  const code = /^([A-Z]{2})-/.exec(id)?.[1];
  return code === undefined || code.startsWith('X') ? undefined : countryCode(code);
}

/** An identifier of org-id.guide as the register's code and the number in it. */
export function identifierOf(id: string): { readonly scheme: string; readonly id: string } {
  const scheme = /^[A-Z]{2}-[A-Z0-9]+(?=-.)/.exec(id)?.[0];
  return scheme === undefined ? { scheme: 'unknown', id } : { scheme, id: id.slice(scheme.length + 1) };
}
