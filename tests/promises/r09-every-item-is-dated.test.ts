import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { organisationWith } from '../real-records.js';

const office = (more: object) =>
  organisationWith({
    kind: 'office-held',
    role: 'president',
    office: 'Minister',
    officeKind: 'executive',
    level: 'national',
    timing: 'concurrent',
    ...more,
  });
const weight = (more: object, asOf?: string) => assess(office(more), asOf === undefined ? {} : { asOf }).logOdds.total;

describe('R9: old evidence weighs less', () => {
  it.each(['office-held', 'funding-source', 'stance', 'conduct', 'founding', 'link'] as const)(
    'the same %s of 2003 and of 2024 differ',
    (kind) => {
      const fields = {
        'office-held': {
          role: 'chair',
          office: 'Minister',
          officeKind: 'executive',
          level: 'national',
          timing: 'concurrent',
        },
        'funding-source': { funder: 'Ministry', funderKind: 'government' },
        stance: { stance: 'criticises' },
        conduct: { conduct: 'attacks-critics' },
        founding: { founder: 'Ministry', founderKind: 'state' },
        link: { other: 'Ministry', relation: 'parent', otherKind: 'government' },
      }[kind];
      const old = assess(organisationWith({ kind, ...fields, from: '2003', to: '2003' }));
      const recent = assess(organisationWith({ kind, ...fields, from: '2024', to: '2024' }));
      expect(Math.abs(old.logOdds.total - old.logOdds.base)).toBeLessThan(
        Math.abs(recent.logOdds.total - recent.logOdds.base),
      );
    },
  );

  it('concurrent, former and later office weigh differently', () => {
    const dated = { from: '2024', to: '2024' };
    const concurrent = weight({ timing: 'concurrent', ...dated });
    const former = weight({ timing: 'former', ...dated });
    const later = weight({ timing: 'later', ...dated });
    expect(concurrent).toBeGreaterThan(former);
    expect(former).toBeGreaterThan(later);
  });

  it('an office that is still held does not fade; one that ended does', () => {
    expect(weight({ from: '2003' })).toBeGreaterThan(weight({ from: '2003', to: '2004' }));
  });

  it('asked as of an earlier day, what began later is not used, and what is used is fresher', () => {
    const result = assess(office({ from: '2010', to: '2012' }), { asOf: '2008' });
    expect(result.band).toBe('insufficient-evidence');
    expect(weight({ from: '2010', to: '2012' }, '2013')).toBeGreaterThan(weight({ from: '2010', to: '2012' }, '2026'));
  });

  it('the result names the period that it describes', () => {
    expect(assess(office({ from: '2010', to: '2012-05' })).period).toEqual({ from: '2010', to: '2012' });
  });
});
