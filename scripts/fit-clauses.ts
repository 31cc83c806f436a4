// Fits models/extraction/clauses.json on marked passages (`markedPassageSchema`, one a line):
//   npm run train:clauses -- WRITTEN.jsonl REAL.jsonl...
// The first file holds passages that were written for the purpose, the others real ones. What a clause must score and how sure it is
// comes from the real ones, each read by a model that has not learned from it.
import { ClauseModel, type KindSettings } from '../src/extraction/clause-model.js';
import {
  type ClauseExample,
  clauseExamples,
  clauseKinds,
  fitClauseModel,
  joined,
  kindSettings,
  scoredClauses,
} from '../src/training/fit-clause-model.js';
import { writeClauseModel } from './clause-model-file.js';
import { readMarkedPassages } from './marked-passages.js';

/** What is written for the purpose is evener and fuller of facts than life. */
const worthOfWritten = 0.2;
const folds = 2;
/** With more and finer weights the package would be larger than it may be (`scripts/check-package.sh`). */
const room = { smallest: { ofKinds: 12, ofValues: 30 }, step: 5 };

let passages = 0;
const read = (files: readonly string[], weight: number): ClauseExample[][] =>
  readMarkedPassages(files).map((passage) => {
    passages += 1;
    return clauseExamples(passage, { weight, passage: passages });
  });
const [first, ...others] = process.argv.slice(2);
if (first === undefined || others.length === 0) {
  process.stderr.write('name a file of written passages and at least one of real ones\n');
  process.exit(2);
}
const written = read([first], worthOfWritten);
const real = read(others, 1);
const everyKind = Object.fromEntries(
  clauseKinds.map((kind) => [kind, { least: 0, slope: 1, offset: 0, found: { slope: 1, offset: 0 } }]),
);
const scored: ReturnType<typeof scoredClauses>[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const learned = real.filter((_, at) => at % folds !== fold);
  const model = new ClauseModel(fitClauseModel([...written, ...learned].flat(), everyKind, { ...room, values: false }));
  scored.push(scoredClauses(model, real.filter((_, at) => at % folds === fold).flat()));
}
const kinds: Record<string, KindSettings> = {};
for (const [kind, those] of joined(scored)) kinds[kind] = kindSettings(those);
const fitted = fitClauseModel([...written, ...real].flat(), kinds, room);
const fittedOn = `${written.length} passages written for the purpose and ${real.length} real ones, none of which are shipped; see docs/extraction.md`;
writeClauseModel({ ...fitted, fittedOn });
process.stdout.write(`${fittedOn}: ${Object.keys(fitted.features).length} features\n`);
