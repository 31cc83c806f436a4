import * as z from 'zod';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a text that fits `pattern` is a date of the Gregorian calendar. */
function isCalendarDate(text: string): boolean {
  if (text.length === 4) return true;
  const days = daysOfMonth[Number(text.slice(5, 7)) - 1];
  if (days === undefined || text.length === 7) return days !== undefined;
  const day = Number(text.slice(8));
  if (text.slice(5) !== '02-29') return day >= 1 && day <= days;
  const year = Number(text.slice(0, 4));
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** A date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (the reduced precision of ISO 8601). */
export const partialDate = z
  .string()
  .regex(pattern, 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => !pattern.test(text) || isCalendarDate(text), 'is no date in the calendar');

/**
 * A partial date as a number of years, such as 2024.5. A missing month or day counts as the middle of what it could
 * be, so that "2024" is neither before nor after most of 2024.
 */
export function yearsOf(date: string): number {
  const year = Number(date.slice(0, 4));
  if (date.length === 4) return year + 0.5;
  const month = Number(date.slice(5, 7));
  return year + (month - 1) / 12 + (date.length === 7 ? 0.5 : (Number(date.slice(8)) - 0.5) / 31) / 12;
}
