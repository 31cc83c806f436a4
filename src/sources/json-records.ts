import { type JsonItem, type JsonLine, jsonItems, parsedLine } from './json-values.js';
import type { Source } from './source.js';

/** Records in the library's own form. The `rejected` note of a file of rejects is left out when it is fed back. */
export const jsonRecords: Source = {
  id: 'records',
  title: 'records of this library: JSON Lines, or a JSON document with one record or a list',
  fills: 'everything',
  recognises: ({ text }) => /^\s*[[{]/.test(text) && /"evidence"\s*:/.test(text),
  async *read(input) {
    for await (const item of jsonItems(input)) yield 'json' in item ? item : withoutReasons(item);
  },
};

/** A record out of a line that was left unparsed. */
export function recordOfLine(file: string, line: JsonLine): JsonItem {
  return withoutReasons(parsedLine(file, line));
}

function withoutReasons(item: JsonItem): JsonItem {
  if (!('value' in item && typeof item.value === 'object' && item.value !== null && 'rejected' in item.value))
    return item;
  const { rejected: _, ...record } = item.value;
  return { ...item, value: record };
}
