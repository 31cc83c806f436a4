import { describe, expect, it } from 'vitest';
import { ForumEvidenceCollector } from '../../src/forum/evidence/forum-evidence.js';
import type { ForumRecord } from '../../src/forum/records/forum-record.js';
import { assess, evidenceSchema, type Organisation } from '../../src/index.js';

const source = { url: 'https://example.org/list' };

function evidenceOf(...records: ForumRecord[]): readonly Organisation[] {
  const collector = new ForumEvidenceCollector();
  for (const record of records) collector.add(record);
  return collector.evidence().organisations;
}

type Fields<Kind extends ForumRecord['record']> = Partial<Extract<ForumRecord, { record: Kind }>>;

function statement(fields: Fields<'statement'> = {}): ForumRecord {
  return {
    record: 'statement',
    date: '2024',
    forum: 'HRC',
    session: 'S1',
    item: '4',
    speaker: 'A',
    country: 'KE',
    source,
    ...fields,
  };
}

function review(fields: Fields<'accreditation-review'>): ForumRecord {
  return { record: 'accreditation-review', date: '2023', organisation: 'A', country: 'KE', source, ...fields };
}

describe('evidence from forums', () => {
  it('takes speaking about the own country for taking part, which moves nothing (R5, R7)', () => {
    const [organisation] = evidenceOf(...Array.from({ length: 30 }, () => statement({ about: 'KE', item: undefined })));
    expect(organisation!.evidence).toEqual([
      {
        kind: 'conduct',
        conduct: 'participates',
        state: 'KE',
        what: '30 statements at HRC; 30 of 30 with a known subject about its own state',
        from: '2024',
        to: '2024',
        source,
      },
    ]);
    const assessed = assess(organisation!);
    expect(assessed.logOdds.total).toBe(assessed.logOdds.base);
    expect(assessed.band).toBe('insufficient-evidence');
  });

  it('calls it crowding out only when one organisation takes a quarter of a long list, always about its own state', () => {
    const others = Array.from({ length: 15 }, (_, place) => statement({ speaker: `Other ${place}`, about: 'UG' }));
    const conductOf = (own: number, about: string, extra: ForumRecord[] = []) =>
      evidenceOf(...others, ...Array.from({ length: own }, () => statement({ about })), ...extra)
        .find(({ name }) => name === 'A')!
        .evidence.map((item) => (item.kind === 'conduct' ? item.conduct : item.kind));
    expect(conductOf(5, 'KE')).toEqual(['participates', 'crowds-out']);
    expect(conductOf(4, 'KE')).toEqual(['participates']);
    expect(conductOf(5, 'UG')).toEqual(['participates']);
    expect(conductOf(5, 'KE', [statement({ about: 'UG', session: 'S2' })])).toEqual(['participates']);
  });

  it('takes praise and criticism alike, from three coded statements on (R6, R7)', () => {
    for (const stance of ['praises', 'criticises'] as const) {
      const stances = (number: number) =>
        evidenceOf(...Array.from({ length: number }, () => statement({ about: 'KE', stance })))[0]!.evidence.filter(
          ({ kind }) => kind === 'stance',
        );
      expect(stances(2)).toEqual([]);
      expect(stances(3)).toMatchObject([{ stance, state: 'KE', forum: 'HRC', from: '2024', to: '2024', source }]);
    }
  });

  it('takes deferral after questions of the own state for blocking when it happens again, not once', () => {
    const asked = (session: string) => [review({ session, askedBy: 'KE' }), review({ session, decision: 'deferred' })];
    expect(evidenceOf(...asked('N1'))).toEqual([]);
    expect(evidenceOf(...asked('N1'), ...asked('N2'))[0]!.evidence).toMatchObject([
      { conduct: 'accreditation-blocked', state: 'KE', source },
    ]);
    const byOthers = ['N1', 'N2', 'N3'].flatMap((session) => [
      review({ session, askedBy: 'CN' }),
      review({ session, decision: 'deferred' }),
    ]);
    expect(evidenceOf(...byOthers)).toEqual([]);
  });

  it('keeps reprisals, being stopped and events with the mission apart, each to its state', () => {
    const [organisation] = evidenceOf(
      statement(),
      {
        record: 'reprisal-case',
        date: '2022',
        state: 'KE',
        kind: 'travel-ban',
        anonymous: false,
        organisation: 'A',
        source,
      },
      {
        record: 'procedural-motion',
        date: '2024',
        raisedBy: 'KE',
        kind: 'point-of-order',
        against: 'A',
        outcome: 'speaker-stopped',
        source,
      },
      {
        record: 'procedural-motion',
        date: '2024',
        raisedBy: 'CN',
        kind: 'point-of-order',
        against: 'A',
        outcome: 'speaker-stopped',
        source,
      },
      {
        record: 'procedural-motion',
        date: '2024',
        raisedBy: 'KE',
        kind: 'point-of-order',
        against: 'A',
        outcome: 'speaker-continued',
        source,
      },
      { record: 'side-event', date: '2024', title: 'T', organisers: ['A'], missions: ['KE'], source },
      { record: 'side-event', date: '2024', title: 'T', organisers: ['A'], missions: ['FR'], source },
    );
    expect(organisation!.evidence.map((item) => item.kind === 'conduct' && item.conduct)).toEqual([
      'reprisal-target',
      'excluded-by-state',
      'official-role',
      'participates',
    ]);
    for (const item of organisation!.evidence) expect(evidenceSchema.safeParse(item).success).toBe(true);
  });

  it('names organisations whose state no record tells, instead of guessing it', () => {
    const collector = new ForumEvidenceCollector();
    collector.add({ record: 'statement', date: '2024', speaker: 'Nowhere' });
    expect(collector.evidence()).toEqual({ organisations: [], withoutState: ['Nowhere'] });
  });

  it('is the same for every state (R8)', () => {
    const of = (state: string) =>
      evidenceOf(
        ...Array.from({ length: 25 }, () => statement({ country: state, about: state, stance: 'praises' })),
        review({ country: state, session: 'N1', askedBy: state, decision: 'deferred' }),
        review({ country: state, session: 'N2', askedBy: state, decision: 'deferred' }),
      );
    expect(JSON.parse(JSON.stringify(of('US')).replaceAll('"US"', '"XX"'))).toEqual(
      JSON.parse(JSON.stringify(of('CN')).replaceAll('"CN"', '"XX"')),
    );
  });
});
