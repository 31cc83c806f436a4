import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { organisationSchema } from '../../src/index.js';
import { organisationWith, realRecord } from '../real-records.js';

describe('R13: people only in public roles, and nothing leaves the machine', () => {
  it.each([
    'religion',
    'ethnicity',
    'race',
    'partyMembership',
    'party_member',
    'Ethnic-Origin',
    'sexualOrientation',
    'health',
  ])('the schema refuses a field %s, wherever it stands', (field) => {
    const record = realRecord('cn-cshrs');
    const onItem = { ...record, evidence: [{ ...record.evidence[0], [field]: 'x' }] };
    const onSource = {
      ...record,
      evidence: [{ ...record.evidence[0], source: { url: 'https://example.org', [field]: 'x' } }],
    };
    for (const bad of [{ ...record, [field]: 'x' }, onItem, onSource])
      expect(organisationSchema.safeParse(bad).success).toBe(false);
    expect(organisationSchema.safeParse(record).success).toBe(true);
  });

  it('a record describes an organisation: there is no kind of evidence about a person alone', () => {
    expect(organisationSchema.safeParse(organisationWith({ kind: 'person', name: 'A. Example' })).success).toBe(false);
  });

  it('the command assesses with every way to the network cut off', () => {
    const cut = `
      import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram';
      const refuse = () => { console.error('NETWORK USED'); process.exit(99); };
      net.Socket.prototype.connect = refuse; dns.lookup = refuse; dgram.createSocket = refuse; globalThis.fetch = refuse;`;
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        '--import',
        `data:text/javascript,${encodeURIComponent(cut)}`,
        'src/command/gongo.ts',
        'assess',
        'examples/accreditation-list.jsonl',
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).not.toContain('NETWORK USED');
    expect(status).toBe(0);
  });
});
