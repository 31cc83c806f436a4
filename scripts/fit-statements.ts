// Fits models/stance/weights.json on labelled statements: npm run train:statements -- FILE...
// The files are JSON Lines: {"id", "text", "language", "state"?, "side": "state" | "independent", "stance"}.
import { readFileSync, writeFileSync } from 'node:fs';
import { type FeatureId, type Features, featureIds, featuresOf } from '../src/statements/features.js';
import { shippedCatalogues } from '../src/statements/markers.js';
import { readSentences } from '../src/statements/reading.js';
import { languageOf } from '../src/text/index.js';
import { fitSparseLogisticRegression, type SparseRows } from '../src/training/sparse-logistic-regression.js';

interface Labelled {
  readonly text: string;
  readonly language: string;
  readonly state?: string;
  readonly side: 'state' | 'independent';
  readonly stance: 'praises' | 'defends' | 'neutral' | 'criticises';
}

const penalty = 8;
const files = process.argv.slice(2);
const labelled = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Labelled),
);
const features = labelled.map(({ text, language, state }) =>
  featuresOf(readSentences(text, languageOf(text, language)!, shippedCatalogues), state ?? null),
);

function rowsOf(list: readonly Features[]): SparseRows {
  const width = featureIds.length;
  return {
    width,
    starts: Int32Array.from({ length: list.length + 1 }, (_, row) => row * width),
    columns: Int32Array.from({ length: list.length * width }, (_, at) => at % width),
    values: Float64Array.from(list.flatMap((one) => featureIds.map((id) => one[id]))),
  };
}

/** Both sides count alike, however many texts each has. */
function fit(isPositive: (one: Labelled) => boolean) {
  const labels = labelled.map((one) => (isPositive(one) ? 1 : 0));
  const positive = labels.filter((label) => label === 1).length;
  const importance = labels.map((label) => labels.length / 2 / (label === 1 ? positive : labels.length - positive));
  const { intercept, weights } = fitSparseLogisticRegression(rowsOf(features), labels, penalty, importance);
  const round = (value: number) => Math.round(value * 1e3) / 1e3;
  return {
    intercept: round(intercept),
    weights: Object.fromEntries(featureIds.map((id, at) => [id, round(weights[at]!)])) as Record<FeatureId, number>,
  };
}

const model = {
  id: 'statements',
  version: '1.0.0',
  fittedOn: `${labelled.length} labelled statements in six languages: the project's own sentences and a development set of real ones that is not shipped; see docs/statements.md`,
  alignment: fit(({ side }) => side === 'state'),
  supports: fit(({ stance }) => stance === 'praises' || stance === 'defends'),
  neutral: fit(({ stance }) => stance === 'neutral'),
  criticises: fit(({ stance }) => stance === 'criticises'),
};
writeFileSync('models/stance/weights.json', `${JSON.stringify(model, null, 2)}\n`);
process.stdout.write(`${labelled.length} statements; weights written\n`);
