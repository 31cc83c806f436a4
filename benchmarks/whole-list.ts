/**
 * Assesses a long made-up list twice, once without a break and once killed three times and gone on with, and says whether
 * the bytes are the same, how much memory it took at most, and how fast it was.
 *
 *   npm run build && npx tsx benchmarks/whole-list.ts [organisations] [folder]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';

const organisations = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(process.argv[3] ?? tmpdir(), 'gongo-whole-list-'));
const gongo = fileURLToPath(new URL('../dist/gongo.js', import.meta.url));
const kills = [0.2, 0.5, 0.8];

/** Evidence of the training organisations, dealt out again: real-shaped, up to four items each; every 5,000th line is broken. */
function* lines(): Generator<string> {
  const records = readFileSync(new URL('../training-data/organisations.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { country: string; evidence: unknown[] });
  for (let index = 0; index < organisations; index += 1) {
    const { country, evidence } = records[index % records.length]!;
    const record = { id: `o-${index}`, name: `Organisation ${index}`, country, evidence: evidence.slice(0, index % 5) };
    yield index % 5000 === 4999 ? '{"id": broken\n' : `${JSON.stringify(record)}\n`;
  }
}

interface Outcome {
  readonly status: number | null;
  readonly seconds: number;
  /** Megabytes of memory at most, as the system counts them. */
  readonly peak: number;
}

/** Runs the command; kills it once its results are larger than `killAt` bytes. */
async function run(args: readonly string[], out: string, killAt = Number.POSITIVE_INFINITY): Promise<Outcome> {
  const start = performance.now();
  const child: ChildProcess = spawn(process.execPath, [gongo, ...args], { stdio: 'ignore' });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid!));
    if (existsSync(`${out}.part`) && statSync(`${out}.part`).size >= killAt) child.kill('SIGKILL');
  }, 50);
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  return { status, seconds: (performance.now() - start) / 1000, peak };
}

function peakOf(id: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

const list = join(folder, 'list.jsonl');
await pipeline(Readable.from(lines()), createWriteStream(list));
const [whole, broken] = [join(folder, 'whole.jsonl'), join(folder, 'broken.jsonl')];
const rejects = (out: string) => out.replace('.jsonl', '-rejects.jsonl');
const args = (out: string) => ['assess', list, '--out', out, '--rejects', rejects(out)];

const unbroken = await run(args(whole), whole);
const size = statSync(whole).size;
const wholeDigest = await digest(whole);
const rejectDigest = await digest(rejects(whole));
rmSync(whole);
const runs: Outcome[] = [];
for (const share of kills) runs.push(await run([...args(broken), '--resume'], broken, size * share));
runs.push(await run([...args(broken), '--resume'], broken));
const same = (await digest(broken)) === wholeDigest && (await digest(rejects(broken))) === rejectDigest;

process.stdout.write(
  `${organisations.toLocaleString('en')} organisations, ${Math.round(size / 1024 / 1024)} MB of results\n` +
    `unbroken: ${Math.round(unbroken.seconds)} s, ${Math.round(organisations / unbroken.seconds)} a second, at most ${Math.round(unbroken.peak)} MB\n` +
    `killed ${runs.filter(({ status }) => status === null).length} times: ${Math.round(runs.reduce((sum, { seconds }) => sum + seconds, 0))} s in all, at most ${Math.round(Math.max(...runs.map(({ peak }) => peak)))} MB\n` +
    `results and rejects are ${same ? '' : 'NOT '}the same bytes\n`,
);
rmSync(folder, { recursive: true });
process.exitCode = same && runs.filter(({ status }) => status === null).length === kills.length ? 0 : 1;
