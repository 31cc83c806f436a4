import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { criteriaSets, decisionSchema } from '../../src/criteria.js';
import { gongo } from '../gongo.js';
import { realRecords } from '../real-records.js';

const folder = mkdtempSync(join(tmpdir(), 'criteria-'));
const labelled = join(folder, 'labelled.jsonl');
const list = join(folder, 'list.jsonl');

beforeAll(() => {
  const some = realRecords.filter(({ country }) => ['CN', 'KR', 'US', 'HK', 'CU'].includes(country));
  writeFileSync(labelled, some.map((one) => JSON.stringify(one)).join('\n'));
  const unlabelled = some.slice(0, 20).map(({ label, labelSources, labelStrength, ...rest }) => JSON.stringify(rest));
  writeFileSync(list, unlabelled.join('\n'));
});

describe('gongo criteria', () => {
  it('list names all sets, the locked one as such', () => {
    const { stdout, status } = gongo(['criteria', 'list']);
    expect(status).toBe(0);
    for (const { id } of criteriaSets) expect(stdout).toContain(id);
    expect(stdout).toMatch(/foreign-agent-style.*locked: warning example/);
    expect(JSON.parse(gongo(['criteria', 'list', '--format', 'json']).stdout)).toHaveLength(12);
  });

  it('show tells each rule, its source, and that what was not confirmed was not', () => {
    const { stdout } = gongo(['criteria', 'show', 'sna-2008-control']);
    expect(stdout).toMatch(/b \(trigger\): government may veto.*NOT CONFIRMED/);
    const json = JSON.parse(gongo(['criteria', 'show', 'sna-2008-control', '--format', 'json']).stdout);
    expect(json).toEqual(criteriaSets.find(({ id }) => id === 'sna-2008-control'));
  });

  it('test on a labelled file gives decisions with their rules, figures with intervals, and names whom it would harm', () => {
    const { stdout, status } = gongo(['criteria', 'test', 'icij-2025', labelled, '--format', 'json']);
    expect(status).toBe(0);
    const result = JSON.parse(stdout);
    for (const decision of result.decisions) decisionSchema.parse(decision);
    expect(result.evaluation.independentsHit.map(({ id }: { id: string }) => id)).toContain('us-pact');
    expect(result.expectation.listSize).toBe(result.decisions.length);
    const text = gongo(['criteria', 'test', 'icij-2025', labelled, '--no-decisions', '--list-size', '1000']).stdout;
    expect(text).toMatch(/Pact \(US\): most of its income comes from its government/);
    expect(text).toMatch(
      /On a list of 1000 of which 10\.0 % are proxies, it would hit .* genuine organisations \(false positives\)/,
    );
    expect(text).toMatch(/Errors by region/);
  });

  it('test on a list without labels still says how many false positives to expect (R14)', () => {
    const { stdout } = gongo(['criteria', 'test', 'icij-2025', list]);
    expect(stdout).toMatch(/On a list of 20 .* genuine organisations \(false positives\)/);
    expect(stdout).toMatch(/lead: (fires|silent|abstains)\./);
  });

  it('compare, sweep, ablate and spare work on a set of your own in YAML', () => {
    const own = join(folder, 'own.yaml');
    const rules = criteriaSets[0]!.rules.map((rule) => (rule.id === 'fund' ? { ...rule, value: 0.9 } : rule));
    writeFileSync(own, JSON.stringify({ ...criteriaSets[0], id: 'own', rules }));
    const compared = JSON.parse(
      gongo(['criteria', 'compare', 'icij-2025', own, 'model', labelled, '--format', 'json']).stdout,
    );
    expect(compared.evaluations.map(({ judge }: { judge: { id: string } }) => judge.id)).toEqual([
      'icij-2025',
      'own',
      'model',
    ]);
    expect(compared.agreement).toHaveLength(3);
    const curve = join(folder, 'curve.svg');
    expect(gongo(['criteria', 'sweep', own, 'fund', labelled, '--out', curve]).stdout).toMatch(/> 90 %/);
    expect(readFileSync(curve, 'utf8')).toMatch(/^<svg /);
    expect(gongo(['criteria', 'ablate', own, labelled, '--format', 'markdown']).stdout).toMatch(/\| without lead \|/);
    expect(gongo(['criteria', 'spare', own, 'us-pact', labelled]).stdout).toMatch(
      /move the line of "fund" from > 90 % to > 98 %/,
    );
  });

  it('search keeps to its constraints and writes a set that can be tested', () => {
    const found = join(folder, 'found.json');
    const { stdout, status } = gongo([
      'criteria',
      'search',
      labelled,
      '--facts',
      'registration',
      '--max-rules',
      '2',
      '--min-countries',
      '1',
      '--permutations',
      '5',
      '--out',
      found,
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    const { set, inSample } = JSON.parse(stdout);
    expect(set.rules.length).toBeLessThanOrEqual(2);
    const tested = JSON.parse(
      gongo(['criteria', 'test', found, labelled, '--no-decisions', '--format', 'json']).stdout,
    );
    expect(tested.evaluation.recall.count).toBe(inSample.gongosHit);
  });

  it('new walks through writing a set; wrong answers are asked again; an existing file is kept', () => {
    const own = join(folder, 'new.yaml');
    const answers = [
      'icij-2025',
      'my set',
      'my-set',
      'Mine',
      '',
      '',
      'n',
      'office-held',
      'chair,president',
      '99',
      'executive',
      '',
      'concurrent',
      '1',
      'trigger',
      'a minister leads it',
      '',
      'y',
      'funding-source',
      'government',
      '',
      'y',
      '40',
      'support',
      '',
      '',
      'n',
      '1',
      '1',
    ];
    const { status, stderr } = gongo(['criteria', 'new', '--out', own], `${answers.join('\n')}\n`);
    expect(stderr).toContain('a set that ships with the library has this id');
    expect(status).toBe(0);
    const shown = JSON.parse(gongo(['criteria', 'show', own, '--format', 'json']).stdout);
    expect(shown).toMatchObject({
      id: 'my-set',
      combine: { method: 'count', triggers: 1, supports: 1 },
      rules: [
        {
          fact: 'office-held',
          where: { role: ['chair', 'president'], officeKind: ['executive'], timing: ['concurrent'] },
          role: 'trigger',
        },
        { measure: 'share', is: '>', value: 0.4, role: 'support', source: { url: null, status: 'own' } },
      ],
    });
    expect(gongo(['criteria', 'new', '--out', own], '')).toMatchObject({ status: 2 });
    const unfinished = gongo(['criteria', 'new', '--out', join(folder, 'none.yaml')], 'my-set\n');
    expect(unfinished).toMatchObject({ status: 2, stdout: '' });
    expect(unfinished.stderr).toMatch(/the answers ended/);
    expect(existsSync(join(folder, 'none.yaml'))).toBe(false);
  });

  it.each([
    [['show', 'icij'], /there is no criteria set "icij"; there are icij-2025/],
    [['show', '/nowhere/set.yaml'], /there is no such file/],
    [['test', 'icij-2025', '/nowhere/list.jsonl'], /there is no such file/],
    [['compare', 'icij-2025', list], /at least two sets/],
    [['sweep', 'icij-2025', 'lead', labelled], /has no threshold/],
    [['search', list], /no organisation has a label/],
    [['search', labelled, '--facts', 'money'], /"money" is no indicator or kind of evidence/],
    [['spare', 'icij-2025', 'nobody', labelled], /no organisation with the id "nobody"/],
  ])('%j is refused with what is wrong', (args, message) => {
    const { status, stderr, stdout } = gongo(['criteria', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
  });
});

describe('the locked set (R14)', () => {
  it('refuses lists, labelled or not, and comparisons', () => {
    for (const args of [
      ['test', 'foreign-agent-style', list],
      ['test', 'foreign-agent-style', list, '--show-harm'],
      ['test', 'foreign-agent-style', labelled],
      ['compare', 'foreign-agent-style', 'icij-2025', labelled],
      ['sweep', 'foreign-agent-style', 'twenty', labelled],
      ['ablate', 'foreign-agent-style', labelled],
    ]) {
      const { status, stdout, stderr } = gongo(['criteria', ...args]);
      expect(status, args.join(' ')).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/is locked.*finds critics, not proxies/);
    }
  });

  it('with --show-harm tells counts and its warning, and no organisation by name or id', () => {
    for (const format of ['text', 'json', 'markdown']) {
      const { status, stdout } = gongo([
        'criteria',
        'test',
        'foreign-agent-style',
        labelled,
        '--show-harm',
        '--format',
        format,
      ]);
      expect(status).toBe(0);
      expect(stdout).toMatch(/finds critics, not proxies/);
      for (const { id, name } of realRecords) {
        expect(stdout).not.toContain(`"${id}"`);
        if (name.length > 10) expect(stdout).not.toContain(name);
      }
    }
  });

  it('runs on made-up bodies, where it hits the critic and not the proxy', () => {
    const { stdout } = gongo(['criteria', 'test', 'foreign-agent-style']);
    expect(stdout).toMatch(/Made-up Rights Watch .*: HIT/);
    expect(stdout).toMatch(/Made-up Friendship Federation .*: ABSTAINED/);
    expect(stdout).toMatch(/^WARNING: /);
  });
});
