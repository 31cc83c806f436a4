import { randomNumbers } from '../evaluation/random-numbers.js';
import type { FeatureTree } from '../extraction/feature-tree.js';

/** Rows of features that are there or not: those of row r stand, in rising order, from `starts[r]` to `starts[r + 1]` of `columns`. */
export interface FeatureRows {
  readonly width: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
}

export interface BoostSettings {
  readonly trees: number;
  /** Of each tree. */
  readonly leaves: number;
  /** The part of a leaf's best value that it gets, 0..1: what is learned slowly holds better elsewhere. */
  readonly rate: number;
  /** Strength of the L2 penalty on the values of leaves. */
  readonly lambda: number;
  /** A leaf of fewer rows is not made. */
  readonly fewestRows: number;
  /** The parts of features and of rows, 0..1, drawn by lot, that each tree is made of. */
  readonly partOfFeatures: number;
  readonly partOfRows: number;
}

interface Split {
  readonly feature: number;
  readonly gain: number;
}

interface Leaf {
  readonly rows: readonly number[];
  readonly slope: number;
  readonly curvature: number;
  readonly split: Split | undefined;
  readonly path: readonly ('there' | 'absent')[];
}

type Growing = { value: number } | { feature: number; there: Growing; absent: Growing };

/**
 * Trees whose sum, with the log-odds of the share of ones, is the log-odds of a row: each is fitted to what those before it leave
 * unexplained, by the slope and the curvature of the log loss (Friedman 2001, doi:10.1214/aos/1013203451; Chen and Guestrin 2016,
 * doi:10.1145/2939672.2939785), the leaf of the greatest gain first. The same rows give the same trees.
 *
 * @param labels - 0 or 1 for each row
 * @param importance - weight of each row
 */
export function fitBoostedTrees(
  rows: FeatureRows,
  labels: ArrayLike<number>,
  importance: ArrayLike<number>,
  settings: BoostSettings,
): FeatureTree[] {
  const count = rows.starts.length - 1;
  const random = randomNumbers(1);
  let all = 0;
  let ones = 0;
  for (let row = 0; row < count; row += 1) {
    all += importance[row]!;
    ones += importance[row]! * labels[row]!;
  }
  if (ones === 0 || ones === all) return [];
  const odds = new Float64Array(count).fill(Math.log(ones / (all - ones)));
  const slopes = new Float64Array(count);
  const curvatures = new Float64Array(count);
  const sums = new FeatureSums(rows, slopes, curvatures, settings);
  const trees: FeatureTree[] = [];
  while (trees.length < settings.trees) {
    const drawn: number[] = [];
    for (let row = 0; row < count; row += 1) {
      const likely = 1 / (1 + Math.exp(-odds[row]!));
      slopes[row] = importance[row]! * (likely - labels[row]!);
      curvatures[row] = importance[row]! * likely * (1 - likely);
      if (random() < settings.partOfRows) drawn.push(row);
    }
    sums.draw(random);
    const tree = grow(rows, drawn, sums, settings);
    for (let row = 0; row < count; row += 1) odds[row]! += readRow(tree, rows, row);
    trees.push(tree);
  }
  return trees;
}

function grow(
  rows: FeatureRows,
  drawn: readonly number[],
  sums: FeatureSums,
  { leaves: most, rate, lambda }: BoostSettings,
): FeatureTree {
  const value = ({ slope, curvature }: Leaf) => Math.round((-100 * rate * slope) / (curvature + lambda)) / 100;
  const first = sums.leaf(drawn, []);
  let root: Growing = { value: value(first) };
  const leaves = [first];
  while (leaves.length < most) {
    const next = leaves.reduce((best, leaf) => ((leaf.split?.gain ?? 0) > (best.split?.gain ?? 0) ? leaf : best));
    if (next.split === undefined) break;
    const { feature } = next.split;
    const there: number[] = [];
    const absent: number[] = [];
    for (const row of next.rows) (holds(rows, row, feature) ? there : absent).push(row);
    const those = sums.leaf(there, [...next.path, 'there']);
    const others = sums.leaf(absent, [...next.path, 'absent']);
    leaves.splice(leaves.indexOf(next), 1, those, others);
    root = placed(root, next.path, {
      feature,
      there: { value: value(those) },
      absent: { value: value(others) },
    });
  }
  return written(root);
}

function placed(tree: Growing, [side, ...rest]: readonly ('there' | 'absent')[], split: Growing): Growing {
  if (side === undefined || 'value' in tree) return split;
  return { ...tree, [side]: placed(tree[side], rest, split) };
}

function written(tree: Growing): FeatureTree {
  return 'value' in tree ? tree.value : [tree.feature, written(tree.there), written(tree.absent)];
}

function readRow(tree: FeatureTree, rows: FeatureRows, row: number): number {
  let node = tree;
  while (typeof node !== 'number') node = holds(rows, row, node[0]) ? node[1] : node[2];
  return node;
}

function holds({ starts, columns }: FeatureRows, row: number, feature: number): boolean {
  let from = starts[row]!;
  let to = starts[row + 1]!;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (columns[middle]! < feature) from = middle + 1;
    else to = middle;
  }
  return from < starts[row + 1]! && columns[from] === feature;
}

/** For each feature the sums over the rows of a leaf that have it. */
class FeatureSums {
  private readonly slopes: Float64Array;
  private readonly curvatures: Float64Array;
  private readonly counts: Int32Array;
  private readonly isDrawn: Uint8Array;

  constructor(
    private readonly rows: FeatureRows,
    private readonly slopeOf: Float64Array,
    private readonly curvatureOf: Float64Array,
    private readonly settings: BoostSettings,
  ) {
    this.slopes = new Float64Array(rows.width);
    this.curvatures = new Float64Array(rows.width);
    this.counts = new Int32Array(rows.width);
    this.isDrawn = new Uint8Array(rows.width);
  }

  /** Draws the features of the next tree. */
  draw(random: () => number): void {
    for (let feature = 0; feature < this.rows.width; feature += 1)
      this.isDrawn[feature] = random() < this.settings.partOfFeatures ? 1 : 0;
  }

  leaf(those: readonly number[], path: Leaf['path']): Leaf {
    const { starts, columns } = this.rows;
    this.slopes.fill(0);
    this.curvatures.fill(0);
    this.counts.fill(0);
    let slope = 0;
    let curvature = 0;
    for (const row of those) {
      const s = this.slopeOf[row]!;
      const c = this.curvatureOf[row]!;
      slope += s;
      curvature += c;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
        const feature = columns[at]!;
        this.slopes[feature]! += s;
        this.curvatures[feature]! += c;
        this.counts[feature]! += 1;
      }
    }
    return { rows: those, slope, curvature, path, split: this.bestSplit(those.length, slope, curvature) };
  }

  private bestSplit(count: number, slope: number, curvature: number): Split | undefined {
    const { lambda, fewestRows } = this.settings;
    const worth = (s: number, c: number) => s ** 2 / (c + lambda);
    const whole = worth(slope, curvature);
    let best: Split | undefined;
    for (let feature = 0; feature < this.rows.width; feature += 1) {
      const having = this.counts[feature]!;
      if (this.isDrawn[feature] === 0 || having < fewestRows || count - having < fewestRows) continue;
      const s = this.slopes[feature]!;
      const c = this.curvatures[feature]!;
      const gain = worth(s, c) + worth(slope - s, curvature - c) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { feature, gain };
    }
    return best;
  }
}
