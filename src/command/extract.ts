import type { Command } from 'commander';
import { Option } from 'commander';
import { stateCode } from '../organisation/state.js';
import { extractionBlock } from '../reports/extraction-text.js';
import { terminalStyle } from '../reports/terminal-style.js';
import { checked } from './option-values.js';
import { fileOutput, standardOutput } from './streams.js';

interface Options {
  readonly state?: string;
  readonly organisation?: string;
  readonly format?: 'table' | 'jsonl';
  readonly out?: string;
}

export function addExtract(program: Command): void {
  program
    .command('extract')
    .summary('read prose and propose cited evidence, with the words that carry it')
    .description(
      'Reads texts in English, French, Spanish, Russian, Arabic and Chinese: JSON Lines ("id", "text", and if known "organisation", "state", "language", "kind", "source"), or files of plain text, HTML, PDF or DOCX. Writes one result for each text in the same order. What it proposes is to be checked: see gongo review.',
    )
    .argument('<file...>', 'files of texts; - is standard input (JSON Lines)')
    .option('--state <code>', 'the state that bodies belong to which name none', checked(stateCode))
    .option('--organisation <name>', 'whom the evidence must be about, where the file does not say')
    .addOption(
      new Option('-f, --format <format>', 'form of the results (default: by the ending of --out, else table)').choices([
        'table',
        'jsonl',
      ]),
    )
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addHelpText(
      'after',
      `
Examples:
  gongo extract texts.jsonl --format jsonl
  gongo extract about-us.html --organisation "Example Association" --state KE
  gongo extract charter.pdf --organisation "Example Association" --out proposed.jsonl`,
    )
    .action(async (files: string[], options: Options) => {
      process.exitCode = await extractFiles(files, options);
    });
}

async function extractFiles(files: readonly string[], options: Options): Promise<number> {
  // The patterns are large: they are loaded when they are needed.
  const { extract } = await import('../extraction/extract.js');
  const { textToRead } = await import('../extraction/text-input.js');
  const { TextIntake } = await import('./text-intake.js');
  const intake = new TextIntake(files);
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  const format = options.format ?? (options.out?.endsWith('.jsonl') === true ? 'jsonl' : 'table');
  const style = terminalStyle(process.stdout);
  try {
    for await (const input of intake.texts()) {
      const { id, text } = input;
      const evidence = extract(textToRead(input), {
        organisation: input.organisation ?? options.organisation,
        state: input.state ?? options.state,
      });
      await output.write(
        format === 'jsonl'
          ? `${JSON.stringify({ id, evidence })}\n`
          : `${extractionBlock(id, text, evidence, style)}\n`,
      );
    }
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return intake.status();
}
