// How fast are texts read? npx tsx benchmarks/statements/throughput.ts
// MB/s of UTF-8, best of five, against JSON.parse of the same texts and, where it is installed, against other tokenisers.
import { readFileSync } from 'node:fs';
import { markersOf, shippedCatalogues } from '../../src/statements/markers.js';
import { readStatement } from '../../src/statements/read-statement.js';
import { type Language, languages } from '../../src/text/index.js';

const own = readFileSync('training-data/statements/statements.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; language: Language });

function best(bytes: number, run: () => void): number {
  let fastest = 0;
  for (let round = 0; round < 5; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    fastest = Math.max(fastest, bytes / (user + system));
  }
  return fastest;
}

/** Another tokeniser, or nothing where its package is not installed. */
async function other(load: () => Promise<(text: string) => unknown>) {
  try {
    return await load();
  } catch {
    return undefined;
  }
}

const natural = await other(async () => {
  const path = 'natural/lib/natural/stemmers/porter_stemmer.js';
  const { default: stemmer } = await import(path);
  return (text) => stemmer.tokenizeAndStem(text);
});
const compromise = await other(async () => {
  const path = 'compromise/one';
  const { default: nlp } = await import(path);
  return (text) => nlp.tokenize(text);
});

const figure = (value: number) => value.toFixed(1).padStart(10);
process.stdout.write('       JSON.parse   phrases statements   (MB/s)\n');
for (const language of languages) {
  const texts = own.filter((one) => one.language === language).map(({ text }) => text);
  const many = Array.from({ length: Math.ceil(2_000_000 / texts.join('').length) }, () => texts).flat();
  const whole = many.join('\n');
  const bytes = Buffer.byteLength(whole);
  const json = many.map((text) => JSON.stringify({ text }));
  const index = markersOf(language, shippedCatalogues);
  const rates = [
    best(bytes, () => {
      for (const line of json) JSON.parse(line);
    }),
    best(bytes, () => index.matches(index.tokens(whole, language), language)),
    best(bytes, () => {
      for (const text of many) readStatement({ id: 'x', text, language, state: 'CN' });
    }),
  ];
  process.stdout.write(`${language.padEnd(6)}${rates.map(figure).join(' ')}\n`);
}
const english = own.filter((one) => one.language === 'en').map(({ text }) => text);
const sample = Array.from({ length: 20 }, () => english).flat();
const size = Buffer.byteLength(sample.join(''));
for (const [name, run] of [
  ['natural tokenizeAndStem, en', natural],
  ['compromise/one tokenize, en', compromise],
] as const) {
  const told =
    run === undefined
      ? 'not installed'
      : `${best(size, () => sample.forEach((text) => void run(text))).toFixed(2)} MB/s`;
  process.stdout.write(`${name}: ${told}\n`);
}
