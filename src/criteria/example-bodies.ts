import type { Organisation } from '../organisation/organisation.js';

const source = { url: 'https://example.org/made-up', publisher: 'made up' };

/**
 * Five made-up bodies on which the shipped sets disagree by design, and a made-up proxy: what `gongo criteria test` shows
 * without a file, and the only organisations that a locked set ever names.
 */
export const exampleBodies: readonly Organisation[] = [
  {
    id: 'state-funded-humanitarian',
    name: 'Made-up Relief Council',
    country: 'ZZ',
    evidence: [
      { kind: 'legal-form', form: 'association', formKind: 'association', source },
      { kind: 'funding-source', funder: 'Ministry of Aid of ZZ', funderKind: 'government', share: 0.22, source },
      {
        kind: 'funding-source',
        funder: 'Ministry of Aid of YY',
        funderKind: 'government',
        state: 'YY',
        share: 0.45,
        source,
      },
      { kind: 'appointment', appointedBy: 'members', source },
      { kind: 'autonomy', over: 'programme', level: 'free', source },
    ],
  },
  {
    id: 'red-cross-society',
    name: 'Made-up Red Cross Society',
    country: 'ZZ',
    evidence: [
      { kind: 'founding', founder: 'Red Cross Act', founderKind: 'state', decree: true, mandatory: true, source },
      { kind: 'appointment', appointedBy: 'members', source },
      { kind: 'control-right', right: 'approve-budget', holderKind: 'members', source },
      { kind: 'board-seats', seats: 20, stateAppointed: 2, stateVotes: false, source },
    ],
  },
  {
    id: 'human-rights-institution',
    name: 'Made-up Human Rights Commission',
    country: 'ZZ',
    evidence: [
      { kind: 'legal-form', form: 'statutory body', formKind: 'statutory-body', source },
      { kind: 'founding', founder: 'Parliament', founderKind: 'state', decree: true, source },
      { kind: 'funding-source', funder: 'State budget', funderKind: 'government', share: 1, source },
      { kind: 'board-seats', seats: 7, stateAppointed: 5, stateVotes: false, source },
      { kind: 'control-right', right: 'approve-budget', holderKind: 'board', source },
      { kind: 'appointment', appointedBy: 'board', source },
      { kind: 'tenure', fixedTerm: true, dismissal: 'independent', source },
      { kind: 'stance', stance: 'criticises', topic: 'prisons', source },
    ],
  },
  {
    id: 'supervised-grassroots-group',
    name: 'Made-up Village Women',
    country: 'ZZ',
    evidence: [
      { kind: 'legal-form', form: 'social organisation', formKind: 'association', source },
      {
        kind: 'supervision',
        body: 'Women’s branch of the ruling party',
        bodyKind: 'ruling-party',
        mandatory: true,
        source,
      },
      { kind: 'founding', founder: 'women of the village', founderKind: 'citizens', source },
      { kind: 'appointment', appointedBy: 'members', source },
    ],
  },
  {
    id: 'critic-with-foreign-grants',
    name: 'Made-up Rights Watch',
    country: 'ZZ',
    evidence: [
      { kind: 'legal-form', form: 'association', formKind: 'association', source },
      { kind: 'founding', founder: 'lawyers', founderKind: 'professionals', source },
      {
        kind: 'funding-source',
        funder: 'Foundation of YY',
        funderKind: 'private-foundation',
        state: 'YY',
        share: 0.4,
        source,
      },
      { kind: 'appointment', appointedBy: 'members', source },
      { kind: 'stance', stance: 'criticises', topic: 'torture', source },
    ],
  },
  {
    id: 'proxy',
    name: 'Made-up Friendship Federation',
    country: 'ZZ',
    evidence: [
      { kind: 'legal-form', form: 'mass organisation', formKind: 'mass-organisation', source },
      { kind: 'founding', founder: 'the ruling party', founderKind: 'ruling-party', source },
      { kind: 'supervision', body: 'Central Committee', bodyKind: 'ruling-party', source },
      {
        kind: 'office-held',
        role: 'chair',
        office: 'Deputy minister',
        officeKind: 'executive',
        level: 'national',
        timing: 'concurrent',
        source,
      },
      { kind: 'appointment', appointedBy: 'ruling-party', source },
      { kind: 'stance', stance: 'praises', topic: 'elections', source },
      { kind: 'stance', stance: 'defends', topic: 'prisons', source },
      { kind: 'stance', stance: 'praises', topic: 'the economy', source },
    ],
  },
];
