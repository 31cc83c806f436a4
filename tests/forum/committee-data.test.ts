import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { committeeFigures, withFigures } from '../../scripts/committee-page.js';
import { committeeReport } from '../../src/forum/committee/committee-report.js';
import { readCommitteeFolder } from '../../src/sources/committee-folder.js';

const places = [process.env.ECOSOC_COMMITTEE, '../shared/ecosoc-committee', '../../shared/ecosoc-committee'];
const folder = places.find((place) => place !== undefined && existsSync(place));

if (folder === undefined)
  console.warn(
    'The record of the NGO Committee is not here: its figures are not checked. docs/ecosoc-committee.md says where to get it; ECOSOC_COMMITTEE=FOLDER names it.',
  );

describe.skipIf(folder === undefined)('the record of the NGO Committee', async () => {
  const report = folder === undefined ? undefined : committeeReport((await readCommitteeFolder(folder)).record);

  it('gives the figures of docs/ecosoc-committee.md; write them anew with npm run committee-page', async () => {
    const { markdown, charts } = await committeeFigures(folder!);
    const page = readFileSync('docs/ecosoc-committee.md', 'utf8');
    expect(withFigures(page, markdown)).toBe(page);
    for (const [path, svg] of Object.entries(charts)) expect(readFileSync(path, 'utf8')).toBe(svg);
  });

  it('gives the fifteen most deferred that the data’s author publishes', () => {
    // The bars of figures/top15_deferralsngos.pdf at commit ec62da1, ties of the fifteenth with them.
    expect(report!.authors.mostDeferred.map(({ sessions }) => sessions)).toEqual([
      26, 21, 17, 17, 16, 16, 15, 15, 15, 14, 14, 14, 14, 13, 13, 13, 13,
    ]);
    expect(report!.authors.mostDeferred[0]!.name).toBe('International Dalit Solidarity Network');
    // The peak of figures/defgrant_ratio.pdf.
    expect(report!.authors.ratios.find(({ session }) => session === '2010-06-21')!.ratio).toBeCloseTo(2.5, 2);
  });

  it('has every roll call with at most nineteen members, all of them states', () => {
    expect(report!.rollCalls).toHaveLength(96);
    for (const { positions } of report!.rollCalls) {
      expect(Object.keys(positions).length).toBeLessThanOrEqual(19);
      for (const member of Object.keys(positions)) expect(member).toMatch(/^[A-Z]{2}$/);
    }
  });

  it('follows one application through every session, under two spellings', () => {
    const one = report!.mostDeferred.find(({ applicant }) => applicant.startsWith('Hokok'))!;
    expect(one).toMatchObject({
      deferrals: 25,
      applications: 1,
      firstDeferred: '2012-02-21',
      lastDeferred: '2024-06-14',
    });
    expect(one.spellings).toHaveLength(2);
  });
});
