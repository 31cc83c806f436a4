import { isUtf8 } from 'node:buffer';

/** A line of a file, or the news that it was too long to be read. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Absent when the line is longer than the bound. */
  readonly text?: string;
  /** Some of its bytes are no UTF-8, and letters of its text are lost. */
  readonly damaged?: true;
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
    const line: Line = tooLong ? { number } : { number, ...decoded(parts) };
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

function decoded(parts: readonly Buffer[]): Pick<Line, 'text' | 'damaged'> {
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') && !isUtf8(bytes) ? { text, damaged: true } : { text };
}
