import type { Organisation } from './organisation.js';

const source = { url: 'https://example.org/report', publisher: 'Example', date: '2024-05-01', retrieved: '2024-06-01' };
const year = { from: '2023', to: '2023' };

/** A made-up organisation with one item of every kind of evidence, as a pattern for people's own records. */
export const exampleRecord: Organisation = {
  id: 'example-filled',
  name: 'Example Association (made up)',
  otherNames: [
    { name: 'EA', kind: 'abbreviation' },
    { name: 'Asociación Ejemplo', language: 'es', kind: 'alias' },
  ],
  country: 'ZZ',
  basedIn: 'AA',
  identifiers: [{ scheme: 'XM-DAC', id: '00000' }],
  consultativeStatus: 'special',
  evidence: [
    {
      kind: 'funding-source',
      funder: 'Ministry of Culture',
      funderKind: 'government',
      share: 0.4,
      amount: 100000,
      currency: 'EUR',
      form: 'project',
      ...year,
      source,
    },
    { kind: 'funding-policy', policy: 'refuses-government-funds', source },
    { kind: 'financial-disclosure', level: 'audited', ...year, source },
    {
      kind: 'office-held',
      person: 'A. Example',
      role: 'president',
      office: 'Deputy minister',
      officeKind: 'executive',
      level: 'national',
      timing: 'concurrent',
      from: '2021',
      source,
    },
    { kind: 'appointment', appointedBy: 'members', what: 'the general assembly elects the board', source },
    { kind: 'kinship', relation: 'the chair is a sister of the prime minister', source },
    { kind: 'persecution', what: 'its director was jailed for a report', ...year, source },
    { kind: 'founding', founder: 'a group of teachers', founderKind: 'citizens', from: '1998', to: '1998', source },
    { kind: 'legal-form', form: 'registered association', formKind: 'association', source },
    { kind: 'supervision', body: 'Ministry of Social Affairs', bodyKind: 'government', mandatory: true, source },
    { kind: 'party-organ', what: 'a party cell in its secretariat', source },
    { kind: 'shared-premises', with: 'the governor’s office', source },
    { kind: 'state-domain', domain: 'example.gov.zz', source },
    { kind: 'adverse-action', action: 'raided', what: 'police searched its office', ...year, source },
    {
      kind: 'stance',
      stance: 'criticises',
      forum: 'Human Rights Council',
      topic: 'detention',
      what: 'called for the release of detainees',
      ...year,
      source,
    },
    { kind: 'conduct', conduct: 'documents-abuses', what: 'publishes a yearly report on detention', ...year, source },
    { kind: 'link', other: 'Example International', relation: 'member-of', otherKind: 'independent', source },
  ],
  replies: [{ by: 'Example Association', date: '2024-07-01', text: 'The sister of our chair left office in 2022.' }],
};
