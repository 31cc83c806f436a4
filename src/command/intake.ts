import type * as z from 'zod';
import type { RecordProblem } from '../sources/record-problem.js';
import { type ReadSettings, readRecords } from '../sources/records.js';
import type { ExitStatus } from './exit-status.js';
import { IntakeTally } from './intake-tally.js';
import { tellNote } from './messages.js';
import { progress } from './progress.js';

export interface IntakeSettings extends ReadSettings {
  /** Results are written while records are read: on a terminal they themselves tell how far it is. */
  readonly streams?: boolean;
  /** Ends the intake at the first problem. */
  readonly stopOnProblem?: boolean;
}

/** Reads records from files, naming every problem on standard error as it goes. */
export class Intake<Schema extends z.ZodType> {
  private readonly tally: IntakeTally;

  constructor(
    private readonly files: readonly string[],
    private readonly schema: Schema,
    tell?: (problem: RecordProblem) => void,
    private readonly settings: IntakeSettings = {},
  ) {
    this.tally = new IntakeTally(settings.stopOnProblem, tell);
  }

  /**
   * The good records, in the order of the files.
   *
   * @throws UsageError at the first problem, with `stopOnProblem`
   */
  async *records(): AsyncGenerator<z.infer<Schema>> {
    const bar = this.settings.streams && process.stdout.isTTY ? undefined : progress('records read');
    for (const file of this.files) {
      for await (const read of readRecords(file, this.schema, { note: tellNote, ...this.settings })) {
        bar?.step();
        if ('record' in read) {
          this.tally.accept();
          yield read.record;
        } else this.tally.refuse(read.problems);
      }
    }
    bar?.end();
  }

  status(): ExitStatus {
    return this.tally.status();
  }
}
