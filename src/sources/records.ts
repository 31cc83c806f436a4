import type * as z from 'zod';
import { bytesOf } from './bytes.js';
import { checkRecord } from './check-record.js';
import { fileError } from './file-error.js';
import { openSource } from './open-source.js';
import type { RecordProblem } from './record-problem.js';
import type { SourceItem, SourceSettings } from './source.js';

/** What reading yields: a good record, or everything that is wrong with a bad one. */
export type ReadRecord<Record> =
  | { readonly record: Record }
  | {
      readonly problems: readonly RecordProblem[];
      /** What was refused: the record, or text that is none. Absent when nothing could be read. */
      readonly refused?: unknown;
    };

export interface ReadSettings extends SourceSettings {
  /** `id` of the source that reads the file; default: told from its beginning. */
  readonly from?: string;
  /** Takes notes on how the file was understood, such as the meaning of its columns. */
  readonly note?: (text: string) => void;
  /** Asked once for each record: whether it is passed over unchecked. */
  readonly passOver?: () => boolean;
  /** Told how many bytes of the file, packed or not, have been read since the last time. */
  readonly bytesRead?: (count: number) => void;
}

/**
 * Reads records from a file of any source (see `sources`). Bad records are yielded as problems and never stop the rest.
 *
 * @param file - a path, or `-` for standard input
 * @throws RangeError when `settings.from` names no source
 */
export async function* readRecords<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  settings: ReadSettings = {},
): AsyncGenerator<ReadRecord<z.infer<Schema>>> {
  let told = false;
  try {
    for await (const item of await openSource(file, bytesOf(file, settings.bytesRead), settings)) {
      told ||= !('note' in item);
      if ('note' in item) settings.note?.(`${file}: ${item.note}`);
      else if (settings.passOver?.() === true) continue;
      else if ('problem' in item)
        yield { problems: [item.problem], ...(item.refused !== undefined && { refused: item.refused }) };
      else yield check(file, item, schema);
    }
    if (!told) yield { problems: [{ file, message: 'holds no organisation that could be read', unreadable: true }] };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    yield { problems: [{ file, message: fileError(error), unreadable: true }] };
  }
}

function check<Schema extends z.ZodType>(
  file: string,
  { line, position, evidenceLines, value }: Extract<SourceItem, { value: unknown }>,
  schema: Schema,
): ReadRecord<z.infer<Schema>> {
  const checked = checkRecord(value, schema, position === undefined ? [] : [position]);
  if ('record' in checked) return checked;
  const problems = checked.problems.map(({ field, path, message }) => {
    const own = path[0] === 'evidence' && evidenceLines !== undefined ? evidenceLines[Number(path[1])] : undefined;
    const at = own ?? line;
    return { file, ...(at !== undefined && { line: at }), field, message };
  });
  return { problems, refused: value };
}
