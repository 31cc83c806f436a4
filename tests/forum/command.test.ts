import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { gongo, temporaryFile } from '../gongo.js';

const tables = ['statements', 'accreditation-reviews', 'reprisal-cases', 'procedural-motions', 'side-events'].map(
  (name) => `examples/forum/${name}.csv`,
);

function assessments(): string {
  return temporaryFile(
    'assessed.jsonl',
    gongo(['assess', 'examples/forum/organisations.jsonl', '--format', 'jsonl']).stdout,
  );
}

/** Fails when a document is not well-formed. */
function parseXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}

describe('gongo forum', () => {
  it('tells the headline figures of the made-up tables, and what it could not identify', () => {
    const { status, stdout } = gongo(['forum', ...tables, '--assessments', assessments(), '--state', 'AA']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/AA +125 +97 .*16\.0 x, 2018-2024 +25 /);
    expect(stdout).toMatch(
      /Of 2,110 statements by 786 organisations, 9\d\.\d % come from speakers without an assessment/,
    );
    expect(stdout).toMatch(/AA +747 +18\.0 % +28\.0 %/);
    expect(stdout).toContain('41 cases, 2010-2024; 26.8 % anonymous');
    expect(stdout).toMatch(/8 years +15\n/);
  });

  it('writes the same as JSON, with expected counts, their range and their bounds', () => {
    const { stdout } = gongo(['forum', tables[0]!, '--assessments', assessments(), '--format', 'json']);
    const { statements } = JSON.parse(stdout);
    const state = statements.byState.find((one: { state: string }) => one.state === 'AA');
    const { expected, range, bounds } = state.expected;
    expect(expected).toBeGreaterThan(90);
    expect(range[0]).toBeLessThanOrEqual(expected);
    expect(range[1]).toBeGreaterThanOrEqual(Math.floor(expected));
    expect(bounds[0]).toBeLessThan(expected);
  });

  it('writes charts and a page that are well-formed and hold no script, whatever the names', () => {
    const hostile = temporaryFile(
      'hostile.csv',
      'date,session,item,speaker,country,about\n2023,<script>alert(1)</script>,1,"A<img src=x onerror=alert(1)>",KE,KE\n2024,"S\u001b[31m&",1,B,KE,KE\n',
    );
    const folder = mkdtempSync(join(tmpdir(), 'gongo-charts-'));
    const out = join(folder, 'report.html');
    const { status } = gongo(['forum', hostile, ...tables.slice(1), '--charts', folder, '--out', out]);
    expect(status).toBe(0);
    const page = readFileSync(out, 'utf8');
    for (const harm of ['<script', '<img', '\u001b']) expect(page).not.toContain(harm);
    const charts = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(charts.sort()).toEqual([
      'questions-by-state.svg',
      'shares-over-time.svg',
      'statements-by-session.svg',
      'waiting-times.svg',
    ]);
    for (const chart of charts) {
      const svg = readFileSync(join(folder, chart), 'utf8');
      parseXml(svg);
      expect(page).toContain(svg);
    }
  });

  it('writes evidence that gongo assess takes', () => {
    const evidence = gongo(['forum', ...tables, '--to-evidence']);
    expect(evidence.status).toBe(0);
    const { status, stderr } = gongo(['assess', '-', '--format', 'jsonl'], evidence.stdout);
    expect([status, stderr]).toEqual([0, '']);
    const nowhere = gongo(['forum', temporaryFile('nowhere.csv', 'date,speaker\n2024,Nowhere\n'), '--to-evidence']);
    expect(nowhere.stdout).toBe('');
    expect(nowhere.stderr).toMatch(/^1 organisation is left out because no record tells its state .*: Nowhere\n$/);
  });

  it('writes the table of a kind to start from', () => {
    const { stdout } = gongo(['forum', '--template', 'reprisal-case']);
    expect(stdout.split('\n')[0]).toBe(
      'date,forum,session,source,state,kind,anonymous,organisation,organisationId,victims,womenAmongVictims,followUp',
    );
  });

  it('counts the good rows and ends with status 1 when a row is bad, with 2 when nothing can be read', () => {
    const some = gongo(['forum', temporaryFile('some.csv', 'date,speaker\n2024,A\nsoon,B\n')]);
    expect(some.status).toBe(1);
    expect(some.stdout).toContain('1 statement by 1 organisation.');
    expect(some.stderr).toMatch(/some\.csv:3: date: must be a date: YYYY/);
    const none = gongo(['forum', 'no-such-file.csv']);
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('no-such-file.csv: there is no such file');
    expect(gongo(['forum']).status).toBe(2);
    expect(gongo(['forum', '--committee', tmpdir()]).status).toBe(2);
  });

  it('gives intervals when the records are a sample, and none when they are everything', () => {
    expect(gongo(['forum', tables[2]!, '--sample']).stdout).toMatch(/26\.8 % \(15\.7 to 41\.9\) anonymous/);
    expect(gongo(['forum', tables[2]!]).stdout).toMatch(/26\.8 % anonymous/);
  });
});
