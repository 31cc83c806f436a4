import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** Where a command's results go. */
export interface Output {
  write(text: string): Promise<void>;
  /** Makes what was written visible under its final name. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Standard output. */
export function standardOutput(): Output {
  return {
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    async finish() {},
    async discard() {},
  };
}

/** A file that appears whole or not at all: it is written beside its place and renamed at the end. */
export function fileOutput(path: string): Output {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.part`;
  const stream = createWriteStream(temporary, { flags: 'wx' });
  const failure = new Promise<never>((_, reject) => stream.once('error', reject));
  failure.catch(() => {});
  return {
    async write(text) {
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), failure]);
    },
    async finish() {
      stream.end();
      await Promise.race([once(stream, 'finish'), failure]);
      await rename(temporary, path);
    },
    async discard() {
      stream.destroy();
      await rm(temporary, { force: true });
    },
  };
}
