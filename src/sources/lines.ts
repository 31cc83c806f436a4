/** A line of a file, or the news that it was too long to be read. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Absent when the line is longer than the bound. */
  readonly text?: string;
}

const newline = 0x0a;

/** Lines of UTF-8, one after another in bounded memory: a line longer than `maximum` bytes is skipped, not held. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, maximum: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let held = 0;
  let number = 1;
  let tooLong = false;
  const take = (part: Buffer) => {
    held += part.length;
    if (held > maximum) {
      tooLong = true;
      parts = [];
    } else if (part.length > 0) {
      parts.push(part);
    }
  };
  const finish = (): Line => {
    const line = tooLong ? { number } : { number, text: decode(parts) };
    parts = [];
    held = 0;
    tooLong = false;
    number += 1;
    return line;
  };
  for await (const some of bytes) {
    const chunk = Buffer.from(some.buffer, some.byteOffset, some.byteLength);
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    take(chunk.subarray(start));
  }
  if (held > 0) yield finish();
}

function decode(parts: readonly Buffer[]): string {
  return (parts.length === 1 ? parts[0]! : Buffer.concat(parts)).toString('utf8');
}
