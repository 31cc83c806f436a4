import type { Assessment } from '../../assessment/assessment.js';
import type { Band } from '../../model/affiliation-model.js';
import { stateOf } from '../../organisation/state.js';

/** A result in the list: never a bare label, but probability, range and what they rest on with it (R1). */
export interface Row {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly state: string;
  readonly band: Band;
  readonly probability: number | null;
  readonly interval: readonly [number, number] | null;
  readonly coverage: Assessment['coverage'];
  /** A question about a foreign state to which there is no answer: told in the dossier, no row of its own. */
  readonly aside: boolean;
}

export function rowOf(assessment: Assessment): Row {
  const { organisation, state, band, probability, interval, coverage } = assessment;
  const { id, name, country } = organisation;
  const aside = band === 'insufficient-evidence' && state !== stateOf(country);
  return { id, name, country, state, band, probability, interval, coverage, aside };
}
