import { exampleRecord } from '../../organisation/example-record.js';
import { columnFields } from '../../sources/spreadsheet/fields.js';

type Cell = string | number | undefined;

/** A table to start from: headings that are understood again, and the example record with one fact a row. */
export function templateTable(): {
  readonly columns: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
} {
  const columns = [...columnFields.keys()].filter((column) => column !== 'year');
  const { id, name, country, basedIn, consultativeStatus, otherNames = [], identifiers = [] } = exampleRecord;
  const joined = (kind: string) =>
    otherNames
      .filter((other) => other.kind === kind)
      .map((other) => other.name)
      .join('; ');
  const ofOrganisation: Readonly<Record<string, Cell>> = {
    id,
    name,
    country,
    basedIn,
    consultativeStatus,
    abbreviation: joined('abbreviation'),
    otherNames: joined('alias'),
    identifierScheme: identifiers[0]?.scheme,
    identifier: identifiers[0]?.id,
  };
  const rows = exampleRecord.evidence.map((item) =>
    columns.map((column): Cell => {
      const { evidence, kind } = columnFields.get(column)!;
      if (evidence === undefined) return ofOrganisation[column];
      if (kind !== undefined && kind !== item.kind) return undefined;
      const value = evidence
        .split('.')
        .reduce<unknown>((from, step) => (from === undefined ? undefined : Reflect.get(Object(from), step)), item);
      // What every item may have stands in its own column, unless a kind has a column of its own for it.
      if (kind === undefined && ownColumn(item.kind, evidence)) return undefined;
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : (value as Cell);
    }),
  );
  return { columns, headings: columns.map(headingOf), rows };
}

function ownColumn(kind: string, evidence: string): boolean {
  return [...columnFields.values()].some((field) => field.kind === kind && field.evidence === evidence);
}

/** `funderKind` as people read it: "Funder kind". */
export function headingOf(column: string): string {
  const words = column.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^source url$/, 'source URL');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
