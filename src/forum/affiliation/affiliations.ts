import type { Assessment } from '../../assessment/assessment.js';
import type { Band } from '../../model/affiliation-model.js';
import { stateOf } from '../../organisation/state.js';
import { nameKey } from '../name-key.js';

/** What the report keeps of an assessment: the tie of one organisation to one state. */
export interface Tie {
  readonly probability: number | null;
  readonly interval: readonly [number, number] | null;
  readonly band: Band;
}

/** An organisation that was assessed. */
export interface AssessedOrganisation {
  readonly id: string;
  readonly name: string;
  /** The state that it is measured against at home. */
  readonly state: string;
  readonly ties: ReadonlyMap<string, Tie>;
}

/** Assessments by organisation, to be found by id or name. */
export interface Affiliations {
  /**
   * The organisation of that id or, without an id, the only one of that name. `ambiguous` when several have the name: an
   * ambiguous name is never decided by guess (R10).
   */
  find(name: string, id?: string): AssessedOrganisation | 'ambiguous' | undefined;
}

/** Collects assessments, one for each organisation and state. A later assessment of the same tie replaces an earlier one. */
export function affiliationsOf(assessments: Iterable<Assessment>): Affiliations {
  const byId = new Map<string, AssessedOrganisation & { readonly ties: Map<string, Tie> }>();
  for (const { organisation, state, probability, interval, band } of assessments) {
    const { id, name, country } = organisation;
    const known = byId.get(id) ?? { id, name, state: stateOf(country), ties: new Map<string, Tie>() };
    known.ties.set(state, { probability, interval, band });
    byId.set(id, known);
  }
  const byName = new Map<string, AssessedOrganisation | 'ambiguous'>();
  for (const organisation of byId.values()) {
    const key = nameKey(organisation.name);
    byName.set(key, byName.has(key) ? 'ambiguous' : organisation);
  }
  return { find: (name, id) => (id === undefined ? byName.get(nameKey(name)) : byId.get(id)) };
}
