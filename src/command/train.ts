import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { type LabelledOrganisation, labelledOrganisationSchema } from '../organisation/labelled-organisation.js';
import { fitModel } from '../training/fit-model.js';
import { sealModel, sha256 } from '../training/seal.js';
import { exitStatus, UsageError } from './exit-status.js';
import { Intake } from './intake.js';
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
    .addHelpText('after', '\nExample:\n  gongo train training-data/organisations.jsonl --out models/affiliation.json')
    .action(async (file: string, options: { out: string }) => {
      process.exitCode = await train(file, options.out);
    });
}

async function train(file: string, out: string): Promise<number> {
  const intake = new Intake([file], labelledOrganisationSchema);
  const organisations: LabelledOrganisation[] = [];
  for await (const organisation of intake.records()) organisations.push(organisation);
  // A model of part of a file is not the model of that file.
  if (intake.status() !== exitStatus.done)
    throw new UsageError(`${file}: mend the records named above, then train again`);
  const model = sealModel(fitModel({ file: basename(file), digest: sha256(await readFile(file)), organisations }));
  const output = fileOutput(out);
  await output.write(`${JSON.stringify(model, null, 1)}\n`);
  await output.finish();
  process.stdout.write(
    `${out}: ${model.id} ${model.version}, ${model.digest}\n` +
      `${model.trainingData.organisations} organisations, ${model.trainingData.stateSide} of them on the side of a state\n`,
  );
  return exitStatus.done;
}
