import stringWidth from 'string-width';
import { printable } from '../printable.js';
import type { Section, SectionTable } from './section.js';

/** Sections for the terminal. */
export function sectionsText(sections: readonly Section[]): string {
  return sections.map(sectionText).join('\n');
}

function sectionText({ title, paragraphs, table }: Section): string {
  const heading = printable(title);
  return [
    heading,
    '='.repeat(stringWidth(heading)),
    ...paragraphs.map(printable),
    ...(table === undefined || table.rows.length === 0 ? [] : ['', ...tableLines(table)]),
    '',
  ].join('\n');
}

/** Columns of the terminal that one cell may take. */
const widest = 90;

function tableLines({ columns, rows, left = [0] }: SectionTable): string[] {
  const cells = [columns, ...rows].map((row) => row.map((cell) => cut(printable(cell))));
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))));
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(Math.max(0, widths[column]! - stringWidth(cell)));
        return left.includes(column) ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}

function cut(cell: string): string {
  return cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell;
}
