import { printable } from '../printable.js';
import { figureColumns, type Section, type SectionTable } from './section.js';

/** Sections as Markdown; charts are named and lie beside the page. */
export function sectionsMarkdown(sections: readonly Section[]): string {
  return `${sections.flatMap(blocks).join('\n\n')}\n`;
}

function blocks({ title, paragraphs = [], table, list = [], charts = [] }: Section): string[] {
  return [
    ...(title === undefined ? [] : [`## ${plain(title)}`]),
    ...paragraphs.map(plain),
    ...(table === undefined || table.rows.length === 0 ? [] : [tableMarkdown(table)]),
    ...(list.length === 0 ? [] : [list.map((item) => `- ${plain(item)}`).join('\n')]),
    ...charts.map(({ name }) => `![${plain(title ?? name)}](${name}.svg)`),
  ];
}

function tableMarkdown(table: SectionTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const rule = figureColumns(table).map((isFigures) => (isFigures ? '---:' : '---'));
  return [line(table.columns), `| ${rule.join(' | ')} |`, ...table.rows.map(line)].join('\n');
}

/** Nothing of a name can become a table, a link or HTML. */
function plain(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
