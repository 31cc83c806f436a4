import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { assessWith } from '../assessment/assess.js';
import { leaveCountriesOut } from '../evaluation/cross-validation.js';
import { evaluate, type Judgement } from '../evaluation/evaluation.js';
import { type LabelledOrganisation, labelledOrganisationSchema } from '../organisation/labelled-organisation.js';
import { evaluationText } from '../reports/evaluation-text.js';
import { digestOfStream } from '../training/seal.js';
import { UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { loadModel } from './load-model.js';
import { progress } from './progress.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly model?: string;
  readonly leaveCountriesOut?: boolean;
  readonly folds: number;
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
    .addHelpText(
      'after',
      '\nExamples:\n  gongo evaluate training-data/organisations.jsonl\n  gongo evaluate my-labelled-list.jsonl --format json',
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
  const judgements: Judgement[] = [];
  let method = `${model.id} ${model.version} (${model.digest.slice(0, 19)}) on records that it was not trained on, as far as is known`;
  if (options.leaveCountriesOut === true || trainedOnThis) {
    method = `leaving whole countries out, in ${options.folds} groups: every organisation is judged by a model that never saw its country`;
    const bar = progress('fitting', options.folds);
    for (const fold of leaveCountriesOut(organisations, options.folds)) {
      for (const organisation of fold.heldOut)
        judgements.push({ organisation, assessment: assessWith(fold.model, organisation) });
      bar.step();
    }
    bar.end();
  } else {
    for (const organisation of organisations)
      judgements.push({ organisation, assessment: assessWith(model, organisation) });
  }
  const evaluation = evaluate(judgements, method);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationText(evaluation),
  );
  return intake.status();
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 2 || number > 1000)
    throw new InvalidArgumentError('must be a whole number from 2 to 1000');
  return number;
}
