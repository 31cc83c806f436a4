import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { type Fold, leaveCountriesOut } from '../evaluation/cross-validation.js';
import { type Evaluation, evaluate } from '../evaluation/evaluation.js';
import { type LabelledOrganisation, labelledOrganisationSchema } from '../organisation/labelled-organisation.js';
import { evaluationCharts } from '../reports/evaluation-charts.js';
import { evaluationText } from '../reports/evaluation-text.js';
import { digestOfStream } from '../training/seal.js';
import { UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { loadModel } from './load-model.js';
import { progress, working } from './progress.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly model?: string;
  readonly leaveCountriesOut?: boolean;
  readonly folds: number;
  readonly charts?: string;
}

export function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .summary('measure how good assessments are on labelled organisations')
    .description(
      'Judges assessments by labels. On the file that the model was trained on, each country is judged by a model that has not seen it (--leave-countries-out); on any other file, the model itself is judged.',
    )
    .argument('<file>', 'labelled organisations (JSON Lines)')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .option('--model <file>', 'judge this model instead of the shipped one')
    .option('--leave-countries-out', 'fit afresh on the file, leaving whole countries out in turn')
    .option('--folds <number>', 'groups of countries that are left out in turn', wholeNumber, 10)
    .option('--charts <folder>', 'write reliability, ROC, partial-evidence and risk-coverage charts there as SVG')
    .addHelpText(
      'after',
      '\nExamples:\n  gongo evaluate training-data/organisations.jsonl\n  gongo evaluate my-labelled-list.jsonl --format json\n  gongo evaluate my-labelled-list.jsonl --charts charts',
    )
    .action(async (file: string, options: Options) => {
      process.exitCode = await evaluateFile(file, options);
    });
}

async function evaluateFile(file: string, options: Options): Promise<number> {
  const model = await loadModel(options.model);
  const intake = new Intake([file], labelledOrganisationSchema);
  const organisations: LabelledOrganisation[] = [];
  for await (const organisation of intake.records()) organisations.push(organisation);
  if (organisations.length === 0) throw new UsageError(`${file}: no labelled organisation could be read`);

  const trainedOnThis = file !== '-' && (await digestOfStream(createReadStream(file))) === model.trainingData.digest;
  const folds: Fold[] = [];
  let method = `${model.id} ${model.version} (${model.digest.slice(0, 19)}) on records that it was not trained on, as far as is known`;
  if (options.leaveCountriesOut === true || trainedOnThis) {
    method = `leaving whole countries out, in ${options.folds} groups: every organisation is judged by a model that never saw its country`;
    const bar = progress('fitting', options.folds);
    for (const fold of leaveCountriesOut(organisations, options.folds)) {
      folds.push(fold);
      bar.step();
    }
    bar.end();
  } else {
    folds.push({ model, heldOut: organisations });
  }
  const evaluation = await working('measuring', () => evaluate(folds, method));
  if (options.charts !== undefined) await writeCharts(evaluation, options.charts);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationText(evaluation),
  );
  return intake.status();
}

async function writeCharts(evaluation: Evaluation, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, svg] of Object.entries(evaluationCharts(evaluation))) await writeFile(join(folder, name), svg);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 2 || number > 1000)
    throw new InvalidArgumentError('must be a whole number from 2 to 1000');
  return number;
}
