import * as z from 'zod';
import { columnFields } from './fields.js';
import { guessColumn } from './headings.js';

const column = z.string().refine((name) => columnFields.has(name), {
  error: ({ input }) => `"${String(input)}" is no field; fields are ${[...columnFields.keys()].join(', ')}`,
});

/** How the columns of a table are read, as a user says it in a file. */
export const tableMappingSchema = z.strictObject({
  /** Heading -> field, or null for a column that is not to be read. Other columns are guessed. */
  columns: z.record(z.string(), column.nullable()).optional(),
  /** Field -> text in the table -> value, such as `{"funderKind": {"Ministerium": "government"}}`. */
  values: z.record(column, z.record(z.string(), z.string())).optional(),
  /** Field -> value in every row that has none. */
  constants: z.record(column, z.string()).optional(),
});

/** How the columns of a table are to be read. */
export type TableMapping = z.infer<typeof tableMappingSchema>;

/** Heading -> field, for the headings that are read. The first of two columns for one field is taken. */
export function columnsOf(headers: readonly string[], mapping: TableMapping = {}): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  const taken = new Set<string>();
  const given = new Map(Object.entries(mapping.columns ?? {}));
  // What the user says goes before what is guessed, wherever it stands.
  const ordered = [...headers].sort((a, b) => Number(given.has(b)) - Number(given.has(a)));
  for (const header of ordered) {
    const field = given.has(header) ? given.get(header) : guessColumn(header);
    if (field === undefined || field === null || taken.has(field)) continue;
    taken.add(field);
    columns.set(header, field);
  }
  return columns;
}

/** One line that says how the columns were understood. */
export function describeColumns(headers: readonly string[], columns: ReadonlyMap<string, string>): string {
  const read = headers.filter((header) => columns.has(header));
  const left = headers.filter((header) => !columns.has(header));
  const told = read.map((header) => `"${header}" as ${columns.get(header)}`).join(', ');
  return `columns: ${told === '' ? 'none understood' : told}${left.length === 0 ? '' : `; not read: ${left.map((header) => `"${header}"`).join(', ')}`}`;
}
