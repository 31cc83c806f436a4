import type { Source, SourceItem } from '../source.js';
import { isZip, type TableItem, tableOf } from '../table/index.js';
import { groupedOrganisations } from './grouped-organisations.js';
import { columnsOf, describeColumns } from './mapping.js';
import { rowContent } from './row-organisation.js';

/** Tables of people's own: CSV, TSV and workbooks, with one organisation or one fact a row. */
export const spreadsheet: Source = {
  id: 'table',
  title: 'a table of your own: CSV, TSV or XLSX, one organisation or one fact a row',
  fills: 'whatever its columns say; headings in English, French, Spanish, Chinese, Russian and Arabic are understood',
  recognises: ({ name, bytes, text }) =>
    /\.(csv|tsv|tab|txt|xlsx)$/.test(name) ||
    isZip(bytes) ||
    (!/^\s*[[{<]/.test(text) && /[,;\t|]/.test(text.split('\n')[0] ?? '')),
  read: (input) => organisationsOfTable(input.file, tableOf(input.file, input.bytes, input.settings), input.settings),
};

export async function* organisationsOfTable(
  file: string,
  table: AsyncIterable<TableItem>,
  { mapping, country }: Parameters<Source['read']>[0]['settings'],
): AsyncGenerator<SourceItem> {
  const groups = groupedOrganisations(file, country);
  let columns: ReadonlyMap<string, string> = new Map();
  for await (const item of table) {
    if ('headers' in item) {
      columns = columnsOf(item.headers, mapping);
      if (item.note !== undefined) yield { note: item.note };
      yield { note: describeColumns(item.headers, columns) };
      const unknown = Object.keys(mapping?.columns ?? {}).filter((header) => !item.headers.includes(header));
      if (unknown.length > 0)
        yield { note: `the mapping names columns that the table does not have: ${unknown.join(', ')}` };
      if (![...columns.values()].includes('name')) {
        const message =
          'no column is understood as the name of the organisation; say which one with --mapping FILE: {"columns": {"Heading": "name"}}';
        yield { problem: { file, message, unreadable: true } };
        return;
      }
    } else if ('problem' in item) yield { problem: item.problem };
    else yield* groups.add(item.row, rowContent(item.row, columns, mapping));
  }
  yield* groups.end();
}
