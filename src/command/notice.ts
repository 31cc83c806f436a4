import type { Command } from 'commander';
import { createClassifier } from '../assessment/classifier.js';
import { type Organisation, organisationSchema } from '../organisation/organisation.js';
import { partialDate } from '../organisation/partial-date.js';
import { stateCode } from '../organisation/state.js';
import { type NoticeDetails, notice } from '../reports/notice.js';
import { UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { loadModel } from './load-model.js';
import { betweenZeroAndOne, checked } from './option-values.js';
import { fileOutput, standardOutput } from './streams.js';

interface Options extends NoticeDetails {
  readonly id?: string;
  readonly state?: string;
  readonly asOf?: string;
  readonly baseRate?: number;
  readonly model?: string;
  readonly out?: string;
}

export function addNotice(program: Command): void {
  program
    .command('notice')
    .summary('draft a letter that tells an organisation what was found, with sources, and asks for its reply')
    .argument('<file>', 'organisations; - is standard input')
    .option('--id <id>', 'whom the letter is to; may be left out when the file holds one organisation')
    .option('--state <code>', 'the state that the ties are measured to (default: its own)', checked(stateCode))
    .option('--as-of <date>', 'ask as of this day: YYYY, YYYY-MM or YYYY-MM-DD', checked(partialDate))
    .option('--base-rate <share>', "the share that you believe to stand on the state's side", betweenZeroAndOne)
    .option('--model <file>', 'use this model instead of the shipped one')
    .option('--sender <text>', 'who sends the letter')
    .option('--reply-to <text>', 'where a reply goes')
    .option('--reply-by <text>', 'until when a reply is waited for')
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addHelpText(
      'after',
      '\nExample:\n  gongo notice list.jsonl --id kr-pspd --sender "The vetting desk" --out letter.txt',
    )
    .action(async (file: string, options: Options) => {
      process.exitCode = await draft(file, options);
    });
}

async function draft(file: string, options: Options): Promise<number> {
  const classifier = createClassifier({ model: await loadModel(options.model) });
  const intake = new Intake([file], organisationSchema);
  const found: Organisation[] = [];
  for await (const organisation of intake.records())
    if (options.id === undefined || organisation.id === options.id) found.push(organisation);
  const [organisation] = found;
  if (organisation === undefined)
    throw new UsageError(
      `${file}: holds no organisation${options.id === undefined ? '' : ` with the id "${options.id}"`}`,
    );
  if (found.length > 1)
    throw new UsageError(
      options.id === undefined
        ? `${file}: holds ${found.length} organisations; name one with --id`
        : `${file}: the id "${options.id}" stands ${found.length} times; ids must be unique`,
    );
  const assessment = classifier.assess(organisation, {
    ...(options.state !== undefined && { state: options.state }),
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    ...(options.baseRate !== undefined && { baseRate: options.baseRate }),
  });
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  await output.write(notice(organisation, assessment, options));
  await output.finish();
  return intake.status();
}
