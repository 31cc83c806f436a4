import type { Command } from 'commander';
import { organisationSchema } from '../organisation/organisation.js';
import { Intake } from './intake.js';
import { addSourceOptions, readSettings, type SourceOptions } from './source-options.js';
import { fileOutput, standardOutput } from './streams.js';

export function addConvert(program: Command): void {
  addSourceOptions(program.command('convert'))
    .summary('write what was understood of files of any source as records, to read and complete')
    .argument('<file...>', 'files of organisations; - is standard input')
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addHelpText('after', '\nExample:\n  gongo convert register.xml --out organisations.jsonl')
    .action(async (files: string[], options: SourceOptions & { out?: string }) => {
      process.exitCode = await convert(files, options);
    });
}

async function convert(files: readonly string[], options: SourceOptions & { out?: string }): Promise<number> {
  const intake = new Intake(files, organisationSchema, undefined, {
    ...(await readSettings(options)),
    streams: true,
  });
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  try {
    for await (const organisation of intake.records()) await output.write(`${JSON.stringify(organisation)}\n`);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return intake.status();
}
