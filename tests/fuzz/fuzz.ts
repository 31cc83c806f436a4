import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutated, randomNumbers } from './mutate.js';
import { readers } from './readers.js';
import { seeds } from './seeds.js';

/**
 * Mutates real inputs and gives them to every reader, each in a process with bounds on time and memory. What breaks one is
 * made small and kept in `tests/fuzz-cases`, where a test reads it again from then on.
 *
 *   npm run fuzz -- --minutes 30 [--seed 1] [--only NAME] [--corpora FOLDER]
 */
const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
    only: { type: 'string' },
    corpora: { type: 'string', default: '../shared/corpora' },
  },
});

/** Processor time that a case may take, in milliseconds: more is a hang in the making. The first case makes what others use. */
const bound = (reader: string, bytes: number) => 5_000 + ((readers[reader]!.perKilobyte ?? 20) * bytes) / 1_000;
/** Time on the clock: a machine that has other work to do gives a case a part of its time only. */
const hang = (reader: string, bytes: number) => 60_000 + 8 * bound(reader, bytes);
const heapMegabytes = 768;
const mostMegabytes = 1_800;

interface Outcome {
  /** What was wrong, in a form that is the same for the same fault; undefined when nothing was. */
  readonly fault?: string;
  readonly detail?: string;
}

let child: ChildProcess | undefined;

async function started(): Promise<ChildProcess> {
  const fresh = fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${heapMegabytes}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await new Promise((resolve) => fresh.once('message', resolve));
  return fresh;
}

async function run(reader: string, bytes: Uint8Array): Promise<Outcome> {
  child ??= await started();
  const running = child;
  return new Promise((resolve) => {
    const done = (outcome: Outcome, ended: boolean) => {
      clearTimeout(timer);
      running.removeAllListeners();
      if (ended) {
        running.kill('SIGKILL');
        child = undefined;
      }
      resolve(outcome);
    };
    const timer = setTimeout(() => done({ fault: 'hang' }, true), hang(reader, bytes.length));
    running.once('exit', (code, signal) => done({ fault: `ended with ${signal ?? code}` }, true));
    running.once('message', (answer: { failure?: string; milliseconds: number; megabytes: number }) => {
      const { failure, milliseconds, megabytes } = answer;
      if (failure !== undefined) done({ fault: placeOf(failure), detail: failure }, false);
      else if (milliseconds > bound(reader, bytes.length)) done({ fault: 'slow', detail: `${milliseconds} ms` }, false);
      else if (megabytes > mostMegabytes) done({ fault: 'memory', detail: `${megabytes} MB` }, true);
      else done({}, false);
    });
    running.send({ reader, bytes });
  });
}

/** The kind of an error and the place where it arose, so that one fault is kept once. */
function placeOf(failure: string): string {
  const [message = '', ...frames] = failure.split('\n');
  const own = frames.find((frame) => /[/\\]src[/\\]/.test(frame)) ?? frames[0] ?? '';
  return `${message.slice(0, 40)} ${/([\w.-]+:\d+):\d+\)?$/.exec(own)?.[1] ?? ''}`;
}

/** The same fault with fewer bytes, as far as a minute goes. */
async function smaller(reader: string, bytes: Uint8Array, fault: string): Promise<Uint8Array> {
  const until = Date.now() + 60_000;
  let best = bytes;
  for (let part = Math.ceil(bytes.length / 2); part >= 1; part = part === 1 ? 0 : Math.ceil(part / 2))
    for (let at = 0; at < best.length && Date.now() < until; ) {
      const tried = new Uint8Array(Buffer.concat([best.subarray(0, at), best.subarray(at + part)]));
      if ((await run(reader, tried)).fault === fault) best = tried;
      else at += part;
    }
  return best;
}

const random = randomNumbers(Number(options.seed));
const material = await seeds(options.corpora);
const names = Object.keys(readers).filter((name) => options.only === undefined || name === options.only);
if (names.length === 0)
  throw new Error(`there is no reader "${options.only}"; there are ${Object.keys(readers).join(', ')}`);
const known = new Set<string>();
const counts = new Map<string, number>();
const until = Date.now() + Number(options.minutes) * 60_000;
let [cases, bytesRead] = [0, 0];

while (Date.now() < until) {
  const name = names[cases % names.length]!;
  const own = material[name]!;
  const pick = () => own[Math.floor(random() * own.length)]!;
  const bytes = mutated(pick(), pick(), readers[name]!.form, random);
  cases += 1;
  bytesRead += bytes.length;
  counts.set(name, (counts.get(name) ?? 0) + 1);
  const { fault, detail } = await run(name, bytes);
  if (fault === undefined || known.has(`${name} ${fault}`)) continue;
  // Twice more: the first case of a process also pays for what is loaded, and a machine can stand still.
  if ((await run(name, bytes)).fault !== fault || (await run(name, bytes)).fault !== fault) continue;
  known.add(`${name} ${fault}`);
  process.stdout.write(
    `${name}: ${fault}${detail === undefined ? '' : `\n  ${detail.split('\n').slice(0, 6).join('\n  ')}`}\n`,
  );
  const small = await smaller(name, bytes, fault);
  const folder = fileURLToPath(new URL(`../fuzz-cases/${name}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${createHash('sha256').update(small).digest('hex').slice(0, 12)}`;
  writeFileSync(file, small);
  process.stdout.write(`  kept as ${file} (${small.length} of ${bytes.length} bytes)\n`);
}
child?.kill('SIGKILL');
process.stdout.write(
  `seed ${options.seed}: ${cases} cases, ${Math.round(bytesRead / 2 ** 20)} MiB, ${options.minutes} minutes, ${known.size} ${known.size === 1 ? 'fault' : 'faults'}\n${[...counts].map(([name, count]) => `  ${name} ${count}`).join('\n')}\n`,
);
process.exitCode = known.size === 0 ? 0 : 1;
