import { deviate95 } from '../../evaluation/deviate.js';

/** A number of things that all count when an uncertain fact holds, and none when it does not. */
export interface UncertainBlock {
  /** How many things hang together: all statements of one organisation. */
  readonly size: number;
  /** Probability that they count, 0..1. */
  readonly probability: number;
  /** 95 % interval of that probability. */
  readonly interval: readonly [number, number];
}

/** How many of the things count, as far as can be known. */
export interface ExpectedCount {
  /** The sum of size x probability. */
  readonly expected: number;
  /** 95 % range of the count when every probability is right and the organisations err independently. */
  readonly range: readonly [number, number];
  /** The expected count with every probability at the lower, and at the upper, end of its interval: as if the classifier erred the same way everywhere. */
  readonly bounds: readonly [number, number];
}

/** Totals up to this are convolved exactly; the normal approximation holds well beyond it. */
const exactTotal = 5_000;
/**
 * Carries the uncertainty of a classifier through to a count: the expected count and a 95 % range. Blocks, not single things, are
 * the unit of chance: when one organisation was judged wrongly, all its statements were. The range is exact for totals up to
 * 5,000 (the distribution of a weighted sum of Bernoulli variables by convolution; Hong 2013,
 * https://doi.org/10.1016/j.csda.2012.10.006) and by normal approximation above.
 */
export function expectedCount(blocks: readonly UncertainBlock[]): ExpectedCount {
  const sum = (value: (block: UncertainBlock) => number) => blocks.reduce((total, block) => total + value(block), 0);
  const expected = sum(({ size, probability }) => size * probability);
  const total = sum(({ size }) => size);
  return {
    expected,
    range: total <= exactTotal ? exactRange(blocks, total) : normalRange(blocks, expected, total),
    bounds: [sum(({ size, interval }) => size * interval[0]), sum(({ size, interval }) => size * interval[1])],
  };
}

function exactRange(blocks: readonly UncertainBlock[], total: number): [number, number] {
  const chance = new Float64Array(total + 1);
  chance[0] = 1;
  let reached = 0;
  for (const { size, probability } of blocks) {
    for (let count = reached; count >= 0; count -= 1) {
      const here = chance[count]!;
      chance[count] = here * (1 - probability);
      chance[count + size]! += here * probability;
    }
    reached += size;
  }
  return [quantile(chance, 0.025), quantile(chance, 0.975)];
}

function quantile(chance: Float64Array, level: number): number {
  let below = 0;
  for (const [count, here] of chance.entries()) {
    below += here;
    if (below >= level - 1e-12) return count;
  }
  return chance.length - 1;
}

function normalRange(blocks: readonly UncertainBlock[], expected: number, total: number): [number, number] {
  const variance = blocks.reduce((sum, { size, probability }) => sum + size ** 2 * probability * (1 - probability), 0);
  const half = deviate95 * Math.sqrt(variance);
  return [Math.max(0, Math.floor(expected - half)), Math.min(total, Math.ceil(expected + half))];
}
