import { InvalidArgumentError } from 'commander';
import type * as z from 'zod';

/** A parser of an option's value by a schema; the schema's message becomes the option's. */
export function checked<Value>(schema: z.ZodType<Value>): (text: string) => Value {
  return (text) => {
    const result = schema.safeParse(text);
    if (!result.success) throw new InvalidArgumentError(result.error.issues[0]!.message);
    return result.data;
  };
}
