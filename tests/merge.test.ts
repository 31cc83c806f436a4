import { describe, expect, it } from 'vitest';
import { mergeOrganisations, unite } from '../src/names.js';
import { gongo, temporaryFile } from './gongo.js';
import { organisationWith, realRecord } from './real-records.js';

const stance = { kind: 'stance', stance: 'criticises', from: '2020', to: '2020' };

describe('joining records', () => {
  it('identifiers join what names do not, and are told as the reason', () => {
    const one = {
      ...organisationWith(),
      id: 'a',
      name: 'Christian Children’s Fund',
      identifiers: [{ scheme: 'US-EIN', id: '54-0536100' }],
    };
    const other = {
      ...organisationWith(),
      id: 'b',
      name: 'ChildFund International',
      identifiers: [{ scheme: 'us-ein', id: '540536100' }],
    };
    const { organisations, joins } = mergeOrganisations([one], [other]);
    expect(joins).toMatchObject([{ by: 'identifier', confidence: 1, reason: 'both have US-EIN 540536100' }]);
    expect(organisations[0]!.otherNames).toEqual([{ name: 'ChildFund International', kind: 'alias' }]);
    expect(organisations[0]!.identifiers).toHaveLength(1);
  });

  it('a fact that both tell is told once, with its source; everything else is kept', () => {
    const reply = { by: 'Made-up', date: '2024', text: 'Not so.' };
    const unsourced = { ...organisationWith(stance), replies: [reply] };
    unsourced.evidence = unsourced.evidence.map(
      ({ source: _, ...item }) => item as (typeof unsourced.evidence)[number],
    );
    const other = { ...organisationWith(stance, { ...stance, from: '2021', to: '2021' }), id: 'b', country: 'AA' };
    const same = unite([unsourced, { ...other, country: 'ZZ' }]);
    expect(same.evidence).toHaveLength(2);
    expect(same.evidence[0]!.source).toBeDefined();
    expect(same.replies).toEqual([reply]);
    // A record of another country keeps saying which state its facts are about.
    expect(unite([unsourced, other]).evidence.map(({ state }) => state)).toEqual([undefined, 'AA', 'AA']);
  });

  it('a list merged with itself is the list', () => {
    const records = ['cn-acwf', 'cn-cshrs', 'kr-pspd', 'ru-sova'].flatMap((id) => {
      try {
        return [realRecord(id)];
      } catch {
        return [];
      }
    });
    const { organisations, joins, questions } = mergeOrganisations(records, records);
    expect(joins).toHaveLength(records.length);
    expect(questions).toEqual([]);
    expect(organisations.map(({ id, evidence }) => [id, evidence.length])).toEqual(
      records.map(({ id, evidence }) => [id, evidence.length]),
    );
  });

  it('two records that match one leave a question, for one of them must be wrong', () => {
    const named = (id: string) => ({ ...organisationWith(), id, name: 'Zanzibar Coral Reef Trust' });
    const { joins, questions } = mergeOrganisations([named('a')], [named('b'), named('c')]);
    expect(joins).toEqual([]);
    expect(questions).toHaveLength(2);
    expect(questions[0]!.reason).toContain('1 more match as well');
  });

  it('a bad row of decisions is named with file and line, and the rest is obeyed', () => {
    const record = (id: string, name: string) =>
      temporaryFile(`${id}.jsonl`, `${JSON.stringify({ ...organisationWith(), id, name })}\n`);
    const decisions = temporaryFile(
      'decisions.csv',
      'aId,aName,bId,bName,decision\na,Practical Action,b,ITDG,same\na,Practical Action,c,Other,perhaps\n',
    );
    const { status, stdout, stderr } = gongo([
      'merge',
      record('a', 'Practical Action'),
      record('b', 'ITDG'),
      '--decisions',
      decisions,
    ]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/decisions\.csv:3: decision: /);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});
