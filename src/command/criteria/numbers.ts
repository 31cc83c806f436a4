import { InvalidArgumentError } from 'commander';

/** A whole number from 1 to a million. */
export function positiveNumber(text: string): number {
  return wholeNumber(text, 1, 1_000_000);
}

/** A whole number from 0 to a million. */
export function countingNumber(text: string): number {
  return wholeNumber(text, 0, 1_000_000);
}

function wholeNumber(text: string, least: number, most: number): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < least || number > most)
    throw new InvalidArgumentError(`must be a whole number from ${least} to ${most}`);
  return number;
}
