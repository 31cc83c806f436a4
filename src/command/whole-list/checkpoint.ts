import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { standardInput } from '../../sources/bytes.js';
import { sha256 } from '../../training/seal.js';
import { UsageError } from '../exit-status.js';
import { partOf } from '../streams.js';

const count = z.int().nonnegative();

const checkpointSchema = z.strictObject({
  /** Of input, options and model: what must be the same for a run to go on. */
  fingerprint: z.string(),
  /** The process that writes. */
  process: z.int(),
  intake: z.strictObject({ good: count, refused: count, unreadable: count }),
  /** Records, readable or not, that are done. */
  read: count,
  results: count,
  /** Bytes of the results, and of the rejects, that belong to what was read so far. */
  bytes: count,
  rejectBytes: count,
});

/** How far a run had come when everything up to there was safely written. */
export type Checkpoint = z.infer<typeof checkpointSchema>;

export const beginning: Omit<Checkpoint, 'fingerprint' | 'process'> = {
  intake: { good: 0, refused: 0, unreadable: 0 },
  read: 0,
  results: 0,
  bytes: 0,
  rejectBytes: 0,
};

/** The file beside the results that says how far they have come. */
export function checkpointFile(out: string): string {
  return `${out}.checkpoint`;
}

/** Says in few characters what a run reads and how. Files are told by path, size and time of change. */
export async function fingerprintOf(files: readonly string[], how: unknown): Promise<string> {
  const told = await Promise.all(
    files.map(async (file) => {
      if (file === standardInput) return [file];
      const about = await stat(file).catch(() => undefined);
      return [file, about?.size, about?.mtimeMs];
    }),
  );
  return sha256(Buffer.from(JSON.stringify([told, how])));
}

/** Written so that a kill leaves the earlier or the new one, whole. */
export async function saveCheckpoint(out: string, checkpoint: Checkpoint): Promise<void> {
  const temporary = `${checkpointFile(out)}.new`;
  await writeFile(temporary, JSON.stringify(checkpoint));
  await rename(temporary, checkpointFile(out));
}

export async function removeCheckpoint(out: string): Promise<void> {
  await rm(checkpointFile(out), { force: true });
}

/**
 * Where to begin: at the last checkpoint with `resume`, else at the beginning.
 *
 * @throws UsageError when another process writes the same results, or when they cannot be gone on with
 */
export async function startingPoint(
  out: string,
  fingerprint: string,
  resume: boolean,
): Promise<Omit<Checkpoint, 'fingerprint' | 'process'>> {
  const last = await loadCheckpoint(out);
  if (last === undefined) return beginning;
  if (last.process !== process.pid && isRunning(last.process) && (await isFresh(out)))
    throw new UsageError(
      `${out} is being written by process ${last.process}; wait for it, or half a minute if it was killed`,
    );
  if (!resume) return beginning;
  if (last.fingerprint !== fingerprint)
    throw new UsageError(
      `${out}: the input, the options or the model differ from those of the run that was broken off; leave out --resume to begin anew`,
    );
  const part = await stat(partOf(out)).catch(() => undefined);
  return part === undefined || part.size < last.bytes ? beginning : last;
}

async function loadCheckpoint(out: string): Promise<Checkpoint | undefined> {
  try {
    return checkpointSchema.parse(JSON.parse(await readFile(checkpointFile(out), 'utf8')));
  } catch {
    return undefined;
  }
}

/** A process that writes says so several times a second. Its number alone may have gone to another one. */
async function isFresh(out: string): Promise<boolean> {
  const about = await stat(checkpointFile(out)).catch(() => undefined);
  return about !== undefined && Date.now() - about.mtimeMs < 30_000;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
