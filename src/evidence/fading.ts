import { yearsOf } from '../organisation/partial-date.js';
import type { EvidenceItem } from './item.js';

/** What a fact keeps for ever: that something happened long ago is never worth nothing. */
const floor = 0.25;

/** An undated fact is treated as if it had ended this many half-lives ago: less than a fresh one, more than an old one. */
const undatedHalfLives = 0.75;

/**
 * The part of its weight that a fact keeps with age (R9): 1 while it holds, then falling by half of what is above
 * the floor with every half-life.
 *
 * @param item - its `to` tells when it ceased; `from` without `to` means that it still holds
 * @param asOf - the day the question is asked, in years (2026.5)
 * @param halfLife - in years
 * @returns floor..1
 */
export function fading(item: Pick<EvidenceItem, 'from' | 'to'>, asOf: number, halfLife: number): number {
  if (item.from === undefined && item.to === undefined) return remaining(undatedHalfLives);
  if (item.to === undefined) return 1;
  const age = Math.max(0, asOf - yearsOf(item.to));
  return remaining(age / halfLife);
}

function remaining(halfLives: number): number {
  return floor + (1 - floor) * 2 ** -halfLives;
}
