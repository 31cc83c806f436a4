import { readFileSync, writeFileSync } from 'node:fs';
import { readNameCases } from '../benchmarks/names/cases.js';
import { featuresOfNames } from '../src/names/compare-names.js';
import type { Features } from '../src/names/features.js';
import { fitRidgeLogisticRegression } from '../src/training/ridge-logistic-regression.js';

// Fits the weights of models/names/matcher.json on the tuning half of benchmarks/names/cases.csv. The judged half is not read.
const penalty = 0.5;
const file = 'models/names/matcher.json';
const matcher = JSON.parse(readFileSync(file, 'utf8'));

/** Which way a feature may count; a weight that comes out otherwise is set to zero. */
const directions: Readonly<Record<keyof Features, 1 | -1 | 0>> = {
  agreement: 1,
  information: 1,
  onBothSides: -1,
  onOneSide: -1,
  onOneSideInOneLanguage: -1,
  bodyDiffers: -1,
  synonyms: -1,
  otherOrder: -1,
  extraPlace: -1,
  wholeSpelling: 1,
  acronymAgrees: 1,
  acronymDiffers: -1,
  otherLanguage: 0,
  translatedCommonWords: -1,
};

const cases = readNameCases().filter(({ half }) => half === 'tuning');
const rows = cases.flatMap(({ a, b, same }) => {
  const features = featuresOfNames(a, b);
  return features === undefined ? [] : [{ features, label: same ? (1 as const) : (0 as const) }];
});
let names = Object.keys(directions) as (keyof Features)[];
for (;;) {
  const fit = fitRidgeLogisticRegression(
    rows.map(({ features }) => names.map((name) => features[name])),
    rows.map(({ label }) => label),
    penalty,
  );
  const wrong = names.filter((name, index) => directions[name] * fit.coefficients[index]! < 0);
  if (wrong.length > 0) {
    names = names.filter((name) => !wrong.includes(name));
    continue;
  }
  const weights = { intercept: fit.intercept } as Record<string, number>;
  for (const name of Object.keys(directions) as (keyof Features)[]) weights[name] = fit.coefficients[names.indexOf(name)] ?? 0;
  for (const name of Object.keys(weights)) weights[name] = Math.round(weights[name]! * 100) / 100;
  writeFileSync(file, `${JSON.stringify({ ...matcher, weights }, null, 2)}\n`);
  console.log(`${rows.length} pairs`, weights);
  break;
}
