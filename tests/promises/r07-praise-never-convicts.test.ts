import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { organisationWith } from '../real-records.js';

const saying = (stance: string, count: number) =>
  Array.from({ length: count }, (_, number) => ({
    kind: 'stance',
    stance,
    topic: `topic ${number}`,
    forum: 'Human Rights Council',
    from: '2025',
    to: '2025',
  }));

describe('R7: what an organisation says has a ceiling, and silence says nothing', () => {
  it.each([1, 2, 5, 50, 500])('%i statements that praise or defend cannot leave the band mixed', (count) => {
    for (const stance of ['praises', 'defends']) {
      const { band } = assess(organisationWith(...saying(stance, count)));
      expect(['mixed', 'insufficient-evidence']).toContain(band);
    }
  });

  it('neutral statements, and none at all, change nothing', () => {
    const founded = { kind: 'founding', founder: 'teachers', founderKind: 'citizens', from: '1998', to: '1998' };
    const silent = assess(organisationWith(founded));
    const neutral = assess(organisationWith(founded, ...saying('neutral', 30)), { asOf: silent.asOf });
    expect(neutral.probability).toBe(silent.probability);
    expect(neutral.indicators.statements.score).toBeNull();
  });
});
