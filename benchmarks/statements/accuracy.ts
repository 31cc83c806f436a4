// How well do statements tell the two sides apart? npx tsx benchmarks/statements/accuracy.ts FILE...
// FILE holds labelled statements (JSON Lines) with "organisation": organisations are left out in turn, ten parts, and the
// project's own sentences always stay in the training part. With --shipped the shipped weights are judged as they are.
import { readFileSync } from 'node:fs';
import { shippedCatalogues } from '../../src/statements/markers.js';
import { judge } from '../../src/statements/read-statement.js';
import { readSentences } from '../../src/statements/reading.js';
import { statementModel } from '../../src/statements/statement-model.js';
import { type Language, languageOf, languages } from '../../src/text/index.js';
import {
  fitStatementModel,
  labelledStatementSchema,
  statementExample,
} from '../../src/training/fit-statement-model.js';
import { naiveSentiment } from './naive.js';

const shipped = process.argv.includes('--shipped');
const read = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => labelledStatementSchema.parse(JSON.parse(line)));
const own = read('training-data/statements/statements.jsonl').map((one) => statementExample(one));
const statements = process.argv
  .slice(2)
  .filter((one) => one !== '--shipped')
  .flatMap(read);
const examples = statements.map((one) => statementExample(one));
const parts = 10;
const organisations = [...new Set(statements.map((one) => one.organisation ?? one.id))].sort();
const partOf = statements.map((one) => organisations.indexOf(one.organisation ?? one.id) % parts);

const judged = statements.map(() => ({ alignment: 0, stance: 'neutral' }));
for (let part = 0; part < parts; part += 1) {
  const model = shipped
    ? statementModel
    : { ...statementModel, ...fitStatementModel([...own, ...examples.filter((_, at) => partOf[at] !== part)]) };
  for (const [at, { features }] of examples.entries()) if (partOf[at] === part) judged[at] = judge(features, model);
}
const naive = statements.map(({ text, language, state }) => {
  const spoken = languageOf(text, language) as Language;
  const points = readSentences(text, spoken, shippedCatalogues).flatMap((sentence) => sentence.talkingPoints);
  return {
    phrases: points.filter((point) => state === undefined || point.state === state).length,
    sentiment: naiveSentiment(text, spoken),
  };
});

function auroc(scores: readonly number[], keep: (at: number) => boolean): number {
  const kept = scores
    .map((score, at) => ({ score, state: statements[at]!.side === 'state' }))
    .filter((_, at) => keep(at));
  let wins = 0;
  const state = kept.filter((one) => one.state);
  const others = kept.filter((one) => !one.state);
  for (const a of state) for (const b of others) wins += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0;
  return wins / (state.length * others.length);
}

const merged = (stance: string) => (stance === 'praises' || stance === 'defends' ? 'supports' : stance);
function macroF1(): number {
  const classes = ['supports', 'neutral', 'criticises'];
  const f1 = classes.map((one) => {
    const told = judged.map(({ stance }) => merged(stance) === one);
    const true_ = statements.map(({ stance }) => merged(stance) === one);
    const both = told.filter((yes, at) => yes && true_[at]).length;
    return (2 * both) / (told.filter(Boolean).length + true_.filter(Boolean).length);
  });
  return f1.reduce((a, b) => a + b, 0) / classes.length;
}

const alignments = judged.map(({ alignment }) => alignment);
const rows: [string, (at: number) => boolean][] = [
  ['all', () => true],
  ['nobody reworded', (at) => statements[at]!.reworded !== true],
  ...languages.map((language): [string, (at: number) => boolean] => [
    language,
    (at) => statements[at]!.language === language,
  ]),
];
const figure = (value: number) => value.toFixed(3).padStart(10);
process.stdout.write(
  `${'AUROC'.padEnd(18)}${'texts'.padStart(6)}${'alignment'.padStart(10)}${'phrases'.padStart(10)}${'sentiment'.padStart(10)}\n`,
);
for (const [name, keep] of rows) {
  const texts = statements.filter((_, at) => keep(at)).length;
  const scores = [alignments, naive.map((one) => one.phrases), naive.map((one) => one.sentiment)];
  process.stdout.write(
    `${name.padEnd(18)}${String(texts).padStart(6)}${scores.map((score) => figure(auroc(score, keep))).join('')}\n`,
  );
}
const outcome = statements.map(({ side }) => (side === 'state' ? 1 : 0));
const brier = alignments.reduce((sum, p, at) => sum + (p - outcome[at]!) ** 2, 0) / alignments.length;
process.stdout.write(`stance macro-F1 ${macroF1().toFixed(3)}; Brier ${brier.toFixed(3)}\n`);
for (let low = 0; low < 5; low += 1) {
  const bin = alignments.flatMap((p, at) => (Math.min(4, Math.floor(p * 5)) === low ? [at] : []));
  const mean = (list: number[]) => (list.reduce((a, b) => a + b, 0) / list.length).toFixed(2);
  process.stdout.write(
    `  alignment ${(low / 5).toFixed(1)}-${((low + 1) / 5).toFixed(1)}: ${bin.length} texts, mean ${mean(bin.map((at) => alignments[at]!))}, from the state's side ${mean(bin.map((at) => outcome[at]!))}\n`,
  );
}
const hard = new Map<string, [number, number]>();
for (const [at, one] of statements.entries()) {
  if (typeof one.hard !== 'string') continue;
  const right =
    one.side === 'independent' && one.stance === 'praises'
      ? merged(judged[at]!.stance) !== 'criticises' && judged[at]!.alignment < 0.8
      : merged(judged[at]!.stance) === merged(one.stance);
  const [good, all] = hard.get(one.hard) ?? [0, 0];
  hard.set(one.hard, [good + (right ? 1 : 0), all + 1]);
}
for (const [name, [good, all]] of hard) process.stdout.write(`  hard: ${name}: ${good} of ${all}\n`);
