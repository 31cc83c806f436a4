// Fits models/extraction/clauses.json on marked passages (`markedPassageSchema`, one a line):
//   npm run train:clauses -- WRITTEN.jsonl REAL.jsonl...
// The first file holds passages that were written for the purpose, the others real ones. What a clause must score and how sure it is
// comes from the real ones, each read by a model that has not learned from it.
import { readFileSync, writeFileSync } from 'node:fs';
import { ClauseModel, type KindSettings } from '../src/extraction/clause-model.js';
import {
  type ClauseExample,
  clauseExamples,
  clauseKinds,
  fitCalibration,
  fitClauseModel,
  markedPassageSchema,
  type Scored,
} from '../src/training/fit-clause-model.js';

/** What is written for the purpose is evener and fuller of facts than life. */
const worthOfWritten = 0.2;
const folds = 2;
/** With more and finer weights the package would be larger than it may be (`scripts/check-package.sh`). */
const room = { smallest: { ofKinds: 12, ofValues: 30 }, step: 5 };
/** A clause is proposed where this share of such proposals is right. */
const leastShare = 0.4;

let passages = 0;
const read = (files: readonly string[], weight: number): ClauseExample[][] =>
  files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => {
      passages += 1;
      return clauseExamples(markedPassageSchema.parse(JSON.parse(line)), { weight, passage: passages });
    });
const [first, ...others] = process.argv.slice(2);
if (first === undefined || others.length === 0) {
  process.stderr.write('name a file of written passages and at least one of real ones\n');
  process.exit(2);
}
const written = read([first], worthOfWritten);
const real = read(others, 1);
const everyKind = Object.fromEntries(clauseKinds.map((kind) => [kind, { least: 0, slope: 1, offset: 0 }]));
const scored = new Map<string, Scored[]>(clauseKinds.map((kind) => [kind, []]));
for (let fold = 0; fold < folds; fold += 1) {
  const learned = real.filter((_, at) => at % folds !== fold);
  const model = new ClauseModel(fitClauseModel([...written, ...learned].flat(), everyKind, { ...room, values: false }));
  for (const example of real.filter((_, at) => at % folds === fold).flat()) {
    const odds = model.score(example.features);
    // What a rule finds is not proposed by the model, and far surer: how sure the rest is shows without it.
    for (const kind of clauseKinds.filter((one) => !example.features.includes(`found:${one}`)))
      scored.get(kind)!.push({
        odds: odds[model.labels.indexOf(kind)]!,
        right: example.told.has(kind) || example.open.has(kind),
        weight: example.weight,
      });
  }
}
const kinds: Record<string, KindSettings> = {};
for (const [kind, those] of scored) {
  const { slope, offset } = fitCalibration(those);
  const least = (Math.log(leastShare / (1 - leastShare)) - offset) / slope;
  kinds[kind] = { least: Math.round(least * 100) / 100, slope, offset };
}
const { features, ...fitted } = fitClauseModel([...written, ...real].flat(), kinds, room);
const head = {
  id: 'clauses',
  version: '1.0.0',
  fittedOn: `${written.length} passages written for the purpose and ${real.length} real ones, none of which are shipped; see docs/extraction.md`,
  ...fitted,
};
// One feature a line, so that a change can be read.
const rows = Object.entries(features).map(([name, weights]) => `${JSON.stringify(name)}:${JSON.stringify(weights)}`);
writeFileSync(
  'models/extraction/clauses.json',
  `${JSON.stringify(head).slice(0, -1)},"features":{\n${rows.join(',\n')}\n}}\n`,
);
process.stdout.write(`${head.fittedOn}: ${rows.length} features\n`);
