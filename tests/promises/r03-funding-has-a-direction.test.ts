import { describe, expect, it } from 'vitest';
import { assess, assessCandidates } from '../../src/index.js';
import { organisationWith, realRecords } from '../real-records.js';

const paidBy = (funder: string, funderKind: string, more: object = {}) => ({
  kind: 'funding-source',
  funder,
  funderKind,
  from: '2024',
  to: '2024',
  ...more,
});

describe('R3: funding has a direction', () => {
  const humanitarian = organisationWith(
    paidBy('Foreign Ministry of ZZ', 'government', { share: 0.22, form: 'project' }),
    ...Array.from({ length: 20 }, (_, number) =>
      paidBy(`Government ${number}`, 'government', { share: 0.02, state: 'AA' }),
    ),
    ...Array.from({ length: 8 }, (_, number) => paidBy(`UN agency ${number}`, 'intergovernmental', { share: 0.03 })),
    ...Array.from({ length: 11 }, (_, number) => paidBy(`Foundation ${number}`, 'private-foundation', { share: 0.01 })),
    { kind: 'founding', founder: 'volunteers', founderKind: 'citizens', from: '1946', to: '1946' },
  );

  it('a humanitarian with 22 % from its own state and 40 payers is not state-run', () => {
    const result = assess(humanitarian);
    expect(result.band).toBe('independent');
    expect(result.fundingProfile?.payers).toBe(40);
    expect(result.fundingProfile?.largestPayer).toEqual({ funder: 'Foreign Ministry of ZZ', share: 0.22 });
  });

  it('own state, other states, intergovernmental and private money are told apart, and contracts from grants', () => {
    const { shares, grants, contracts } = assess(humanitarian).fundingProfile!;
    expect(shares.government).toBeCloseTo(0.22);
    expect(shares.otherStates).toBeCloseTo(0.4);
    expect(shares.intergovernmental).toBeCloseTo(0.24);
    expect(shares.private).toBeCloseTo(0.11);
    expect(shares.partyAndEnterprises).toBeNull();
    expect([grants, contracts]).toEqual([0.22, null]);
  });

  it('money bought by contract weighs less than a grant of the same share, and a party weighs more than a ministry', () => {
    const weight = (funderKind: string, form: string) =>
      assess(organisationWith(paidBy('F', funderKind, { share: 0.01, form }))).indicators.funding.contribution;
    expect(weight('government', 'contract')).toBeLessThan(weight('government', 'core'));
    expect(weight('government', 'core')).toBeLessThan(weight('ruling-party', 'core'));
  });

  it("another state's grant to an exile group is measured to that state, and by itself makes nobody its proxy", () => {
    const exile = organisationWith(
      paidBy('Endowment of AA', 'state-foundation', { state: 'AA', share: 0.9 }),
      paidBy('Foreign Ministry of AA', 'government', { state: 'AA', form: 'core' }),
      { kind: 'persecution', what: 'its founder was jailed', from: '2019', to: '2019' },
      { kind: 'stance', stance: 'criticises', from: '2024', to: '2024' },
    );
    const [own, other] = assessCandidates(exile);
    expect([own!.state, own!.band]).toEqual(['ZZ', 'independent']);
    expect(own!.evidenceFor).toEqual([]);
    expect(other!.state).toBe('AA');
    expect(['mixed', 'insufficient-evidence']).toContain(other!.band);
  });

  it('money of other states speaks for independence from the own state alone: it says nothing between two other states', () => {
    const paidByTwo = organisationWith(
      paidBy('Ministry', 'government', { share: 0.8 }),
      paidBy('Embassy of AA', 'government', { state: 'AA' }),
    );
    const [own, other] = assessCandidates(paidByTwo);
    expect(own!.evidenceAgainst.map(({ index }) => index)).toEqual([1]);
    expect(other!.evidenceAgainst).toEqual([]);
    expect(other!.band).toBe('insufficient-evidence');
  });

  it('no independent organisation of the real records with money of its state is in a state band', () => {
    const paid = realRecords.filter(
      (record) =>
        record.label === 'independent' &&
        assess(record).indicators.funding.evidence.some((item) => item.contribution > 0),
    );
    expect(paid.length).toBeGreaterThan(20);
    for (const record of paid) expect(assess(record).band).not.toMatch(/^state-/);
  });
});
