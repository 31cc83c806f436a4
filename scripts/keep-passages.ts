// Keeps marked passages as positions (training-data/extraction/passages): each line of the input is a marked passage with the `repository`
// (owner/name, listed in sources.json) and the `path` it was read from. The text itself is not kept.
//   npm run passages:keep -- CLONES MARKED.jsonl...
import { readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { markedPassageSchema } from '../src/training/fit-clause-model.js';
import { type PassagePositions, positionsOf } from '../src/training/passage-positions.js';
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
let kept = 0;
for (const source of passageSources()) {
  const own = passages.filter(({ repository }) => repository === source.repository);
  const positions = new Map<string, PassagePositions>();
  for (const { path, text } of new Clone(clones, source).read([...new Set(own.map((passage) => passage.path))]))
    for (const passage of own.filter((one) => one.path === path)) {
      const found = text === undefined ? undefined : positionsOf(passage, path, text);
      if (found !== undefined) positions.set(`${path}:${found.from}:${found.to}:${found.organisation}`, found);
      else
        process.stderr.write(`${source.repository}:${path} does not hold the passage about ${passage.organisation}\n`);
    }
  const lines = [...positions.values()].sort((a, b) => byPath(a, b) || a.from - b.from);
  writeFileSync(positionsFile(source), lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
  kept += lines.length;
}
process.stdout.write(`${kept} of ${passages.length} kept\n`);

function byPath({ path: one }: { readonly path: string }, { path: other }: { readonly path: string }): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
