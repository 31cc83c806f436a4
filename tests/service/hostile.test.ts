import { describe, expect, it } from 'vitest';
import { rateLimit } from '../../src/service/guards/rate.js';
import { problemSchema } from '../../src/service/problem.js';
import { caller, organisation, serviceOf } from './calling.js';

const { fetch, post, form, get } = caller(serviceOf());

/** The status, after checking that the answer is a problem that says something and is nothing that a browser runs. */
async function refusal(answer: Promise<Response>): Promise<number> {
  const response = await answer;
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  const problem = problemSchema.parse(await response.json());
  expect(problem.detail.length).toBeGreaterThan(20);
  expect(problem.status).toBe(response.status);
  return response.status;
}

const json = { 'Content-Type': 'application/json' };

describe('a request that is wrong is refused with what is wrong and what to do', () => {
  it('when it is no JSON, no object, of another type, or no UTF-8', async () => {
    expect(await refusal(post('/api/assess', '{"organisations": ['))).toBe(400);
    expect(await refusal(post('/api/assess', '[]'))).toBe(422);
    expect(await refusal(post('/api/assess', { organisations: [] }))).toBe(422);
    expect(await refusal(post('/api/assess', { organisations: [organisation('a', 'A')], colour: 'red' }))).toBe(422);
    expect(await refusal(fetch('/api/assess', { method: 'POST', body: '{}' }))).toBe(415);
    expect(
      await refusal(fetch('/api/assess', { method: 'POST', headers: json, body: new Uint8Array([0x22, 0xff, 0x22]) })),
    ).toBe(400);
    expect(await refusal(fetch('/reconcile', { method: 'POST', headers: json, body: '{}' }))).toBe(415);
    expect(await refusal(form({ queries: 'x' }))).toBe(400);
    expect(await refusal(form({ queries: '[1]' }))).toBe(400);
    expect(await refusal(form({ extend: '{"ids": 7}' }))).toBe(422);
  });

  it('when the address or the method is none', async () => {
    expect(await refusal(get('/nothing'))).toBe(404);
    expect(await refusal(get('/api/criteria/nothing'))).toBe(404);
    expect(await refusal(get('/reconcile/preview?id=nobody'))).toBe(404);
    const wrong = await fetch('/api/assess', { method: 'DELETE' });
    expect(wrong.headers.get('Allow')).toBe('POST');
    expect(await refusal(Promise.resolve(wrong))).toBe(405);
  });

  it('when it is too large, whether it says so or not', async () => {
    const large = `{"organisations":["${'x'.repeat(5 * 1024 * 1024)}"]}`;
    expect(await refusal(post('/api/assess', large))).toBe(413);
    const streamed = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024)));
      },
    });
    const endless = { method: 'POST', headers: json, body: streamed, duplex: 'half' } as RequestInit;
    expect(await refusal(fetch('/api/assess', endless))).toBe(413);
  });

  it('when it is nested a hundred thousand deep', async () => {
    const deep = `{"organisations":[{"id":"a","name":"A","country":"AA","evidence":[],"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
    expect(await refusal(post('/api/assess', deep))).toBe(422);
    expect(
      (await form({ queries: `{"q":{"query":"a","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}` })).status,
    ).toBe(200);
  });

  it('when it reaches for a prototype, and no prototype is changed', async () => {
    expect(await refusal(post('/api/assess', '{"__proto__":{"polluted":1},"organisations":[{}]}'))).toBe(422);
    const inRecord =
      '{"organisations":[{"id":"a","name":"A","country":"AA","evidence":[],"__proto__":{"polluted":1}}]}';
    expect(await refusal(post('/api/assess', inRecord))).toBe(422);
    await form({ queries: '{"__proto__":{"query":"polluted"},"constructor":{"query":"x"}}' });
    await form({ extend: '{"ids":["__proto__","constructor"],"properties":[{"id":"__proto__"},{"id":"band"}]}' });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('when a record holds personal data that the library does not hold', async () => {
    const answer = await post('/api/assess', { organisations: [{ ...organisation('a', 'A'), religion: 'x' }] });
    expect(answer.status).toBe(422);
    expect((await answer.json()).problems[0]).toMatchObject({ field: 'organisations[0].religion' });
  });
});

describe('hostile names change nothing', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE x; --",
    '\u202Eevil\u202C name',
    'a'.repeat(100_000),
    `${'ab '.repeat(33_000)}`,
    '\u0000\u0001 name',
    '{{id}} $' + '{id} %00 %ZZ',
  ];

  it('as a query, a prefix or an id: an answer comes, soon, and none of it is HTML', async () => {
    for (const text of hostile) {
      const begin = performance.now();
      const answered = await form({ queries: JSON.stringify({ [text.slice(0, 500)]: { query: text } }) });
      expect(answered.status).toBe(200);
      expect(answered.headers.get('Content-Type')).toMatch('application/json');
      const prefix = encodeURIComponent(text.slice(0, 5_000));
      expect((await get(`/reconcile/suggest/entity?prefix=${prefix}`)).status).toBe(200);
      expect(await refusal(get(`/reconcile/preview?id=${prefix}`))).toBe(404);
      expect(performance.now() - begin).toBeLessThan(5_000);
    }
  });

  it('in the list: previews and pages show them as text', async () => {
    const list = hostile.map((name, at) =>
      organisation(`${at}<b>`, name.trim().slice(0, 2_000), {
        evidence: [
          {
            kind: 'stance',
            stance: 'praises',
            what: name.slice(0, 2_000),
            source: { url: 'https://example.org/<script>' },
          },
        ],
      }),
    );
    const own = caller(serviceOf(list, { allowedOrigins: ['http://127.0.0.1:3333'] }));
    for (const { id } of list)
      for (const path of ['/reconcile/preview', '/organisation']) {
        const answer = await own.get(`${path}?id=${encodeURIComponent(id)}`);
        const html = await answer.text();
        expect(answer.status).toBe(200);
        expect(html).not.toMatch(/<script|<img|<b>/);
        expect([...html].filter((character) => character !== '\n' && /[\p{Cc}\u202E]/u.test(character))).toEqual([]);
        expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
      }
  });
});

describe('who may call', () => {
  const secret = 'a-token-of-24-characters';
  const withToken = caller(serviceOf(undefined, { token: secret }));

  it('is only who calls this machine by its own name, where there is no token (DNS rebinding)', async () => {
    const called = (host: string) => serviceOf().fetch(new Request(`http://${host}/health`), 'x');
    for (const host of ['localhost:1', '127.0.0.1:8017', '[::1]:8017']) expect((await called(host)).status).toBe(200);
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:8017', '10.0.0.1'])
      expect(await refusal(called(host))).toBe(421);
  });

  it('is only who knows the token, where there is one; anybody may ask whether it runs', async () => {
    for (const authorization of [
      '',
      'Bearer',
      'Bearer wrong',
      `Bearer ${secret}x`,
      `Basic ${btoa('me:wrong')}`,
      'Basic ###',
    ])
      expect(await refusal(withToken.get('/', { Authorization: authorization }))).toBe(401);
    expect(await refusal(withToken.get('/reconcile'))).toBe(401);
    expect((await withToken.get('/', { Authorization: `Bearer ${secret}` })).status).toBe(200);
    expect((await withToken.get('/', { Authorization: `Basic ${btoa(`me:${secret}`)}` })).status).toBe(200);
    expect(await (await withToken.get('/health')).json()).toEqual({ status: 'ok', version: '0.0.0' });
  });

  it('is no page of another origin, not even for a call that a browser would not ask about first', async () => {
    const fields = new URLSearchParams({ queries: '{"q":{"query":"Al-Haq"}}' });
    expect(await refusal(fetch('/reconcile', { method: 'POST', body: fields, headers: { Origin: 'null' } }))).toBe(403);
    const preflight = await fetch('/api/assess', { method: 'OPTIONS', headers: { Origin: 'https://evil.example' } });
    expect(preflight.status).toBe(403);
  });
});

describe('how much one may ask', () => {
  it('is a burst, then so many a second; another client is not held up', () => {
    let now = 0;
    const waitOf = rateLimit(200, () => now);
    for (let count = 0; count < 1_000; count += 1) expect(waitOf('a')).toBe(0);
    expect(waitOf('a')).toBe(1);
    expect(waitOf('b')).toBe(0);
    now += 1_000;
    for (let count = 0; count < 199; count += 1) expect(waitOf('a')).toBe(0);
  });

  it('is told to who asks too often, with how long to wait', async () => {
    const limited = caller(serviceOf([], { requestsPerSecond: 1 }));
    const answers = await Promise.all(Array.from({ length: 1_200 }, () => limited.get('/health')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.headers.get('Retry-After')).toBe('1');
  });
});
