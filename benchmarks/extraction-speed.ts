import { readFileSync } from 'node:fs';
import { extract } from '../src/extraction.js';

// Times reading a megabyte of prose; with compromise installed, its tokens and its names of organisations beside it:
//   npx tsx benchmarks/extraction-speed.ts FILE ORGANISATION
const [file, organisation = 'Example Rights Centre'] = process.argv.slice(2);
const sample =
  'Example Rights Centre was founded in 1990 by lawyers in the capital. It published a report about courts, and the ministry answered in a letter. Its director spoke at the university on Tuesday, where students asked about schools, roads and the price of bread.\n\n';
const source = file === undefined ? sample : readFileSync(file, 'utf8');
const text = source.repeat(Math.ceil(1_000_000 / source.length)).slice(0, 1_000_000);

function seconds(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

extract({ text: text.slice(0, 20_000) }, { organisation });
for (const size of [250_000, 500_000, 1_000_000]) {
  const part = text.slice(0, size);
  console.log(
    `extract ${size} characters: ${seconds(() => void extract({ text: part }, { organisation })).toFixed(2)} s of processor time`,
  );
}
try {
  const name = 'compromise';
  const { default: nlp } = (await import(name)) as {
    default: (text: string) => { organizations(): { out(as: 'array'): string[] } };
  };
  const part = text.slice(0, 100_000);
  nlp(part.slice(0, 5_000)).organizations().out('array');
  console.log(
    `compromise, organisations alone, 100000 characters: ${seconds(() => void nlp(part).organizations().out('array')).toFixed(2)} s`,
  );
} catch {
  console.log('compromise is not installed: npm install --no-save compromise');
}
