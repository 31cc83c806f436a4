/** A pseudo-random number generator (mulberry32) that gives the same numbers for the same seed, 0 <= number < 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A 95 % percentile interval of a statistic by the cluster bootstrap: whole clusters (countries) are drawn with
 * replacement, because organisations of one country resemble each other (Davison & Hinkley 1997, chapter 3.8).
 * Resamples in which the statistic has no value are left out.
 *
 * @param seed - the same seed gives the same interval
 * @returns null without a value in any resample
 */
export function bootstrapInterval<Cluster>(
  clusters: readonly Cluster[],
  statistic: (sample: readonly Cluster[]) => number,
  { resamples = 1000, seed = 1 }: { readonly resamples?: number; readonly seed?: number } = {},
): [number, number] | null {
  const random = seededRandom(seed);
  const values: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const value = statistic(clusters.map(() => clusters[Math.floor(random() * clusters.length)]!));
    if (Number.isFinite(value)) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((a, b) => a - b);
  return [values[Math.floor(0.025 * (values.length - 1))]!, values[Math.ceil(0.975 * (values.length - 1))]!];
}
