import { readFileSync } from 'node:fs';
import { extract } from '../src/extraction.js';

// Times reading a megabyte of prose; with compromise installed, its tokens and its names of organisations beside it:
//   npx tsx benchmarks/extraction-speed.ts FILE ORGANISATION
// Without a file a paragraph of three sentences over and over, all about the organisation and one of them a fact: of all
// texts tried the slowest, 3.3 to 3.8 s of processor time a megabyte (Node 20, two cores shared by other work), where a file of
// encyclopaedia articles took 1.7 s; compromise took 1.2 s for tokens and 8 to 10 s for names of organisations.
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
    default: { (text: string): { organizations(): { out(as: 'array'): string[] } }; tokenize(text: string): unknown };
  };
  const part = text.slice(0, 100_000);
  nlp(part.slice(0, 5_000)).organizations().out('array');
  const tokens = seconds(() => void nlp.tokenize(part));
  const organisations = seconds(() => void nlp(part).organizations().out('array'));
  console.log(
    `compromise, 100000 characters: tokens alone ${tokens.toFixed(2)} s, names of organisations ${organisations.toFixed(2)} s`,
  );
} catch {
  console.log('compromise is not installed: npm install --no-save compromise');
}
