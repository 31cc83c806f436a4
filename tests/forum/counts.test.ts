import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../src/assessment/assessment.js';
import { affiliationsOf } from '../../src/forum/affiliation/affiliations.js';
import { forumReport } from '../../src/forum/counting/forum-report.js';
import type { ForumRecord } from '../../src/forum/records/forum-record.js';
import { assess } from '../../src/index.js';
import { organisationWith, realRecord } from '../real-records.js';

type Statement = Extract<ForumRecord, { record: 'statement' }>;

function statement(speaker: string, fields: Partial<Statement> = {}): ForumRecord {
  return { record: 'statement', date: '2024', session: 'S1', item: '3', speaker, ...fields };
}

function named(id: string, name: string, assessment: Assessment): Assessment {
  return { ...assessment, organisation: { ...assessment.organisation, id, name } };
}

const nothingKnown = assess(organisationWith());
const sure = assess(realRecord('cn-cshrs'));

describe('counts of statements', () => {
  it('tell what share of speakers could not be identified or judged', () => {
    const affiliations = affiliationsOf([
      named('a', 'Judged', sure),
      named('b', 'Too little known', nothingKnown),
      named('c', 'Twice', sure),
      named('d', 'TWICE', sure),
    ]);
    const report = forumReport(
      ['Judged', 'Judged', 'Too little known', 'Twice', 'Nobody'].map((speaker) => statement(speaker)),
      { affiliations },
    ).statements!;
    expect(report.byStanding).toMatchObject({
      [sure.band]: 2,
      'insufficient-evidence': 1,
      ambiguous: 1,
      unidentified: 1,
    });
    expect(report.notIdentified).toMatchObject({ count: 2, of: 5 });
    expect(report.notJudged).toMatchObject({ count: 3, of: 5 });
    expect(report.expected!.expected).toBeCloseTo(2 * sure.probability!, 9);
  });

  it('never decide between two organisations of one name, but by id', () => {
    const affiliations = affiliationsOf([named('c', 'Twice', sure), named('d', 'Twice', nothingKnown)]);
    const report = forumReport([statement('Twice'), statement('Twice', { speakerId: 'c' })], { affiliations });
    expect(report.statements!.byStanding).toMatchObject({ ambiguous: 1, [sure.band]: 1 });
  });

  it('say nothing of ties without assessments', () => {
    const report = forumReport([statement('A', { country: 'KE' }), statement('B', { country: 'FR' })]).statements!;
    expect(report.expected).toBeNull();
    expect(report.stateSide).toBe(0);
    expect(report.byState.map(({ state, total }) => [state, total])).toEqual([
      ['FR', 1],
      ['KE', 1],
    ]);
  });

  it('count Hong Kong with the state it is measured against', () => {
    const report = forumReport([statement('A', { country: 'HK', about: 'CN' })]).statements!;
    expect(report.byState[0]).toMatchObject({ state: 'CN', aboutOwnState: { count: 1, of: 1 } });
  });

  it('call nobody a speaker on its own state only before three statements of known subject', () => {
    const few = [1, 2].map(() => statement('Few', { country: 'KE', about: 'KE' }));
    const some = [1, 2, 3].map(() => statement('Some', { country: 'KE', about: 'KE' }));
    const other = [...some, statement('Other', { country: 'KE', about: 'UG' })];
    const names = forumReport([...few, ...some, ...other]).statements!.onlyOnOwnState.map(({ name }) => name);
    expect(names).toEqual(['Some']);
  });

  it('add up, whatever the order of the records', () => {
    const anyStatement = fc
      .record({
        speaker: fc.constantFrom('A', 'B', 'a', 'C'),
        year: fc.integer({ min: 2015, max: 2024 }),
        session: fc.constantFrom('S1', 'S2', undefined),
        country: fc.constantFrom('KE', undefined),
        about: fc.constantFrom('KE', 'UG', undefined),
      })
      .map(({ speaker, year, session, country, about }) =>
        statement(speaker, {
          date: String(year),
          ...(session === undefined ? {} : { session }),
          ...(country !== undefined && { country }),
          ...(about !== undefined && { about }),
        }),
      );
    fc.assert(
      fc.property(fc.array(anyStatement, { minLength: 1, maxLength: 40 }), (records) => {
        const report = forumReport(records).statements!;
        const again = forumReport([...records].reverse()).statements!;
        expect(report.byYear.reduce((sum, { total }) => sum + total, 0)).toBe(records.length);
        expect(again.byYear.map(({ group, total }) => [group, total])).toEqual(
          report.byYear.map(({ group, total }) => [group, total]),
        );
        expect(again.byState.map(({ state, total }) => [state, total])).toEqual(
          report.byState.map(({ state, total }) => [state, total]),
        );
      }),
    );
  });
});

describe('counts of accreditation reviews', () => {
  const review = (date: string, fields: Record<string, string>): ForumRecord => ({
    record: 'accreditation-review',
    date,
    organisation: 'Applicant',
    ...fields,
  });

  it('take an application for open until a decision that is no deferral', () => {
    const open = [review('2014', { decision: 'deferred' }), review('2024', { decision: 'deferred' })];
    expect(forumReport(open).accreditation!.waiting.longest[0]).toMatchObject({ years: 10, deferrals: 2, end: null });
    const decided = [...open, review('2025', { decision: 'recommended' })];
    expect(forumReport(decided).accreditation!.waiting.longest[0]).toMatchObject({ years: 11, end: 'recommended' });
  });

  it('count an application deferred once a session, however many states asked', () => {
    const rows = ['CN', 'CU', 'RU'].map((askedBy) =>
      review('2024', { session: 'N1', askedBy, decision: 'deferred', topic: 'Funding' }),
    );
    const report = forumReport(rows).accreditation!;
    expect(report.questions).toBe(3);
    expect(report.decisions).toEqual([{ decision: 'deferred', year: 2024, applications: 1 }]);
    expect(report.waiting.mostDeferred[0]!.deferrals).toBe(1);
    expect(report.topics).toEqual([{ topic: 'funding', questions: 3 }]);
  });
});
