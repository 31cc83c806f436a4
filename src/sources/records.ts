import * as z from 'zod';
import { bytesOf } from './bytes.js';
import { checkRecord } from './check-record.js';
import { fileError } from './file-error.js';
import { recordOfLine } from './json-records.js';
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
  /** Told how many bytes of the file, packed or not, have been read since the last time. */
  readonly bytesRead?: (count: number) => void;
}

/** What stands in a file as one record and was not checked yet. */
export interface UncheckedRecord {
  readonly file: string;
  readonly item: Exclude<SourceItem, { note: string }>;
}

/** Records after which generated code has saved more time than it takes to make. */
const worthCompiling = 500;

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
  const check = recordCheck(schema);
  for await (const unchecked of uncheckedRecords(file, settings)) yield check(unchecked);
}

/**
 * What there is to check in a file, problems with the file itself included.
 *
 * @throws RangeError when `settings.from` names no source
 */
export async function* uncheckedRecords(file: string, settings: ReadSettings = {}): AsyncGenerator<UncheckedRecord> {
  const unreadable = (message: string): UncheckedRecord => ({
    file,
    item: { problem: { file, message, unreadable: true } },
  });
  let some = false;
  try {
    for await (const item of await openSource(file, bytesOf(file, settings.bytesRead), settings)) {
      if ('note' in item) settings.note?.(`${file}: ${item.note}`);
      else {
        some = true;
        yield { file, item };
      }
    }
    if (!some) yield unreadable('holds no organisation that could be read');
  } catch (error) {
    if (error instanceof RangeError) throw error;
    yield unreadable(fileError(error));
  }
}

/** Checks records against a schema, many of them by generated code. */
export function recordCheck<Schema extends z.ZodType>(
  schema: Schema,
): (unchecked: UncheckedRecord) => ReadRecord<z.infer<Schema>> {
  let checked = 0;
  let form: z.ZodType<z.infer<Schema>> = schema as never;
  return ({ file, item: given }) => {
    const item = 'json' in given ? recordOfLine(file, given) : given;
    if ('problem' in item)
      return { problems: [item.problem], ...(item.refused !== undefined && { refused: item.refused }) };
    // The same checks as generated code: it takes longer to make than a short list to check.
    if (checked === worthCompiling) form = z.compile(form);
    checked += 1;
    return check(file, item, form);
  };
}

function check<Record>(
  file: string,
  { line, position, evidenceLines, value }: Extract<SourceItem, { value: unknown }>,
  schema: z.ZodType<Record>,
): ReadRecord<Record> {
  const checked = checkRecord(value, schema, position === undefined ? [] : [position]);
  if ('record' in checked) return checked;
  const problems = checked.problems.map(({ field, path, message }) => {
    const own = path[0] === 'evidence' && evidenceLines !== undefined ? evidenceLines[Number(path[1])] : undefined;
    const at = own ?? line;
    return { file, ...(at !== undefined && { line: at }), field, message };
  });
  return { problems, refused: value };
}
