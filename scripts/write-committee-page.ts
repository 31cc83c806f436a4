import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { committeeFigures, withFigures } from './committee-page.js';

// Writes the figures of docs/ecosoc-committee.md from the data in the folder that is named. A test compares them where the data are at hand.
const folder = process.argv[2];
if (folder === undefined) throw new Error('name the folder with the data: npm run committee-page -- FOLDER');
const { markdown, charts } = await committeeFigures(folder);
const page = 'docs/ecosoc-committee.md';
writeFileSync(page, withFigures(readFileSync(page, 'utf8'), markdown));
mkdirSync('docs/charts', { recursive: true });
for (const [path, svg] of Object.entries(charts)) writeFileSync(path, svg);
