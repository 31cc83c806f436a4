import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gongo, temporaryFile } from '../gongo.js';
import { realRecords } from '../real-records.js';

interface Rules {
  readonly schemata: Record<string, { required: string[]; properties: Record<string, string> }>;
  readonly types: Record<string, { pattern?: string; maxLength?: number; values?: string[] }>;
}

const rules: Rules = JSON.parse(readFileSync(new URL('../fixtures/follow-the-money.json', import.meta.url), 'utf8'));

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Record<string, string[]>;
}

/** Everything in which an entity breaks the rules of its schema. */
function faults(entity: Entity, all: ReadonlySet<string>): string[] {
  const schema = rules.schemata[entity.schema];
  if (schema === undefined) return [`${entity.id}: no schema ${entity.schema}`];
  const ids = new RegExp(rules.types.entity!.pattern!);
  return [
    ...(ids.test(entity.id) && entity.id.length <= 200 ? [] : [`id ${entity.id}`]),
    ...schema.required
      .filter((name) => (entity.properties[name] ?? []).length === 0)
      .map((name) => `${entity.id}: no ${name}`),
    ...Object.entries(entity.properties).flatMap(([name, values]) => {
      const type = schema.properties[name];
      if (type === undefined || !Array.isArray(values)) return [`${entity.id}: property ${name}`];
      const { pattern = '', maxLength = Number.POSITIVE_INFINITY, values: allowed } = rules.types[type]!;
      return values
        .filter(
          (value) =>
            typeof value !== 'string' ||
            !new RegExp(pattern, 'u').test(value) ||
            value.length > maxLength ||
            (allowed !== undefined && !allowed.includes(value)) ||
            (type === 'entity' && (value === entity.id || !all.has(value))),
        )
        .map((value) => `${entity.id}: ${name}: ${value}`);
    }),
  ];
}

function entitiesOf(file: string): Entity[] {
  const { stdout, status } = gongo(['assess', file, '--format', 'ftm']);
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function expectValid(entities: readonly Entity[]): void {
  const ids = new Set(entities.map(({ id }) => id));
  expect(entities.flatMap((entity) => faults(entity, ids))).toEqual([]);
}

describe('results as FollowTheMoney', () => {
  it('FollowTheMoney in, assessed, is valid FollowTheMoney, with the ids of the entities kept', () => {
    const entities = entitiesOf('examples/sources/follow-the-money.jsonl');
    expectValid(entities);
    expect(entities.map(({ id, schema }) => `${schema} ${id}`)).toContain('Organization ngo-1');
    expect(entities.find(({ schema }) => schema === 'Note')!.properties.entity).toEqual(['ngo-1']);
  });

  it('of all 630 real organisations are valid, and none of them is given a topic', () => {
    const entities = entitiesOf('training-data/organisations.jsonl');
    expectValid(entities);
    expect(new Set(entities.filter(({ schema }) => schema === 'Organization').map(({ id }) => id)).size).toBe(630);
    expect(entities.filter(({ properties }) => 'topics' in properties)).toEqual([]);
  });

  it('of odd ids, names and countries are valid, and different ids stay different', () => {
    const odd = ['ид', '/a', 'a/', 'a b', 'x'.repeat(900), `${'x'.repeat(900)}y`, '=1'].map((id) => ({
      ...realRecords[0],
      id,
      name: '"',
      country: 'AA',
    }));
    const old = ['SU', 'YU', 'CS', 'DD', 'XK', 'EU', 'ZZ', 'TP'].map((country) => ({
      ...realRecords[0],
      id: country,
      country,
    }));
    const entities = entitiesOf(
      temporaryFile('a.jsonl', [...odd, ...old].map((one) => JSON.stringify(one)).join('\n')),
    );
    expectValid(entities);
    expect(new Set(entities.filter(({ schema }) => schema === 'Organization').map(({ id }) => id)).size).toBe(15);
  });

  it('the note holds what speaks on both sides, and reading the results back gives the same organisations', () => {
    const file = temporaryFile('out.jsonl', '');
    const { stdout } = gongo(['assess', 'examples/accreditation-list.jsonl', '--format', 'ftm']);
    expect(stdout).toContain('For a tie:');
    expect(stdout).toContain('For independence:');
    writeFileSync(file, stdout);
    const back = gongo(['convert', file])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).name);
    const names = readFileSync('examples/accreditation-list.jsonl', 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).name);
    expect(back).toEqual(names);
  });
});
