import type { ExpectedCount } from '../../forum/statistics/expected-count.js';
import type { Share } from '../../forum/statistics/share.js';

/** A whole number with its thousands apart, the same on every machine. */
export function whole(number: number): string {
  return String(Math.round(number)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A share as a percentage with one digit; a dash of nothing. With its 95 % interval where it has one. */
export function shareText({ share, interval }: Share): string {
  if (share === null) return '–';
  const range = interval === null ? '' : ` (${hundredths(interval[0])} to ${hundredths(interval[1])})`;
  return `${hundredths(share)} %${range}`;
}

function hundredths(share: number): string {
  return (100 * share).toFixed(1);
}

/** Years with one digit; a dash when there are none. */
export function yearsText(years: number | null): string {
  return years === null ? '–' : years.toFixed(1);
}

/** An expected count, its range if the organisations err independently, and its bounds if all err the same way. */
export function expectedText(count: ExpectedCount | null): string {
  if (count === null) return '–';
  const [low, high] = count.range;
  const [least, most] = count.bounds;
  return `${whole(count.expected)} (${whole(low)} to ${whole(high)}; at most ${whole(Math.floor(least))} to ${whole(Math.ceil(most))})`;
}

/** `1 case`, `2 cases`. */
export function counted(number: number, noun: string): string {
  return `${whole(number)} ${noun}${number === 1 ? '' : 's'}`;
}
