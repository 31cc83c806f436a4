import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { criteriaSetSchema, criteriaSets } from '../../src/criteria.js';
import { describeProblem, readCriteriaSet } from '../../src/node.js';
import { temporaryFile } from '../gongo.js';

const good = JSON.parse(JSON.stringify(criteriaSets.find(({ id }) => id === 'icij-2025')));

async function problemsOf(name: string, content: string): Promise<string[]> {
  const read = await readCriteriaSet(temporaryFile(name, content));
  return 'problems' in read
    ? read.problems.map((problem) => describeProblem(problem).replace(/^\S*\/(?=set\.)/, ''))
    : [];
}

/** A good set with one rule changed, as YAML. */
const broken = (change: object) =>
  stringify({ ...good, rules: [{ ...good.rules[0], ...change }, ...good.rules.slice(1)] });

describe('a set in a file', () => {
  it('reads the same from YAML and from JSON', async () => {
    for (const set of criteriaSets) {
      const yaml = await readCriteriaSet(temporaryFile('set.yaml', stringify(set)));
      const json = await readCriteriaSet(temporaryFile('set.json', JSON.stringify(set)));
      expect(yaml).toEqual({ set: criteriaSetSchema.parse(set) });
      expect(json).toEqual(yaml);
    }
  });

  it('a mistake is named with file, line, rule and field, and what would be right', async () => {
    const [message] = await problemsOf('set.yaml', broken({ where: { officeKind: 'executve' } }));
    expect(message).toMatch(
      /^set\.yaml:\d+: rule "lead": where\.officeKind: "executve" is no value of officeKind; its values are executive, /,
    );
    expect(await problemsOf('set.yaml', broken({ role: 'triger' }))).toEqual([
      expect.stringMatching(/rule "lead": role: must be one of "trigger", "support", "gate", "offset"; found "triger"/),
    ]);
    expect(await problemsOf('set.yaml', broken({ wher: {} }))).toEqual([
      expect.stringMatching(/rule "lead": there is no field "wher"; a rule has id, meaning, fact/),
    ]);
  });

  it.each([
    ['a field that the kind does not have', { where: { funder: 'x' } }, /has no field "funder"; it has .*officeKind/],
    ['a threshold that is missing', { measure: 'count' }, /needs a threshold/],
    ['a threshold that means nothing', { value: 3, is: '>' }, /"any" takes no threshold/],
    [
      'a share of what is no money',
      { measure: 'share', is: '>', value: 0.5 },
      /"share" measures evidence of the kind "funding-source" only/,
    ],
    ['a ratio of no fields', { measure: 'field-ratio', is: '>', value: 0.5 }, /needs the name of a field/],
    ['an offset that undoes nothing', { role: 'offset', pointsTo: 'independence' }, /must name the rules it undoes/],
    [
      'an offset of a rule that is not there',
      { role: 'offset', pointsTo: 'independence', undoes: ['nobody'] },
      /there is no rule "nobody"/,
    ],
    ['independence as a trigger', { pointsTo: 'independence' }, /make the rule an offset/],
    ['two rules of one id', { id: 'fund' }, /stands more than once/],
    ['a list where a value belongs', { where: { role: [['chair']] } }, /must be a value .* or a list of values/],
    ['a date that is none', { during: { from: '2020-13' } }, /is no date in the calendar/],
  ])('refuses %s', async (_, change, message) => {
    expect((await problemsOf('set.yaml', broken(change))).join('\n')).toMatch(message);
  });

  it('YAML is plain data: no tags, no aliases, no bombs, no depth, no prototypes, no doubled keys', async () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 30 }, (_, place) => `b${place}: &b${place} [*a, *a]`).join('\n')}\n`;
    expect(await problemsOf('set.yaml', 'id: !!js/function "x"\n')).toEqual([expect.stringMatching(/Unresolved tag/)]);
    expect(await problemsOf('set.yaml', bomb)).toEqual([expect.stringMatching(/alias/)]);
    expect((await problemsOf('set.yaml', '['.repeat(50_000))).join()).toMatch(/nested too deeply/);
    expect((await problemsOf('set.yaml', '__proto__: { polluted: true }\n')).join()).toMatch(
      /__proto__: is a field name that is not allowed/,
    );
    expect((await problemsOf('set.json', '{"id": "a", "id": "b"}')).join()).toMatch(/unique/);
    expect((await problemsOf('set.yaml', 'x'.repeat(300_000))).join()).toMatch(/larger than 256 KiB/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('a file that is not there, empty, or no object is named', async () => {
    expect(await readCriteriaSet('/nowhere/set.yaml')).toMatchObject({
      problems: [{ message: 'there is no such file' }],
    });
    expect((await problemsOf('set.yaml', '')).join()).toMatch(/must be an object/);
    expect((await problemsOf('set.yaml', '- 1\n')).join()).toMatch(/must be an object/);
  });
});
