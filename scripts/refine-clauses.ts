// Has the shipped models/extraction/clauses.json learn from further real passages (`markedPassageSchema`, one a line):
//   npm run refine:clauses -- REAL.jsonl...
// It learned from those of training-data/extraction/passages that are not held back (`npm run passages`).
// What a clause must score and how sure it is comes from these passages, each read by a model that has not learned from it.
import shipped from '../models/extraction/clauses.json' with { type: 'json' };
import { ClauseModel, type ClauseModelData, type KindSettings } from '../src/extraction/clause-model.js';
import { clauseExamples, joined, kindSettings, scoredClauses } from '../src/training/fit-clause-model.js';
import { refineClauseModel } from '../src/training/refine-clause-model.js';
import { writeClauseModel } from './clause-model-file.js';
import { readMarkedPassages } from './marked-passages.js';

const folds = 2;
/** Strong, so that what was learned from other sorts of text is not unlearned: the passages are mostly of encyclopaedias, laws and reports. */
const lambda = 40;
/** How far a text is about the organisation, and which rules to trust, the first passages told little of. */
const learns = (feature: string) => /^(?:text|rule):/u.test(feature);
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
const scored: ReturnType<typeof scoredClauses>[] = [];
for (let at = 0; at < folds; at += 1) {
  const refined = refineClauseModel(model, examples.filter((_, place) => fold[place] !== at).flat(), {
    lambda,
    learns,
    step,
    values: false,
  });
  const others = examples.filter((_, place) => fold[place] === at).flat();
  scored.push(scoredClauses(new ClauseModel(refined), others));
}
const kinds: Record<string, KindSettings> = { ...model.kinds };
for (const [kind, those] of joined(scored))
  if ([those.free, those.found].every((list) => list.filter(({ right }) => right).length >= fewest))
    kinds[kind] = kindSettings(those);
const refined = refineClauseModel(model, examples.flat(), { lambda, learns, step });
const fittedOn = model.fittedOn.replace(/(?=, none of which)/u, `, then on ${passages.length} more real ones`);
writeClauseModel({ ...refined, kinds, fittedOn });
process.stdout.write(`${fittedOn}\n`);
