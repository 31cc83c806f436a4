import type { Source } from './source.js';
import { columnsOf } from './spreadsheet/mapping.js';
import { organisationsOfTable } from './spreadsheet/spreadsheet.js';
import { type TableItem, tableOf } from './table/index.js';

/** Lists of organisations in consultative status with ECOSOC, as the NGO Branch, iCSO and their copies give them. */
export const ecosoc: Source = {
  id: 'ecosoc',
  title: 'lists of ECOSOC status: iCSO exports and lists of the Committee on NGOs (CSV, XLSX)',
  fills: 'names and abbreviations, country, consultative status; whatever else its columns say',
  recognises: ({ text }) => {
    const header = (text.split('\n', 1)[0] ?? '').slice(0, 2000);
    return (
      /(^|[,;\t"])\s*(NGO[ _]?name|Name of NGO|Organi[sz]ation name)/i.test(header) &&
      /session|status|icso|ecosoc/i.test(header)
    );
  },
  read: ({ file, bytes, settings }) =>
    organisationsOfTable(file, withNamesTakenApart(tableOf(file, bytes, settings), settings), settings),
};

/**
 * Such lists put an abbreviation, a status and its year behind the name, in brackets: "Action éducative (AE) (special, 2011)".
 * They are taken apart into columns of their own, unless the list has those.
 */
async function* withNamesTakenApart(
  table: AsyncIterable<TableItem>,
  { mapping }: Parameters<Source['read']>[0]['settings'],
): AsyncGenerator<TableItem> {
  let nameColumn: string | undefined;
  let headerOf: ReadonlyMap<string, string> = new Map();
  for await (const item of table) {
    if ('headers' in item) {
      const columns = columnsOf(item.headers, mapping);
      headerOf = new Map([...columns].map(([header, field]) => [field, header]));
      nameColumn = headerOf.get('name');
      const added = ['abbreviation', 'consultativeStatus'].filter((field) => !headerOf.has(field));
      yield { ...item, headers: [...item.headers, ...added] };
    } else if ('row' in item && nameColumn !== undefined) {
      const { name, ...found } = takenApart(item.row.cells.get(nameColumn) ?? '');
      yield {
        row: {
          ...item.row,
          cells: new Map([
            ...Object.entries(found).map(([field, value]) => [headerOf.get(field) ?? field, value] as const),
            ...item.row.cells,
            [nameColumn, name],
          ]),
        },
      };
    } else yield item;
  }
}

function takenApart(text: string): Record<string, string> & { name: string } {
  const found: Record<string, string> & { name: string } = { name: text.trim() };
  for (;;) {
    const opens = found.name.endsWith(')') ? found.name.lastIndexOf('(') : -1;
    if (opens < 1) return found;
    const inside = found.name.slice(opens + 1, -1).trim();
    const status = /\b(general|special|roster)\b/i.exec(inside)?.[1];
    if (status !== undefined) found.consultativeStatus = status.toLowerCase();
    else if (/^[\p{Lu}\d][\p{L}\d.&-]{1,11}$/u.test(inside) && /\p{Lu}.*\p{Lu}/u.test(inside))
      found.abbreviation = inside;
    else return found;
    found.name = found.name.slice(0, opens).trim();
  }
}
