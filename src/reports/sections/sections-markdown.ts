import { printable } from '../printable.js';
import type { Section, SectionTable } from './section.js';

/** Sections as Markdown; charts are named and lie beside the page. */
export function sectionsMarkdown(sections: readonly Section[]): string {
  return `${sections.map(sectionMarkdown).join('\n\n')}\n`;
}

function sectionMarkdown({ title, paragraphs, table, charts = [] }: Section): string {
  return [
    `## ${plain(title)}`,
    ...paragraphs.map(plain),
    ...(table === undefined || table.rows.length === 0 ? [] : [tableMarkdown(table)]),
    ...charts.map(({ name }) => `![${plain(title)}](${name}.svg)`),
  ].join('\n\n');
}

function tableMarkdown({ columns, rows, left = [0] }: SectionTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const rule = columns.map((_, column) => (left.includes(column) ? '---' : '---:'));
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Nothing of a name can become a table, a link or HTML. */
function plain(text: string): string {
  return printable(text).replace(/[\\|<>[\]*_`]/g, (character) => `\\${character}`);
}
