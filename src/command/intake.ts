import type * as z from 'zod';
import { describeProblem } from '../sources/record-problem.js';
import { readRecords } from '../sources/records.js';
import { type ExitStatus, exitStatus } from './exit-status.js';

/** Reads records from files, naming every problem on standard error as it goes. */
export class Intake<Schema extends z.ZodType> {
  private good = 0;
  private refused = 0;
  private unreadable = 0;

  constructor(
    private readonly files: readonly string[],
    private readonly schema: Schema,
    private readonly tell: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
  ) {}

  /** The good records, in the order of the files. */
  async *records(): AsyncGenerator<z.infer<Schema>> {
    for (const file of this.files) {
      for await (const read of readRecords(file, this.schema)) {
        if ('record' in read) {
          this.good += 1;
          yield read.record;
          continue;
        }
        if (read.problems.some((problem) => problem.unreadable)) this.unreadable += 1;
        else this.refused += 1;
        for (const problem of read.problems) this.tell(describeProblem(problem));
      }
    }
  }

  status(): ExitStatus {
    if (this.good + this.refused === 0) return exitStatus.nothingReadable;
    return this.refused + this.unreadable > 0 ? exitStatus.someRefused : exitStatus.done;
  }
}
