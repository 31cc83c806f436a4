import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicantsOf } from '../../src/forum/committee/applicants.js';
import { applicationsOf } from '../../src/forum/committee/applications.js';
import type { DecisionList, ListEntry } from '../../src/forum/committee/committee-record.js';
import { agreements, rollCallsOf } from '../../src/forum/committee/roll-calls.js';
import { spellingKey } from '../../src/forum/committee/spelling-key.js';

const sessions = ['2015-02-18', '2015-06-17', '2016-02-17', '2016-06-20', '2017-02-28', '2017-06-23', '2018-02-23'];

/** `N` newly deferred, `D` deferred again, `G` granted, `C` closed, `.` not listed; one letter a session. */
function course(name: string, letters: string): ListEntry[] {
  const lists: Record<string, DecisionList> = { N: 'newlyDeferred', D: 'deferred', G: 'granted', C: 'closed' };
  return [...letters].flatMap((letter, place) =>
    letter === '.' ? [] : [{ list: lists[letter]!, name, session: sessions[place]! }],
  );
}

/** Another organisation that is before every session, so that all sessions are known. */
const background = course('Some Other Body of the Whole Period', 'NDDDDDD');

function namesOf(...entries: ListEntry[][]): string[][] {
  return applicantsOf([...background, ...entries.flat()])
    .map(({ spellings }) => [...spellings].sort())
    .filter(([name]) => name !== background[0]!.name)
    .sort();
}

describe('applicants', () => {
  it.each([
    ['Congrès mondial Amazigh (CMA)', 'Congres mondial Amazigh'],
    ['The Voice Society', 'Voice Society'],
    ['Ambedkar Center for Justice and Peace', 'Ambedkar Centre for Justice and Peace'],
    ['Nonviolent Peaceforce', 'Nonviolent Peaceforce, Inc.'],
    ['Türkiye Gençlik Vakfı (TÜGVA)', 'Turkiye Gençlik Vakfi'],
    ['London School of Economics and Political Science (LSE)', 'London School of Economics and Political Science LSE'],
    ['Merciful Souls, RA', 'Merciful Souls, R/A'],
    ['Palestinian Association for Human Rights – Witness', 'Palestinian Association for Human Rights (Witness)'],
  ])('are one under the spellings "%s" and "%s"', (one, other) => {
    expect(spellingKey(one)).toBe(spellingKey(other));
  });

  it.each([
    ['National Forum for Human Rights', 'National Forum for Human Rights (Yemen)'],
    ['Child Foundation', 'Child Foundation (USA)'],
    ['Nithyananda Dhyanapeetam of Seattle', 'Nithyananda Dhyanapeetam of San Jose'],
  ])('may be two under "%s" and "%s"', (one, other) => {
    expect(spellingKey(one)).not.toBe(spellingKey(other));
  });

  it('are one where a slip of the pen parts their spellings and the sessions complete each other', () => {
    const names = namesOf(
      course('International Human Rights Organization', 'NDD.D..'),
      course('International Human Right Organization', '...D.DD'),
    );
    expect(names).toEqual([['International Human Right Organization', 'International Human Rights Organization']]);
  });

  it('stay two when one session lists both, however alike they are', () => {
    const names = namesOf(course('Forest Products Association', 'ND'), course('Forest Products Associations', 'ND'));
    expect(names).toEqual([['Forest Products Association'], ['Forest Products Associations']]);
  });

  it('stay two when one was deferred after the other had been granted status', () => {
    const names = namesOf(
      course('Asian Centre for Human Rights', 'NG'),
      course('Asia Center for Human Rights', '..ND'),
    );
    expect(names).toHaveLength(2);
  });

  it('are one where an application breaks off and goes on under a longer name', () => {
    const names = namesOf(
      course('Embajada Mundial de Activistas por la Paz', 'ND'),
      course('Embajada Mundial de Activistas por la Paz Corp./Global Embassy of Activists', '..DG'),
    );
    expect(names).toHaveLength(1);
  });

  it('stay two when the later name begins with a first deferral of its own, or names another place', () => {
    expect(
      namesOf(course('Women Lawyers Association', 'ND'), course('Women Lawyers Association North', '..ND')),
    ).toHaveLength(2);
    expect(namesOf(course('Women Lawyers of Kenya', 'ND'), course('Women Lawyers of Uganda', '..DD'))).toHaveLength(2);
  });

  it('keep every line exactly once', () => {
    const name = fc.constantFrom(
      'Alpha Rights Group',
      'Alpha Right Group',
      'Alpha Rights Group (ARG)',
      'Beta Rights Group',
      'Beta Rights',
    );
    const letters = fc.array(fc.constantFrom('N', 'D', 'G', 'C', '.'), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(name, letters), { maxLength: 6 }), (courses) => {
        const entries = courses.flatMap(([one, course_]) => course(one, course_.join('')));
        const kept = applicantsOf(entries).flatMap((applicant) => applicant.entries);
        expect(kept).toHaveLength(entries.length);
        expect(new Set(kept)).toEqual(new Set(entries));
      }),
    );
  });
});

describe('applications', () => {
  it('end with a decision; what comes after is another one', () => {
    const applications = applicationsOf(course('A', 'NDCND.G'));
    expect(
      applications.map(({ deferrals, deferredAgain, decided, end }) => [deferrals, deferredAgain, decided, end]),
    ).toEqual([
      [2, 1, '2016-02-17', 'closed'],
      [2, 1, '2018-02-23', 'granted'],
    ]);
  });

  it('begin anew when the applicant comes up as new, and after more than three years', () => {
    expect(applicationsOf(course('A', 'NDND'))).toHaveLength(2);
    const years = applicationsOf([
      { list: 'deferred', name: 'A', session: '2000-03-28' },
      { list: 'deferred', name: 'A', session: '2010-03-03' },
    ]);
    expect(years).toHaveLength(2);
  });

  it('are none when status was granted at once', () => {
    expect(applicationsOf(course('A', 'G'))).toEqual([]);
  });
});

describe('roll calls', () => {
  const votes = (topic: string, cast: Record<string, string>) =>
    Object.entries(cast).map(([member, position]) => ({ topic, session: '2018-02-23', member, position }));

  it('count agreement where both voted; absence is no vote, abstaining is one of its own', () => {
    const { rollCalls, notes } = rollCallsOf([
      ...votes('one', { China: 'against', 'Russian Federation': 'against', Turkey: 'in favor ' }),
      ...votes('two', { China: 'against', 'Russian Federation.': 'abstaining', Türkiye: 'absent' }),
      ...votes('three', { China: 'in favor', 'Russian Federation': 'in favor', Türkiye: 'abstent' }),
    ]);
    expect(notes).toEqual([]);
    expect(agreements(rollCalls)).toEqual([
      { a: 'CN', b: 'RU', both: 3, same: 2, agreement: 2 / 3, bothYesNo: 2, sameYesNo: 2, agreementYesNo: 1 },
      { a: 'CN', b: 'TR', both: 1, same: 0, agreement: 0, bothYesNo: 1, sameYesNo: 0, agreementYesNo: 0 },
      { a: 'RU', b: 'TR', both: 1, same: 0, agreement: 0, bothYesNo: 1, sameYesNo: 0, agreementYesNo: 0 },
    ]);
  });

  it('take the first entry of a member that stands twice, and say so', () => {
    const { rollCalls, notes } = rollCallsOf([
      ...votes('one', { Israel: 'against' }),
      ...votes('one', { Israel: 'abstaining' }),
    ]);
    expect(rollCalls[0]!.positions.get('IL')).toBe('no');
    expect(notes).toEqual(['2018-02-23, one: Israel stands twice, as no and abstain; the first is taken']);
  });
});
