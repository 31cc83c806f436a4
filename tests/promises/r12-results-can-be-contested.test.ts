import { describe, expect, it } from 'vitest';
import {
  affiliationModel,
  assess,
  assessmentSchema,
  compareAssessments,
  notice,
  organisationSchema,
} from '../../src/index.js';
import { gongo, temporaryFile } from '../gongo.js';
import { organisationWith, realRecord } from '../real-records.js';

const reply = {
  by: 'the organisation',
  date: '2025-03-01',
  text: 'Our chair left the ministry in 2019. "=1+1", <b>not</b> bold.',
  url: 'https://example.org/reply',
};

const attack = { kind: 'conduct', conduct: 'attacks-critics', from: '2024', to: '2024' };
const founding = { kind: 'founding', founder: 'teachers', founderKind: 'citizens', from: '1990', to: '1990' };

const results = (...assessments: unknown[]) =>
  temporaryFile('results.jsonl', assessments.map((one) => `${JSON.stringify(one)}\n`).join(''));

describe('R12: results can be contested', () => {
  it('a reply travels with the record into every form of result, unchanged', () => {
    const record = { ...organisationWith(attack, founding), replies: [reply] };
    const file = temporaryFile('one.jsonl', JSON.stringify(record));
    for (const format of ['jsonl', 'json'])
      expect([JSON.parse(gongo(['assess', file, '--format', format]).stdout)].flat()[0].replies).toEqual([reply]);
    expect(gongo(['assess', file, '--format', 'csv']).stdout).toContain('Our chair left the ministry in 2019.');
    expect(gongo(['notice', file]).stdout).toContain(reply.text);
    expect(assessmentSchema.parse(assess(organisationSchema.parse(record))).replies).toEqual([reply]);
  });

  it('two results can be compared: what moved adds up and is named with its reason', () => {
    const before = assess(organisationWith(founding));
    const after = assess(organisationWith(founding, attack));
    const comparison = compareAssessments(before, after);
    const moved = Object.values(comparison.indicators).reduce((sum, one) => sum + one.moved, comparison.base.moved);
    expect(moved).toBeCloseTo(comparison.logOdds.moved, 10);
    expect(comparison.logOdds.moved).toBeCloseTo(after.logOdds.total - before.logOdds.total, 10);
    expect(comparison.why.join(' ')).toContain("attacks the state's critics");
    expect(comparison.bandChanged).toBe(before.band !== after.band);
  });

  it('gongo compare names what came, what went and what has no counterpart', () => {
    const one = { ...organisationWith(founding), id: 'one' };
    const more = { ...organisationWith(founding, attack), id: 'one' };
    const gone = { ...organisationWith(founding), id: 'gone' };
    const { stdout, status } = gongo(['compare', results(assess(one), assess(gone)), results(assess(more))]);
    expect(status).toBe(0);
    expect(stdout).toContain("attacks the state's critics");
    expect(stdout).toContain('only in the earlier results: gone (ZZ)');
    const same = gongo(['compare', results(assess(one)), results(assess(one))]);
    expect(same.stdout).toContain('1 compared: 1 kept their band, 1 did not move at all');
  });

  it('gongo compare shows what another version of the model makes of the same records', () => {
    const list = temporaryFile('list.jsonl', JSON.stringify(realRecord('cn-cshrs')));
    const { stdout, status } = gongo(['compare', '--model', 'models/affiliation.json', list]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 compared: 1 kept their band, 1 did not move at all');
    expect(gongo(['compare', list]).status).toBe(2);
    expect(gongo(['compare', list]).stderr).toContain('--model');
  });

  it('models are versioned: a result names id, version and digest', () => {
    expect(affiliationModel.version).toMatch(/^\d+\.\d+\.\d+$/);
    const { id, version, digest } = affiliationModel;
    expect(assess(organisationWith(attack)).model).toEqual({ id, version, digest });
  });
});

describe('the notice to an organisation', () => {
  it('tells every item for and against with its source, what was not counted and why, and how to reply', () => {
    const record = realRecord('cu-acnu');
    const assessment = assess(record);
    const letter = notice(record, assessment, { sender: 'The desk', replyTo: 'desk@example.org', replyBy: '1 March' });
    for (const { index, reason } of [...assessment.evidenceFor, ...assessment.evidenceAgainst]) {
      expect(letter).toContain(reason.replace(/\s+/g, ' '));
      expect(letter).toContain(record.evidence[index]!.source!.url);
    }
    for (const { reason } of assessment.unused) expect(letter).toContain(reason);
    for (const { question } of assessment.missing) expect(letter).toContain(question);
    expect(letter).toMatch(/by 1 March .*\nto desk@example\.org/);
    expect(letter).toContain('silence counts for nothing');
  });

  it('what the sender did not say stands in square brackets', () => {
    const record = organisationWith();
    expect(notice(record, assess(record)).match(/\[[a-z][^\]]*\]/g)).toHaveLength(5);
  });

  it('asks which organisation is meant when the file holds several, and writes nothing then', () => {
    const { status, stderr, stdout } = gongo(['notice', 'examples/accreditation-list.jsonl']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('name one with --id');
    expect(gongo(['notice', 'examples/accreditation-list.jsonl', '--id', 'nobody']).stderr).toContain('"nobody"');
  });
});
