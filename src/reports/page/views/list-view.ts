import { element, foreign, type PageElement } from '../element.js';
import { hashOf } from '../hash.js';
import { bandOrder } from '../orders.js';
import type { Row } from '../row.js';
import type { Words } from '../words.js';
import { bandMark, basisWords, probabilityMark } from './result.js';

export const sortKeys = ['name', 'country', 'state', 'band', 'probability', 'basis'] as const;

export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Rows on one page of the list. */
export const pageRows = 100;

/** The list with its filter. The parts that change when a reader filters have ids and are drawn anew alone. */
export function listView(rows: readonly Row[], words: Words): PageElement {
  return element(
    'section',
    { id: 'list', 'aria-labelledby': 'list-heading', tabindex: '-1' },
    element('h2', { id: 'list-heading' }, words.text('page.list')),
    filterForm(rows, words),
    element('p', { id: 'found', role: 'status' }, foundWords(rows.length, rows.length, words)),
    element(
      'table',
      { role: 'table', 'aria-labelledby': 'list-heading' },
      element('caption', { class: 'needs-scripts' }, words.text('list.caption')),
      element('thead', { role: 'rowgroup' }, headingRow(undefined, words)),
      rowsBody(rows.slice(0, pageRows), words),
    ),
    pager(0, rows.length, words),
  );
}

function filterForm(rows: readonly Row[], words: Words): PageElement {
  const states = [...new Set(rows.map(({ state }) => state))]
    .map((state) => [state, words.country(state)] as const)
    .sort((a, b) => a[1].localeCompare(b[1], words.language));
  const field = (id: string, label: string, control: PageElement) =>
    element('div', { class: 'field' }, element('label', { for: id }, label), control);
  const select = (id: string, options: readonly (readonly [string, string])[]) =>
    element(
      'select',
      { id },
      element('option', { value: '' }, words.text('list.all')),
      ...options.map(([value, label]) => element('option', { value }, label)),
    );
  return element(
    'form',
    { id: 'filter', class: 'needs-scripts', role: 'search' },
    field(
      'search',
      words.text('list.search'),
      element('input', {
        id: 'search',
        type: 'search',
        placeholder: words.text('list.searchHint'),
        autocomplete: 'off',
      }),
    ),
    field(
      'band',
      words.text('list.band'),
      select(
        'band',
        bandOrder.map((option) => [option, words.term('bands', option)]),
      ),
    ),
    field('state', words.text('list.state'), select('state', states)),
    element('button', { type: 'reset', id: 'clear' }, words.text('list.clear')),
  );
}

export function foundWords(count: number, total: number, words: Words): string {
  return words.text('list.found', { count, total });
}

export function headingRow(sorting: Sorting | undefined, words: Words): PageElement {
  return element(
    'tr',
    { role: 'row', id: 'headings' },
    ...sortKeys.map((key) => {
      const sorted = sorting?.key === key ? (sorting.descending ? 'descending' : 'ascending') : undefined;
      const label = words.text(`list.${key}`);
      return element(
        'th',
        { role: 'columnheader', scope: 'col', ...(sorted !== undefined && { 'aria-sort': sorted }) },
        element('button', { type: 'button', 'data-sort': key }, label),
      );
    }),
  );
}

export function rowsBody(rows: readonly Row[], words: Words): PageElement {
  return element(
    'tbody',
    { role: 'rowgroup', id: 'rows' },
    ...rows.map((row) => listRow(row, words)),
    rows.length === 0 &&
      element(
        'tr',
        { role: 'row' },
        element('td', { role: 'cell', colspan: String(sortKeys.length) }, words.text('list.none')),
      ),
  );
}

/** Characters of a name that the list shows; the dossier shows all. */
const longestName = 300;

function listRow(row: Row, words: Words): PageElement {
  const cell = (key: string, ...content: (PageElement | string)[]) =>
    element('td', { role: 'cell', class: `cell-${key}` }, ...content);
  const name = row.name.length > longestName ? `${row.name.slice(0, longestName)}…` : row.name;
  return element(
    'tr',
    { role: 'row' },
    element(
      'th',
      { role: 'rowheader', scope: 'row', class: 'cell-name' },
      element('a', { href: hashOf(row) }, foreign(name)),
    ),
    cell('country', words.country(row.country)),
    cell('state', words.country(row.state)),
    cell('band', bandMark(row.band, words)),
    cell('probability', probabilityMark(row, words)),
    cell('basis', basisWords(row.coverage, words)),
  );
}

/** Where the reader is in a list that takes several pages. */
export function pager(page: number, total: number, words: Words): PageElement {
  const pages = Math.ceil(total / pageRows);
  const button = (to: number, label: string) =>
    element(
      'button',
      { type: 'button', 'data-page': String(to), ...((to < 0 || to >= pages) && { disabled: '' }) },
      words.text(label),
    );
  return element(
    'nav',
    { id: 'pager', class: 'needs-scripts', 'aria-label': words.text('page.list'), ...(pages <= 1 && { hidden: '' }) },
    button(page - 1, 'list.previous'),
    element(
      'span',
      {},
      words.text('list.showing', {
        first: Math.min(total, page * pageRows + 1),
        last: Math.min(total, (page + 1) * pageRows),
        total,
      }),
    ),
    button(page + 1, 'list.next'),
  );
}
