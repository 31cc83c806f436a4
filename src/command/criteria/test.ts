import type { Command } from 'commander';
import { type TrialOptions, trySet } from '../../criteria/trial.js';
import { partialDate } from '../../organisation/partial-date.js';
import { stateCode } from '../../organisation/state.js';
import { decisionSections, evaluationSections, expectationSections } from '../../reports/criteria-sections.js';
import type { Section } from '../../reports/sections/section.js';
import { type ExitStatus, exitStatus } from '../exit-status.js';
import { tellWarning } from '../messages.js';
import { betweenZeroAndOne, checked } from '../option-values.js';
import { working } from '../progress.js';
import { positiveNumber } from './numbers.js';
import { organisationsOf } from './organisations.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';
import { setOf, told } from './sets.js';

interface Options extends TrialOptions {
  readonly format: ResultFormat;
}

export function addTest(criteria: Command): void {
  criteria
    .command('test')
    .summary('what a set says of each organisation, and on labelled files how often it is wrong')
    .description(
      'Gives each decision with the rules that fired and abstained. On labelled organisations: precision, recall, abstention, error rates by group, the genuine organisations that it would hit, and how many to expect on a list.',
    )
    .argument('<set>', 'id or file')
    .argument('[file]', 'organisations, labelled or not (default: six made-up bodies)')
    .addOption(formatOption())
    .option('--no-decisions', 'leave the decisions out')
    .option('--state <code>', 'measure the tie to this state only', checked(stateCode))
    .option('--as-of <date>', 'ask as of this day: YYYY, YYYY-MM or YYYY-MM-DD', checked(partialDate))
    .option(
      '--list-size <number>',
      'say what to expect on a list of this size (default: that of the file)',
      positiveNumber,
    )
    .option(
      '--share-of-proxies <share>',
      'the share of proxies that you believe to be on that list',
      betweenZeroAndOne,
      0.1,
    )
    .option('--show-harm', 'run a locked set on a labelled file: counts only, no names')
    .addHelpText(
      'after',
      '\nExamples:\n  gongo criteria test icij-2025\n  gongo criteria test my-set.yaml training-data/organisations.jsonl',
    )
    .action(async (name: string, file: string | undefined, options: Options) => {
      process.exitCode = await told(() => test(name, file, options));
    });
}

async function test(name: string, file: string | undefined, options: Options): Promise<ExitStatus> {
  const set = await setOf(name);
  const read = file === undefined ? undefined : await organisationsOf(file);
  const trial = await working('judging', () => trySet(set, read, options));
  if (read !== undefined && trial.expectation === null)
    tellWarning(
      'How many false positives to expect is not known for this set: run it on labelled organisations first, such as training-data/organisations.jsonl',
    );
  const warning: Section[] = trial.warning === null ? [] : [{ paragraphs: [`WARNING: ${trial.warning}`] }];
  await writeResult(options.format, trial, [
    ...warning,
    ...decisionSections(trial.decisions),
    ...(trial.evaluation === null ? [] : evaluationSections(trial.evaluation)),
    ...(trial.expectation === null ? [] : expectationSections(trial.expectation)),
  ]);
  return read?.status ?? exitStatus.done;
}
