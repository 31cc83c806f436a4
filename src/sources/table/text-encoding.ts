import { analyse } from 'chardet';

/** How the bytes of a text file are to be read. */
export interface TextEncoding {
  /** A label of the WHATWG Encoding Standard, such as `utf-8` or `windows-1251`. */
  readonly label: string;
  /** Whether the label was guessed from the text, without a byte order mark or valid UTF-8. */
  readonly guessed: boolean;
}

/**
 * Tells the encoding from the beginning of a file: by its byte order mark, by its pattern of zero bytes (UTF-16 without a
 * mark), by being valid UTF-8, else by the statistics of letters.
 */
export function encodingOf(start: Uint8Array): TextEncoding {
  const marked = byMark(start);
  if (marked !== undefined) return { label: marked, guessed: false };
  const wide = byZeroBytes(start);
  if (wide !== undefined) return { label: wide, guessed: false };
  if (isUtf8(start)) return { label: 'utf-8', guessed: false };
  return { label: byStatistics(start), guessed: true };
}

function byMark(start: Uint8Array): string | undefined {
  const [a, b, c] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** Delimiters and line ends of UTF-16 have a zero byte on one side; text in a single-byte encoding has none at all. */
function byZeroBytes(start: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (let index = 0; index < start.length; index += 1) if (start[index] === 0) zeros[index % 2]! += 1;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) < start.length / 50 || Math.min(even, odd) > Math.max(even, odd) / 10) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** A few broken characters among many whole ones are damage, not another encoding. */
function isUtf8(start: Uint8Array): boolean {
  // The last character may be cut off by the end of the sample.
  const text = new TextDecoder('utf-8').decode(start, { stream: true });
  const broken = text.split('\uFFFD').length - 1;
  if (broken === 0) return true;
  const whole = [...text].reduce((count, character) => count + (character > '\u007F' ? 1 : 0), 0) - broken;
  return broken * 50 < whole;
}

/** The Windows code page beside the ISO one, whose control characters no table holds. */
const asWindows: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
};

function byStatistics(start: Uint8Array): string {
  for (const { name } of analyse(start)) {
    const label = name.toLowerCase();
    // UTF-8 and UTF-16 were ruled out with more certainty than statistics give.
    if (!label.startsWith('utf') && isEncoding(label)) return asWindows[label] ?? label;
  }
  return 'windows-1252';
}

/** Whether this Node can decode it. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** The same text as UTF-8 without a byte order mark, with the line ends of a Mac of old (`\r` alone) made `\n`. */
export async function* toUtf8(
  bytes: AsyncIterable<Uint8Array>,
  label: string,
  carriageReturnsOnly: boolean,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label);
  const encode = (text: string) => Buffer.from(carriageReturnsOnly ? text.replaceAll('\r', '\n') : text);
  for await (const chunk of bytes) yield encode(decoder.decode(chunk, { stream: true }));
  yield encode(decoder.decode());
}
