// Has the shipped models/extraction/clauses.json learn from further real passages (`markedPassageSchema`, one a line):
//   npm run refine:clauses -- REAL.jsonl...
// What a clause must score and how sure it is comes from these passages, each read by a model that has not learned from it.
import shipped from '../models/extraction/clauses.json' with { type: 'json' };
import { ClauseModel, type ClauseModelData, type KindSettings } from '../src/extraction/clause-model.js';
import {
  clauseExamples,
  clauseKinds,
  kindSettings,
  type Scored,
  scoredClauses,
} from '../src/training/fit-clause-model.js';
import { refineClauseModel } from '../src/training/refine-clause-model.js';
import { writeClauseModel } from './clause-model-file.js';
import { readMarkedPassages } from './marked-passages.js';

const folds = 3;
/** Finer weights take more room and read no better. */
const step = 5;
/** Of kinds that fewer clauses tell the settings stay. */
const fewest = 30;

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('name at least one file of marked passages\n');
  process.exit(2);
}
const model = shipped as unknown as ClauseModelData & { readonly fittedOn: string };
const passages = readMarkedPassages(files);
const examples = passages.map((passage, at) => clauseExamples(passage, { passage: at }));
// All passages about one organisation are read by one model.
const names = [...new Set(passages.map(({ organisation }) => organisation))];
const fold = passages.map(({ organisation }) => names.indexOf(organisation) % folds);
const scored = new Map<string, Scored[]>(clauseKinds.map((kind) => [kind, []]));
for (let at = 0; at < folds; at += 1) {
  const refined = refineClauseModel(model, examples.filter((_, place) => fold[place] !== at).flat(), {
    step,
    values: false,
  });
  const others = examples.filter((_, place) => fold[place] === at).flat();
  for (const [kind, those] of scoredClauses(new ClauseModel(refined), others)) scored.get(kind)!.push(...those);
}
const kinds: Record<string, KindSettings> = { ...model.kinds };
for (const [kind, those] of scored)
  if (those.filter(({ right }) => right).length >= fewest) kinds[kind] = kindSettings(those);
const refined = refineClauseModel(model, examples.flat(), { step });
const fittedOn = model.fittedOn.replace(/(?=, none of which)/u, `, then on ${passages.length} more real ones`);
writeClauseModel({ ...refined, kinds, fittedOn });
process.stdout.write(`${fittedOn}\n`);
