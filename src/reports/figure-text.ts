/** A figure with three digits and, where there is one, its 95 % interval. */
export function figureText(value: number | null, interval: readonly [number, number] | null = null): string {
  if (value === null) return 'n/a';
  return interval === null
    ? value.toFixed(3)
    : `${value.toFixed(3)} (${interval[0].toFixed(3)} to ${interval[1].toFixed(3)})`;
}

/** A part as a percentage. */
export function percentText(part: number | null): string {
  return part === null ? 'n/a' : `${(100 * part).toFixed(1)} %`;
}
