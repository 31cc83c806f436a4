import { describe, expect, it } from 'vitest';
import { caller, organisation, serviceOf } from './calling.js';

/**
 * The calls that OpenRefine 3.10 makes, in the order in which somebody works, with their parameters and headers as its source
 * builds them: what its page calls carries the page's origin, what its server calls carries none.
 */
const page = 'http://127.0.0.1:3333';
const { fetch, json } = caller(serviceOf(undefined, { allowedOrigins: [page] }));

const fromPage = async (path: string) => {
  const answer = await fetch(path, {
    headers: { Origin: page, Accept: 'application/json, text/javascript, */*; q=0.01' },
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(page);
  return answer.json();
};

const fromServer = async (name: string, value: unknown) => {
  const answer = await fetch('/reconcile', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8', 'User-Agent': 'OpenRefine/3.10' },
    body: new URLSearchParams({ [name]: JSON.stringify(value) }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
};

/** How its page puts an id into an address: not as a part of one, so that `&`, `+`, `=` and `#` stand as they are. */
const addressOf = (template: string, id: string) =>
  encodeURI(template.replace('{{id}}', id)).replace(/^http:\/\/[^/]+/, '');

describe('a list reconciled from OpenRefine', () => {
  it('is added, reconciled, looked at, searched by hand, and extended by columns', async () => {
    // "Add standard service": the manifest is fetched by the page.
    const service = await fromPage('/reconcile');
    expect(service.versions).toEqual(expect.arrayContaining(['0.1', '0.2']));

    // "Start reconciling": its server tries ten cells of the column, to guess the type.
    const cells = ['Human Rights Watch', 'Al Haq', 'Norwegian Refugee Council', 'Nobody Knows This Body'];
    const guesses = await fromServer(
      'queries',
      Object.fromEntries(cells.map((query, at) => [`q${at}`, { query, limit: 3 }])),
    );
    const types = Object.values<{ result: { type: { id: string }[] }[] }>(guesses).flatMap(({ result }) =>
      result.flatMap(({ type }) => type),
    );
    expect(new Set(types.map(({ id }) => id))).toEqual(new Set(['organisation']));

    // A column is named as a property: the page asks while one types.
    const { suggest } = service;
    const named = await fromPage(`${suggest.property.service_path}?prefix=coun&type=organisation`);
    expect(named.result[0]).toMatchObject({ id: 'country' });
    expect((await fromPage(`${suggest.type.service_path}?prefix=org`)).result[0].id).toBe('organisation');

    // Its server sends the cells in batches.
    const batch = await fromServer(
      'queries',
      Object.fromEntries(
        cells.map((query, at) => [
          `q${at}`,
          {
            query,
            type: 'organisation',
            type_strict: 'should',
            properties: [{ pid: 'country', v: ['US', 'PS', 'NO', 'XX'][at] }],
          },
        ]),
      ),
    );
    const best = cells.map((_, at) => batch[`q${at}`].result[0]);
    expect(best.map((one) => one?.id)).toEqual(['us-hrw', 'ps-al-haq', 'no-nrc', undefined]);
    // It takes the first candidate where "auto-match" is on: `match` has to be on that one only.
    for (const { result } of Object.values<{ result: { match: boolean; score: number }[] }>(batch)) {
      expect(result.slice(1).some(({ match }) => match)).toBe(false);
      expect(result.map(({ score }) => score)).toEqual(result.map(({ score }) => score).toSorted((a, b) => b - a));
    }

    // The pointer rests on a candidate: a sandboxed frame in the page.
    const preview = await fetch(addressOf(service.preview.url, best[0].id));
    expect(preview.headers.get('Content-Security-Policy')).toContain(`frame-ancestors ${page}`);
    expect(await preview.text()).toContain('Human Rights Watch');

    // "Search for match".
    const searched = await fromPage(`${suggest.entity.service_path}?prefix=Norweg`);
    expect(searched.result[0]).toMatchObject({ id: 'no-nrc', name: 'Norwegian Refugee Council' });

    // "Add columns from reconciled values": the page asks what there is, its server fetches it.
    const { propose_properties } = service.extend;
    const proposed = await fromPage(`${propose_properties.service_path}?type=organisation`);
    const wanted = ['band', 'funding'];
    expect(proposed.properties.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(wanted));
    const { meta, rows } = await fromServer('extend', {
      properties: wanted.map((id) => ({ id })),
      ids: ['us-hrw', 'ps-al-haq', null],
    });
    const columns = meta.map(({ id }: { id: string }) => id);
    expect(columns.slice(0, 2)).toEqual(wanted);
    expect(Object.keys(rows)).toEqual(['us-hrw', 'ps-al-haq']);
    for (const row of Object.values<Record<string, unknown[]>>(rows)) {
      expect(Object.keys(row)).toEqual(columns);
      // One cell each: more would break a row into several.
      for (const values of Object.values(row)) expect(values.length).toBeLessThanOrEqual(1);
    }
  });

  it('is found again by ids that OpenRefine leaves as they are in addresses', async () => {
    const ids = ['GB-CHC/1&2', 'a+b=c', 'é 漢字', '100%', '../x', '__proto__'];
    const list = ids.map((id) => organisation(id, `Body of ${id}`));
    const own = caller(serviceOf(list, { allowedOrigins: [page] }));
    const { preview, view } = await own.json('/reconcile');
    for (const id of ids)
      for (const template of [preview.url, view.url])
        expect((await own.fetch(addressOf(template, id))).status).toBe(200);
  });

  it('is not given to a page of another origin, nor as a script (JSONP)', async () => {
    const other = await fetch('/reconcile', { headers: { Origin: 'https://example.org' } });
    expect(other.status).toBe(403);
    expect(other.headers.get('Access-Control-Allow-Origin')).toBeNull();
    const script = await fetch('/reconcile?callback=jQuery123&_=1', { headers: { 'Sec-Fetch-Dest': 'script' } });
    expect(script.headers.get('Content-Type')).toMatch('application/json');
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await script.text()).not.toContain('jQuery123');
    expect((await json('/health')).status).toBe('ok');
  });
});
