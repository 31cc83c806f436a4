import { deviate95 } from './deviate.js';

/**
 * 95 % score interval of a share (Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953). It stays within 0..1 and holds
 * for small counts and for shares near 0 and 1. Null of nothing.
 *
 * @throws RangeError when `count` is not within 0..`of`
 */
export function wilsonInterval(count: number, of: number): [number, number] | null {
  if (!(of >= 0 && count >= 0 && count <= of))
    throw new RangeError(`a share is of 0 to all of something; found ${count} of ${of}`);
  if (of === 0) return null;
  const share = count / of;
  const z2 = deviate95 ** 2;
  const centre = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half = (deviate95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of ** 2))) / (1 + z2 / of);
  return [count === 0 ? 0 : Math.max(0, centre - half), count === of ? 1 : Math.min(1, centre + half)];
}
