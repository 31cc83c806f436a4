import { readFileSync, writeFileSync } from 'node:fs';
import { affiliationModel, isHeadline, type LabelledOrganisation } from '../src/index.js';
import { designMatrix } from '../src/training.js';

// Writes the standardised design matrix of the training data, rounded to eight digits, as input of reference_coefficients.py.
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
writeFileSync(process.argv[2]!, JSON.stringify({ rows: standardised, labels }));
