import { escaped } from '../charts/svg.js';
import { printable } from '../printable.js';
import type { Section, SectionTable } from './section.js';

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;font-size:.9rem}th,td{padding:.2rem .6rem;border-bottom:1px solid #ddd;text-align:right}
.l{text-align:left}svg{max-width:36rem;width:100%;height:auto}`;

/** Sections as one self-contained page without scripts. */
export function sectionsHtml(title: string, sections: readonly Section[]): string {
  const text = (words: string) => escaped(printable(words));
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(title)}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style></head><body>`,
    `<h1>${text(title)}</h1>`,
    ...sections.flatMap(({ title: heading, paragraphs, table, charts = [] }) => [
      `<section><h2>${text(heading)}</h2>`,
      ...paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`),
      ...charts.map(({ svg }) => `<figure>${svg}</figure>`),
      ...(table === undefined || table.rows.length === 0 ? [] : [tableHtml(table, text)]),
      '</section>',
    ]),
    '</body></html>\n',
  ].join('\n');
}

function tableHtml({ columns, rows, left = [0] }: SectionTable, text: (words: string) => string): string {
  const cell = (tag: 'th' | 'td') => (words: string, column: number) =>
    `<${tag}${left.includes(column) ? ' class="l"' : ''}>${text(words)}</${tag}>`;
  const row = (cells: readonly string[], tag: 'th' | 'td') => `<tr>${cells.map(cell(tag)).join('')}</tr>`;
  return `<table><thead>${row(columns, 'th')}</thead><tbody>${rows.map((one) => row(one, 'td')).join('')}</tbody></table>`;
}
