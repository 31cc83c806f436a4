import { readFileSync, writeFileSync } from 'node:fs';
import { readNameCases } from '../benchmarks/names/cases.js';
import { featuresOfNames } from '../src/names/compare-names.js';
import type { Features } from '../src/names/features.js';
import { fitRidgeLogisticRegression } from '../src/training/ridge-logistic-regression.js';

// Fits the weights of models/names/matcher.json on the tuning half of benchmarks/names/cases.csv. The judged half is not read.
const penalty = 0.1;
const file = 'models/names/matcher.json';
const matcher = JSON.parse(readFileSync(file, 'utf8'));

/** Which way a feature may count; a weight that comes out otherwise is set to zero. */
const directions: Readonly<Record<keyof Features, 1 | -1>> = {
  agreement: 1,
  complete: 1,
  tellingWordAlone: -1,
  information: 1,
  onBothSides: -1,
  onOneSide: -1,
  bodyDiffers: -1,
  synonyms: -1,
  otherOrder: -1,
  extraPlace: -1,
  wholeSpelling: 1,
  acronymAgrees: 1,
  acronymDiffers: -1,
  commonWords: -1,
};

const judged = readNameCases()
  .filter(({ half }) => half === 'tuning')
  .flatMap(({ a, b, same }) => {
    const found = featuresOfNames(a, b);
    return found === undefined ? [] : [{ ...found, label: same ? (1 as const) : (0 as const) }];
  });
const weights = {
  oneLanguage: fitted(judged.filter(({ otherLanguage }) => !otherLanguage)),
  twoLanguages: fitted(judged.filter(({ otherLanguage }) => otherLanguage)),
};
writeFileSync(file, `${JSON.stringify({ ...matcher, weights }, null, 2)}\n`);

function fitted(rows: readonly { features: Features; label: 0 | 1 }[]): Record<string, number> {
  let names = Object.keys(directions) as (keyof Features)[];
  for (;;) {
    const { intercept, coefficients } = fitRidgeLogisticRegression(
      rows.map(({ features }) => names.map((name) => features[name])),
      rows.map(({ label }) => label),
      penalty,
    );
    const wrong = names.filter((name, index) => directions[name] * coefficients[index]! < 0);
    if (wrong.length === 0) {
      const all = Object.keys(directions).map((name) => [
        name,
        coefficients[names.indexOf(name as keyof Features)] ?? 0,
      ]);
      const rounded = [['intercept', intercept], ...all].map(([name, value]) => [
        name,
        Math.round(Number(value) * 100) / 100,
      ]);
      console.log(`${rows.length} pairs`, JSON.stringify(Object.fromEntries(rounded)));
      return Object.fromEntries(rounded);
    }
    names = names.filter((name) => !wrong.includes(name));
  }
}
