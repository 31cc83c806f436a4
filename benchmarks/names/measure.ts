import { distance } from 'fastest-levenshtein';
import { compareNames, createNameIndex } from '../../src/names.js';
import { type NameCase, readNameCases } from './cases.js';

// Prints the figures of docs/names.md: our matcher beside plain Levenshtein and Jaro-Winkler, and the time of a long list.
// The naive methods get the threshold at which they find as much as ours on the tuning half.

const cases = readNameCases();
const half = (name: NameCase['half']) => cases.filter((one) => one.half === name);
const methods: Record<string, (a: string, b: string) => number> = {
  'this matcher': (a, b) => {
    const { decision, confidence } = compareNames(a, b);
    return decision === 'same' ? 1 + confidence : confidence / 2;
  },
  Levenshtein: (a, b) => 1 - distance(a.toLowerCase(), b.toLowerCase()) / Math.max(a.length, b.length),
  'Jaro-Winkler': (a, b) => jaroWinkler(a.toLowerCase(), b.toLowerCase()),
};
console.log('| method | threshold | half | precision | recall |\n| --- | --- | --- | --- | --- |');
for (const [method, score] of Object.entries(methods)) {
  const threshold = method === 'this matcher' ? 1 : sameRecall(half('tuning'), score);
  for (const name of ['tuning', 'judged'] as const) {
    const { precision, recall } = figures(half(name), score, threshold);
    const shown = method === 'this matcher' ? '`same`' : threshold.toFixed(2);
    console.log(`| ${method} | ${shown} | ${name} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`);
  }
}

const said = half('judged').map((one) => ({ ...one, match: compareNames(one.a, one.b) }));
console.log('\nCalibration on the judged half (rules and doubts included):');
for (const [low, high] of [
  [0, 0.1],
  [0.1, 0.3],
  [0.3, 0.45],
  [0.45, 0.7],
  [0.7, 0.9],
  [0.9, 1.01],
] as const) {
  const within = said.filter(({ match }) => match.confidence >= low && match.confidence < high);
  const told = within.reduce((sum, { match }) => sum + match.confidence, 0) / within.length;
  console.log(
    `  ${low} to ${Math.min(1, high)}: ${within.length} pairs, told ${told.toFixed(2)}, true ${(within.filter(({ same }) => same).length / within.length).toFixed(2)}`,
  );
}
console.log('\nFailures on the judged half:');
for (const { a, b, same, match } of said)
  if ((match.decision === 'same') !== same)
    console.log(`- ${same ? `missed, ${match.decision}` : 'wrong'} (${match.confidence.toFixed(2)}): ${a} | ${b}`);

const list = Array.from(
  { length: 10_000 },
  (_, number) => `${cases[number % cases.length]!.a} ${number.toString(36)}${'aeiou'[number % 5]}x`,
);
const started = process.cpuUsage();
const index = createNameIndex(list);
let compared = 0;
for (const name of list)
  for (const position of index.candidates(name)) {
    compareNames(name, index.names[position]!);
    compared += 1;
  }
console.log(
  `\n10,000 x 10,000 names: ${(process.cpuUsage(started).user / 1e6).toFixed(1)} s of processor time, ${compared} comparisons`,
);

function figures(rows: readonly NameCase[], score: (a: string, b: string) => number, threshold: number) {
  const positive = rows.filter(({ a, b }) => score(a, b) >= threshold);
  const hits = positive.filter(({ same }) => same).length;
  return { precision: hits / (positive.length || 1), recall: hits / rows.filter(({ same }) => same).length };
}

/** The highest threshold that finds as much as our matcher does. */
function sameRecall(rows: readonly NameCase[], score: (a: string, b: string) => number): number {
  const { recall } = figures(rows, methods['this matcher']!, 1);
  const steps = Array.from({ length: 101 }, (_, step) => 1 - step / 100);
  return steps.find((threshold) => figures(rows, score, threshold).recall >= recall) ?? 0;
}

/** Similarity of Jaro with Winkler's bonus for a common start of up to four characters (1990), 0..1. */
function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched: string[] = [];
  for (let i = 0; i < a.length; i += 1)
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1)
      if (a[i] === b[j] && !taken.has(j)) {
        taken.add(j);
        matched.push(a[i]!);
        break;
      }
  if (matched.length === 0) return 0;
  const others = [...taken].sort((x, y) => x - y).map((j) => b[j]);
  const turned = matched.filter((letter, index) => letter !== others[index]).length / 2;
  const jaro = (matched.length / a.length + matched.length / b.length + (matched.length - turned) / matched.length) / 3;
  let start = 0;
  while (start < 4 && start < a.length && a[start] === b[start]) start += 1;
  return jaro + start * 0.1 * (1 - jaro);
}
