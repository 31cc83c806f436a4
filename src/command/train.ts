import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import * as z from 'zod';
import { type LabelledOrganisation, labelledOrganisationSchema } from '../organisation/labelled-organisation.js';
import { type Language, languages } from '../text/languages.js';
import { fitModel } from '../training/fit-model.js';
import { sealModel, sha256 } from '../training/seal.js';
import { exitStatus, UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { checked } from './option-values.js';
import { working } from './progress.js';
import { fileOutput } from './streams.js';

export function addTrain(program: Command): void {
  program
    .command('train')
    .summary('fit the affiliation model on labelled organisations')
    .description(
      'Fits the model and writes it as JSON. The same file gives the same bytes. What is chosen and not learned stands in models/recipe.json.',
    )
    .argument('<file>', 'labelled organisations (JSON Lines)')
    .requiredOption('-o, --out <file>', 'where to write the model')
    .option(
      '--voice <language>',
      'instead, learn how a state\'s texts sound: the file holds texts with "side" (state or other), "source" and "date"',
      checked(z.enum(languages)),
    )
    .addHelpText(
      'after',
      `
Examples:
  gongo train training-data/organisations.jsonl --out models/affiliation.json
  gongo train texts.jsonl --voice ru --out voice-ru.json`,
    )
    .action(async (file: string, options: { out: string; voice?: Language }) => {
      process.exitCode = await (options.voice === undefined
        ? train(file, options.out)
        : trainVoice(file, options.voice, options.out));
    });
}

async function trainVoice(file: string, language: Language, out: string): Promise<number> {
  const { VoiceTraining, voiceTextSchema } = await import('../training/fit-voice.js');
  const intake = new Intake([file], voiceTextSchema);
  const training = new VoiceTraining(language);
  for await (const text of intake.records()) training.add(text);
  if (intake.status() !== exitStatus.done)
    throw new UsageError(`${file}: mend the records named above, then train again`);
  const digest = sha256(await readFile(file));
  const model = await working('fitting the model', () => training.fit(basename(file), digest));
  const output = fileOutput(out);
  await output.write(`${JSON.stringify(model, null, 1)}\n`);
  await output.finish();
  const { state, other, sources } = model.trainedOn;
  const judged =
    model.leftOut === null
      ? 'A side has one source only: whether the model learned more than the source cannot be said.'
      : `AUROC ${model.leftOut.auroc} on sources that were left out in turn.`;
  process.stdout.write(`${out}: ${state} texts of the state, ${other} others, ${sources.length} sources. ${judged}\n`);
  return exitStatus.done;
}

async function train(file: string, out: string): Promise<number> {
  const intake = new Intake([file], labelledOrganisationSchema);
  const organisations: LabelledOrganisation[] = [];
  for await (const organisation of intake.records()) organisations.push(organisation);
  // A model of part of a file is not the model of that file.
  if (intake.status() !== exitStatus.done)
    throw new UsageError(`${file}: mend the records named above, then train again`);
  const digest = sha256(await readFile(file));
  const model = await working('fitting the model', () =>
    sealModel(fitModel({ file: basename(file), digest, organisations })),
  );
  const output = fileOutput(out);
  await output.write(`${JSON.stringify(model, null, 1)}\n`);
  await output.finish();
  process.stdout.write(
    `${out}: ${model.id} ${model.version}, ${model.digest}\n` +
      `${model.trainingData.organisations} organisations, ${model.trainingData.stateSide} of them on the side of a state\n`,
  );
  return exitStatus.done;
}
