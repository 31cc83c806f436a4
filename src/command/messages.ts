import { describeProblem, type RecordProblem } from '../sources/record-problem.js';

/** A message as a line of JSON, with `--json`. */
interface Message extends Omit<RecordProblem, 'file'> {
  /** `error` ends the command, `problem` is something wrong with the input, `note` is for information. */
  readonly level: 'error' | 'problem' | 'note';
  readonly file?: string;
}

/** How every command tells what is not its result: on standard error, for people or with `--json` for programs. */
const settings = { json: false, quiet: false };

/** Takes the options that all commands share from the arguments, before anything is parsed: wrong usage is told as asked, too. */
export function readMessageSettings(args: readonly string[]): void {
  const end = args.indexOf('--');
  const options = end === -1 ? args : args.slice(0, end);
  settings.json = options.includes('--json');
  settings.quiet = options.includes('--quiet');
}

export function asJson(): boolean {
  return settings.json;
}

/** Something that is wrong with the input. It is told however quiet a command is to be. */
export function tellProblem(problem: RecordProblem): void {
  write({ level: 'problem', ...problem }, describeProblem(problem));
}

/** Something that is wrong, in words. */
export function tellWarning(text: string): void {
  write({ level: 'problem', message: text }, text);
}

/** Why the command ends. */
export function tellError(text: string): void {
  write({ level: 'error', message: text }, `gongo: ${text}`);
}

/** What is good to know. Left out with `--quiet`. */
export function tellNote(text: string): void {
  if (!settings.quiet) write({ level: 'note', message: text.trimEnd() }, text.trimEnd());
}

/** Whether there is somebody to see how far a command is. */
export function showsProgress(): boolean {
  return process.stderr.isTTY === true && !settings.quiet && !settings.json;
}

/** A problem in the form that was asked for. */
export function problemText(problem: RecordProblem): string {
  return settings.json ? JSON.stringify({ level: 'problem', ...problem } satisfies Message) : describeProblem(problem);
}

function write(message: Message, text: string): void {
  process.stderr.write(`${settings.json ? JSON.stringify(message) : text}\n`);
}
