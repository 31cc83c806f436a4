import type { TableRow } from '../table/index.js';
import { cellValue } from './cell-value.js';
import { columnFields, notKnown } from './fields.js';
import type { TableMapping } from './mapping.js';

/** What one row says: fields of an organisation, and items of evidence. */
export interface RowContent {
  readonly organisation: Record<string, unknown>;
  readonly evidence: readonly Record<string, unknown>[];
}

/**
 * Reads one row. With a `kind` it is one fact; without, each filled column that makes an item makes one. Years, source and
 * notes of the row belong to all of its items.
 */
export function rowContent(
  row: TableRow,
  columns: ReadonlyMap<string, string>,
  mapping: TableMapping = {},
): RowContent {
  const values = new Map<string, unknown>(
    Object.entries(mapping.constants ?? {}).map(([column, text]) => [column, cellValue(column, text)]),
  );
  for (const [header, text] of row.cells) {
    const column = columns.get(header);
    if (column === undefined) continue;
    values.set(column, cellValue(column, mapping.values?.[column]?.[text] ?? text));
  }
  return { organisation: organisationOf(values), evidence: evidenceOf(values) };
}

function organisationOf(values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const names = (column: string, kind: string) =>
    ((values.get(column) as string[] | undefined) ?? []).map((name) => ({ name, kind }));
  const otherNames = [
    ...names('abbreviation', 'abbreviation'),
    ...names('formerName', 'former'),
    ...names('otherNames', 'alias'),
  ];
  const identifier = values.get('identifier');
  const plainFields = ['id', 'name', 'country', 'basedIn', 'consultativeStatus'].filter((field) => values.has(field));
  return {
    ...Object.fromEntries(plainFields.map((field) => [field, values.get(field)])),
    ...(otherNames.length > 0 && { otherNames }),
    ...(identifier !== undefined && {
      identifiers: [{ scheme: values.get('identifierScheme') ?? 'unknown', id: identifier }],
    }),
  };
}

function evidenceOf(values: ReadonlyMap<string, unknown>): Record<string, unknown>[] {
  const kind = values.get('kind');
  if (kind !== undefined) return [itemOf(String(kind), values)];
  const kinds = [...values.keys()].flatMap((column) => {
    const field = columnFields.get(column)!;
    return field.makes === true ? [field.kind!] : [];
  });
  return kinds.map((one) => itemOf(one, values));
}

function itemOf(kind: string, values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const item: Record<string, unknown> = { kind };
  const source: Record<string, unknown> = {};
  for (const [column, value] of values) {
    const field = columnFields.get(column)!;
    if (field.evidence === undefined || column === 'kind') continue;
    if (field.kind !== undefined && field.kind !== kind) continue;
    if (field.evidence.startsWith('source.')) source[field.evidence.slice('source.'.length)] = value;
    else if (column === 'year') Object.assign(item, { from: item.from ?? value, to: item.to ?? value });
    else item[field.evidence] = value;
  }
  for (const [column, field] of columnFields) {
    const open = notKnown[field.evidence ?? ''];
    if (field.kind === kind && open !== undefined && !values.has(column)) item[field.evidence!] = open;
  }
  if (source.url !== undefined) item.source = source;
  return item;
}
