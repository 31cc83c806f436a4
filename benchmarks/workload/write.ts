import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { organisations } from './organisations.js';

// Writes the made-up list that the benchmarks read: npx tsx benchmarks/workload/write.ts FILE [ORGANISATIONS] [evidence]
// With the word `evidence` the organisations have no statements.
const [file, count = '10000', variant] = process.argv.slice(2);
if (file === undefined) throw new Error('name the file to write');

function* lines(): Generator<string> {
  for (const organisation of organisations(Number(count), { statements: variant !== 'evidence' }))
    yield `${JSON.stringify(organisation)}\n`;
}

await pipeline(Readable.from(lines()), createWriteStream(file));
