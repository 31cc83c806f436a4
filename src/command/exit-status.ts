/** What a command tells the shell. */
export const exitStatus = {
  done: 0,
  /** Some records were refused; each is named on standard error and all good ones were written. */
  someRefused: 1,
  /** Wrong usage, or nothing could be read. */
  nothingReadable: 2,
} as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** A message for the user that ends the command with status 2. */
export class UsageError extends Error {}
