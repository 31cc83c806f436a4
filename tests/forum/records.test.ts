import { describe, expect, it } from 'vitest';
import { forumRecordFields, forumRecordSchema } from '../../src/forum/records/forum-record.js';
import { forumTemplate } from '../../src/forum/records/forum-template.js';
import { type ForumReadOptions, readForumRecords } from '../../src/sources/forum-records.js';
import { describeProblem } from '../../src/sources/record-problem.js';
import { temporaryFile } from '../gongo.js';

async function read(name: string, content: string, options: ForumReadOptions = {}) {
  const file = temporaryFile(name, content);
  const records = [];
  const problems: string[] = [];
  for await (const one of readForumRecords(file, options)) {
    if ('record' in one) records.push(one.record);
    else for (const problem of one.problems) problems.push(describeProblem({ ...problem, file: name }));
  }
  return { records, problems };
}

describe('tables of forum records', () => {
  it('are read whatever the case and the spacing of their headers, states by code or by name', async () => {
    const { records, problems } = await read(
      'list.csv',
      'Date;Session;Speaker;Country;About;Joint with\n2024-03-12;HRC55;Example;Iran (Islamic Republic of);CN;A; \n'.replace(
        'A; ',
        '"A; B"',
      ),
    );
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        record: 'statement',
        date: '2024-03-12',
        session: 'HRC55',
        speaker: 'Example',
        country: 'IR',
        about: 'CN',
        jointWith: ['A', 'B'],
      },
    ]);
  });

  it('name file, line and column of a bad row and keep the good ones', async () => {
    const { records, problems } = await read(
      'motions.csv',
      'date,raised_by,kind\n2024,CN,point-of-order\n2024,Atlantis,point-of-order\n2024-13,CN,filibuster\n',
    );
    expect(records).toHaveLength(1);
    expect(problems).toEqual([
      'motions.csv:3: raised_by: must be an ISO 3166-1 alpha-2 code in capitals, such as "KE"; found "Atlantis"',
      'motions.csv:4: date: is no date in the calendar',
      expect.stringMatching(/^motions\.csv:4: kind: must be one of "point-of-order",/),
    ]);
  });

  it('say what is missing when the columns do not tell the kind of record', async () => {
    const { records, problems } = await read('odd.csv', 'name,year\nExample,2024\n');
    expect(records).toEqual([]);
    expect(problems[0]).toMatch(/columns do not tell which records these are: name, year\. .*speaker \(statement\)/);
  });

  it('refuse more women than victims, and fields of personal data', async () => {
    const { problems } = await read(
      'cases.csv',
      'date,state,kind,anonymous,victims,womenAmongVictims,gender\n2024,CN,threats,yes,1,2,\n2024,CN,threats,yes,1,1,female\n',
    );
    expect(problems).toEqual([
      'cases.csv:2: womenAmongVictims: must not be greater than victims',
      expect.stringMatching(/^cases\.csv:3: gender: is personal data/),
    ]);
  });

  it('come back as they were from JSON Lines, where each line says its kind', async () => {
    const line = { record: 'side-event', date: '2024', title: 'T', organisers: ['A'], missions: ['ZZ'] };
    const { records, problems } = await read('a.jsonl', `${JSON.stringify(line)}\n{"record":"speech","date":"2024"}\n`);
    expect(records).toEqual([line]);
    expect(problems).toEqual([
      'a.jsonl:2: record: "speech" is no kind of record; known kinds: statement, accreditation-review, reprisal-case, procedural-motion, side-event',
    ]);
  });

  it('have a template for every kind that is read without a problem', async () => {
    for (const kind of forumRecordFields.keys()) {
      const { records, problems } = await read(`${kind}.csv`, forumTemplate(kind));
      expect(problems).toEqual([]);
      expect(records.map(({ record }) => record)).toEqual([kind]);
      expect(forumRecordSchema.safeParse(records[0]).success).toBe(true);
    }
  });
});
