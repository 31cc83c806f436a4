/** The 97.5 % point of the normal distribution. */
const z = 1.96;

/**
 * Wilson's 95 % interval of a proportion, which is sound for small counts and for none at all
 * (Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953). Null of nothing.
 */
export function wilsonInterval(count: number, of: number): [number, number] | null {
  if (of === 0) return null;
  const share = count / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
