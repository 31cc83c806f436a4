import { open, stat } from 'node:fs/promises';
import type { TextInput } from '../extraction/text-input.js';
import { textInputSchema } from '../extraction/text-input.js';
import { isTextFile, textOfFile, UnreadableText } from '../sources/text-file.js';
import { type ExitStatus, exitStatus } from './exit-status.js';
import { Intake } from './intake.js';
import { tellProblem } from './messages.js';

/** Texts from files of records and from files that are one text each, naming every problem on standard error. */
export class TextIntake {
  private statuses: ExitStatus[] = [];

  constructor(private readonly files: readonly string[]) {}

  async *texts(): AsyncGenerator<TextInput> {
    for (const file of this.files) {
      if (file === '-' || !(isTextFile(file) || (await isProse(file)))) {
        const intake = new Intake([file], textInputSchema, undefined, { streams: true });
        yield* intake.records();
        this.statuses.push(intake.status());
        continue;
      }
      try {
        yield await textOfFile(file);
        this.statuses.push(exitStatus.done);
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (!(error instanceof UnreadableText) && code === undefined) throw error;
        const what = code === 'ENOENT' ? 'there is no such file' : message;
        tellProblem({ file, message: what, unreadable: true });
        this.statuses.push(exitStatus.nothingReadable);
      }
    }
  }

  status(): ExitStatus {
    const { statuses } = this;
    if (statuses.every((status) => status === exitStatus.nothingReadable)) return exitStatus.nothingReadable;
    return statuses.every((status) => status === exitStatus.done) ? exitStatus.done : exitStatus.someRefused;
  }
}

/** A file without a telling name is prose when it does not begin as JSON does. */
async function isProse(file: string): Promise<boolean> {
  if (/\.jsonl?$/i.test(file)) return false;
  try {
    // What is read from a pipe to look at it cannot be read again.
    if (!(await stat(file)).isFile()) return false;
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
      return bytesRead > 0 && !/^\uFEFF?\s*[{[]/u.test(buffer.subarray(0, bytesRead).toString('utf8'));
    } finally {
      await handle.close();
    }
  } catch {
    // The reader of records says what is wrong with it.
    return false;
  }
}
