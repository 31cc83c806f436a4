import { describe, expect, it } from 'vitest';
import {
  extendResultSchema,
  manifestSchema,
  proposalSchema,
  resultBatchSchema,
  suggestResultSchema,
} from '../../src/service/reconciliation/protocol.js';
import { caller, organisation, serviceOf } from './calling.js';

const { json, form, get } = caller(serviceOf());

interface Candidate {
  id: string;
  score: number;
  match: boolean;
  description: string;
  features: { id: string; value: number | boolean }[];
}

/** Candidates of one query over a list of its own. */
async function candidates(query: unknown, list?: Parameters<typeof serviceOf>[0]): Promise<Candidate[]> {
  const answer = await caller(serviceOf(list)).form({ queries: JSON.stringify({ q: query }) });
  return (await answer.json()).q.result;
}

const property = (pid: string, v: unknown) => ({ properties: [{ pid, v }] });

describe('the answers are of the protocol', () => {
  it('for the manifest, queries by POST and GET, extension, suggestions and property proposals', async () => {
    const manifest = manifestSchema.parse(await json('/reconcile'));
    expect(manifest.versions).toContain('0.2');
    const queries = JSON.stringify({ q0: { query: 'Al-Haq' }, q1: { query: 'zzz' } });
    const posted = await (await form({ queries })).json();
    expect(Object.keys(resultBatchSchema.parse(posted))).toEqual(['q0', 'q1']);
    expect(await json(`/reconcile?queries=${encodeURIComponent(queries)}`)).toEqual(posted);
    const extend = JSON.stringify({ ids: ['ps-al-haq'], properties: [{ id: 'band' }] });
    expect(extendResultSchema.parse(await (await form({ extend })).json()).rows['ps-al-haq']!.band).toEqual([
      { str: expect.stringMatching(/^independent: 0\.01 \(<0\.01 to 0\.\d\d\)$/) },
    ]);
    const { suggest, extend: extension } = manifest;
    for (const { service_url, service_path } of Object.values(suggest))
      suggestResultSchema.parse(await json(`${service_path}?prefix=a`, { headers: { Host: service_url } }));
    const proposal = proposalSchema.parse(await json(`${extension.propose_properties.service_path}?type=organisation`));
    expect(proposal.properties.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['band', 'funding', 'network', 'coverage']),
    );
    const preview = await get(
      new URL(manifest.preview.url.replace('{{id}}', 'ps-al-haq')).href.replace('http://127.0.0.1:8017', ''),
    );
    expect(preview.headers.get('Content-Type')).toMatch('text/html');
  });

  it('for a batch of 1,000 queries; one more is refused with what to do', async () => {
    const batch = (size: number) =>
      JSON.stringify(
        Object.fromEntries(Array.from({ length: size }, (_, at) => [`q${at}`, { query: `Human Rights ${at}` }])),
      );
    const answer = resultBatchSchema.parse(await (await form({ queries: batch(1_000) })).json());
    expect(Object.keys(answer)).toHaveLength(1_000);
    const refused = await form({ queries: batch(1_001) });
    expect(refused.status).toBe(413);
    expect((await refused.json()).detail).toContain('several batches');
  });

  it('for a query that is wrong: the others of its batch lose nothing', async () => {
    const queries = '{"q0":{"query":7},"q1":"text","q2":{"query":"Al-Haq"},"__proto__":{"query":"Al-Haq"}}';
    const answer = resultBatchSchema.parse(await (await form({ queries })).json());
    expect(answer.q0).toEqual({ result: [], error: expect.stringContaining('query: must be a string') });
    expect(answer.q1!.result).toEqual([]);
    expect(answer.q2!.result[0]!.id).toBe('ps-al-haq');
  });
});

describe('who is matched without anybody looking', () => {
  it('one of the same name, in another script, or by the id', async () => {
    const list = [
      organisation('ru', 'Центр «Мемориал»', { country: 'RU', otherNames: [{ name: 'Memorial Human Rights Centre' }] }),
      organisation('cn', 'Red Cross Society of China', { country: 'CN' }),
    ];
    expect(await candidates({ query: '中国红十字会' }, list)).toEqual([
      expect.objectContaining({ id: 'cn', match: true, type: [{ id: 'organisation', name: 'Organisation' }] }),
    ]);
    expect((await candidates({ query: 'Memorial Human Rights Centre' }, list))[0]).toMatchObject({
      id: 'ru',
      match: true,
    });
    expect((await candidates({ query: 'cn' }, list))[0]).toMatchObject({ id: 'cn', match: true, score: 100 });
  });

  it('nobody whose name may be another one, or that two bear (R10)', async () => {
    const list = [
      organisation('ke', 'Youth for Peace', { country: 'KE' }),
      organisation('ng', 'Youth for Peace', { country: 'NG' }),
      organisation('c', 'Committee Against Torture Georgia', { country: 'GE' }),
    ];
    const both = await candidates({ query: 'Youth for Peace' }, list);
    expect(both.map(({ id, match }) => [id, match])).toEqual([
      ['ke', false],
      ['ng', false],
    ]);
    expect(both[0]!.features).toContainEqual({ id: 'others-of-the-same-name', value: 1 });
    const [near] = await candidates({ query: 'Committee Against Torture' }, list);
    expect(near?.match ?? false).toBe(false);
  });

  it('one of two namesakes where the country tells them apart, by code or name; nobody of another country', async () => {
    const list = [
      organisation('ke', 'Youth for Peace', { country: 'KE' }),
      organisation('ng', 'Youth for Peace', { country: 'NG' }),
    ];
    for (const country of ['NG', 'Nigeria']) {
      const found = await candidates({ query: 'Youth for Peace', ...property('country', country) }, list);
      expect(found[0]).toMatchObject({ id: 'ng', match: true });
      expect(found[0]!.features).toContainEqual({ id: 'same-country', value: true });
    }
    const elsewhere = await candidates({ query: 'Youth for Peace', ...property('country', 'FR') }, list);
    expect(elsewhere.map(({ match }) => match)).toEqual([false, false]);
  });

  it('one that shares an identifier; nobody whose register number is another one', async () => {
    const list = [organisation('a', 'Peace Fund', { identifiers: [{ scheme: 'GB-CHC', id: '123 456' }] })];
    const byIdentifier = await candidates({ query: 'Peace Fund', ...property('identifier', 'GB-CHC:123456') }, list);
    expect(byIdentifier[0]).toMatchObject({ id: 'a', match: true, score: 100 });
    expect((await candidates(property('identifier', 'GB-CHC:123456'), list))[0]).toMatchObject({ match: true });
    const other = await candidates({ query: 'Peace Fund', ...property('identifier', 'GB-CHC:999') }, list);
    expect(other[0]).toMatchObject({ id: 'a', match: false });
    expect(other[0]!.description).toContain('different identifiers');
  });

  it('nobody whose own record may be the record of another', async () => {
    const doubt = { id: 'b', name: 'Peace Trust', confidence: 0.6, reason: 'near names' };
    const list = [organisation('a', 'Peace Fund', { possibleMatches: [doubt] })];
    expect((await candidates({ query: 'Peace Fund' }, list))[0]).toMatchObject({ match: false });
  });
});

describe('what can be fetched', () => {
  it('is no score without what it stands on, even where only the score is asked for (R1, R14)', async () => {
    const extend = JSON.stringify({ ids: ['cn-cshrs', 'unknown'], properties: [{ id: 'probability' }] });
    const { meta, rows } = await (await form({ extend })).json();
    expect(meta.map(({ id }: { id: string }) => id)).toEqual([
      'probability',
      'coverage',
      'evidence-for',
      'evidence-against',
    ]);
    expect(rows['cn-cshrs'].coverage).toEqual([{ str: '5 of 6 indicators, 11 items, 6 sources' }]);
    expect(rows.unknown).toEqual({ probability: [], coverage: [], 'evidence-for': [], 'evidence-against': [] });
  });

  it('leaves a cell empty where nothing is known: no 0', async () => {
    const extend = JSON.stringify({
      ids: ['x'],
      properties: [{ id: 'probability' }, { id: 'funding' }, { id: 'band' }],
    });
    const { rows } = await (await caller(serviceOf([organisation('x', 'X')])).form({ extend })).json();
    expect(rows.x).toMatchObject({ probability: [], funding: [], band: [{ str: 'insufficient-evidence' }] });
  });
});

describe('suggestions', () => {
  it('find by the beginning of any word, without accents, by id and in other spellings, page by page', async () => {
    const list = [
      organisation('one', 'Ligue algérienne des droits'),
      ...Array.from({ length: 14 }, (_, at) => organisation(`n${at}`, `Network ${at}`)),
    ];
    const suggested = async (query: string) =>
      (await caller(serviceOf(list)).json(`/reconcile/suggest/entity?${query}`)).result.map(
        ({ id }: { id: string }) => id,
      );
    expect(await suggested('prefix=alger')).toEqual(['one']);
    expect((await suggested('prefix=n3'))[0]).toBe('n3');
    expect(await suggested('prefix=network')).toHaveLength(10);
    expect(await suggested('prefix=network&cursor=10')).toHaveLength(4);
  });
});
