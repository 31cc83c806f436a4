import type { Command } from 'commander';
import { Option } from 'commander';
import { createClassifier } from '../assessment/classifier.js';
import {
  type ComparableAssessment,
  type Comparison,
  comparableAssessmentSchema,
  compareAssessments,
} from '../assessment/compare.js';
import { organisationSchema } from '../organisation/organisation.js';
import { partialDate } from '../organisation/partial-date.js';
import { comparisonBlock, comparisonFoot, hasMoved } from '../reports/comparison-text.js';
import { printable } from '../reports/printable.js';
import { type ExitStatus, exitStatus, UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { loadModel } from './load-model.js';
import { tellNote, tellProblem } from './messages.js';
import { checked } from './option-values.js';
import { type Output, standardOutput } from './streams.js';

interface Options {
  readonly format: 'text' | 'json' | 'jsonl';
  readonly model?: string;
  readonly withModel?: string;
  readonly asOf?: string;
}

/** What a run compared and what had no counterpart. */
interface Pairing {
  readonly comparisons: Comparison[];
  readonly onlyBefore: Unmatched[];
  readonly onlyAfter: Unmatched[];
  readonly status: ExitStatus;
}

/** A result without a counterpart. */
interface Unmatched {
  readonly id: string;
  readonly state: string;
}

export function addCompare(program: Command): void {
  program
    .command('compare')
    .summary('say what moved between two results, or between two models, and why')
    .description(
      'With two files: results as written by gongo assess --format jsonl or json, matched by organisation id and state. With --model and one file of organisations: what another model makes of the same records.',
    )
    .argument('<file>', 'the earlier results; with --model, organisations')
    .argument('[later]', 'the later results')
    .addOption(
      new Option('-f, --format <format>', 'form of the comparison').choices(['text', 'json', 'jsonl']).default('text'),
    )
    .option('--model <file>', 'assess the organisations with this model first ...')
    .option('--with-model <file>', '... and then with this one (default: the shipped model)')
    .option(
      '--as-of <date>',
      'with --model: ask both as of this day: YYYY, YYYY-MM or YYYY-MM-DD',
      checked(partialDate),
    )
    .addHelpText(
      'after',
      `
Examples:
  gongo compare results-2024.jsonl results-2025.jsonl
  gongo compare --model old-model.json list.jsonl
  gongo compare --model old-model.json --with-model new-model.json list.jsonl --format jsonl`,
    )
    .action(async (file: string, later: string | undefined, options: Options) => {
      process.exitCode = await compare(file, later, options);
    });
}

async function compare(file: string, later: string | undefined, options: Options): Promise<ExitStatus> {
  const pairing =
    options.model === undefined ? await twoFiles(file, later, options) : await twoModels(file, later, options);
  await writers[options.format](pairing, standardOutput());
  return pairing.status;
}

async function twoFiles(file: string, later: string | undefined, options: Options): Promise<Pairing> {
  if (options.withModel !== undefined || options.asOf !== undefined)
    throw new UsageError('--with-model and --as-of go with --model: name the model to compare with, too');
  if (later === undefined)
    throw new UsageError('name two files of results, or one file of organisations and --model <file>');
  if (file === '-' && later === '-')
    throw new UsageError('standard input can be one of the two files only: write the other one to a file');
  const earlier = new Intake([file], comparableAssessmentSchema);
  const before = await byOrganisation(file, earlier.records());
  const afterwards = new Intake([later], comparableAssessmentSchema);
  const after = await byOrganisation(later, afterwards.records());
  const comparisons = [...after.results].flatMap(([key, result]) => {
    const match = before.results.get(key);
    return match === undefined ? [] : [compareAssessments(match, result)];
  });
  const leftOut = before.repeated + after.repeated > 0 ? exitStatus.someRefused : exitStatus.done;
  const status = worst(earlier.status(), afterwards.status(), leftOut);
  if (comparisons.length === 0 && status !== exitStatus.nothingReadable)
    throw new UsageError(
      `nothing to compare: no organisation stands in both ${file} and ${later} with the same id and state`,
    );
  return {
    comparisons,
    onlyBefore: without(before.results, after.results),
    onlyAfter: without(after.results, before.results),
    status,
  };
}

async function twoModels(file: string, later: string | undefined, options: Options): Promise<Pairing> {
  if (later !== undefined)
    throw new UsageError(`--model compares two models on one file of organisations: leave ${later} out, or --model`);
  const first = createClassifier({ model: await loadModel(options.model) });
  const second = createClassifier({ model: await loadModel(options.withModel) });
  const settings = options.asOf === undefined ? {} : { asOf: options.asOf };
  const intake = new Intake([file], organisationSchema);
  const comparisons: Comparison[] = [];
  for await (const organisation of intake.records())
    comparisons.push(compareAssessments(first.assess(organisation, settings), second.assess(organisation, settings)));
  return { comparisons, onlyBefore: [], onlyAfter: [], status: intake.status() };
}

/** The results of a file by organisation and state; where one stands more than once, the first. */
async function byOrganisation(
  file: string,
  records: AsyncIterable<ComparableAssessment>,
): Promise<{ results: Map<string, ComparableAssessment>; repeated: number }> {
  const results = new Map<string, ComparableAssessment>();
  let repeated = 0;
  for await (const result of records) {
    const key = JSON.stringify([result.organisation.id, result.state]);
    if (results.has(key)) {
      repeated += 1;
      tellProblem({
        file,
        message: `"${printable(result.organisation.id)}" (${result.state}) stands more than once; the first is compared`,
      });
    } else results.set(key, result);
  }
  return { results, repeated };
}

function without(
  results: ReadonlyMap<string, ComparableAssessment>,
  others: ReadonlyMap<string, ComparableAssessment>,
): Unmatched[] {
  return [...results]
    .filter(([key]) => !others.has(key))
    .map(([, { organisation, state }]) => ({ id: organisation.id, state }));
}

function worst(...statuses: readonly ExitStatus[]): ExitStatus {
  return Math.max(exitStatus.done, ...statuses) as ExitStatus;
}

const writers = {
  async json({ comparisons, onlyBefore, onlyAfter }: Pairing, output: Output): Promise<void> {
    await output.write(`${JSON.stringify({ comparisons, onlyBefore, onlyAfter }, null, 2)}\n`);
  },
  async jsonl({ comparisons, onlyBefore, onlyAfter }: Pairing, output: Output): Promise<void> {
    for (const comparison of comparisons) await output.write(`${JSON.stringify(comparison)}\n`);
    // A line of the results is a comparison; what has no counterpart is no comparison.
    for (const line of unmatchedLines(onlyBefore, onlyAfter)) tellNote(line);
  },
  async text({ comparisons, onlyBefore, onlyAfter }: Pairing, output: Output): Promise<void> {
    const moving = comparisons.filter(hasMoved);
    for (const comparison of moving) await output.write(`${comparisonBlock(comparison)}\n`);
    if (comparisons.length > 0) await output.write(comparisonFoot(comparisons, comparisons.length - moving.length));
    for (const line of unmatchedLines(onlyBefore, onlyAfter)) await output.write(`${line}\n`);
  },
};

function unmatchedLines(onlyBefore: readonly Unmatched[], onlyAfter: readonly Unmatched[]): string[] {
  const line = (where: string) => (one: Unmatched) =>
    `only in the ${where} results: ${printable(one.id)} (${one.state})`;
  return [...onlyBefore.map(line('earlier')), ...onlyAfter.map(line('later'))];
}
