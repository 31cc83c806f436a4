import type { Command } from 'commander';
import { type Decision, pairKey } from '../merge/decision.js';
import { mergeOrganisations } from '../merge/merge-organisations.js';
import { type Organisation, organisationSchema } from '../organisation/organisation.js';
import { mergeText } from '../reports/merge-text.js';
import { appendDecisions, readDecisions } from '../sources/decisions.js';
import { type ExitStatus, exitStatus, UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { tellNote, tellProblem } from './messages.js';
import { working } from './progress.js';
import { fileOutput, standardOutput } from './streams.js';

interface Options {
  readonly out?: string;
  readonly decisions?: string;
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .summary('join two files of organisations, and ask where it is not sure who is who')
    .description(
      'Joins two files of organisations: by your decisions, then by identifiers, then by names in any script and spelling. Nothing is joined on a doubt: such records stay apart, name each other and get no score until you decide. What was joined and why is told on standard error.',
    )
    .argument('<first>', 'a file of organisations, whose ids and main names are kept; - is standard input')
    .argument('<second>', 'the other file')
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .option(
      '--decisions <file>',
      'a file of your decisions (JSON Lines, or CSV by its ending): obeyed, and new questions are added at its end',
    )
    .addHelpText(
      'after',
      `
Examples:
  gongo merge register.jsonl my-list.jsonl --out merged.jsonl --decisions decisions.csv
  (open decisions.csv, write same or different for open, and run it again)`,
    )
    .action(async (first: string, second: string, options: Options) => {
      process.exitCode = await merge(first, second, options);
    });
}

async function merge(first: string, second: string, options: Options): Promise<ExitStatus> {
  if (first === '-' && second === '-')
    throw new UsageError('standard input can be one of the two files only: write the other one to a file');
  const lists: Organisation[][] = [];
  const statuses: ExitStatus[] = [];
  for (const file of [first, second]) {
    const intake = new Intake([file], organisationSchema);
    const records: Organisation[] = [];
    for await (const record of intake.records()) records.push(record);
    lists.push(records);
    statuses.push(intake.status());
  }
  const known = options.decisions === undefined ? undefined : await readDecisions(options.decisions);
  for (const problem of known?.problems ?? []) tellProblem(problem);
  if (known !== undefined && known.problems.length > 0) statuses.push(exitStatus.someRefused);
  const result = await working('comparing names', () => mergeOrganisations(lists[0]!, lists[1]!, known?.decisions));
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  try {
    for (const organisation of result.organisations) await output.write(`${JSON.stringify(organisation)}\n`);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  if (options.decisions !== undefined && known !== undefined) {
    const asked = new Set(known.decisions.map(({ a, b }) => pairKey(a, b)));
    const questions = result.questions.filter(({ a, b }) => !asked.has(pairKey(a, b))).map(toDecision);
    await appendDecisions(options.decisions, questions, known.exists);
  }
  tellNote(mergeText(result));
  return Math.max(...statuses) as ExitStatus;
}

function toDecision({
  a,
  b,
  confidence,
  reason,
}: ReturnType<typeof mergeOrganisations>['questions'][number]): Decision {
  const named = ({ id, name }: Organisation) => ({ id, name });
  return { a: named(a), b: named(b), decision: 'open', confidence, reason };
}
