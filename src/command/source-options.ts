import { type Command, InvalidArgumentError, Option } from 'commander';
import { limits } from '../organisation/limits.js';
import { stateCode } from '../organisation/state.js';
import { wholeText } from '../sources/bytes.js';
import { explainIssue } from '../sources/explain-issue.js';
import { fieldPath } from '../sources/field-path.js';
import { sources } from '../sources/index.js';
import type { ReadSettings } from '../sources/records.js';
import { type TableMapping, tableMappingSchema } from '../sources/spreadsheet/mapping.js';
import { isEncoding } from '../sources/table/index.js';
import { UsageError } from './exit-status.js';
import { checked } from './option-values.js';

/** What a command lets the user say about its input. */
export interface SourceOptions {
  readonly from?: string;
  readonly mapping?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly country?: string;
}

export function addSourceOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--from <source>', 'form of the files (default: told from each file; see gongo sources)').choices(
        sources.map((source) => source.id),
      ),
    )
    .option('--mapping <file>', 'how to read the columns of a table (JSON; see gongo sources --help)')
    .option('--encoding <label>', 'encoding of the text, such as windows-1251 (default: told from each file)', encoding)
    .option('--sheet <name>', 'sheet of a workbook, by name or number (default: the first)')
    .option('--country <code>', 'country of organisations whose record names none', checked(stateCode));
}

function encoding(label: string): string {
  if (!isEncoding(label))
    throw new InvalidArgumentError('must be a label such as utf-8, utf-16le, windows-1252 or gb18030');
  return label;
}

/** @throws UsageError when the mapping cannot be read */
export async function readSettings(options: SourceOptions): Promise<ReadSettings> {
  const { from, encoding, sheet, country } = options;
  return {
    ...(from !== undefined && { from }),
    ...(encoding !== undefined && { encoding }),
    ...(sheet !== undefined && { sheet: /^\d+$/.test(sheet) ? Number(sheet) : sheet }),
    ...(country !== undefined && { country }),
    ...(options.mapping !== undefined && { mapping: await loadMapping(options.mapping) }),
  };
}

async function loadMapping(path: string): Promise<TableMapping> {
  let value: unknown;
  try {
    value = JSON.parse(await wholeText(path, limits.settingBytes));
  } catch (error) {
    throw new UsageError(`${path}: cannot be read as a mapping: ${(error as Error).message}`);
  }
  const result = tableMappingSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new UsageError(`${path}: ${fieldPath(issue.path)}: ${explainIssue(issue, value)}`);
}
