import { partialDate } from '../organisation/partial-date.js';

/** The date at the beginning of a text as exact as it is known (`2021`, `2021-03`, `2021-03-05T...`), or undefined. */
export function isoDate(text: string | undefined): string | undefined {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(text ?? '')?.[0];
  return date !== undefined && partialDate.safeParse(date).success ? date : undefined;
}
