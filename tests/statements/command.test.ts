import { describe, expect, it } from 'vitest';
import { gongo, temporaryFile } from '../gongo.js';

const statements = [
  {
    id: 'a',
    text: 'We are deeply concerned by torture in Eritrea and call on the government to release the detained journalists.',
    state: 'ER',
  },
  {
    id: 'b',
    text: 'We thank the Government of Rwanda for the remarkable progress made and fully support its wise policies.',
  },
];
const file = (...records: unknown[]) =>
  temporaryFile('statements.jsonl', records.map((one) => JSON.stringify(one)).join('\n'));

describe('gongo statements', () => {
  it('writes one result a line, in the order of the file', () => {
    const { status, stdout, stderr } = gongo(['statements', file(...statements), '--format', 'jsonl']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const results = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(results.map(({ id, state, stance }) => [id, state, stance])).toEqual([
      ['a', 'ER', 'criticises'],
      ['b', 'RW', 'praises'],
    ]);
  });

  it('measures against --state what names none in its record, and shows people the words that weighed', () => {
    const { stdout } = gongo(['statements', file(...statements), '--state', 'CU']);
    expect(stdout).toContain('b  CU  en');
    expect(stdout).toContain('a  ER  en  criticises');
    expect(stdout).toContain('deeply concerned by torture');
  });

  it('reads the documents of organisations', () => {
    const organisation = {
      id: 'o',
      name: 'O',
      country: 'RW',
      evidence: [],
      documents: [{ kind: 'statement', id: 'd', text: statements[1]!.text }],
    };
    const { stdout, status } = gongo(['statements', file(organisation), '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'o/d', state: 'RW', stance: 'praises' }]);
  });

  it('names a bad record with file, line and field, and reads the rest', () => {
    const path = file(statements[0], { id: 'c' }, { id: 'd', text: 'x', state: 'Cuba' });
    const { status, stdout, stderr } = gongo(['statements', path, '--format', 'jsonl']);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(`${path}:2: text: is missing`);
    expect(stderr).toContain(`${path}:3: state:`);
  });

  it('says with status 2 that nothing could be read', () => {
    expect(gongo(['statements', 'no-such-file.jsonl']).status).toBe(2);
  });

  it('tells passages that organisations share', () => {
    const words =
      'The people of the valley live in dignity and those who spread lies about them have never come to see their schools.';
    const { status, stdout } = gongo([
      'statements',
      '--shared',
      file({ id: '1', organisation: 'A', text: words }, { id: '2', organisation: 'B', text: words }),
      '--format',
      'jsonl',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ organisations: ['A', 'B'], similarity: 1 });
  });
});

describe('gongo talking-points learn and gongo train --voice', () => {
  const texts = (side: string, text: string) =>
    Array.from({ length: 30 }, (_, at) => ({
      id: `${side}${at}`,
      side,
      source: `${side}${at % 2}`,
      date: `20${10 + at}`,
      text,
    }));
  const state = texts(
    'state',
    'Our harmonious garden of nations blooms because the people trust the wise plan of the council.',
  );
  const other = texts(
    'other',
    'The road to the school was closed because the river had risen and the bridge was not safe.',
  );

  it('proposes phrases', () => {
    const { status, stdout } = gongo([
      'talking-points',
      'learn',
      '--state-texts',
      file(...state),
      '--other-texts',
      file(...other),
      '--top',
      '5',
      '--format',
      'jsonl',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout.split('\n')[0]!)).toMatchObject({ stateCount: 30, otherCount: 0 });
  });

  it('learns a voice and uses it', () => {
    const out = temporaryFile('voice.json', '');
    expect(gongo(['train', file(...state, ...other), '--voice', 'en', '--out', out]).status).toBe(0);
    const { stdout } = gongo(['statements', file(state[0]), '--voice', out, '--format', 'jsonl']);
    expect(JSON.parse(stdout).voice).toBeGreaterThan(0.5);
  });
});
