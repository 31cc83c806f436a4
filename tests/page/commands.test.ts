import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gongo, temporaryFile, temporaryFolder } from '../gongo.js';

const list = 'examples/accreditation-list.jsonl';
const results = temporaryFile('results.jsonl', gongo(['assess', list, '--as-of', '2020', '--format', 'jsonl']).stdout);

interface Shown {
  readonly overview: { readonly withoutRecord: number; readonly results: number };
}

/** What the page holds: the numbers of its overview, and its first dossier. */
function dataOf(html: string) {
  const read = (id: string) => JSON.parse(new RegExp(`id="${id}">(.*?)</script>`).exec(html)![1]!);
  return { report: read('report') as Shown, first: read('dossiers-0')[0] };
}

describe('gongo report', () => {
  it('makes one file of records alone, and writes to standard output when no file is named', () => {
    const { stdout, stderr, status } = gongo(['report', list]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).not.toMatch(/<(link|img|iframe|script src)/);
    expect(dataOf(stdout).report.overview.withoutRecord).toBe(0);
  });

  it('shows results as they were made, with the sources of the records given beside them, in any order', () => {
    const out = join(temporaryFolder(), 'report.html');
    for (const files of [
      [results, list],
      [list, results],
    ]) {
      expect(gongo(['report', ...files, '--out', out, '--language', 'ru', '--title', 'A <list>']).status).toBe(0);
      const html = readFileSync(out, 'utf8');
      expect(html).toContain('<html lang="ru" dir="ltr">');
      expect(html).toContain('<title>A &#60;list&#62;</title>');
      const { report, first } = dataOf(html);
      expect(report.overview.withoutRecord).toBe(0);
      expect(first.result.asOf).toBe('2020');
      expect(first.evidence[0].source.url).toMatch(/^https:/);
    }
  });

  it('made from results alone says that sources are missing; with records that have changed since, too', () => {
    const alone = dataOf(gongo(['report', results]).stdout).report.overview;
    expect(alone.withoutRecord).toBe(alone.results);
    const [first, ...rest] = readFileSync(list, 'utf8').trimEnd().split('\n');
    const record = JSON.parse(first!);
    const changed = [JSON.stringify({ ...record, evidence: record.evidence.slice(1) }), ...rest].join('\n');
    const { stdout, stderr, status } = gongo(['report', results, '-'], changed);
    expect(status).toBe(0);
    expect(stderr).toContain(
      `1 of the records are not those that were assessed, so their sources are left out (${record.id})`,
    );
    expect(dataOf(stdout).report.overview.withoutRecord).toBe(1);
  });

  it('one bad line is named and left out; when nothing is left, nothing is written', () => {
    const lines = readFileSync(results, 'utf8').trimEnd().split('\n');
    const { evidenceFor: _, ...bare } = JSON.parse(lines[1]!);
    const { stdout, stderr, status } = gongo(['report', '-'], [lines[0], JSON.stringify(bare), lines[2]].join('\n'));
    expect(status).toBe(1);
    expect(stderr).toContain('-:2: evidenceFor: ');
    expect(dataOf(stdout).report.overview.results).toBe(2);
    expect(gongo(['report', '-'], JSON.stringify(bare))).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('gongo dossier', () => {
  it('writes one organisation as Markdown: result, evidence on both sides with sources, what is missing, model', () => {
    const { stdout, status } = gongo(['dossier', 'cn-cshrs', list]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# China Society for Human Rights Studies\n/);
    expect(stdout).toContain('## What points to independence');
    expect(stdout).toContain(
      'Source: [https://chinachange.org/2020/04/30/one-chinese-gongos-war-against-global-human-rights/](<https://chinachange.org/2020/04/30/one-chinese-gongos-war-against-global-human-rights/>)',
    );
    expect(stdout).toContain('| Leadership | +5.63 |');
    expect(stdout).toMatch(/Model affiliation [\d.]+, as of .*sha256:[0-9a-f]{64}/);
    expect(stdout).not.toContain('People’s Solidarity');
  });

  it('writes it as HTML to print, in a language, from results that were made before', () => {
    const out = join(temporaryFolder(), 'dossier.html');
    expect(gongo(['dossier', 'cn-cshrs', results, list, '--out', out, '--language', 'es']).status).toBe(0);
    const html = readFileSync(out, 'utf8');
    expect(html).toContain('Lo que apunta a la independencia');
    expect(html).toContain('2020');
    expect(html).not.toContain('<script');
  });

  it('an unknown id is said to be unknown', () => {
    expect(gongo(['dossier', 'nobody', list])).toMatchObject({
      status: 2,
      stderr: `gongo: ${list}: no organisation with the id "nobody"\n`,
    });
  });

  it('a dossier as Markdown has no column of charts left empty', () => {
    const { stdout } = gongo(['dossier', 'cu-acnu', 'examples/accreditation-list.jsonl']);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toContain('| Funding | not known |');
  });
});
