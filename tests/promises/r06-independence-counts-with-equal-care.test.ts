import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { organisationWith } from '../real-records.js';

const dated = { from: '2024', to: '2024' };

/** The same fact on either side. */
const mirrors = [
  [
    { kind: 'founding', founder: 'the state', founderKind: 'state' },
    { kind: 'founding', founder: 'teachers', founderKind: 'citizens' },
  ],
  [
    { kind: 'appointment', appointedBy: 'state' },
    { kind: 'appointment', appointedBy: 'members' },
  ],
  [
    { kind: 'conduct', conduct: 'attacks-critics' },
    { kind: 'conduct', conduct: 'documents-abuses' },
  ],
  [
    { kind: 'link', other: 'Ministry', relation: 'parent', otherKind: 'government' },
    { kind: 'link', other: 'Federation', relation: 'parent', otherKind: 'independent' },
  ],
  [
    { kind: 'funding-source', funder: 'Ministry', funderKind: 'government', share: 0.8 },
    { kind: 'funding-source', funder: 'Members', funderKind: 'members', share: 0.8 },
  ],
  [
    { kind: 'stance', stance: 'defends' },
    { kind: 'stance', stance: 'criticises' },
  ],
  [
    {
      kind: 'office-held',
      person: 'A',
      role: 'chair',
      office: 'Minister',
      officeKind: 'executive',
      level: 'national',
      timing: 'concurrent',
    },
    { kind: 'persecution', what: 'its chair was jailed' },
  ],
] as const;

const moved = (...items: Parameters<typeof organisationWith>) => {
  const { logOdds } = assess(organisationWith(...items.map((item) => ({ ...item, ...dated }))));
  return logOdds.total - logOdds.base;
};

describe('R6: evidence of independence counts with equal care', () => {
  it.each(mirrors)('%o and its mirror move the score to opposite sides', (state, independence) => {
    expect(moved(state)).toBeGreaterThan(0);
    expect(moved(independence)).toBeLessThan(0);
  });

  it('a whole record and its mirror move the score by comparable size: neither more than two and a half times the other', () => {
    const towardsState = moved(...mirrors.map(([state]) => state));
    const towardsIndependence = -moved(...mirrors.map(([, independence]) => independence));
    expect(towardsState / towardsIndependence).toBeLessThan(2.5);
    expect(towardsIndependence / towardsState).toBeLessThan(2.5);
  });

  it('one strong finding on each side leaves the answer open', () => {
    const result = assess(organisationWith(...mirrors.flat().map((item) => ({ ...item, ...dated }))));
    expect(result.probability).toBeGreaterThan(0);
    expect(result.evidenceFor.length).toBe(mirrors.length);
    expect(result.evidenceAgainst.length).toBe(mirrors.length);
  });
});
