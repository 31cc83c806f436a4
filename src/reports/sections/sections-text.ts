import stringWidth from 'string-width';
import { printable } from '../printable.js';
import { figureColumns, type Section, type SectionTable } from './section.js';

/** Sections for the terminal: titles underlined, tables in columns, figures to the right. */
export function sectionsText(sections: readonly Section[]): string {
  return `${sections.flatMap(blocks).join('\n\n')}\n`;
}

function blocks({ title, paragraphs = [], table, list = [] }: Section): string[] {
  const heading = printable(title ?? '');
  return [
    ...(title === undefined ? [] : [`${heading}\n${'='.repeat(stringWidth(heading))}`]),
    ...paragraphs.map(printable),
    ...(table === undefined || table.rows.length === 0 ? [] : [tableText(table)]),
    ...(list.length === 0 ? [] : [list.map((item) => `  * ${printable(item)}`).join('\n')]),
  ];
}

/** Columns of the terminal that one cell may take. */
const widest = 90;

function tableText(table: SectionTable): string {
  const right = figureColumns(table);
  const cells = [table.columns, ...table.rows].map((row) => row.map((cell) => cut(printable(cell))));
  const widths = right.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const space = ' '.repeat(Math.max(0, widths[column]! - stringWidth(cell)));
          return right[column] ? space + cell : cell + space;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cut(cell: string): string {
  return cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell;
}
