import type { Command } from 'commander';
import { Option } from 'commander';
import type { TalkingPointCandidates } from '../statements/talking-point-candidates.js';
import { type Language, languages } from '../text/languages.js';
import { type ExitStatus, exitStatus, UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { working } from './progress.js';
import { fileOutput, standardOutput } from './streams.js';

interface Options {
  readonly stateTexts: string;
  readonly otherTexts: string;
  readonly language?: Language;
  readonly top: string;
  readonly format: 'table' | 'jsonl';
  readonly out?: string;
}

export function addTalkingPoints(program: Command): void {
  const command = program
    .command('talking-points')
    .summary('propose what a state keeps saying, from two collections of texts')
    .addHelpText(
      'after',
      '\nExample:\n  gongo talking-points learn --state-texts ministry.jsonl --other-texts press.jsonl',
    );
  command
    .command('learn')
    .description(
      'Compares texts that speak for a state with other texts in the same language (JSON Lines: "id", "text") and lists the phrases that belong to the first, strongest first, by weighted log-odds with an informative Dirichlet prior. A person must review them: many are subjects and names, not talking points.',
    )
    .requiredOption('--state-texts <file>', 'texts that speak for the state')
    .requiredOption('--other-texts <file>', 'other texts on like subjects, of like dates')
    .addOption(
      new Option('--language <tag>', 'language of both (default: that of the first text)').choices([...languages]),
    )
    .option('--top <number>', 'how many phrases', '100')
    .addOption(new Option('-f, --format <format>', 'form of the list').choices(['table', 'jsonl']).default('table'))
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addHelpText(
      'after',
      '\nExample:\n  gongo talking-points learn --state-texts ministry.jsonl --other-texts press.jsonl --top 50',
    )
    .action(async (options: Options) => {
      process.exitCode = await learn(options);
    });
}

async function learn(options: Options): Promise<ExitStatus> {
  const top = Number(options.top);
  if (!(Number.isInteger(top) && top > 0)) throw new UsageError(`--top: must be a whole number above 0, such as 50`);
  const { statementInputSchema, statementsOf } = await import('../statements/statement-input.js');
  const { TalkingPointCandidates } = await import('../statements/talking-point-candidates.js');
  const { languageOf } = await import('../text/language.js');
  let candidates: TalkingPointCandidates | undefined;
  const statuses: ExitStatus[] = [];
  for (const [file, side] of [
    [options.stateTexts, 'state'],
    [options.otherTexts, 'other'],
  ] as const) {
    const intake = new Intake([file], statementInputSchema);
    for await (const input of intake.records()) {
      for (const { text, language } of statementsOf(input)) {
        const spoken = options.language ?? languageOf(text, language);
        if (spoken === null)
          throw new UsageError(`${file}: the language of the first text cannot be told; give --language`);
        candidates ??= new TalkingPointCandidates(spoken);
        candidates.add(text, side);
      }
    }
    statuses.push(intake.status());
  }
  if (candidates === undefined || statuses.includes(exitStatus.nothingReadable)) return exitStatus.nothingReadable;
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  const all = candidates;
  const found = await working('weighing phrases', () => all.find(top));
  if (options.format === 'table') await output.write('     z  state  other  texts  phrase\n');
  for (const candidate of found) {
    const { z, stateCount, otherCount, stateTexts, phrase } = candidate;
    await output.write(
      options.format === 'jsonl'
        ? `${JSON.stringify(candidate)}\n`
        : `${z.toFixed(1).padStart(6)} ${String(stateCount).padStart(6)} ${String(otherCount).padStart(6)} ${String(stateTexts).padStart(6)}  ${phrase.replace(/\s+/g, ' ')}\n`,
    );
  }
  await output.finish();
  return statuses.includes(exitStatus.someRefused) ? exitStatus.someRefused : exitStatus.done;
}
