import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** One line of the table: something measured beside what it is held against. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly against: string;
  /** Measured by against, or the other way round where more is better; absent where it is no ratio. */
  readonly ratio?: number;
  readonly target?: string;
  readonly met?: boolean;
}

/** Rounds of every measurement; the median counts. */
export const rounds = 3;

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const command = `${root}dist/gongo.js`;

/** Seconds of processor time that this process takes: other processes on the machine disturb it less than the clock. */
export function processorSeconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The same for something that is done to each of many things. */
export function secondsOver<Thing>(things: readonly Thing[], run: (thing: Thing) => unknown): number {
  return processorSeconds(() => {
    for (const thing of things) run(thing);
  });
}

/** Medians of several measurements that take turns, so that a busy minute hits all of them; one round before does not count. */
export function medians<Name extends string>(measurements: Record<Name, () => number>): Record<Name, number> {
  const entries = Object.entries(measurements) as [Name, () => number][];
  const found = new Map(entries.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const [name, measure] of entries) {
      const seconds = measure();
      if (round > 0) found.get(name)!.push(seconds);
    }
  return Object.fromEntries(
    entries.map(([name]) => [name, found.get(name)!.sort((a, b) => a - b)[rounds >> 1]!]),
  ) as Record<Name, number>;
}

export interface Taken {
  readonly processor: number;
  readonly clock: number;
}

/** Runs a command and says how long it took, in seconds; its standard output goes nowhere. */
export function taken(...argv: readonly string[]): Taken {
  const start = performance.now();
  const run = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@" > /dev/null', 'bash', ...argv], {
    encoding: 'utf8',
  });
  const clock = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`${argv.join(' ')}: ${run.stderr}`);
  const [user, system] = run.stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { processor: user! + system!, clock };
}

export const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(seconds < 0.01 ? 2 : 0)} ms`;
export const rate = (bytes: number, seconds: number) => `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`;
export const perSecond = (count: number, seconds: number) => `${Math.round(count / seconds).toLocaleString('en')} /s`;
