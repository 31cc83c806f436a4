import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from '../../src/command/serve/listen.js';
import { gongo, temporaryFile } from '../gongo.js';
import { organisation, serviceOf } from './calling.js';

/** Sends bytes as they are and gives what comes until the connection ends. */
/** Everything that comes back until the connection ends, however it ends. */
async function talk(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  socket.on('error', () => {});
  socket.write(text);
  await new Promise((resolve) => socket.on('close', resolve));
  return answer;
}

describe('over a socket', () => {
  let listening: Listening;
  beforeAll(async () => {
    listening = await listen(serviceOf(), '127.0.0.1', 0);
  });
  afterAll(async () => listening.stop());

  it('answers as it does without one', async () => {
    const body = JSON.stringify({ organisations: [organisation('a', 'A')] });
    const url = `http://127.0.0.1:${listening.port}/api/assess`;
    const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    expect((await answer.json()).assessments[0].band).toBe('insufficient-evidence');
    expect((await fetch(url, { method: 'PUT', body })).status).toBe(405);
    const tooLarge = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: 'x'.repeat(5 * 1024 * 1024),
    });
    expect(tooLarge.status).toBe(413);
  });

  it('ends a connection that sends no HTTP, sends headers without end, or is slow with them (slow loris)', async () => {
    const { port } = listening;
    expect(await talk(port, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    // What was still on its way when the service hung up can cost the answer: then the connection has ended without one.
    expect(await talk(port, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}`)).toMatch(
      /^(HTTP\/1\.1 431|$)/,
    );
    const begin = performance.now();
    expect(await talk(port, 'GET / HTTP/1.1\r\nHost: loc')).toMatch(/^HTTP\/1\.1 408/);
    expect(performance.now() - begin).toBeLessThan(25_000);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  }, 60_000);

  it('lets others have their turn while a long batch is worked on', async () => {
    const queries = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, at) => [`q${at}`, { query: `China Human Rights Society of Peace ${at}` }]),
    );
    const url = `http://127.0.0.1:${listening.port}`;
    let done = false;
    const batch = fetch(`${url}/reconcile`, {
      method: 'POST',
      body: new URLSearchParams({ queries: JSON.stringify(queries) }),
    }).then((answer) => {
      done = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(done).toBe(false);
    expect((await batch).status).toBe(200);
  });

  it('answers what is open before it stops, and takes nothing new', async () => {
    const own = await listen(serviceOf(), '127.0.0.1', 0);
    const url = `http://127.0.0.1:${own.port}`;
    const queries = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`q${at}`, { query: `China Peace ${at}` }]),
    );
    const open = fetch(`${url}/reconcile`, {
      method: 'POST',
      body: new URLSearchParams({ queries: JSON.stringify(queries) }),
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = own.stop();
    expect(Object.keys(await (await open).json())).toHaveLength(500);
    await stopped;
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });
});

describe('gongo serve', () => {
  it('tells where it listens, names what it leaves out, and ends well when it is asked to', async () => {
    const [a, b] = [organisation('a', 'A'), organisation('a', 'Again')];
    const list = temporaryFile('list.jsonl', `${JSON.stringify(a)}\nnot JSON\n${JSON.stringify(b)}\n`);
    const command = spawn(process.execPath, ['--import', 'tsx', 'src/command/gongo.ts', 'serve', list, '--port=0']);
    try {
      let said = '';
      command.stderr.on('data', (text) => {
        said += text;
      });
      const [line] = await once(command.stdout, 'data');
      const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(line))![0];
      expect(await (await fetch(`${url}health`)).json()).toMatchObject({ status: 'ok' });
      expect((await (await fetch(`${url}reconcile`)).json()).name).toBe('list.jsonl (gongo)');
      command.kill('SIGTERM');
      const [status] = await once(command, 'exit');
      expect(status).toBe(1);
      expect(said).toContain('list.jsonl:2:');
      expect(said).toContain('id "a" stands more than once');
    } finally {
      command.kill('SIGKILL');
    }
  }, 60_000);

  it('refuses to be reached from other machines without a token, and a token that can be guessed', () => {
    const open = gongo(['serve', '--host=0.0.0.0', '--port=0']);
    expect([open.status, open.stderr]).toEqual([2, expect.stringContaining('GONGO_TOKEN')]);
    const short = gongo(['serve', '--token=secret', '--port=0']);
    expect([short.status, short.stderr]).toEqual([2, expect.stringContaining('too short')]);
    const nothing = gongo(['serve', 'no-such-file.jsonl', '--port=0']);
    expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining('no such file')]);
    const path = gongo(['serve', '--allow-origin=http://127.0.0.1:3333/', '--port=0']);
    expect([path.status, path.stderr]).toEqual([2, expect.stringContaining('without a path')]);
  }, 60_000);
});
