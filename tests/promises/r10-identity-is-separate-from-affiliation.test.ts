import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, type Organisation } from '../../src/index.js';
import { mergeOrganisations } from '../../src/names.js';
import { gongo, temporaryFile } from '../gongo.js';
import { organisationWith, realRecords } from '../real-records.js';

const office = {
  kind: 'office-held',
  role: 'president',
  office: 'Deputy minister',
  officeKind: 'executive',
  level: 'national',
  timing: 'concurrent',
};
const named = (id: string, name: string, more: Partial<Organisation> = {}): Organisation => ({
  ...organisationWith(office, { ...office, role: 'chair' }, { ...office, role: 'secretary-general' }),
  id,
  name,
  country: 'BH',
  ...more,
});
const lines = (...records: Organisation[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('R10: identity is separate from affiliation; an ambiguous name match blocks the score', () => {
  it('two organisations of near names are not merged', () => {
    const pairs = [
      ['Bahrain Human Rights Society', 'Bahrain Human Rights Watch Society'],
      ['Belarusian Association of Journalists', 'Belarusian Union of Journalists'],
      ['Amnesty International Kenya', 'Amnesty International Nigeria'],
      ['Li Family Association', 'Lu Family Association'],
      ['All-China Women’s Federation', '中华全国青年联合会'],
    ] as const;
    for (const [a, b] of pairs) {
      const { organisations, joins } = mergeOrganisations([named('a', a)], [named('b', b)]);
      expect(joins, `${a} and ${b}`).toEqual([]);
      expect(organisations).toHaveLength(2);
    }
  });

  it('the records of an ambiguous match stay apart, name each other, and neither gets a score', () => {
    const { organisations, questions } = mergeOrganisations(
      [named('a', 'Korea Freedom League')],
      [named('b', 'Korea Freedom Federation')],
    );
    expect(questions).toHaveLength(1);
    expect(assess(named('a', 'Korea Freedom League')).probability).toBeGreaterThan(0.5);
    for (const organisation of organisations) {
      const result = assess(organisation);
      expect(result.probability).toBeNull();
      expect(result.band).toBe('insufficient-evidence');
      expect(result.cautions[0]).toMatch(/^Not assessed: it may be the same organisation as Korea Freedom/);
    }
  });

  it('one country against another leaves a question, whatever the names say', () => {
    const name = 'National Human Rights Commission';
    const { joins, questions } = mergeOrganisations([named('a', name)], [named('b', name, { country: 'QA' })]);
    expect(joins).toEqual([]);
    expect(questions[0]!.reason).toContain('one is of BH, the other of QA');
  });

  it('different identifiers in one register keep records apart for good, whatever the names say', () => {
    const withId = (id: string, number: string) =>
      named(id, 'Gulf Centre for Human Rights', { identifiers: [{ scheme: 'GB-CHC', id: number }] });
    const { joins, keptApart } = mergeOrganisations([withId('a', '1')], [withId('b', '2')]);
    expect(joins).toEqual([]);
    expect(keptApart[0]!.reason).toContain('different identifiers in GB-CHC');
  });

  it('a decision of the user is obeyed, and an open question is asked once', () => {
    const first = temporaryFile('first.jsonl', lines(named('a', 'Korea Freedom League')));
    const second = temporaryFile('second.jsonl', lines(named('b', 'Korea Freedom Federation')));
    for (const name of ['decisions.csv', 'decisions.jsonl']) {
      const decisions = join(temporaryFile('x', ''), '..', name);
      const run = () => gongo(['merge', first, second, '--decisions', decisions]);
      expect(existsSync(decisions)).toBe(false);
      const open = run();
      expect(open.status, open.stderr).toBe(0);
      expect(open.stdout.trimEnd().split('\n')).toHaveLength(2);
      expect(open.stderr).toContain('1 open question');
      const asked = readFileSync(decisions, 'utf8');
      run();
      expect(readFileSync(decisions, 'utf8')).toBe(asked);
      const decide = (word: string) =>
        gongo(['merge', first, second, '--decisions', temporaryFile(name, asked.replace('open', word))]);
      const same = decide('same');
      expect(same.stdout.trimEnd().split('\n')).toHaveLength(1);
      expect(JSON.parse(same.stdout).possibleMatches).toBeUndefined();
      const different = decide('different');
      expect(different.stdout.trimEnd().split('\n')).toHaveLength(2);
      expect(different.stdout).not.toContain('possibleMatches');
    }
  });

  it('none of the 630 labelled organisations is taken for another', () => {
    const half = realRecords.length / 2;
    const shuffled = [...realRecords].sort((a, b) => (a.id.at(-1)! < b.id.at(-1)! ? -1 : 1));
    const { joins } = mergeOrganisations(shuffled.slice(0, half), shuffled.slice(half));
    expect(joins.map(({ a, b }) => `${a.name} = ${b.name}`)).toEqual([]);
  });
});
