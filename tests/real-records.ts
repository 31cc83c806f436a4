import { readFileSync } from 'node:fs';
import { type LabelledOrganisation, labelledOrganisationSchema, type Organisation } from '../src/index.js';

/** The 630 labelled organisations that the model is trained on. */
export const realRecords: LabelledOrganisation[] = readFileSync(
  new URL('../training-data/organisations.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => labelledOrganisationSchema.parse(JSON.parse(line)));

export function realRecord(id: string): LabelledOrganisation {
  const record = realRecords.find((one) => one.id === id);
  if (record === undefined) throw new Error(`no record ${id}`);
  return record;
}

type Item = Organisation['evidence'][number];

const source = { url: 'https://example.org/source' };

/** A made-up organisation of the state ZZ with the given items, each with a source unless it says otherwise. */
export function organisationWith(...evidence: (Record<string, unknown> & { kind: string })[]): Organisation {
  return {
    id: 'made-up',
    name: 'Made-up',
    country: 'ZZ',
    evidence: evidence.map((item) => ({ source, ...item }) as unknown as Item),
  };
}
