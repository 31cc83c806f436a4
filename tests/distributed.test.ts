import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { affiliationModel } from '../src/index.js';

// 20,000 organisations; `npm run test:distributed` says another number.
const organisations = Number(process.env.ORGANISATIONS ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'gongo-distributed-'));
const list = join(folder, 'list.jsonl');
const example = (name: string) => fileURLToPath(new URL(`../examples/distributed/${name}`, import.meta.url));
const gongo = fileURLToPath(new URL('../dist/gongo.js', import.meta.url));
const environment = {
  ...process.env,
  GONGO: `${process.execPath} ${gongo}`,
  PARTITION_BYTES: String(Math.min(8_000_000, organisations * 16)),
  LOCK_MS: '3000',
};
const started: ChildProcess[] = [];

/** Small records, each of another length, every 5,000th of them broken. */
function* lines(): Generator<string> {
  const source = { url: 'https://example.org/1' };
  const items = [
    { kind: 'founding', founder: 'teachers', founderKind: 'citizens', source },
    { kind: 'appointment', appointedBy: 'state', source },
    { kind: 'stance', stance: 'criticises', source: { url: 'https://example.org/2' } },
  ];
  for (let index = 0; index < organisations; index += 1) {
    const evidence = index % 10 === 0 ? items.slice(0, 1 + (index % 3)) : [];
    const record = { id: `o-${index}`, name: `Organisation ${index}`, country: 'KE', evidence };
    yield index % 5_000 === 4_999 ? '{"id": broken\n' : `${JSON.stringify(record)}\n`;
  }
}

function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = environment): ChildProcess {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  started.push(child);
  return child;
}

/** Digest and size of everything that a process writes to standard output. */
async function written(child: ChildProcess, told?: (bytes: number) => void) {
  const hash = createHash('sha256');
  let bytes = 0;
  child.stdout!.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
    told?.(bytes);
  });
  const [status] = await once(child, 'close');
  return { status, bytes, digest: hash.digest('hex') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A test of what is not installed is skipped with a word on it, but never in CI. */
function needs(command: string) {
  const found = spawnSync(command, ['--version']).status === 0;
  if (!found && process.env.CI === undefined) process.stderr.write(`skipped: ${command} is not installed\n`);
  return it.skipIf(!found && process.env.CI === undefined);
}

describe('a list that is assessed by several workers gives the bytes of a single run', { timeout: 1_800_000 }, () => {
  let single: Awaited<ReturnType<typeof written>>;
  const digest = ['--model-digest', affiliationModel.digest];

  beforeAll(async () => {
    if (!existsSync(gongo)) throw new Error('run npm run build first');
    await pipeline(Readable.from(lines()), createWriteStream(list));
    single = await written(start(process.execPath, [gongo, 'assess', list, '--format', 'jsonl', ...digest]));
    expect(single.status).toBe(1);
    expect(single.bytes).toBeGreaterThan(organisations * 1_000);
  }, 1_800_000);

  afterAll(() => {
    // A worker is killed with the command that it runs: each started a process group of its own.
    for (const { pid, exitCode, signalCode } of started)
      if (exitCode === null && signalCode === null) process.kill(-pid!, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  needs('redis-server')('with Redis and BullMQ, and one worker killed on the way', async () => {
    const port = String(await freePort());
    const redis = start('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', folder]);
    const env = { ...environment, REDIS_URL: `redis://127.0.0.1:${port}` };
    const [victim] = [1, 2].map(() => start(process.execPath, [example('bullmq-worker.mjs')], env));
    const run = start(process.execPath, [example('bullmq-run.mjs'), list, ...digest], env);
    let killed = false;
    const result = await written(run, (bytes) => {
      if (killed || bytes < single.bytes / 4) return;
      killed = process.kill(-victim!.pid!, 'SIGKILL');
    });
    expect(killed).toBe(true);
    expect(victim!.signalCode).toBe('SIGKILL');
    expect(result).toEqual({ ...single, status: 0 });
    redis.kill();
  });

  needs('parallel')('with GNU parallel, and one process killed on the way', async () => {
    // The first process that gets through some of its results is killed in the middle of them.
    const [dying, mark] = [join(folder, 'dying'), join(folder, 'killed')];
    const script = `#!/bin/sh\nmkdir "${mark}" 2>&- && "$@" | head -c 100000 && kill -KILL $$\nexec "$@"\n`;
    writeFileSync(dying, script, { mode: 0o755 });
    const env = { ...environment, GONGO: `${dying} ${environment.GONGO}`, JOBS: '2' };
    const result = await written(start(example('parallel.sh'), [list, ...digest], env));
    expect(existsSync(mark)).toBe(true);
    expect(result).toEqual({ ...single, status: 0 });
  });

  it('and a machine with another model refuses to take part', async () => {
    const other = start(process.execPath, [gongo, 'assess', list, '--model-digest', `sha256:${'0'.repeat(64)}`]);
    expect((await written(other)).status).toBe(2);
  });
});
