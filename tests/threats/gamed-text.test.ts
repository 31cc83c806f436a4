import { describe, expect, it } from 'vitest';
import { isStateBand } from '../../scripts/attacks.js';
import { assess, type Organisation } from '../../src/index.js';
import { deriveStances } from '../../src/statements.js';
import { organisationWith, realRecords } from '../real-records.js';

const praise =
  'We commend the Government of Kenya for its great achievements in human rights and firmly oppose interference in its internal affairs.';
const staged =
  'We condemn the Government of Kenya for the arbitrary detention and torture of human rights defenders and demand their release.';

function saying(organisation: Organisation, text: string, times: number): Organisation {
  const documents = Array.from({ length: times }, (_, number) => ({
    id: `d${number}`,
    kind: 'statement' as const,
    text: `${text} Statement ${number}.`,
    date: '2025',
    source: { url: `https://example.org/${number}` },
  }));
  return { ...organisation, country: 'KE', documents };
}

const read = (organisation: Organisation) => assess(organisation, { derive: deriveStances });

describe('texts that were written to be read by a machine', () => {
  it.each([3, 30, 300])('%i texts of praise, planted on a critic, brand nobody', (times) => {
    const kenyan = realRecords.filter(({ label, country }) => label === 'independent' && country === 'KE');
    for (const critic of [organisationWith(), ...kenyan])
      expect(isStateBand(read(saying(critic, praise, times)).band)).toBe(false);
  });

  it('300 texts of staged criticism do not make a proxy independent that a state founded, staffs and uses', () => {
    const proxy = organisationWith(
      { kind: 'founding', founder: 'Ministry', founderKind: 'state' },
      { kind: 'appointment', appointedBy: 'state' },
      { kind: 'conduct', conduct: 'attacks-critics', what: 'denounces' },
    );
    const before = read({ ...proxy, country: 'KE' });
    expect(isStateBand(before.band)).toBe(true);
    expect(isStateBand(read(saying(proxy, staged, 300)).band)).toBe(true);
  });
});
