import { ClauseModel, type ClauseModelData, featureValue } from '../extraction/clause-model.js';
import type { ClauseExample } from './fit-clause-model.js';
import { fitSparseLogisticRegression } from './sparse-logistic-regression.js';

export interface RefineSettings {
  /** Strength of the L2 penalty on what is added to a weight: with a stronger one more passages are needed to move it. Default 10. */
  readonly lambda?: number;
  /** Weights are rounded to multiples of so many hundredths: default 1. */
  readonly step?: number;
  /** Whether values are refined besides kinds: default true. */
  readonly values?: boolean;
  /** Which features are learned that the model does not have, where enough passages have them: default none. */
  readonly learns?: (feature: string) => boolean;
}

/** What fewer passages have is not moved. */
const fewest = 3;

/** Values that fewer clauses tell are left as they are. */
const fewestOfValue = 30;

/** The fit ends when the gradient has fallen to this part of the first one; weights are kept in hundredths. */
const tolerance = 1e-3;

/**
 * A model that has learned from further passages: to the weights of its features is added what makes the new clauses likeliest, with a
 * penalty on how far they move (maximum a posteriori with a normal prior around the old weights; Chelba and Acero 2006,
 * doi:10.1016/j.csl.2005.05.005). Features that it does not have start at 0. Its trees stay as they are.
 */
export function refineClauseModel(
  old: ClauseModelData,
  examples: readonly ClauseExample[],
  { lambda = 10, step = 1, values = true, learns = () => false }: RefineSettings = {},
): ClauseModelData {
  const shipped = withFeatures(old, newFeatures(old, examples, learns));
  const model = new ClauseModel(shipped);
  const odds = examples.map(({ features }) => model.score(features));
  const known = examples.map(({ features }) => features.filter((feature) => Object.hasOwn(shipped.features, feature)));
  const vocabulary = featuresOf(examples, known);
  const rows = new Map(Object.entries(shipped.features).map(([feature, row]) => [feature, new Map(pairsOf(row))]));
  const intercepts = [...shipped.intercepts];
  for (const [at, label] of shipped.labels.entries()) {
    const [kind, value] = label.split(':') as [string, string | undefined];
    if (value !== undefined && !values) continue;
    const isTold = ({ told }: ClauseExample) => (value === undefined ? told.has(kind) : told.get(kind) === value);
    const used = examples.flatMap((example, row) =>
      (value === undefined ? isTold(example) || !example.open.has(kind) : example.told.get(kind) !== undefined)
        ? row
        : [],
    );
    if (used.filter((row) => isTold(examples[row]!)).length < fewestOfValue) continue;
    const starts = new Int32Array(used.length + 1);
    const columns: number[] = [];
    const numbers: number[] = [];
    for (const [place, row] of used.entries()) {
      const size = featureValue(known[row]!.length);
      for (const feature of known[row]!) {
        const column = vocabulary.get(feature);
        if (column === undefined) continue;
        columns.push(column);
        numbers.push(size);
      }
      starts[place + 1] = columns.length;
    }
    const { intercept, weights } = fitSparseLogisticRegression(
      { width: vocabulary.size, starts, columns: Int32Array.from(columns), values: Float64Array.from(numbers) },
      used.map((row) => (isTold(examples[row]!) ? 1 : 0)),
      lambda,
      used.map((row) => examples[row]!.weight),
      tolerance,
      used.map((row) => odds[row]![at]!),
    );
    intercepts[at] = Math.round(intercepts[at]! + 100 * intercept);
    for (const [feature, column] of vocabulary) {
      const row = rows.get(feature)!;
      const moved = Math.round(((row.get(at) ?? 0) + 100 * weights[column]!) / step) * step;
      if (moved === 0) row.delete(at);
      else row.set(at, moved);
    }
  }
  const features: [string, number[]][] = [...rows].map(([feature, row]) => [
    feature,
    [...row].sort(([a], [b]) => a - b).flat(),
  ]);
  // What a feature counts for hangs on how many others the model has, also those of weight 0.
  return { ...shipped, intercepts, features: Object.fromEntries(features) };
}

/** New features of fewer passages tell of these alone. */
const fewestOfNew = 5;

function newFeatures(
  { features }: ClauseModelData,
  examples: readonly ClauseExample[],
  learns: (feature: string) => boolean,
): string[] {
  const passages = new Map<string, Set<number>>();
  for (const example of examples)
    for (const feature of example.features) {
      if (Object.hasOwn(features, feature) || !learns(feature)) continue;
      const those = passages.get(feature) ?? new Set();
      passages.set(feature, those.add(example.passage));
    }
  return [...passages].flatMap(([feature, { size }]) => (size >= fewestOfNew ? feature : [])).sort();
}

function withFeatures(model: ClauseModelData, added: readonly string[]): ClauseModelData {
  return { ...model, features: { ...model.features, ...Object.fromEntries(added.map((feature) => [feature, []])) } };
}

function featuresOf(
  examples: readonly ClauseExample[],
  known: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const passages = new Map<string, Set<number>>();
  for (const [at, { passage }] of examples.entries())
    for (const feature of known[at]!) {
      const those = passages.get(feature);
      if (those === undefined) passages.set(feature, new Set([passage]));
      else if (those.size < fewest) those.add(passage);
    }
  const kept = [...passages].flatMap(([feature, { size }]) => (size >= fewest ? [feature] : []));
  return new Map(kept.map((feature, at) => [feature, at]));
}

function* pairsOf(row: readonly number[]): Generator<[number, number]> {
  for (let at = 0; at < row.length; at += 2) yield [row[at]!, row[at + 1]!];
}
