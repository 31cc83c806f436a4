import { type Organisation, organisationFields } from '../../organisation/organisation.js';
import type { JsonLine } from '../../sources/json-values.js';
import { type ReadSettings, recordCheck, type UncheckedRecord, uncheckedRecords } from '../../sources/records.js';
import { tellNote } from '../messages.js';
import { type Refusal, refusalOf } from '../refusal.js';

/** A line that is still to be parsed and checked, a good record, or one that was refused. */
export type Entry =
  | { readonly file: string; readonly unparsed: JsonLine }
  | { readonly record: Organisation }
  | Refusal;

/** What is assessed together, and how far the input had been read with the last of it. */
export interface Batch {
  readonly entries: readonly Entry[];
  /** Entries up to the end of this batch, since the beginning of the first file. */
  readonly read: number;
}

/** Bounds of a batch: small enough to hold several, large enough that handing them over costs little. */
const maximum = { entries: 200, weight: 1_000_000 };

/**
 * What stands in the files in batches. Where a batch ends depends on the input alone, so that a run that goes on from the
 * end of one makes the same batches as one that was never broken off.
 *
 * @param after - entries that an earlier run has done
 * @param rejects - whether the lines for the file of rejects are wanted
 */
export async function* batchesOf(
  files: readonly string[],
  settings: ReadSettings,
  after: number,
  rejects: boolean,
): AsyncGenerator<Batch> {
  const check = entryCheck(rejects);
  let entries: Entry[] = [];
  let weight = 0;
  let read = 0;
  for (const file of files) {
    for await (const unchecked of uncheckedRecords(file, { note: tellNote, ...settings })) {
      read += 1;
      if (read <= after) continue;
      // Lines of JSON, which long lists are, are checked where they are assessed. Other records were parsed on the way.
      const { item } = unchecked;
      const entry: Entry = 'json' in item ? { file, unparsed: item } : check(unchecked);
      entries.push(entry);
      weight += weightOf(entry);
      if (entries.length < maximum.entries && weight < maximum.weight) continue;
      yield { entries, read };
      entries = [];
      weight = 0;
    }
  }
  yield { entries, read };
}

/** Checks what was read; each thread has one. */
export function entryCheck(
  rejects: boolean,
): (unchecked: UncheckedRecord) => { readonly record: Organisation } | Refusal {
  // Whatever is read is looked through for refused content anyway: the schema need not do it again.
  const check = recordCheck(organisationFields);
  return (unchecked) => {
    const read = check(unchecked);
    return 'record' in read ? read : refusalOf(read, rejects);
  };
}

/** Roughly how many characters it is. */
function weightOf(entry: Entry): number {
  if ('unparsed' in entry) return entry.unparsed.json.length;
  if (!('record' in entry)) return 0;
  const { evidence, documents = [] } = entry.record;
  return evidence.length * 200 + documents.reduce((sum, { text }) => sum + text.length, 0);
}
