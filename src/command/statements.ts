import type { Command } from 'commander';
import { Option } from 'commander';
import { limits } from '../organisation/limits.js';
import { stateCode } from '../organisation/state.js';
import { statementBlock, statementFoot, statementHead } from '../reports/statement-table.js';
import { terminalStyle } from '../reports/terminal-style.js';
import { wholeText } from '../sources/bytes.js';
import type { Statement } from '../statements/statement.js';
import type { StatementResult } from '../statements/statement-result.js';
import { UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { checked } from './option-values.js';
import { working } from './progress.js';
import { fileOutput, type Output, standardOutput } from './streams.js';

interface Options {
  readonly state?: string;
  readonly format?: Format;
  readonly out?: string;
  readonly shared?: boolean;
  readonly voice?: string;
}

type Format = 'table' | 'jsonl' | 'json';

export function addStatements(program: Command): void {
  program
    .command('statements')
    .summary('say what stance texts take towards a state, and how far they speak as those do who speak for it')
    .description(
      'Reads texts in English, French, Spanish, Russian, Arabic and Chinese (JSON Lines: "id", "text", and if known "state", "language", "organisation"), or organisations with documents, and writes one result for each in the same order.',
    )
    .argument('<file...>', 'files of statements; - is standard input')
    .option('--state <code>', 'the state to measure texts against that name none in their record', checked(stateCode))
    .addOption(
      new Option('-f, --format <format>', 'form of the results (default: by the ending of --out, else table)').choices([
        'table',
        'jsonl',
        'json',
      ]),
    )
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .option('--shared', 'instead, tell the passages that several organisations have in common')
    .option('--voice <file>', 'a model made by gongo train --voice; adds "voice", 0 to 1, to each result')
    .addHelpText(
      'after',
      `
Examples:
  gongo statements texts.jsonl --state CU
  gongo statements texts.jsonl --format jsonl
  gongo statements --shared texts.jsonl --format jsonl

Not for: saying who wrote a text, or who pays an organisation.`,
    )
    .action(async (files: string[], options: Options) => {
      process.exitCode = await readFiles(files, options);
    });
}

async function readFiles(files: readonly string[], options: Options): Promise<number> {
  // The lexicons are large: they are loaded when they are needed.
  const { statementInputSchema, statementsOf } = await import('../statements/statement-input.js');
  const intake = new Intake(files, statementInputSchema, undefined, { streams: options.shared !== true });
  async function* statements(): AsyncGenerator<Statement> {
    for await (const input of intake.records()) {
      for (const statement of statementsOf(input))
        yield statement.state === undefined && options.state !== undefined
          ? { ...statement, state: options.state }
          : statement;
    }
  }
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  const format = options.format ?? formatOf(options.out);
  try {
    if (options.shared === true) await writeShared(statements(), format, output);
    else await writeResults(statements(), format, output, options.voice);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return intake.status();
}

function formatOf(path: string | undefined): Format {
  const ending = /\.(jsonl|json)$/.exec(path ?? '')?.[1];
  return (ending as Format | undefined) ?? 'table';
}

async function writeResults(
  statements: AsyncIterable<Statement>,
  format: Format,
  output: Output,
  voiceFile: string | undefined,
): Promise<void> {
  const { readStatement } = await import('../statements/read-statement.js');
  const voice = voiceFile === undefined ? undefined : await loadVoice(voiceFile);
  const style = terminalStyle(process.stdout);
  let count = 0;
  for await (const statement of statements) {
    const result = readStatement(statement);
    const told = voice === undefined ? result : { ...result, voice: voice(statement, result) };
    if (format === 'table') {
      await output.write(count === 0 ? `${statementHead(style)}\n` : '\n');
      await output.write(statementBlock(result, statement.text, style));
    } else await output.write(json(told, format, count));
    count += 1;
  }
  if (format === 'table') await output.write(count === 0 ? '' : `\n${statementFoot(count, style)}`);
  else await output.write(jsonEnd(format, count));
}

async function writeShared(statements: AsyncIterable<Statement>, format: Format, output: Output): Promise<void> {
  const { SharedPassages } = await import('../statements/shared-passages.js');
  const { unShingles } = await import('../statements/common-texts.js');
  const shared = new SharedPassages({ commonShingles: unShingles() });
  for await (const statement of statements) shared.add(statement);
  const found = await working('comparing passages', () => shared.find());
  for (const [at, group] of found.entries()) {
    if (format !== 'table') {
      await output.write(json(group, format, at));
      continue;
    }
    const { printable } = await import('../reports/printable.js');
    const { organisations, passages, similarity } = group;
    await output.write(
      `${organisations.length} organisations, ${passages.length} passages, at least ${Math.round(100 * similarity)} % of their word sequences in common: ${printable(organisations.slice(0, 8).join(', '))}${organisations.length > 8 ? ' ...' : ''}\n  ${printable(passages[0]!.text.slice(0, 300))}\n\n`,
    );
  }
  if (format !== 'table') await output.write(jsonEnd(format, found.length));
  else
    await output.write(
      `${found.length} shared ${found.length === 1 ? 'passage' : 'passages'}. Passages of the Universal Declaration of Human Rights and fixed UN wording are left out. The same words can have a common source that directs nobody: read where they come from.\n`,
    );
}

function json(value: unknown, format: 'jsonl' | 'json', position: number): string {
  if (format === 'jsonl') return `${JSON.stringify(value)}\n`;
  return `${position === 0 ? '[\n' : ',\n'}${JSON.stringify(value, null, 2)}`;
}

function jsonEnd(format: 'jsonl' | 'json', count: number): string {
  if (format === 'jsonl') return '';
  return count === 0 ? '[]\n' : '\n]\n';
}

/** Scores statements of the model's language; `null` for those of others. */
async function loadVoice(path: string): Promise<(statement: Statement, result: StatementResult) => number | null> {
  const { createVoice, voiceModelSchema } = await import('../statements/voice-model.js');
  let value: unknown;
  try {
    value = JSON.parse(await wholeText(path, limits.modelBytes));
  } catch (error) {
    throw new UsageError(`${path}: cannot be read as a voice model: ${(error as Error).message}`);
  }
  const model = voiceModelSchema.safeParse(value);
  if (!model.success) throw new UsageError(`${path}: is no voice model; make one with: gongo train --voice`);
  const score = createVoice(model.data);
  return ({ text }, { language }) => (language === model.data.language ? score(text) : null);
}
