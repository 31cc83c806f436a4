import { open } from 'node:fs/promises';

/**
 * Cuts a file of lines into partitions: byte ranges of about `size` bytes that end with a line, so that nothing is copied
 * and any process that sees the file can read its part.
 *
 * @param {string} file
 * @param {number} size
 * @returns {Promise<{start: number, end: number}[]>} `end` is the last byte, as `createReadStream` takes it
 */
export async function partitionsOf(file, size) {
  const handle = await open(file);
  try {
    const { size: all } = await handle.stat();
    const partitions = [];
    for (let start = 0; start < all; ) {
      const end = await endOfLine(handle, Math.min(all, start + size) - 1, all);
      partitions.push({ start, end });
      start = end + 1;
    }
    return partitions;
  } finally {
    await handle.close();
  }
}

/** The place of the first line end at or after a place, or of the last byte. */
async function endOfLine(handle, from, all) {
  const buffer = Buffer.alloc(64 * 1024);
  for (let at = from; at < all; at += buffer.length) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
    const found = buffer.subarray(0, bytesRead).indexOf(0x0a);
    if (found !== -1) return at + found;
  }
  return all - 1;
}
