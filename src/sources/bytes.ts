import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Standard input, where a file name is expected. */
export const standardInput = '-';

const gzipMagic = [0x1f, 0x8b];

/**
 * The bytes of a file or of standard input, unpacked when they are a gzip file, whatever the file is called.
 *
 * @param file - a path, or `-` for standard input
 * @param read - told how many bytes have been read, before they are unpacked
 * @throws Error of the file system (`ENOENT`, `EISDIR`, `EACCES`) or of zlib (`Z_...`)
 */
export async function* bytesOf(file: string, read?: (count: number) => void): AsyncGenerator<Uint8Array> {
  const stream = file === standardInput ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  const { start, all } = await beginning(counted(stream, read), gzipMagic.length);
  yield* gzipMagic.every((byte, index) => start[index] === byte) ? unpacked(all) : all;
}

async function* counted(bytes: AsyncIterable<Uint8Array>, read?: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    read?.(chunk.length);
    yield chunk;
  }
}

/** What was unpacked before an error is still given, so that a file that was cut off loses only its end. */
async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const unpackedSoFar = new PassThrough();
  let failure: Error | undefined;
  gunzip.once('error', (error) => {
    failure = error;
    unpackedSoFar.end();
  });
  gunzip.pipe(unpackedSoFar);
  Readable.from(packed, { objectMode: false })
    .once('error', (error) => gunzip.destroy(error))
    .pipe(gunzip);
  try {
    yield* unpackedSoFar as AsyncIterable<Uint8Array>;
  } finally {
    gunzip.destroy();
  }
  if (failure !== undefined) throw failure;
}

/**
 * The first bytes of a stream, to tell what it is, and the whole stream again.
 *
 * @param least - how many bytes are wanted; fewer are given when there are no more
 */
export async function beginning(
  bytes: AsyncIterable<Uint8Array>,
  least: number,
): Promise<{ readonly start: Buffer; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let failure: unknown;
  try {
    for (let size = 0; size < least; ) {
      const { done, value } = await iterator.next();
      if (done) break;
      held.push(value);
      size += value.length;
    }
  } catch (error) {
    // Whoever reads the whole stream gets what came before it first.
    failure = error;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* held.splice(0);
      if (failure !== undefined) throw failure;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { start: Buffer.concat(held).subarray(0, least), all: all() };
}

/** All bytes of a stream at once; undefined when there are more than `maximum`. */
export async function heldBytes(bytes: AsyncIterable<Uint8Array>, maximum: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > maximum) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * The text of a file that is read whole.
 *
 * @throws Error of the file system, or one that says the bound when there is more
 */
export async function wholeText(file: string, maximum: number): Promise<string> {
  const bytes = await heldBytes(bytesOf(file), maximum);
  if (bytes === undefined) throw new RangeError(`is larger than ${maximum / 1024} KiB`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
