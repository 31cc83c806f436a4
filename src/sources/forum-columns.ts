import { type ForumRecordKind, forumRecordFields } from '../forum/records/forum-record.js';
import { stateCodeOfName } from '../organisation/state-names.js';

/** How the rows of one table become records. */
export interface ColumnPlan {
  record(cells: ReadonlyMap<string, string>): Record<string, unknown>;
  /** The header of a field's column, for messages; the field's own name where there is none. */
  header(field: string): string;
}

/** A column that only one kind of record has. */
const telltale: readonly (readonly [column: string, kind: ForumRecordKind])[] = [
  ['speaker', 'statement'],
  ['askedBy', 'accreditation-review'],
  ['decision', 'accreditation-review'],
  ['anonymous', 'reprisal-case'],
  ['raisedBy', 'procedural-motion'],
  ['organisers', 'side-event'],
];

const stateFields = new Set(['country', 'about', 'askedBy', 'state', 'raisedBy', 'againstCountry']);
const numbers = new Set(['victims', 'womenAmongVictims']);
const yes = new Set(['true', 'yes', 'y', '1', 'oui', 'vrai']);
const no = new Set(['false', 'no', 'n', '0', 'non', 'faux']);

const known = [...new Set([...forumRecordFields.values()].flat())];
const byPlainName = new Map([...known, 'publisher'].map((field) => [plain(field), field]));

/**
 * Matches the headers of a table with the fields of records; case, spaces and underscores do not matter (`asked_by`,
 * `Asked by`). Columns that match no field are kept under their header and not read.
 *
 * @param kind - the kind of all records, where no column `record` says it
 */
export function planColumns(
  headers: readonly string[],
  kind?: ForumRecordKind,
): ColumnPlan | { readonly message: string } {
  const fields = new Map(headers.map((header) => [header, byPlainName.get(plain(header)) ?? header]));
  const present = new Set(fields.values());
  const told = kind ?? telltale.find(([column]) => present.has(column))?.[1];
  if (told === undefined && !present.has('record')) {
    const columns = telltale.map(([column, one]) => `${column} (${one})`).join(', ');
    return {
      message: `its columns do not tell which records these are: ${headers.join(', ')}. Name one of them ${columns}, or give --record`,
    };
  }
  return {
    header: (field) => headers.find((header) => fields.get(header) === field) ?? field,
    record(cells) {
      const record: Record<string, unknown> = { record: told };
      let publisher: string | undefined;
      for (const [header, cell] of cells) {
        const field = fields.get(header)!;
        if (field === 'publisher') publisher = cell;
        else if (field !== '__proto__') record[field] = fieldValue(field, cell);
      }
      if (publisher !== undefined && typeof record.source === 'object') record.source = { ...record.source, publisher };
      return record;
    },
  };
}

/** A cell as the value that the field's schema expects; what does not fit is left for the schema to refuse. */
function fieldValue(field: string, cell: string): unknown {
  if (field === 'source') return { url: cell };
  if (field === 'jointWith' || field === 'organisers') return listOf(cell);
  if (field === 'missions') return listOf(cell).map(codeOf);
  if (stateFields.has(field)) return codeOf(cell);
  if (numbers.has(field)) return /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
  if (field === 'anonymous') return yes.has(cell.toLowerCase()) ? true : no.has(cell.toLowerCase()) ? false : cell;
  return cell;
}

function listOf(cell: string): string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function codeOf(cell: string): string {
  return /^[A-Z]{2}$/.test(cell) ? cell : (stateCodeOfName(cell) ?? cell);
}

function plain(header: string): string {
  return header.toLowerCase().replace(/[^a-z]/g, '');
}
