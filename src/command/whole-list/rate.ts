import { stat } from 'node:fs/promises';
import { standardInput } from '../../sources/bytes.js';
import { showsProgress } from '../messages.js';

/** A line on standard error that tells how far a long list is, how fast, and how long it will take. */
export interface Rate {
  /** More bytes of the input were read. */
  read(bytes: number): void;
  /** So many organisations are done by now. */
  done(organisations: number): void;
  end(): void;
}

const redrawEvery = 500;
/** Where nobody can see a line redrawn, a new one is written only this often. */
const lineEvery = 10_000;

/**
 * @param shown - true: always; false: never; undefined: on a terminal
 * @param before - organisations that an earlier run had done
 */
export async function rate(files: readonly string[], shown: boolean | undefined, before: number): Promise<Rate> {
  const terminal = process.stderr.isTTY === true;
  if (!(shown ?? showsProgress())) return { read() {}, done() {}, end() {} };
  const sizes = await Promise.all(
    files.map((file) =>
      file === standardInput
        ? Number.NaN
        : stat(file).then(
            ({ size }) => size,
            () => 0,
          ),
    ),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const start = performance.now();
  let last = start;
  let bytes = 0;
  let organisations = before;
  const line = (now: number) => {
    const seconds = (now - start) / 1000;
    const speed = Math.round((organisations - before) / seconds);
    const left = (seconds * (total - bytes)) / bytes;
    const time = Number.isFinite(left) ? `, about ${duration(left)} left` : '';
    return `${organisations.toLocaleString('en')} organisations, ${speed.toLocaleString('en')} a second${time}`;
  };
  return {
    read(count) {
      bytes += count;
    },
    done(count) {
      organisations = count;
      const now = performance.now();
      if (now - last < (terminal ? redrawEvery : lineEvery)) return;
      last = now;
      process.stderr.write(terminal ? `\r\u001b[K${line(now)}` : `${line(now)}\n`);
    },
    end() {
      if (terminal) process.stderr.write('\r\u001b[K');
      else process.stderr.write(`${line(performance.now())}\n`);
    },
  };
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
