/** How unevenly things are shared out. */
export interface Concentration {
  /** How many have at least one. */
  readonly holders: number;
  /** Share of the one who has most, 0..1; null of nothing. */
  readonly largest: number | null;
  /** Share of the ten who have most, 0..1; null of nothing. */
  readonly tenLargest: number | null;
  /** Herfindahl-Hirschman index, the sum of squared shares: 1/holders when all have the same, 1 when one has all; null of nothing. */
  readonly herfindahl: number | null;
}

/** Concentration of counts, one for each holder (Hirschman 1964, "The Paternity of an Index", American Economic Review 54(5)). */
export function concentrationOf(counts: Iterable<number>): Concentration {
  const held = [...counts].filter((count) => count > 0).sort((a, b) => b - a);
  const total = held.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { holders: 0, largest: null, tenLargest: null, herfindahl: null };
  return {
    holders: held.length,
    largest: held[0]! / total,
    tenLargest: held.slice(0, 10).reduce((sum, count) => sum + count, 0) / total,
    herfindahl: held.reduce((sum, count) => sum + (count / total) ** 2, 0),
  };
}
