import { readFileSync, writeFileSync } from 'node:fs';
import { Matrix, solve } from 'ml-matrix';
import { readNameCases } from '../benchmarks/names/cases.js';
import { featuresOfNames } from '../src/names/compare-names.js';
import type { Features } from '../src/names/features.js';
import { createNameIndex } from '../src/names/name-index.js';

// Fits the weights of models/names/matcher.json on the tuning half of benchmarks/names/cases.csv. The judged half is not read.
const penalty = 0.2;
/** Neighbours are many, and unlike the cases nobody picked them to be hard. */
const neighbourWeight = 0.25;
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
  acronymAgrees: 1,
  acronymDiffers: -1,
  commonWords: -1,
};

const tuning = readNameCases().filter(({ half }) => half === 'tuning');
const judged = [
  ...tuning.map((one) => ({ ...one, weight: 1 })),
  ...neighbours().map((one) => ({ ...one, weight: neighbourWeight })),
].flatMap(({ a, b, same, weight }) => {
  const found = featuresOfNames(a, b);
  return found === undefined ? [] : [{ ...found, label: same ? (1 as const) : (0 as const), weight }];
});
const weights = {
  oneLanguage: fitted(judged.filter(({ otherLanguage }) => !otherLanguage)),
  twoLanguages: fitted(judged.filter(({ otherLanguage }) => otherLanguage)),
};
writeFileSync(file, `${JSON.stringify({ ...matcher, weights }, null, 2)}\n`);

function fitted(rows: readonly { features: Features; label: 0 | 1; weight: number }[]): Record<string, number> {
  let names = Object.keys(directions) as (keyof Features)[];
  for (;;) {
    const { intercept, coefficients } = ridgeLogisticRegression(
      rows.map(({ features }) => names.map((name) => features[name])),
      rows.map(({ label }) => label),
      rows.map(({ weight }) => weight),
      penalty,
    );
    const wrong = names
      .map((name, index) => ({ name, size: directions[name] * coefficients[index]! }))
      .filter(({ size }) => size < 0)
      .sort((a, b) => a.size - b.size)[0]?.name;
    if (wrong === undefined) {
      const logOdds = ({ features }: { features: Features }) =>
        names.reduce((sum, name, index) => sum + coefficients[index]! * features[name], intercept);
      // The probability is that of a pair of the case list: the neighbours taught what tells names apart, not how rare they are.
      const cases = rows.filter(({ weight }) => weight === 1);
      const { intercept: shift, coefficients: scale } = ridgeLogisticRegression(
        cases.map((row) => [logOdds(row)]),
        cases.map(({ label }) => label),
        cases.map(() => 1),
        penalty,
      );
      const all = Object.keys(directions).map((name) => [
        name,
        coefficients[names.indexOf(name as keyof Features)] ?? 0,
      ]);
      const rounded = [['intercept', shift / scale[0]! + intercept], ...all].map(([name, value]) => [
        name,
        Math.round(Number(value) * scale[0]! * 100) / 100,
      ]);
      console.log(`${rows.length} pairs`, JSON.stringify(Object.fromEntries(rounded)));
      return Object.fromEntries(rounded);
    }
    names = names.filter((name) => name !== wrong);
  }
}

/** Pairs that a search in a list would compare: every name of the half with those the index finds, of other organisations. */
function neighbours(): { a: string; b: string; same: boolean }[] {
  const names = [...new Set(tuning.flatMap(({ a, b }) => [a, b]))];
  const organisation = new Map(names.map((name) => [name, name]));
  const root = (name: string): string => (organisation.get(name) === name ? name : root(organisation.get(name)!));
  for (const { a, b, same } of tuning) if (same) organisation.set(root(a), root(b));
  const index = createNameIndex(names);
  return names.flatMap((a, position) =>
    index
      .candidates(a)
      .slice(0, 10)
      .filter((other) => other > position && root(names[other]!) !== root(a))
      .map((other) => ({ a, b: names[other]!, same: false })),
  );
}

/** Ridge logistic regression by Newton's method; the columns are few and the rows some thousand. */
function ridgeLogisticRegression(
  rows: readonly (readonly number[])[],
  labels: readonly (0 | 1)[],
  weights: readonly number[],
  strength: number,
): { intercept: number; coefficients: number[] } {
  const data = new Matrix(rows.map((row) => [1, ...row]));
  const ridge = Matrix.diag([1e-6, ...rows[0]!.map(() => strength)]);
  let solution = Matrix.zeros(data.columns, 1);
  for (let round = 0; round < 50; round += 1) {
    const chances = data
      .mmul(solution)
      .to1DArray()
      .map((logOdds) => 1 / (1 + Math.exp(-logOdds)));
    const gradient = data
      .transpose()
      .mmul(Matrix.columnVector(chances.map((chance, row) => weights[row]! * (chance - labels[row]!))))
      .add(ridge.mmul(solution));
    const weighted = data.clone().mulColumnVector(chances.map((chance, row) => weights[row]! * chance * (1 - chance)));
    solution = Matrix.sub(solution, solve(data.transpose().mmul(weighted).add(ridge), gradient));
  }
  const [intercept, ...coefficients] = solution.to1DArray();
  return { intercept: intercept!, coefficients };
}
