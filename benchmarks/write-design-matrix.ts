import { readFileSync, writeFileSync } from 'node:fs';
import { countryGroups } from '../src/evaluation/cross-validation.js';
import { affiliationModel, isHeadline, type LabelledOrganisation } from '../src/index.js';
import { designMatrix } from '../src/training.js';

// Writes the standardised design matrix of the training data, rounded to eight digits, as input of
// reference_coefficients.py, with the group of countries and the label of each row, as input of scikit_learn_baseline.py.
const organisations = readFileSync('training-data/organisations.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledOrganisation)
  .filter(isHeadline);
const { rows, labels } = designMatrix(organisations, 2026.9);
const { features } = affiliationModel;
const standardised = rows.map((row) =>
  row.map((value, column) => Number(((value - features[column]!.mean) / features[column]!.scale).toFixed(8))),
);
const groups = countryGroups(organisations, 10);
writeFileSync(
  process.argv[2]!,
  JSON.stringify({
    rows: standardised,
    labels,
    groups: organisations.map(({ country }) => groups.findIndex((group) => group.has(country))),
    kinds: organisations.map(({ label }) => label),
    trainingData: affiliationModel.trainingData.digest,
  }),
);
