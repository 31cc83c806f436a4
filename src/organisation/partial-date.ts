import * as z from 'zod';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function isCalendarDate(text: string): boolean {
  const parts = pattern.exec(text);
  if (parts === null) return false;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
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
  const [year = '0', month, day] = date.split('-');
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (Number(month) - 1) / 12 + (day === undefined ? 0.5 : (Number(day) - 0.5) / 31) / 12;
}
