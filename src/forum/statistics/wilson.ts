import { deviate95 } from './deviate.js';

/** A share with what it is a share of. */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** 0..1; null of nothing. */
  readonly share: number | null;
  /** 95 % interval of the share, where the records are a sample; null where they are everything there is. */
  readonly interval: readonly [number, number] | null;
}

/**
 * 95 % score interval of a share (Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953). It stays within 0..1 and holds
 * for small counts and for shares near 0 and 1.
 *
 * @throws RangeError when `count` is not within 0..`of` or `of` is 0
 */
export function wilsonInterval(count: number, of: number): [number, number] {
  if (!(of > 0 && count >= 0 && count <= of))
    throw new RangeError(`a share is of at least 1 and of 0 to all of it; found ${count} of ${of}`);
  const share = count / of;
  const z2 = deviate95 ** 2;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (deviate95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2))) / (1 + z2 / of);
  return [count === 0 ? 0 : Math.max(0, centre - half), count === of ? 1 : Math.min(1, centre + half)];
}

/** `count` of `of` as a share, with an interval when the records are a sample. */
export function shareOf(count: number, of: number, sample: boolean): Share {
  return {
    count,
    of,
    share: of === 0 ? null : count / of,
    interval: sample && of > 0 ? wilsonInterval(count, of) : null,
  };
}
