import type { Command } from 'commander';
import { type DecideOptions, decide } from '../../criteria/decide.js';
import { exampleBodies } from '../../criteria/example-bodies.js';
import { type Expectation, expectationOn } from '../../criteria/expectation.js';
import { judgeBySet, verdictsOf } from '../../criteria/judge.js';
import { LockedSetError } from '../../criteria/locked.js';
import { measuredRates } from '../../criteria/measured-rates.js';
import { evaluateVerdicts } from '../../criteria/set-evaluation.js';
import { partialDate } from '../../organisation/partial-date.js';
import { stateCode } from '../../organisation/state.js';
import { decisionSections, evaluationSections, expectationSections } from '../../reports/criteria-sections.js';
import type { Section } from '../../reports/sections/section.js';
import { type ExitStatus, exitStatus } from '../exit-status.js';
import { betweenZeroAndOne, checked } from '../option-values.js';
import { positiveNumber } from './numbers.js';
import { organisationsOf, type ReadOrganisations } from './organisations.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';
import { setOf, told } from './sets.js';

interface Options extends DecideOptions {
  readonly format: ResultFormat;
  readonly decisions: boolean;
  readonly listSize?: number;
  readonly shareOfProxies: number;
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
    .action(async (name: string, file: string | undefined, options: Options) => {
      process.exitCode = await told(() => test(name, file, options));
    });
}

async function test(name: string, file: string | undefined, options: Options): Promise<ExitStatus> {
  const set = await setOf(name);
  const onExample = file === undefined;
  const read: ReadOrganisations = onExample
    ? { organisations: exampleBodies, labelled: [], status: exitStatus.done }
    : await organisationsOf(file);
  if (set.locked === true && !onExample && (options.showHarm !== true || read.labelled.length === 0))
    throw new LockedSetError(
      set,
      'It refuses lists. Run it on the made-up example (without a file), or on labelled organisations with --show-harm, for counts without names.',
    );
  const question: DecideOptions = { ...options, showHarm: true };
  const judge = judgeBySet(set, question);
  const evaluation = read.labelled.length === 0 ? null : evaluateVerdicts(judge, verdictsOf(judge, read.labelled));
  // A locked set names made-up bodies only.
  const decisions =
    (set.locked === true && !onExample) || !options.decisions
      ? []
      : read.organisations.map((organisation) => decide(set, organisation, question));
  const expectation = onExample ? null : expected(set.id, evaluation, read, options);
  const warning: Section[] = set.warning === undefined ? [] : [{ paragraphs: [`WARNING: ${set.warning}`] }];
  await writeResult(
    options.format,
    { set: { id: set.id, name: set.name }, warning: set.warning ?? null, evaluation, expectation, decisions },
    [
      ...warning,
      ...decisionSections(decisions),
      ...(evaluation === null ? [] : evaluationSections(evaluation)),
      ...(expectation === null ? [] : expectationSections(expectation)),
    ],
  );
  return read.status;
}

/** By the rates of the file itself where it is labelled, else by those measured on the library's records. */
function expected(
  id: string,
  evaluation: Parameters<typeof expectationOn>[0] | null,
  { organisations }: ReadOrganisations,
  { listSize, shareOfProxies }: Options,
): Expectation | null {
  const rates = evaluation ?? measuredRates.get(id);
  if (rates === undefined || rates.recall.value === null || rates.falsePositiveRate.value === null) {
    process.stderr.write(
      'How many false positives to expect is not known for this set: run it on labelled organisations first, such as training-data/organisations.jsonl\n',
    );
    return null;
  }
  return expectationOn(rates, listSize ?? organisations.length, shareOfProxies);
}
