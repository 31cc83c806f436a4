import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Organisation, organisationSchema } from '../../src/index.js';
import { describeProblem } from '../../src/sources/record-problem.js';
import { readRecords } from '../../src/sources/records.js';
import { gongo, temporaryFile } from '../gongo.js';

const folder = fileURLToPath(new URL('../../examples/sources/', import.meta.url));
const sample = (name: string) => readFileSync(folder + name);

/** Reads a file; fails when it takes long or much memory. */
async function readInBounds(name: string, content: string | Uint8Array, from?: string) {
  const file = temporaryFile(name, content);
  const organisations: Organisation[] = [];
  const problems: string[] = [];
  const start = performance.now();
  const before = process.memoryUsage().rss;
  let most = before;
  for await (const item of readRecords(file, organisationSchema, from === undefined ? {} : { from })) {
    most = Math.max(most, process.memoryUsage().rss);
    if ('record' in item) organisations.push(item.record);
    else problems.push(...item.problems.map(describeProblem));
  }
  expect(performance.now() - start).toBeLessThan(40_000);
  expect(most - before).toBeLessThan(400 * 1024 * 1024);
  return { organisations, problems: problems.join('\n') };
}

const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('')}]>`;
const xml = {
  'iati.xml': (before: string, inside: string) =>
    `<?xml version="1.0"?>${before}<iati-activities><iati-activity>${inside}</iati-activity></iati-activities>`,
  'irs-990.xml': (before: string, inside: string) =>
    `<?xml version="1.0"?>${before}<Return xmlns="http://www.irs.gov/efile"><ReturnHeader>${inside}</ReturnHeader></Return>`,
};

describe.each(Object.entries(xml))('%s', (name, document) => {
  it.each([
    ['a billion laughs', document(laughs, '&j;'), 'holds a document type declaration, which is refused'],
    [
      'an external entity',
      document('<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'),
      'holds a document type declaration',
    ],
    [
      'an external document type',
      document('<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">', ''),
      'holds a document type declaration',
    ],
    ['an entity that nobody declared', document('', '&x;'), 'is not well-formed XML'],
    ['deep nesting', document('', '<a>'.repeat(100_000)), 'is nested deeper than 64 levels'],
    ['a text of 20 MB', document('', `<a>${'x'.repeat(20_000_000)}</a>`), 'MiB'],
    ['an attribute of 20 MB', document('', `<a b="${'x'.repeat(20_000_000)}"/>`), 'MiB'],
    ['a tag of 20 MB', document('', `<${'x'.repeat(20_000_000)}/>`), 'MiB'],
    ['a comment of 20 MB', document('', `<!--${'x'.repeat(20_000_000)}-->`), 'MiB'],
    ['200,000 elements', document('', '<a/>'.repeat(200_000)), 'of more than 100000 elements'],
    ['a file that was cut off', sample(name).subarray(0, 600), 'is not well-formed XML'],
    ['a wrong end tag', document('', '<a></b>'), 'is not well-formed XML'],
    [
      'bytes that are no text',
      Buffer.concat([Buffer.from(document('', '')).subarray(0, 60), Buffer.from([0, 1, 2, 0xff])]),
      'is not well-formed XML',
    ],
  ])('%s is refused with its line, in seconds and in little memory', async (_, content, message) => {
    const { organisations, problems } = await readInBounds(name, content);
    expect(problems).toContain(message);
    expect(problems).toMatch(new RegExp(`${name}:\\d+: `));
    expect(organisations).toEqual([]);
  });

  it('what was read before the damage is kept', async () => {
    const whole = sample(name).toString();
    const root = whole.slice(0, whole.indexOf('<', whole.indexOf('?>')));
    const part = whole.slice(root.length);
    const damaged =
      name === 'iati.xml' ? whole.replace('</iati-activities>', '<broken') : `${root}<Returns>${part}<broken`;
    const { organisations, problems } = await readInBounds(name, damaged);
    expect(organisations[0]!.name).toContain('made up');
    expect(problems).toContain('is not well-formed XML');
  });
});

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

describe.each(['follow-the-money.jsonl', 'popolo.json', 'wikidata.json', 'bods.json', '360giving.json'])(
  '%s',
  (name) => {
    const from = {
      'follow-the-money.jsonl': 'ftm',
      'popolo.json': 'popolo',
      'wikidata.json': 'wikidata',
      'bods.json': 'bods',
      '360giving.json': '360giving',
    }[name]!;

    it('cut off in the middle, it is named with its line, and no record is made up', async () => {
      const { problems } = await readInBounds(name, sample(name).subarray(0, sample(name).length - 100), from);
      expect(problems).toMatch(new RegExp(`${name}:\\d+: is not JSON`));
    });

    it.each([
      ['deep nesting', deep],
      [
        'values of the wrong kind everywhere',
        JSON.stringify({
          id: 1,
          schema: 2,
          properties: 3,
          persons: 4,
          organizations: [5, null, { id: 6 }],
          memberships: [[]],
          grants: [null, { recipientOrganization: 'x' }],
          entities: { Q1: null, Q2: { claims: [] } },
          recordId: 'r',
          recordType: 'entity',
          recordDetails: [],
        }),
      ],
      ['an empty file', ''],
      ['a bare text', '"text"'],
      [
        'prototype keys',
        '{"__proto__": {"x": 1}, "id": "__proto__", "schema": "Organization", "properties": {"__proto__": ["x"], "name": ["N"]}, "constructor": []}',
      ],
    ])('%s ends in seconds, without a crash', async (_, content) => {
      const { problems } = await readInBounds(name, content, from);
      expect(problems).not.toMatch(/TypeError|RangeError|undefined/);
    });

    it('a name of 1 MB is cut or refused, and a formula stays text', async () => {
      const text = sample(name)
        .toString()
        .replaceAll('made up', `made up ${'x'.repeat(1_000_000)}`)
        .replaceAll('"A. Example"', '"=HYPERLINK(1)"');
      const { organisations, problems } = await readInBounds(name, text, from);
      expect(JSON.stringify(organisations).length).toBeLessThan(100_000);
      expect(organisations.length + problems.length).toBeGreaterThan(0);
    });
  },
);

describe('any file', () => {
  it('a gzip bomb of 1 GB of one line ends in bounded memory', async () => {
    const bomb = gzipSync(Buffer.alloc(1 << 28, 'x'));
    const { problems } = await readInBounds('bomb.jsonl.gz', Buffer.concat([bomb, bomb, bomb, bomb]));
    expect(problems).toContain('the line is longer than 8 MiB');
  });

  it('a gzip file that was cut off gives its whole records, and says so', () => {
    const packed = gzipSync(readFileSync('training-data/organisations.jsonl'));
    const { status, stdout, stderr } = gongo([
      'convert',
      temporaryFile('cut.jsonl.gz', packed.subarray(0, packed.length / 2)),
    ]);
    expect(stdout.split('\n').length).toBeGreaterThan(100);
    expect(stderr).toContain('ends before its gzip data does');
    expect(status).toBe(1);
  });

  it('a formula in any table or record stays text in CSV and in workbooks', async () => {
    const { readSheet } = await import('read-excel-file/node');
    const file = temporaryFile(
      'a.csv',
      'name,country,conduct,what,source\n"=cmd|\'/c calc\'!A0",KE,protests-state,"=1+1",https://example.org/"x\n',
    );
    const csv = gongo(['assess', file, '--format', 'csv']).stdout;
    expect(csv).toContain("'=cmd|");
    const out = temporaryFile('out.xlsx', '');
    expect(gongo(['assess', file, '--out', out]).status).toBe(0);
    const [, row] = await readSheet(out, 'results');
    expect(row![1]).toBe("=cmd|'/c calc'!A0");
    const parts = (await import('fflate')).unzipSync(readFileSync(out));
    const sheets = Object.entries(parts)
      .filter(([name]) => name.includes('sheet'))
      .map(([, bytes]) => Buffer.from(bytes).toString())
      .join();
    expect(sheets.match(/<f>.*?<\/f>/g)).toEqual(['<f>HYPERLINK("https://example.org/%22x")</f>']);
  });
});
