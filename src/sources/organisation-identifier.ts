import { countryCode } from './country-code.js';

/** Identifiers of org-id.guide begin with the country of the register: `GB-CHC-1234`. XI, XM and XR are of no country. */
export function countryOfIdentifier(id: string): string | undefined {
  const code = /^([A-Z]{2})-/.exec(id)?.[1];
  return code === undefined || code.startsWith('X') ? undefined : countryCode(code);
}

/** The register's code of an identifier of org-id.guide. */
export function schemeOf(id: string): string {
  return /^([A-Z]{2}-[A-Z0-9]+)-/.exec(id)?.[1] ?? 'unknown';
}
