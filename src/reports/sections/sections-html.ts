import { escaped } from '../charts/svg.js';
import { printable } from '../printable.js';
import { figureColumns, type Section, type SectionTable } from './section.js';

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;font-size:.9rem}th,td{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:left}
.r{text-align:right}svg{max-width:36rem;width:100%;height:auto}`;

/** Sections as one self-contained page without scripts. */
export function sectionsHtml(title: string, sections: readonly Section[]): string {
  const text = (words: string) => escaped(printable(words));
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(title)}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style></head><body>`,
    `<h1>${text(title)}</h1>`,
    ...sections.flatMap(({ title: heading, paragraphs = [], table, list = [], charts = [] }) => [
      '<section>',
      ...(heading === undefined ? [] : [`<h2>${text(heading)}</h2>`]),
      ...paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`),
      ...charts.map(({ svg }) => `<figure>${svg}</figure>`),
      ...(table === undefined || table.rows.length === 0 ? [] : [tableHtml(table, text)]),
      ...(list.length === 0 ? [] : [`<ul>${list.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`]),
      '</section>',
    ]),
    '</body></html>\n',
  ].join('\n');
}

function tableHtml(table: SectionTable, text: (words: string) => string): string {
  const right = figureColumns(table);
  const cell = (tag: 'th' | 'td') => (words: string, column: number) =>
    `<${tag}${right[column] ? ' class="r"' : ''}>${text(words)}</${tag}>`;
  const row = (cells: readonly string[], tag: 'th' | 'td') => `<tr>${cells.map(cell(tag)).join('')}</tr>`;
  return `<table><thead>${row(table.columns, 'th')}</thead><tbody>${table.rows.map((one) => row(one, 'td')).join('')}</tbody></table>`;
}
