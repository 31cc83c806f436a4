import { basename } from 'node:path';
import { beginning } from './bytes.js';
import { sources } from './index.js';
import { jsonRecords } from './json-records.js';
import type { Source, SourceItem, SourceSettings } from './source.js';
import { encodingOf } from './table/text-encoding.js';

/** Bytes that are looked at to tell what a file is. */
const openingBytes = 64 * 1024;

/**
 * Reads a file by the source that is named or that recognises it.
 *
 * @throws RangeError when `settings.from` names no source
 */
export async function openSource(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  settings: SourceSettings & { readonly from?: string },
): Promise<AsyncIterable<SourceItem>> {
  const { start, all } = await beginning(bytes, openingBytes);
  return sourceFor(file, start, settings.from).read({ file, bytes: all, settings });
}

function sourceFor(file: string, start: Uint8Array, from: string | undefined): Source {
  if (from !== undefined) {
    const named = sources.find((source) => source.id === from);
    if (named === undefined)
      throw new RangeError(`"${from}" is no source; sources are ${sources.map((source) => source.id).join(', ')}`);
    return named;
  }
  const opening = {
    name: basename(file).toLowerCase().replace(/\.gz$/, ''),
    bytes: start,
    text: new TextDecoder(encodingOf(start).label).decode(start, { stream: true }),
  };
  // What nobody recognises is read as the library's own records, whose messages say what is expected.
  return sources.find((source) => source.recognises(opening)) ?? jsonRecords;
}
