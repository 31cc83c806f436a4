// Writes the hashes of word sequences of texts that anyone may quote into models/un-texts.json:
// npx tsx scripts/write-un-shingles.ts FILE... with JSON Lines {"text"}. Only hashes are kept, no text.
import { readFileSync, writeFileSync } from 'node:fs';
import { shinglesOf } from '../src/statements/shingles.js';

const path = 'models/un-texts.json';
const hashes = new Set<number>();
for (const file of process.argv.slice(2)) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line !== '') for (const hash of shinglesOf((JSON.parse(line) as { text: string }).text)) hashes.add(hash);
  }
}
const sorted = Uint32Array.from([...hashes].sort((a, b) => a - b));
const shipped = JSON.parse(readFileSync(path, 'utf8'));
shipped.shingles = Buffer.from(sorted.buffer).toString('base64');
writeFileSync(path, `${JSON.stringify(shipped, null, 2)}\n`);
process.stdout.write(`${sorted.length} word sequences\n`);
