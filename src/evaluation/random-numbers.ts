/**
 * A stream of numbers in 0 (included) .. 1 (excluded) that is the same for the same seed on every machine, so that figures
 * with chance in them can be made again. A linear congruential step with the output mix of PCG (O'Neill 2014,
 * https://www.pcg-random.org/paper.html), on 32 bits: for resampling, not for secrets.
 */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 747796405) + 2891336453) >>> 0;
    const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737) >>> 0;
    return (((word >>> 22) ^ word) >>> 0) / 2 ** 32;
  };
}
