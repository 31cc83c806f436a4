import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { UsageError } from './exit-status.js';

const written = ['out', 'rejects'] as const;

/**
 * Refuses to write results over what is read: the results would take the place of the records.
 *
 * @throws UsageError that names the file
 */
export function refuseOverwriting(command: Command): void {
  const options: Readonly<Record<string, unknown>> = command.opts();
  const read = [
    ...command.args,
    ...Object.entries(options).flatMap(([name, value]) =>
      typeof value === 'string' && !written.some((one) => one === name) ? [value] : [],
    ),
  ].map(fileId);
  for (const option of written) {
    const path = options[option];
    if (typeof path !== 'string') continue;
    const id = fileId(path);
    if (id !== undefined && read.includes(id))
      throw new UsageError(`--${option} ${path} would take the place of a file that is read; name another file`);
  }
  if (typeof options.out === 'string' && options.out === options.rejects)
    throw new UsageError(`--out and --rejects both name ${options.out}`);
}

/** What is the same for two names of one file. */
function fileId(path: string): string | undefined {
  const about = statSync(path, { throwIfNoEntry: false, bigint: true });
  return about?.isFile() ? `${about.dev}:${about.ino}` : undefined;
}
