import type { RecordProblem } from '../sources/record-problem.js';
import { type ExitStatus, exitStatus, UsageError } from './exit-status.js';
import { tellProblem } from './messages.js';

/** How far an intake has come. */
export interface IntakeProgress {
  readonly good: number;
  readonly refused: number;
  /** Lines and files that hold no record. */
  readonly unreadable: number;
}

/** Counts what comes in and names every problem on standard error. */
export class IntakeTally {
  private good: number;
  private refused: number;
  private unreadable: number;

  constructor(
    private readonly stopOnProblem = false,
    private readonly tell: (problem: RecordProblem) => void = tellProblem,
    { good, refused, unreadable }: IntakeProgress = { good: 0, refused: 0, unreadable: 0 },
  ) {
    this.good = good;
    this.refused = refused;
    this.unreadable = unreadable;
  }

  accept(count = 1): void {
    this.good += count;
  }

  /** @throws UsageError with `stopOnProblem` */
  refuse(problems: readonly RecordProblem[]): void {
    if (problems.some((problem) => problem.unreadable)) this.unreadable += 1;
    else this.refused += 1;
    for (const problem of problems) this.tell(problem);
    if (this.stopOnProblem) throw new UsageError('stopped at the first problem (--on-error stop); nothing was written');
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
