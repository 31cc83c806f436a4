import { printable } from './printable.js';

/** A part of a report as plain data, which any form of output can draw. */
export interface Section {
  readonly heading?: string;
  /** Paragraphs. */
  readonly text?: readonly string[];
  readonly table?: Table;
  readonly list?: readonly string[];
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Sections for the terminal: headings underlined, tables in columns, cells that are numbers to the right. */
export function sectionsAsText(sections: readonly Section[]): string {
  const blocks = sections.flatMap(({ heading, text = [], table, list = [] }) => [
    ...(heading === undefined ? [] : [`${printable(heading)}\n${'='.repeat(heading.length)}`]),
    ...text.map(printable),
    ...(table === undefined || table.rows.length === 0 ? [] : [textTable(table)]),
    ...(list.length === 0 ? [] : [list.map((item) => `  * ${printable(item)}`).join('\n')]),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

const numeric = /^[-+]?[\d.,]+(\s?%)?$|^n\/a$|^$/;

function textTable({ head, rows }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(printable));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const right = head.map((_, column) => cells.slice(1).every((row) => numeric.test(row[column]!)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Sections as Markdown; what came from a record cannot make markup. */
export function sectionsAsMarkdown(sections: readonly Section[]): string {
  const blocks = sections.flatMap(({ heading, text = [], table, list = [] }) => [
    ...(heading === undefined ? [] : [`## ${escaped(heading)}`]),
    ...text.map(escaped),
    ...(table === undefined || table.rows.length === 0 ? [] : [markdownTable(table)]),
    ...(list.length === 0 ? [] : [list.map((item) => `- ${escaped(item)}`).join('\n')]),
  ]);
  return `${blocks.join('\n\n')}\n`;
}

function markdownTable({ head, rows }: Table): string {
  const right = head.map((_, column) => rows.every((row) => numeric.test(row[column]!)));
  const line = (row: readonly string[]) => `| ${row.map(escaped).join(' | ')} |`;
  return [line(head), `| ${right.map((isRight) => (isRight ? '---:' : '---')).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}

function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
