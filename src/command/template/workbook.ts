import { type Choice, columnLetters, type WorkbookSheet, workbook } from '../../reports/workbook.js';
import { closedValues, columnFields } from '../../sources/spreadsheet/fields.js';
import { headingOf, templateTable } from './table.js';

/** A workbook to start from, with drop-down lists for closed values; undefined without the package `write-excel-file`. */
export async function templateWorkbook(): Promise<Buffer | undefined> {
  const { columns, headings, rows } = templateTable();
  const lists = columns.filter((column) => closedValues(column).length > 0);
  const values = lists.map((column) => closedValues(column));
  const longest = Math.max(...values.map((list) => list.length));
  const choices = columns.map((column, index): Choice => {
    const list = lists.indexOf(column);
    const note = noteOf(column);
    if (list === -1) return { column: index, note };
    const letters = columnLetters(list);
    return { column: index, note, range: `lists!$${letters}$2:$${letters}$${values[list]!.length + 1}` };
  });
  const sheets: WorkbookSheet[] = [
    {
      name: 'facts',
      header: headings,
      rows,
      choices,
      widths: columns.map((column) => (/name|office|what|note|Url/i.test(column) ? 30 : 16)),
    },
    {
      name: 'notes',
      header: ['Column', 'Belongs to', 'How to fill it'],
      rows: columns.map((column) => [headingOf(column), belongsTo(column), noteOf(column)]),
      widths: [24, 24, 100],
    },
    {
      name: 'lists',
      header: lists.map(headingOf),
      rows: Array.from({ length: longest }, (_, row) => values.map((list) => list[row])),
      widths: lists.map(() => 22),
    },
  ];
  return workbook(sheets);
}

function belongsTo(column: string): string {
  const { kind, evidence } = columnFields.get(column)!;
  return kind ?? (evidence === undefined ? 'the organisation' : 'every fact');
}

const notes: Readonly<Record<string, string>> = {
  id: 'Unique for each organisation; rows with the same id are put together. May be left out: then name and country tell.',
  name: 'Of the organisation.',
  country: 'Code such as KE, or the name of the country.',
  kind: 'What the row says. One fact a row.',
  state: 'Whose state it concerns; empty: the one of the organisation.',
  from: 'When it began: 2021, 2021-05 or 2021-05-30.',
  to: 'When it ended; empty: it still holds. A single year stands in both.',
  mandatory: 'yes, when law imposes it on every organisation of the kind: it then carries no weight.',
  sourceUrl: 'The page or document. A fact without a source is listed and never scored.',
  share: 'Part of its income: 0.4 or 40 %.',
  otherNames: 'Several are parted by semicolons.',
};

const byType: Readonly<Record<string, string>> = {
  closed: 'One of the list.',
  number: 'A number.',
  share: 'A part of 1, or per cent.',
  boolean: 'yes or no.',
  date: 'A year, month or day: 2021, 2021-05 or 2021-05-30.',
  country: 'Code such as KE, or the name of the country.',
  list: 'Several are parted by semicolons.',
  text: 'Text.',
};

function noteOf(column: string): string {
  return notes[column] ?? byType[columnFields.get(column)!.type]!;
}
