import { InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import type { SourceWeights } from '../evidence/source-quality.js';
import { sourceQuality } from '../organisation/source.js';

/** A parser of an option's value by a schema; the schema's message becomes the option's. */
export function checked<Value>(schema: z.ZodType<Value>): (text: string) => Value {
  return (text) => {
    const result = schema.safeParse(text);
    if (!result.success) throw new InvalidArgumentError(result.error.issues[0]!.message);
    return result.data;
  };
}

/** A share, both ends excluded. */
export function betweenZeroAndOne(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 1)) throw new InvalidArgumentError('must be a number between 0 and 1, such as 0.1');
  return number;
}

/** A number of threads. */
export function threads(text: string): number {
  const number = Number(text);
  if (!(Number.isInteger(number) && number >= 1 && number <= 64))
    throw new InvalidArgumentError('must be a whole number from 1 to 64');
  return number;
}

/** Collects `kind=factor` pairs. */
export function sourceWeight(text: string, before: Partial<SourceWeights> = {}): Partial<SourceWeights> {
  const [kind, factor] = text.split('=');
  const quality = sourceQuality.safeParse(kind);
  if (!quality.success) throw new InvalidArgumentError(`kinds of sources are ${sourceQuality.options.join(', ')}`);
  const number = Number(factor);
  if (factor === undefined || factor === '' || !(number >= 0 && number <= 10)) {
    throw new InvalidArgumentError('must be kind=factor with a factor from 0 to 10, such as advocacy=0.5');
  }
  return { ...before, [quality.data]: number };
}
