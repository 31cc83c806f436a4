import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forumExample } from '../../scripts/forum-example.js';
import { affiliationsOf } from '../../src/forum/affiliation/affiliations.js';
import { ForumCounts } from '../../src/forum/counting/forum-report.js';
import { assess, organisationSchema } from '../../src/index.js';
import { readForumRecords } from '../../src/sources/forum-records.js';

const folder = 'examples/forum';
const tables = Object.keys(forumExample()).filter((name) => name.endsWith('.csv'));

async function figures() {
  const assessments = readFileSync(`${folder}/organisations.jsonl`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => assess(organisationSchema.parse(JSON.parse(line)), { asOf: '2025-01-01' }));
  const counts = new ForumCounts({ affiliations: affiliationsOf(assessments) });
  for (const table of tables) {
    for await (const read of readForumRecords(`${folder}/${table}`)) {
      if (!('record' in read)) throw new Error(JSON.stringify(read.problems));
      counts.add(read.record);
    }
  }
  return counts.report();
}

describe('the made-up tables of examples/forum', async () => {
  const { statements, accreditation, reprisals, motions } = await figures();
  const state = statements!.byState.find((one) => one.state === 'AA')!;

  it('are those that the script writes; write them anew with npm run forum-example', () => {
    for (const [name, content] of Object.entries(forumExample()))
      expect(readFileSync(`${folder}/${name}`, 'utf8')).toBe(content);
  });

  it('give statements of state-tied organisations that grew 16 times from 2018 to 2024', () => {
    expect(state.growth).toEqual({ from: 2018, to: 2024, times: 16 });
    expect(state.byYear.map(({ stateSide }) => stateSide)).toEqual([2, 5, 6, 11, 17, 24, 32]);
  });

  it('give one statement in 25 in 2024', () => {
    expect(state.byYear.at(-1)!.oneIn).toBe(25);
  });

  it('give 747 questions of the state in 2020-2024: 18 % of all, and 28 % in 2024', () => {
    const asked = accreditation!.byState.find((one) => one.state === 'AA')!;
    expect(asked.questions).toEqual({ count: 747, of: 4150, share: 0.18, interval: null });
    expect(asked.byYear.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024]);
    expect(asked.byYear.at(-1)!.questions.share).toBe(0.28);
  });

  it('give 15 applications that were kept waiting over eight years', () => {
    const { atLeast } = accreditation!.waiting;
    expect(atLeast.find(({ years }) => years === 8)!.applications).toBe(15);
    expect(accreditation!.waiting.longest.filter(({ years }) => years > 8)).toHaveLength(15);
  });

  it('give 41 cases of reprisals in 2010-2024, 27 % anonymous, more than two thirds of the victims women', () => {
    expect(reprisals!.cases).toBe(41);
    expect(reprisals!.years).toEqual([2010, 2024]);
    expect(Math.round(100 * reprisals!.anonymous.share!)).toBe(27);
    expect(reprisals!.women.share!).toBeGreaterThan(2 / 3);
    expect(reprisals!.women.share!).toBeLessThan(0.75);
  });

  it('give 22 points of order of the state in 2021-2024', () => {
    const own = motions!.byState.find((one) => one.state === 'AA' && one.kind === 'point-of-order')!;
    expect(own.motions).toBe(22);
    expect(own.byYear.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
  });
});
