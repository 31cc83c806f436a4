import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { organisationWith } from '../real-records.js';

const funding = (funder: string, more: object) => ({ kind: 'funding-source', funder, from: '2025', ...more });

describe('R4: control outranks money', () => {
  it('any amount of state money alone stays below the state bands', () => {
    const payers = ['government', 'ruling-party', 'state-enterprise', 'state-foundation'].flatMap((funderKind) =>
      Array.from({ length: 20 }, (_, number) =>
        funding(`${funderKind} ${number}`, { funderKind, share: 1, form: 'core' }),
      ),
    );
    expect(assess(organisationWith(...payers)).band).toBe('mixed');
  });

  it('a body wholly paid by a state that elects its own board and was founded by citizens stays below', () => {
    const result = assess(
      organisationWith(
        funding('Ministry', { funderKind: 'government', share: 1, form: 'core' }),
        { kind: 'appointment', appointedBy: 'members' },
        { kind: 'founding', founder: 'teachers', founderKind: 'citizens', from: '1998', to: '1998' },
      ),
    );
    expect(['mixed', 'independent']).toContain(result.band);
  });

  it('money and praise together stay below the state bands too', () => {
    const result = assess(
      organisationWith(
        funding('Ministry', { funderKind: 'government', share: 1, form: 'core' }),
        ...['a', 'b', 'c', 'd', 'e'].map((topic) => ({
          kind: 'stance',
          stance: 'defends',
          topic,
          from: '2025',
          to: '2025',
        })),
      ),
    );
    expect(result.band).toBe('mixed');
    expect(result.cautions.join(' ')).toContain('ceiling');
  });
});
