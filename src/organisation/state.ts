import * as z from 'zod';
import territories from '../../models/territories.json' with { type: 'json' };

/** Codes that people write for a country although ISO 3166-1 has another one. */
const mistakenCodes: ReadonlyMap<string, string> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
]);

/**
 * A country or state as an ISO 3166-1 alpha-2 code, or one of the codes the contract adds (`XK`, `EU`, and the former
 * states `SU`, `YU`, `DD`, `CS`). The library compares codes and never interprets them, so user-assigned codes
 * (`AA`, `XA` ...) are valid too: useful for anonymised and made-up records.
 */
export const stateCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code in capitals, such as "KE"')
  .superRefine((code, context) => {
    const right = mistakenCodes.get(code);
    if (right !== undefined) {
      context.addIssue({ code: 'custom', message: `"${code}" is no ISO 3166-1 code; write "${right}"` });
    }
  });

const sovereigns: ReadonlyMap<string, string> = new Map(territories.territories.map((row) => [row.code, row.state]));

/**
 * The state that a place is measured against: itself, unless `models/territories.json` names the state whose authorities
 * govern it or which continues it (`HK` and `MO` are measured against `CN`, `SU` against `RU`).
 */
export function stateOf(code: string): string {
  return sovereigns.get(code) ?? code;
}
