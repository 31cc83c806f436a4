import { assessCandidates, type Organisation, organisationSchema } from '../../src/index.js';
import type { ReportEntry } from '../../src/reports.js';
import { readStatement } from '../../src/statements.js';
import { realRecords } from '../real-records.js';

/** Results and records as `gongo report` brings them together. */
export function entriesOf(records: readonly Organisation[]): ReportEntry[] {
  return records.flatMap((organisation) =>
    assessCandidates(organisation).map((assessment) => ({
      assessment,
      organisation,
      statements: (organisation.documents ?? []).map(({ id = '', text }) =>
        readStatement({ id, text, state: assessment.state }),
      ),
    })),
  );
}

/** A made-up record with texts that hold talking points: own, quoted and denied ones. */
export const speaker = organisationSchema.parse({
  id: 'cu-speaker',
  name: 'Example Committee of Friends',
  otherNames: [{ name: 'Comité de ejemplo', language: 'es' }],
  country: 'CU',
  evidence: [
    {
      kind: 'office-held',
      person: 'A. Example',
      role: 'chair',
      office: 'Deputy minister',
      officeKind: 'executive',
      level: 'national',
      timing: 'concurrent',
      from: '2021-05',
      note: 'The ministry lists her on its page.',
      source: { url: 'https://example.org/office', publisher: 'Example Gazette', date: '2024-05-01' },
    },
    { kind: 'supervision', body: 'Example ministry', bodyKind: 'government' },
    {
      kind: 'funding-source',
      funder: 'Example foundation',
      funderKind: 'private-foundation',
      share: 0.4,
      source: { url: 'archive box 7, folder 2' },
    },
  ],
  documents: [
    {
      id: 'council-52',
      kind: 'statement',
      text: 'We denounce the economic, commercial and financial blockade against our people. They speak of a "genocidal blockade" in every hall. We do not accept the claim that there is a blockade against Cuba.',
      language: 'en',
      date: '2023-03-01',
      forum: 'Human Rights Council 52',
      source: { url: 'https://example.org/statement' },
    },
  ],
  replies: [
    { by: 'The committee', date: '2025-01', text: 'We are <b>independent</b>.', url: 'https://example.org/reply' },
  ],
});

/** Enough real records for filters and sorting, the made-up speaker first. */
export const someEntries = entriesOf([speaker, ...realRecords.slice(0, 40)]);
