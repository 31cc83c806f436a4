import type * as z from 'zod';
import { describeProblem, type RecordProblem } from '../sources/record-problem.js';
import { type ReadSettings, readRecords } from '../sources/records.js';
import { type ExitStatus, exitStatus, UsageError } from './exit-status.js';
import { tellNote, tellProblem } from './messages.js';
import { progress } from './progress.js';

/** How far an intake has come: what a later run needs to go on from there. */
export interface IntakeProgress {
  readonly good: number;
  readonly refused: number;
  readonly unreadable: number;
}

export interface IntakeSettings extends ReadSettings {
  /** Takes what was refused, as a line that can be mended and read again. */
  readonly reject?: (line: string) => void;
  /** Results are written while records are read: on a terminal they themselves tell how far it is. */
  readonly streams?: boolean;
  /** Ends the intake at the first problem. */
  readonly stopOnProblem?: boolean;
  /** Goes on from here: what was read before is passed over, and counted. */
  readonly after?: IntakeProgress;
}

/** Reads records from files, naming every problem on standard error as it goes. */
export class Intake<Schema extends z.ZodType> {
  private good: number;
  private refused: number;
  private unreadable: number;

  constructor(
    private readonly files: readonly string[],
    private readonly schema: Schema,
    private readonly tell: (problem: RecordProblem) => void = tellProblem,
    private readonly settings: IntakeSettings = {},
  ) {
    const { good = 0, refused = 0, unreadable = 0 } = settings.after ?? {};
    this.good = good;
    this.refused = refused;
    this.unreadable = unreadable;
  }

  /**
   * The good records, in the order of the files.
   *
   * @throws UsageError at the first problem, with `stopOnProblem`
   */
  async *records(): AsyncGenerator<z.infer<Schema>> {
    let passOver = this.good + this.refused + this.unreadable;
    const settings: ReadSettings = {
      note: tellNote,
      ...this.settings,
      passOver: () => {
        passOver -= 1;
        return passOver >= 0;
      },
    };
    // Who counts the bytes draws a line of its own.
    const drawn = this.settings.bytesRead === undefined && !(this.settings.streams && process.stdout.isTTY);
    const bar = drawn ? progress('records read') : undefined;
    for (const file of this.files) {
      for await (const read of readRecords(file, this.schema, settings)) {
        bar?.step();
        if ('record' in read) {
          this.good += 1;
          yield read.record;
        } else this.refuse(read.problems, read.refused);
      }
    }
    bar?.end();
  }

  private refuse(problems: readonly RecordProblem[], refused: unknown): void {
    if (problems.some((problem) => problem.unreadable)) this.unreadable += 1;
    else this.refused += 1;
    for (const problem of problems) this.tell(problem);
    if (this.settings.stopOnProblem)
      throw new UsageError('stopped at the first problem (--on-error stop); nothing was written');
    const line = this.settings.reject === undefined ? undefined : rejectLine(refused, problems);
    if (line !== undefined) this.settings.reject?.(line);
  }

  progress(): IntakeProgress {
    const { good, refused, unreadable } = this;
    return { good, refused, unreadable };
  }

  status(): ExitStatus {
    if (this.good + this.refused === 0) return exitStatus.nothingReadable;
    return this.refused + this.unreadable > 0 ? exitStatus.someRefused : exitStatus.done;
  }
}

/** What was refused as a line: text as it stands, a record with the reasons. Undefined when it is neither. */
function rejectLine(refused: unknown, problems: readonly RecordProblem[]): string | undefined {
  if (refused === undefined || typeof refused === 'string') return refused;
  try {
    return JSON.stringify({ ...Object(refused), rejected: problems.map(describeProblem) });
  } catch {
    // Nested so deeply that it cannot be written again: it stays where it is, and its line was named.
    return undefined;
  }
}
