/**
 * The service under load, beside the framework with one empty route: requests a second, latency, errors, and memory over time.
 *
 * npx tsx benchmarks/service-load.ts <list.jsonl> [seconds of the long run, default 300]
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Hono } from 'hono';
import { listen } from '../src/command/serve/listen.js';
import { type Organisation, organisationSchema } from '../src/index.js';
import { readRecords } from '../src/node.js';
import { createService } from '../src/service.js';

const [file = 'examples/accreditation-list.jsonl', seconds = '300'] = process.argv.slice(2);
const connections = 10;

const organisations: Organisation[] = [];
for await (const read of readRecords(file, organisationSchema)) if ('record' in read) organisations.push(read.record);

const bare = new Hono().get('/', (context) => context.json({ status: 'ok' }));
const bareListening = await listen({ fetch: async (request) => bare.fetch(request) }, '127.0.0.1', 0);
const service = createService({
  version: '0.0.0',
  list: { title: 'list', organisations },
  requestsPerSecond: 1e6,
});
const listening = await listen(service, '127.0.0.1', 0);

const names = organisations.map(({ name }) => name);
const batch = Object.fromEntries(names.slice(0, 10).map((query, at) => [`q${at}`, { query }]));
const form = (name: string, value: unknown) => [
  '--method=POST',
  '--headers=Content-Type=application/x-www-form-urlencoded',
  `--body=${new URLSearchParams({ [name]: JSON.stringify(value) })}`,
];
const at = (path: string) => `http://127.0.0.1:${listening.port}${path}`;
const { documents: _, ...one } = organisations[0]!;
const calls: [string, string, string[]][] = [
  ['bare hono', `http://127.0.0.1:${bareListening.port}/`, []],
  ['GET /health', at('/health'), []],
  ['GET /reconcile (manifest)', at('/reconcile'), []],
  ['GET /reconcile/suggest/entity', at('/reconcile/suggest/entity?prefix=human'), []],
  [
    'POST /api/assess, 1 organisation',
    at('/api/assess'),
    ['--method=POST', '--headers=Content-Type=application/json', `--body=${JSON.stringify({ organisations: [one] })}`],
  ],
  ['POST /reconcile, 10 queries', at('/reconcile'), form('queries', batch)],
];

interface Load {
  readonly requests: { readonly average: number; readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

async function load(url: string, args: readonly string[], duration: number): Promise<Load> {
  const all = [
    '--yes',
    'autocannon@9',
    '--json',
    '--no-progress',
    `--connections=${connections}`,
    `--duration=${duration}`,
  ];
  const { stdout } = await promisify(execFile)('npx', [...all, ...args, url], { maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Load;
}

function tell(what: string, { requests, latency, errors, timeouts, non2xx }: Load): void {
  console.log(
    `${what}: ${requests.average} requests/s, p50 ${latency.p50} ms, p99 ${latency.p99} ms; ${requests.total} requests, ${errors} errors, ${timeouts} timeouts, ${non2xx} not 2xx`,
  );
}

console.log(`${organisations.length} organisations, ${connections} connections, Node ${process.version}`);
for (const [what, url, args] of calls) tell(what, await load(url, args, 10));

const [what, url, args] = calls.at(-1)!;
const memory = setInterval(
  () => {
    const { rss, heapUsed } = process.memoryUsage();
    console.log(`  ${Math.round(rss / 1e6)} MB resident, ${Math.round(heapUsed / 1e6)} MB heap`);
  },
  (Number(seconds) * 1000) / 10,
);
tell(`${what}, ${seconds} s`, await load(url, args, Number(seconds)));
clearInterval(memory);
await listening.stop();
await bareListening.stop();
