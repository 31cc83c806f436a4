import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gongo, temporaryFile } from './gongo.js';
import { realRecord } from './real-records.js';

const good = realRecord('kr-pspd');
const goodLine = JSON.stringify(good);
const withItem = (item: object) => JSON.stringify({ ...good, evidence: [good.evidence[0], item] });
const source = { url: 'https://example.org' };

/** Runs `gongo assess` on a good line, a bad one and another good one, and checks that both good ones are written. */
function assessBetweenGoodOnes(bad: string): string {
  const { status, stdout, stderr } = gongo([
    'assess',
    temporaryFile('list.jsonl', `${goodLine}\n${bad}\n${goodLine}\n`),
    '--format',
    'jsonl',
  ]);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).organisation.id),
  ).toEqual([good.id, good.id]);
  expect(status).toBe(1);
  expect(stderr).toContain('list.jsonl:2: ');
  return stderr;
}

describe('a bad record is named by file, line and field, and no good one is lost', () => {
  it.each([
    ['not JSON', '{"id": "x", ', 'is not JSON'],
    ['a list instead of a record', '[1, 2]', 'must be an object'],
    ['a bare value', '"text"', 'must be an object'],
    ['a wrong type', JSON.stringify({ ...good, name: 7 }), 'name: must be a string; found 7'],
    ['a missing field', JSON.stringify({ ...good, country: undefined }), 'country: must be a string; it is missing'],
    [
      'an unknown kind',
      withItem({ kind: 'rumour', source }),
      'evidence[1].kind: "rumour" is no kind of evidence; known kinds: funding-source,',
    ],
    ['a misspelt kind', withItem({ kind: 'Funding Source', source }), 'did you mean "funding-source"?'],
    [
      'a misspelt closed value',
      withItem({ kind: 'stance', stance: 'praise', source }),
      'evidence[1].stance: must be one of "praises", "defends", "neutral", "criticises"; found "praise"; did you mean "praises"?',
    ],
    [
      'a date that is none',
      withItem({ kind: 'stance', stance: 'praises', from: '2023-02-30', source }),
      'evidence[1].from: is no date in the calendar',
    ],
    [
      'a date in words',
      withItem({ kind: 'stance', stance: 'praises', from: 'May 2023', source }),
      'evidence[1].from: must be a date: YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    [
      'a share of 40',
      withItem({ kind: 'funding-source', funder: 'F', funderKind: 'government', share: 40, source }),
      'evidence[1].share: must be a part of 1: write 0.4 for 40 %; found 40',
    ],
    [
      'a country that is no code',
      JSON.stringify({ ...good, country: 'Korea' }),
      'country: must be an ISO 3166-1 alpha-2 code',
    ],
    ['the code UK', JSON.stringify({ ...good, country: 'UK' }), 'country: "UK" is no ISO 3166-1 code; write "GB"'],
    [
      'a __proto__ key',
      `{"__proto__": {"admin": true}, ${goodLine.slice(1)}`,
      '__proto__: is a field name that is not allowed',
    ],
    [
      'a __proto__ key deep inside',
      goodLine.replace('"source":{', '"source":{"__proto__":{"x":1},'),
      '__proto__: is a field name that is not allowed',
    ],
    ['a lone surrogate', `{"note":"\\ud800",${goodLine.slice(1)}`, 'note: holds half a character'],
    [
      'deep nesting',
      `{"x":${'['.repeat(2000)}${']'.repeat(2000)},${goodLine.slice(1)}`,
      'is nested deeper than 8 levels',
    ],
    ['a long name', JSON.stringify({ ...good, name: 'x'.repeat(5000) }), 'name: must be at most 2000 characters long'],
    ['a line of 10 MB', JSON.stringify({ ...good, notes: 'x'.repeat(10_000_000) }), 'the line is longer than 8 MiB'],
    ['personal data', withItem({ ...good.evidence[0], religion: 'x' }), 'religion: is personal data'],
  ])('%s', (_, bad, message) => {
    expect(assessBetweenGoodOnes(bad)).toContain(message);
  });

  it('names every problem of a record, not only the first', () => {
    const stderr = assessBetweenGoodOnes(JSON.stringify({ ...good, id: '', country: 'kr', evidence: 'none' }));
    expect(stderr).toContain('id: must not be empty');
    expect(stderr).toContain('country: must be');
    expect(stderr).toContain('evidence: must be a list [ ... ]; found "none"');
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['a missing file', () => '/nowhere/list.jsonl', 'there is no such file'],
    ['a folder', () => mkdtempSync(join(tmpdir(), 'gongo-test-')), 'is a folder; name the files in it'],
    ['an empty file', () => temporaryFile('empty.jsonl', ''), 'is empty: it holds no record'],
    ['a file of blank lines', () => temporaryFile('blank.jsonl', '\n\n  \n'), 'is empty: it holds no record'],
    ['an empty JSON document', () => temporaryFile('empty.json', '[]'), 'is empty: it holds no record'],
  ])('%s is named, and the status is 2', (_, file, message) => {
    const { status, stdout, stderr } = gongo(['assess', file()]);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('one missing file among good ones: the good ones are written and the status is 1', () => {
    const { status, stdout } = gongo([
      'assess',
      '/nowhere.jsonl',
      temporaryFile('a.jsonl', goodLine),
      '--format',
      'jsonl',
    ]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(1);
  });

  it('wrong usage gives status 2 and a hint', () => {
    for (const args of [
      ['assess'],
      ['assess', 'x.jsonl', '--format', 'pdf'],
      ['assess', 'x.jsonl', '--as-of', 'soon'],
      ['asses', 'x'],
    ]) {
      const { status, stderr } = gongo(args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/error: /);
    }
  });

  it('a byte order mark, blank lines, Windows line ends and a missing last newline are fine', () => {
    const { status, stdout } = gongo([
      'assess',
      temporaryFile('a.jsonl', `\uFEFF${goodLine}\r\n\r\n${goodLine}`),
      '--format',
      'jsonl',
    ]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(2);
    expect(status).toBe(0);
  });

  it('a JSON document may be a list or one record, and errors name the place in the list', () => {
    const list = gongo([
      'assess',
      temporaryFile('a.json', JSON.stringify([good, { ...good, country: 'x' }], null, 2)),
      '--format',
      'jsonl',
    ]);
    expect(list.stderr).toContain('a.json: [1].country: must be');
    expect(list.status).toBe(1);
    expect(gongo(['assess', temporaryFile('b.json', JSON.stringify(good, null, 2)), '--format', 'jsonl']).status).toBe(
      0,
    );
    expect(gongo(['assess', temporaryFile('c.json', '{\n"id": "x",\n oops }')]).stderr).toMatch(
      /c\.json:3: is not JSON/,
    );
  });

  it('standard input is read as -', () => {
    const { status, stdout } = gongo(['assess', '-', '--format', 'jsonl'], `${goodLine}\n`);
    expect(JSON.parse(stdout).organisation.id).toBe(good.id);
    expect(status).toBe(0);
  });
});

describe('output', () => {
  it('a file appears whole or not at all', () => {
    const out = temporaryFile('results.csv', 'old');
    expect(gongo(['assess', 'examples/accreditation-list.jsonl', '--out', out]).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^id,name,country/);
    expect(readdirSync(dirname(out))).toEqual(['results.csv']);
    const nowhere = gongo(['assess', 'examples/accreditation-list.jsonl', '--out', '/nowhere/results.csv']);
    expect(nowhere.status).toBe(2);
    expect(nowhere.stderr).toContain('/nowhere/results.csv');
  });

  it('CSV cells cannot become formulas', () => {
    const hostile = { ...good, name: '=HYPERLINK("http://evil.example","x")', id: '@cmd' };
    const { stdout } = gongo(['assess', temporaryFile('a.jsonl', JSON.stringify(hostile)), '--format', 'csv']);
    expect(stdout).toContain(`'@cmd,"'=HYPERLINK(""http://evil.example"",""x"")"`);
  });

  it('a name cannot steer the terminal', () => {
    const { stdout } = gongo([
      'assess',
      temporaryFile('a.jsonl', JSON.stringify({ ...good, name: 'Evil \u001b[31m\u202Ename' })),
    ]);
    for (const steering of ['\u001b', '\u202e']) expect(stdout).not.toContain(steering);
    expect(stdout).toContain('Evil');
  });

  it('the JSON form is one document with the same results as JSON Lines', () => {
    const list = ['assess', 'examples/accreditation-list.jsonl', '--format'];
    const lines = gongo([...list, 'jsonl'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(JSON.parse(gongo([...list, 'json']).stdout)).toEqual(lines);
  });
});

describe('gongo validate and template', () => {
  it('the template is valid and its filled record has every kind of evidence', () => {
    const { stdout } = gongo(['template']);
    const file = temporaryFile('template.jsonl', stdout);
    expect(gongo(['validate', file])).toMatchObject({ status: 0, stdout: '2 valid records, 0 problems\n' });
    const kinds = new Set(
      JSON.parse(stdout.trimEnd().split('\n')[1]!).evidence.map((item: { kind: string }) => item.kind),
    );
    expect(kinds.size).toBe(17);
  });

  it('names problems, doubled ids and fields that nothing reads', () => {
    const typo = JSON.stringify({ ...good, evidence: [{ ...good.evidence[0], shar: 0.4 }] });
    const { status, stdout } = gongo(['validate', temporaryFile('a.jsonl', `${goodLine}\n${typo}\n{}\n`)]);
    expect(stdout).toContain('a.jsonl:3: id: must be a string; it is missing');
    expect(stdout).toContain(`id "${good.id}" stands more than once`);
    expect(stdout).toContain('evidence[0].shar is no field of a record and is not read');
    expect(status).toBe(1);
  });
});
