import { once } from 'node:events';
import { statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Where a command's results go. */
export interface Output {
  write(content: string | Uint8Array): Promise<void>;
  /**
   * Hands everything on to the system and says how many bytes there are by now: a later run can go on from there. Results
   * that are packed are packed up to here, so where it is called decides on their bytes.
   */
  flush(): Promise<number>;
  /** Makes what was written visible under its final name. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Standard output. Whoever ends the command (Ctrl-C, `kill`) gets whole lines: what is being written is written first. */
export function standardOutput(): Output {
  let ended = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      ended = true;
      const end = () => process.kill(process.pid, signal);
      if (process.stdout.writableLength === 0) end();
      else process.stdout.once('drain', end);
    });
  return {
    async write(content) {
      if (ended) await new Promise(() => {});
      if (!process.stdout.write(content)) await once(process.stdout, 'drain');
    },
    async flush() {
      return 0;
    },
    async finish() {},
    async discard() {},
  };
}

/** Bytes that are held before they are written. */
const heldBytes = 1 << 20;

/**
 * A file that appears whole or not at all: it is written beside its place and renamed at the end. With a name in `.gz` it
 * is packed, one gzip member for every `flush`, which unpack as one file.
 *
 * @param resumeAt - bytes of an earlier run that are kept; what stands after them is cut off
 */
export function fileOutput(path: string, resumeAt = 0): Output {
  const special = isSpecial(path);
  const temporary = special ? path : partOf(path);
  const packed = path.endsWith('.gz');
  let opened: Promise<FileHandle> | undefined;
  let held: Uint8Array[] = [];
  let heldSize = 0;
  let position = resumeAt;

  const handle = (): Promise<FileHandle> => {
    opened ??= (async () => {
      const file = await open(temporary, resumeAt > 0 ? 'r+' : 'w');
      if (!special) await file.truncate(resumeAt);
      return file;
    })();
    return opened;
  };
  const flush = async (): Promise<number> => {
    const file = await handle();
    if (heldSize === 0) return position;
    const text = Buffer.concat(held);
    held = [];
    heldSize = 0;
    const bytes = packed ? await promisify(gzip)(text) : text;
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, special ? null : position + done);
      done += bytesWritten;
    }
    position += bytes.length;
    return position;
  };
  return {
    async write(content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      held.push(bytes);
      heldSize += bytes.length;
      if (heldSize >= heldBytes) await flush();
    },
    flush,
    async finish() {
      await flush();
      const file = await handle();
      if (!special) await file.sync();
      await file.close();
      if (!special) await rename(temporary, path);
    },
    async discard() {
      await (await opened?.catch(() => undefined))?.close().catch(() => {});
      if (!special) await rm(temporary, { force: true });
    },
  };
}

/** Whether it is a device or a pipe, such as `/dev/null`: a file must not be put in its place. */
export function isSpecial(path: string): boolean {
  const about = statSync(path, { throwIfNoEntry: false });
  return about !== undefined && !about.isFile() && !about.isDirectory();
}

/** The name of a file that is being written. */
export function partOf(path: string): string {
  return `${path}.part`;
}
