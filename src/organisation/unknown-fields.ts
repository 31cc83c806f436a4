import type { Evidence } from '../evidence/evidence.js';
import { evidenceSchema } from '../evidence/evidence.js';
import { labelledOrganisationSchema } from './labelled-organisation.js';
import type { Organisation } from './organisation.js';

const ofOrganisation = new Set(Object.keys(labelledOrganisationSchema.shape));
const ofEvidence: ReadonlyMap<Evidence['kind'], ReadonlySet<string>> = new Map(
  evidenceSchema.options.map((option) => [option.shape.kind.value, new Set(Object.keys(option.shape))]),
);

/** Fields of a valid record that nothing reads, such as a misspelt optional one: `evidence[2].shar`. */
export function unknownFields(organisation: Organisation): string[] {
  const own = Object.keys(organisation).filter((field) => !ofOrganisation.has(field));
  const inEvidence = organisation.evidence.flatMap((item, index) =>
    Object.keys(item)
      .filter((field) => !ofEvidence.get(item.kind)!.has(field))
      .map((field) => `evidence[${index}].${field}`),
  );
  return [...own, ...inEvidence];
}
