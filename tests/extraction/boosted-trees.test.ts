import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeatureTree, Forest } from '../../src/extraction/feature-tree.js';
import { fitBoostedTrees } from '../../src/training/boosted-trees.js';

const settings = { trees: 40, leaves: 4, rate: 0.3, lambda: 1, fewestRows: 2, partOfFeatures: 1, partOfRows: 1 };

function rowsOf(rows: readonly (readonly number[])[], width: number) {
  const starts = new Int32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = starts[at]! + row.length;
  return { width, starts, columns: Int32Array.from(rows.flat()) };
}

function read(trees: readonly FeatureTree[], row: readonly number[], width: number): number {
  const has = new Uint8Array(width);
  for (const feature of row) has[feature] = 1;
  return new Forest(trees).sum(has);
}

const evenly = <T>(rows: readonly T[], times: number) => Array.from({ length: times }, () => rows).flat();

describe('boosted trees', () => {
  it('learn what two features mean only together, which no sum of weights can say', () => {
    const kinds = [[], [0], [1], [0, 1]];
    const rows = evenly(kinds, 25);
    // One of the two, but not both; a few more of one kind, so that the first split is worth something.
    rows.push(...evenly([[0]], 5));
    const labels = rows.map((row) => (row.length === 1 ? 1 : 0));
    const trees = fitBoostedTrees(
      rowsOf(rows, 2),
      labels,
      rows.map(() => 1),
      settings,
    );
    const [neither, one, other, both] = kinds.map((row) => read(trees, row, 2));
    expect(Math.min(one!, other!)).toBeGreaterThan(Math.max(neither!, both!) + 2);
  });

  it('learn nothing where nothing is to be told apart', () => {
    expect(fitBoostedTrees(rowsOf([[0], [], [0]], 1), [1, 1, 1], [1, 1, 1], settings)).toEqual([]);
  });

  it('leave out a feature that fewer rows have than a leaf must', () => {
    const rows = [[0], ...evenly([[]], 20), [0, 1], [0, 1], [0, 1]] as number[][];
    const trees = fitBoostedTrees(
      rowsOf(rows, 2),
      rows.map((row) => (row.includes(1) ? 1 : 0)),
      rows.map(() => 1),
      { ...settings, fewestRows: 4 },
    );
    expect(JSON.stringify(trees)).not.toContain('[1,');
  });

  it('are the same for the same rows, and raise the odds of what is there more often among ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 6 }), { minLength: 20, maxLength: 60 }),
        fc.nat(5),
        (drawn, telling) => {
          const rows = drawn.map((row) => [...row].sort((a, b) => a - b));
          const labels = rows.map((row) => (row.includes(telling) ? 1 : 0));
          const grown = () =>
            fitBoostedTrees(
              rowsOf(rows, 6),
              labels,
              rows.map(() => 1),
              { ...settings, partOfRows: 0.8 },
            );
          const trees = grown();
          expect(grown()).toEqual(trees);
          if (labels.filter((label) => label === 1).length < 4 || labels.filter((label) => label === 0).length < 4)
            return;
          expect(read(trees, [telling], 6)).toBeGreaterThan(read(trees, [], 6));
        },
      ),
      { numRuns: 50 },
    );
  });
});
