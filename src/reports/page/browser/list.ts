import { bandOrder } from '../orders.js';
import type { Row } from '../row.js';
import { foundWords, headingRow, pageRows, pager, rowsBody, type Sorting, type SortKey } from '../views/list-view.js';
import type { Words } from '../words.js';
import { toDom } from './to-dom.js';

/** What the reader asked of the list. */
interface Asked {
  search: string;
  band: string;
  state: string;
  sorting: Sorting | undefined;
  page: number;
}

/** The list as it can be filtered, sorted and leafed through. One page of rows is in the document at a time. */
export function interactiveList(rows: readonly Row[], wordsNow: () => Words) {
  const asked: Asked = { search: '', band: '', state: '', sorting: undefined, page: 0 };
  const searched = rows.map(({ id, name }) => folded(`${name}\n${id}`));
  const order = rows.map((_, place) => place);
  let found = rows;

  const find = () => {
    const wanted = folded(asked.search);
    const fitting = order.filter((place) => {
      const row = rows[place]!;
      return (
        (asked.band === '' || row.band === asked.band) &&
        (asked.state === '' || row.state === asked.state) &&
        (wanted === '' || searched[place]!.includes(wanted))
      );
    });
    const sorted = asked.sorting === undefined ? fitting : sortedBy(asked.sorting, rows, fitting, wordsNow());
    found = sorted.map((place) => rows[place]!);
  };

  const draw = () => {
    const words = wordsNow();
    const first = asked.page * pageRows;
    replace('rows', toDom(rowsBody(found.slice(first, first + pageRows), words)));
    replace('pager', toDom(pager(asked.page, found.length, words)));
    document.getElementById('found')!.textContent = foundWords(found.length, rows.length, words);
  };

  const renew = () => {
    find();
    draw();
  };

  return {
    /** Puts what was asked into controls that were drawn anew. */
    restore() {
      for (const key of ['search', 'band', 'state'] as const) control(key).value = asked[key];
      replace('headings', toDom(headingRow(asked.sorting, wordsNow())));
      renew();
    },
    filter() {
      for (const key of ['search', 'band', 'state'] as const) asked[key] = control(key).value;
      asked.page = 0;
      renew();
    },
    sort(key: SortKey) {
      const { sorting } = asked;
      // A third press returns to the order of the file: the list ranks nobody unless it is asked to.
      asked.sorting =
        sorting?.key !== key ? { key, descending: false } : sorting.descending ? undefined : { key, descending: true };
      asked.page = 0;
      replace('headings', toDom(headingRow(asked.sorting, wordsNow())));
      renew();
      document.querySelector<HTMLElement>(`[data-sort="${key}"]`)?.focus();
    },
    turnTo(page: number) {
      asked.page = page;
      draw();
      document.getElementById('list')!.scrollIntoView();
      document.getElementById('list')!.focus({ preventScroll: true });
    },
    /** Every row that was found, for printing. */
    drawAll() {
      replace('rows', toDom(rowsBody(found, wordsNow())));
    },
    draw,
  };
}

function control(id: string): HTMLInputElement | HTMLSelectElement {
  return document.getElementById(id) as HTMLInputElement | HTMLSelectElement;
}

function replace(id: string, drawn: Node): void {
  document.getElementById(id)!.replaceWith(drawn);
}

/** A text as it is searched: without case and accents. */
function folded(text: string): string {
  return text
    .slice(0, 5_000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

function sortedBy(
  { key, descending }: Sorting,
  rows: readonly Row[],
  places: readonly number[],
  words: Words,
): number[] {
  const values = new Map(places.map((place) => [place, sortValue(rows[place]!, key, words)]));
  const collator = new Intl.Collator(words.language, { numeric: true });
  const sign = descending ? -1 : 1;
  return [...places].sort((a, b) => {
    const [left, right] = [values.get(a)!, values.get(b)!];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    const compared = typeof left === 'string' ? collator.compare(left, String(right)) : left - Number(right);
    return sign * compared || a - b;
  });
}

function sortValue(row: Row, key: SortKey, words: Words): string | number | null {
  switch (key) {
    case 'name':
      return row.name.slice(0, 300);
    case 'country':
    case 'state':
      return words.country(row[key]);
    case 'band':
      return bandOrder.indexOf(row.band);
    case 'probability':
      return row.probability;
    case 'basis':
      return row.coverage.indicators * 1e6 + row.coverage.evidence * 1e3 + row.coverage.sources;
  }
}
