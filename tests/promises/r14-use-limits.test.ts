import { describe, expect, it } from 'vitest';
import { gongo } from '../gongo.js';

describe('R14: use limits are stated where the tool is used', () => {
  it('the help of the command says what it is not for', () => {
    const { stdout, status } = gongo(['assess', '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Not for: .*accreditation.*lists of names and scores, or people/s);
  });

  it('a batch ends with how many false positives to expect in the state bands, and under which assumption', () => {
    const { stdout } = gongo(['assess', 'training-data/organisations.jsonl', '--base-rate', '0.1']);
    const line =
      /Of the (\d+) in a state band, about ([\d.]+) can be expected to be independent, if .* is 10 % as assumed/;
    const [, flagged, mistaken] = line.exec(stdout)!;
    const inStateBand = gongo([
      'assess',
      'training-data/organisations.jsonl',
      '--base-rate',
      '0.1',
      '--format',
      'jsonl',
    ])
      .stdout.trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text))
      .filter((result) => result.band.startsWith('state-'));
    expect(Number(flagged)).toBe(inStateBand.length);
    expect(Number(mistaken)).toBeCloseTo(
      inStateBand.reduce((sum, result) => sum + 1 - result.probability, 0),
      1,
    );
  });

  it('there is no form of output that leaves the evidence out', () => {
    const { stderr, status } = gongo(['assess', 'examples/accreditation-list.jsonl', '--format', 'names']);
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are table, jsonl, json, ftm, csv, xlsx, graphml, gexf.');
    // Workbooks are looked into in tests/sources/results.test.ts.
    for (const format of ['table', 'jsonl', 'json', 'ftm', 'csv', 'graphml', 'gexf'])
      expect(gongo(['assess', 'examples/accreditation-list.jsonl', '--format', format]).stdout).toContain(
        'holds public office at the same time',
      );
  });

  it('the report tells its limits and the errors to expect, and refuses results without evidence', () => {
    const { stdout } = gongo(['report', 'examples/accreditation-list.jsonl']);
    expect(stdout).toContain('lists of names and scores; judging a person.');
    expect(stdout).toContain('Errors to expect');
    const [line] = gongo(['assess', 'examples/accreditation-list.jsonl', '--format', 'jsonl']).stdout.split('\n');
    const { evidenceFor: _, evidenceAgainst: __, ...bare } = JSON.parse(line!);
    const refused = gongo(['report', '-'], JSON.stringify(bare));
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toContain('evidenceFor');
  });
});
