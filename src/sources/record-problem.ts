/** Something that is wrong with a file or with one record of it. */
export interface RecordProblem {
  readonly file: string;
  /** Counted from 1; absent when the problem is the file's. */
  readonly line?: number;
  /** Where in the record, such as `evidence[3].share`. */
  readonly field?: string;
  readonly message: string;
  /** True when there was no record at all to look at: no such file, not JSON, too long. */
  readonly unreadable?: true;
}

/** One line for people: `list.jsonl:12: evidence[3].share: must be ...`. */
export function describeProblem({ file, line, field, message }: RecordProblem): string {
  return [line === undefined ? file : `${file}:${line}`, field, message]
    .filter((part) => part !== undefined && part !== '')
    .join(': ');
}
