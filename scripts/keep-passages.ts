// Keeps marked passages as positions (training-data/extraction/passages): each line of the input is a marked passage with the `repository`
// (owner/name, listed in sources.json) and the `path` it was read from. The text itself is not kept.
// Those that are kept already stay; one that is given again is replaced.
//   npm run passages:keep -- CLONES MARKED.jsonl...
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { markedPassageSchema } from '../src/training/fit-clause-model.js';
import { type PassagePositions, passagePositionsSchema, positionsOf } from '../src/training/passage-positions.js';
import { Clone, passageSources, positionsFile } from './passage-sources.js';

const placedPassageSchema = markedPassageSchema.extend({ repository: z.string(), path: z.string() });

const [clones, ...files] = process.argv.slice(2);
if (clones === undefined || files.length === 0) {
  process.stderr.write(
    'name the folder that holds the clones as OWNER/NAME, and at least one file of marked passages\n',
  );
  process.exit(2);
}
const passages = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => placedPassageSchema.parse(JSON.parse(line))),
);
const sources = passageSources();
for (const { repository } of passages)
  if (!sources.some((source) => source.repository === repository))
    throw new Error(`${repository} is not in sources.json: add it with its commit and the licence of its texts`);
let kept = 0;
for (const source of sources) {
  const own = passages.filter(({ repository }) => repository === source.repository);
  if (own.length === 0) continue;
  const file = positionsFile(source);
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  const positions = new Map(
    before.map((line) => passagePositionsSchema.parse(JSON.parse(line))).map((one) => [placeOf(one), one]),
  );
  for (const { path, text } of new Clone(clones, source).read([...new Set(own.map((passage) => passage.path))]))
    for (const passage of own.filter((one) => one.path === path)) {
      const found = text === undefined ? undefined : positionsOf(passage, path, text);
      if (found !== undefined) {
        positions.set(placeOf(found), found);
        kept += 1;
      } else
        process.stderr.write(`${source.repository}:${path} does not hold the passage about ${passage.organisation}\n`);
    }
  const lines = [...positions.values()].sort((a, b) => byPath(a, b) || a.from - b.from);
  writeFileSync(file, lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
}
process.stdout.write(`${kept} of ${passages.length} kept\n`);

function placeOf({ path, from, to, organisation }: PassagePositions): string {
  return `${path}:${from}:${to}:${organisation}`;
}

function byPath({ path: one }: { readonly path: string }, { path: other }: { readonly path: string }): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
