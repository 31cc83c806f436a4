import { randomNumbers } from './random-numbers.js';

/** A 95 % interval, low end first. */
export type Interval = readonly [number, number];

export interface BootstrapOptions {
  /** Number of resamples. Default: 500. */
  readonly resamples?: number;
  /** The same seed gives the same interval. Default: 1. */
  readonly seed?: number;
}

/**
 * 95 % intervals of several figures of one sample by the percentile bootstrap: members are drawn with replacement, the figures
 * are taken anew, and the middle 95 % of each are kept (Efron & Tibshirani 1993, chapter 13,
 * https://doi.org/10.1201/9780429246593).
 *
 * @param figuresOf - may return values that are not finite, such as a ratio without cases; those are left out
 * @returns null for a figure that was finite in fewer than half of the resamples
 */
export function bootstrapIntervals<Member>(
  members: readonly Member[],
  figuresOf: (sample: readonly Member[]) => Readonly<Record<string, number>>,
  { resamples = 500, seed = 1 }: BootstrapOptions = {},
): Record<string, Interval | null> {
  const random = randomNumbers(seed);
  const drawn = new Map<string, number[]>(Object.keys(figuresOf(members)).map((name) => [name, []]));
  for (let resample = 0; resample < resamples && members.length > 0; resample += 1) {
    const sample = members.map(() => members[Math.floor(random() * members.length)]!);
    const figures = figuresOf(sample);
    for (const [name, values] of drawn) {
      const figure = figures[name];
      if (figure !== undefined && Number.isFinite(figure)) values.push(figure);
    }
  }
  return Object.fromEntries(
    [...drawn].map(([name, values]) => [
      name,
      values.length < resamples / 2 || values.length === 0 ? null : middle(values),
    ]),
  );
}

function middle(values: number[]): Interval {
  values.sort((a, b) => a - b);
  const at = (part: number) =>
    values[Math.min(values.length - 1, Math.max(0, Math.round(part * (values.length - 1))))]!;
  return [at(0.025), at(0.975)];
}
