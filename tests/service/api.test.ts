import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { assessmentSchema } from '../../src/index.js';
import { gongo, temporaryFile } from '../gongo.js';
import { caller, exampleOrganisations, organisation, serviceOf } from './calling.js';

const { get, post, json } = caller(serviceOf());

const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const resultOf = async (response: Promise<Response>): Promise<Record<string, unknown>> => {
  const answer = await response;
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, unknown>;
};

describe('the API gives what the command gives', () => {
  it('for assessments, with the same settings', async () => {
    const byCommand = gongo([
      'assess',
      'examples/accreditation-list.jsonl',
      '--format=jsonl',
      '--as-of=2015',
      '--base-rate=0.1',
    ]);
    const { assessments } = await resultOf(
      post('/api/assess', { organisations: exampleOrganisations, asOf: '2015', baseRate: 0.1 }),
    );
    expect(assessments).toEqual(lines(byCommand.stdout));
  });

  it('for statements, evidence from prose, and criteria', async () => {
    const statements = [
      { id: 'a', text: 'We condemn the torture of journalists in Eritrea and demand their immediate release.' },
      { id: 'b', text: 'Cuba defiende los derechos humanos frente al bloqueo.', language: 'es' },
    ];
    const texts = [
      {
        id: 't',
        organisation: 'Example Association',
        text: 'Example Association was founded by the Ministry of Justice in 1999.',
      },
    ];
    const statementFile = temporaryFile(
      'statements.jsonl',
      statements.map((one) => `${JSON.stringify(one)}\n`).join(''),
    );
    const textFile = temporaryFile('texts.jsonl', `${JSON.stringify(texts[0])}\n`);
    const run = (...args: string[]) => gongo(args).stdout;
    expect((await resultOf(post('/api/statements', { statements, state: 'CU' }))).results).toEqual(
      lines(run('statements', statementFile, '--state=CU', '--format=jsonl')),
    );
    const extracted = (await resultOf(post('/api/extract', { texts, state: 'KE' }))).results as { evidence: [] }[];
    expect(extracted).toEqual(lines(run('extract', textFile, '--state=KE', '--format=jsonl')));
    expect(extracted[0]!.evidence).not.toEqual([]);
    expect((await json('/api/criteria')).sets).toEqual(JSON.parse(run('criteria', 'list', '--format=json')));
    expect(await json('/api/criteria/icij-2025')).toEqual(
      JSON.parse(run('criteria', 'show', 'icij-2025', '--format=json')),
    );
    const { problems, ...trial } = await resultOf(
      post('/api/criteria/icij-2025/test', { organisations: exampleOrganisations }),
    );
    expect(trial).toEqual(
      JSON.parse(run('criteria', 'test', 'icij-2025', 'examples/accreditation-list.jsonl', '--format=json')),
    );
    expect(problems).toEqual([]);
  });
});

describe('an answer about a list', () => {
  it('gives every good result and names each wrong record with its place and field', async () => {
    const { assessments, problems } = await resultOf(
      post('/api/assess', {
        organisations: [
          organisation('good', 'Good'),
          { id: 'bad', name: 'Bad', country: 'Kenya', evidence: [] },
          'none',
        ],
      }),
    );
    expect(assessments).toHaveLength(1);
    expect(problems).toEqual([
      { field: 'organisations[1].country', message: expect.stringContaining('ISO 3166-1') },
      { field: 'organisations[2]', message: expect.stringContaining('must be an object') },
    ]);
  });

  it('holds no bare label: every result has its evidence and coverage, and the list says how often it can be wrong (R1, R14)', async () => {
    const { assessments, list } = await resultOf(post('/api/assess', { organisations: exampleOrganisations }));
    for (const assessment of assessments as unknown[]) assessmentSchema.parse(assessment);
    const flagged = (assessments as { band: string; probability: number }[]).filter(({ band }) =>
      band.startsWith('state-'),
    );
    expect(list).toEqual({
      assessments: (assessments as []).length,
      inStateBand: flagged.length,
      expectedIndependent: flagged.reduce((sum, { probability }) => sum + 1 - probability, 0),
      advice: expect.stringContaining('not a verdict'),
    });
  });

  it('of a locked criteria set is refused: it names nobody', async () => {
    const answer = await post('/api/criteria/foreign-agent-style/test', { organisations: exampleOrganisations });
    expect(answer.status).toBe(403);
    expect((await answer.json()).detail).toContain('locked');
  });
});

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1 and names every address that is served', async () => {
    const document = await json('/openapi.json');
    const validator = new Validator();
    const { valid, errors } = await validator.validate(document);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      '/api/assess',
      '/api/statements',
      '/api/extract',
      '/api/criteria',
      '/api/criteria/{id}',
      '/api/criteria/{id}/test',
    ]);
    for (const path of Object.keys(document.paths)) {
      const [method] = Object.keys(document.paths[path]);
      const answer = await caller(serviceOf()).fetch(path.replace('{id}', 'icij-2025'), {
        method: method!.toUpperCase(),
      });
      expect([200, 415]).toContain(answer.status);
    }
  });

  it('has every reference that it makes', async () => {
    const text = await (await get('/openapi.json')).text();
    const document = JSON.parse(text);
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(references.length).toBeGreaterThan(10);
    for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name);
    expect([...text.matchAll(/"\$ref":"([^"]+)"/g)].every(([, to]) => to!.startsWith('#/components/schemas/'))).toBe(
      true,
    );
  });
});

describe('the pages of a list', () => {
  it('are its report, made of the same results, and the dossier of each organisation', async () => {
    const report = await get('/report');
    expect(report.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'sha256-/);
    const text = await report.text();
    for (const { id } of exampleOrganisations) expect(text).toContain(`"${id}"`);
    const dossier = await (await get('/organisation?id=ps-al-haq')).text();
    expect(dossier).toContain('Al-Haq');
    expect(dossier).not.toContain('<script');
    expect(await (await get('/')).text()).toContain('href="/report"');
  });
});
