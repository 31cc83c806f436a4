// Writes the marked passages that the positions in training-data/extraction/passages tell, one JSON a line, from clones of the repositories
// they stand in (CLONES/OWNER/NAME):
//   npm run -s passages -- CLONES learned-from > passages.jsonl
//   npm run -s passages -- CLONES held-back > held-back.jsonl
import { readFileSync } from 'node:fs';
import { isHeldBack } from '../src/training/held-back.js';
import { passageAt, passagePositionsSchema } from '../src/training/passage-positions.js';
import { Clone, passageSources, positionsFile } from './passage-sources.js';

const [clones, part] = process.argv.slice(2);
if (clones === undefined || (part !== 'learned-from' && part !== 'held-back')) {
  process.stderr.write('name the folder that holds the clones as OWNER/NAME, and `learned-from` or `held-back`\n');
  process.exit(2);
}
let failed = 0;
for (const source of passageSources()) {
  const positions = readFileSync(positionsFile(source), 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : passagePositionsSchema.parse(JSON.parse(line))))
    .filter(({ organisation }) => isHeldBack(organisation) === (part === 'held-back'));
  try {
    for (const { path, text } of new Clone(clones, source).read([...new Set(positions.map((one) => one.path))])) {
      if (text === undefined) throw new Error(`the commit has no file ${path}`);
      for (const one of positions.filter((those) => those.path === path))
        process.stdout.write(`${JSON.stringify(passageAt(one, text))}\n`);
    }
  } catch (cause) {
    failed += positions.length;
    process.stderr.write(`${source.repository}: ${cause instanceof Error ? cause.message : cause}\n`);
  }
}
if (failed > 0) {
  process.stderr.write(`${failed} passages could not all be read\n`);
  process.exitCode = 1;
}
