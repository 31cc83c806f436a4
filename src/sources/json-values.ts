import { isUtf8 } from 'node:buffer';
import { limits } from '../organisation/limits.js';
import { beginning } from './bytes.js';
import { linesOf } from './lines.js';
import type { SourceInput, SourceItem } from './source.js';

/** The beginning of a document that is no list of lines: `[` or `{` stands alone, or the first line ends open. */
const sampleBytes = 64 * 1024;

/** A value, or what is wrong in its place. */
export type JsonItem = Exclude<SourceItem, { json: string } | { note: string }>;

/** A line of JSON that is still to be parsed. */
export type JsonLine = Extract<SourceItem, { json: string }>;

/**
 * The values of JSON Lines, or of one JSON document: the elements of its list, or itself.
 *
 * @param input - a file whose name ends in `.json` is a document unless its first line is a whole value
 */
export async function* jsonValues(input: SourceInput): AsyncGenerator<JsonItem> {
  for await (const item of jsonItems(input)) yield 'json' in item ? parsedLine(input.file, item) : item;
}

/** The same with lines that are still to be parsed. */
export async function* jsonItems(input: SourceInput): AsyncGenerator<JsonItem | JsonLine> {
  const { file } = input;
  const { start, all } = await beginning(input.bytes, sampleBytes);
  const text = start.toString('utf8').replace(/^\uFEFF/, '');
  const isDocument = /\.json(\.gz)?$/i.test(file) || isOpen(text);
  const items = isDocument ? documentValues({ ...input, bytes: all }) : jsonLines({ ...input, bytes: all });
  let records = 0;
  for await (const item of items) {
    records += 1;
    yield item;
  }
  if (records === 0) yield { problem: { file, message: 'is empty: it holds no record', unreadable: true } };
}

/** Whether a file is JSON and no table, with the file to read on from its beginning. */
export async function isJson(input: SourceInput): Promise<{ readonly json: boolean; readonly input: SourceInput }> {
  const { start, all } = await beginning(input.bytes, sampleBytes);
  return { json: /^\s*[[{]/.test(start.toString('utf8').replace(/^\uFEFF/, '')), input: { ...input, bytes: all } };
}

/** A bracket that stands alone on its line, or an array of objects, begins a document that goes on over lines. */
function isOpen(text: string): boolean {
  const first = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n')).trim();
  return first === '[' || first === '{' || /^\[\s*\{/.test(first);
}

/** What a line says. */
export function parsedLine(file: string, { line, json }: JsonLine): JsonItem {
  const { value, problem } = parsed(json);
  return problem === undefined ? { line, value } : { problem: unread(file, line, problem), refused: json };
}

export async function* lineValues(input: SourceInput): AsyncGenerator<JsonItem> {
  for await (const item of jsonLines(input)) yield 'json' in item ? parsedLine(input.file, item) : item;
}

async function* jsonLines({ file, bytes }: SourceInput): AsyncGenerator<JsonItem | JsonLine> {
  for await (const { number: line, text, damaged } of linesOf(bytes, limits.lineBytes)) {
    if (text === undefined) {
      yield { problem: unread(file, line, `the line is longer than ${limits.lineBytes / 1024 / 1024} MiB`) };
      continue;
    }
    const json = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (json.trim() === '') continue;
    if (damaged) {
      yield { problem: unread(file, line, notUtf8), refused: json };
      continue;
    }
    yield { line, json };
  }
}

async function* documentValues(input: SourceInput): AsyncGenerator<JsonItem> {
  const { file } = input;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of input.bytes) {
    size += part.length;
    if (size > limits.documentBytes) {
      const bound = `${limits.documentBytes / 1024 / 1024} MiB`;
      const message = `is larger than ${bound}; write it as JSON Lines (.jsonl), one record a line`;
      yield { problem: unread(file, 1, message) };
      return;
    }
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  const text = whole.toString('utf8').replace(/^\uFEFF/, '');
  if (text.trim() === '') return;
  // What it holds is read all the same: nobody can tell which of its records lost a letter.
  if (!isUtf8(whole)) yield { problem: unread(file, lineOfDamage(text), notUtf8) };
  const { value, problem } = parsed(text);
  if (problem === undefined && Array.isArray(value))
    for (const [position, one] of value.entries()) yield { position, value: one };
  else if (problem === undefined) yield { value };
  else if (parsed(text.slice(0, text.indexOf('\n'))).problem === undefined) {
    async function* again(): AsyncGenerator<Uint8Array> {
      yield* parts;
    }
    yield* lineValues({ ...input, bytes: again() });
  } else yield { problem: unread(file, lineOfSyntaxError(problem, text), problem), refused: text };
}

const notUtf8 = 'holds bytes that are no UTF-8, so that letters are lost; save the file as UTF-8';

function lineOfDamage(text: string): number {
  return text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
}

function unread(file: string, line: number, message: string) {
  return { file, line, message, unreadable: true } as const;
}

function parsed(json: string): { readonly value?: unknown; readonly problem?: string } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { problem: `is not JSON: ${(error as Error).message}` };
  }
}

function lineOfSyntaxError(message: string, text: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
}
