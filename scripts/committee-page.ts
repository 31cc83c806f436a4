import { committeeReport } from '../src/forum/committee/committee-report.js';
import { committeeSections } from '../src/reports/committee-sections.js';
import { sectionsMarkdown } from '../src/reports/sections/sections-markdown.js';
import { readCommitteeFolder } from '../src/sources/committee-folder.js';

/** The page's figures and its charts by path, made from the data in a folder. */
export async function committeeFigures(folder: string): Promise<{ markdown: string; charts: Record<string, string> }> {
  const { record } = await readCommitteeFolder(folder);
  const sections = committeeSections(committeeReport(record)).map(({ charts = [], ...section }) => ({
    ...section,
    charts: charts.map(({ name, svg }) => ({ name: `charts/${name}`, svg })),
  }));
  const charts = sections.flatMap((section) => section.charts.map(({ name, svg }) => [`docs/${name}.svg`, svg]));
  return { markdown: sectionsMarkdown(sections), charts: Object.fromEntries(charts) };
}

/** The page with the block between its marks replaced. */
export function withFigures(page: string, figures: string): string {
  const marks = /(<!-- figures -->\n)[\s\S]*?(<!-- end of figures -->)/;
  return page.replace(marks, (_, before: string, after: string) => `${before}\n${figures}\n${after}`);
}
