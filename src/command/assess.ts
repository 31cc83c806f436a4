import type { Command } from 'commander';
import { Option } from 'commander';
import type { Assessment } from '../assessment/assessment.js';
import { createClassifier } from '../assessment/classifier.js';
import { documentReading } from '../assessment/document-reading.js';
import type { SourceWeights } from '../evidence/source-quality.js';
import { organisationSchema } from '../organisation/organisation.js';
import { partialDate } from '../organisation/partial-date.js';
import { stateCode } from '../organisation/state.js';
import { asideLine, isAside, tableBlock, tableFoot, tableHead } from '../reports/assessment-table.js';
import { terminalStyle } from '../reports/terminal-style.js';
import { UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { loadModel } from './load-model.js';
import { betweenZeroAndOne, checked, sourceWeight, threads } from './option-values.js';
import { isStreamed, type StreamedFormat, streamedForms } from './result-forms.js';
import { addSourceOptions, readSettings, type SourceOptions } from './source-options.js';
import { fileOutput, type Output, standardOutput } from './streams.js';
import { type Result, type WholeFormat, wholeForms } from './whole-forms.js';
import { assessList, type ListOptions } from './whole-list/assess-list.js';

const formats = ['table', ...Object.keys(streamedForms), ...Object.keys(wholeForms)] as readonly Format[];

type Format = 'table' | StreamedFormat | WholeFormat;

interface Options extends SourceOptions, Omit<ListOptions, 'reading'> {
  readonly format?: Format;
  readonly state?: string;
  readonly asOf?: string;
  readonly baseRate?: number;
  readonly sourceWeight?: Partial<SourceWeights>;
  readonly model?: string;
  readonly readDocuments?: boolean;
}

export function addAssess(program: Command): void {
  addSourceOptions(program.command('assess'))
    .summary('say how strongly the evidence ties each organisation to a state, and why')
    .description(
      'Reads organisations from files of any source (see gongo sources) and writes assessments in the same order: for each organisation one against its own state, then one for every other state to which its evidence ties it.',
    )
    .argument('<file...>', 'files of organisations; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'form of the results (default: by the ending of --out, else table)').choices(
        formats,
      ),
    )
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .option('--state <code>', 'measure the tie to this state only', checked(stateCode))
    .option('--as-of <date>', 'ask as of this day: YYYY, YYYY-MM or YYYY-MM-DD', checked(partialDate))
    .option(
      '--base-rate <share>',
      "the share of the list that you believe to stand on the state's side, such as 0.1 (default: that of the training data)",
      betweenZeroAndOne,
    )
    .option(
      '--source-weight <kind=factor>',
      'trust a kind of source more or less, such as advocacy=0.5; may be given several times',
      sourceWeight,
    )
    .option('--model <file>', 'use this model instead of the shipped one')
    .addOption(
      new Option('--on-error <what>', 'at a record that is wrong: leave it out and name it, or stop and write nothing')
        .choices(['skip', 'stop'])
        .default('skip'),
    )
    .option('--rejects <file>', 'write the records that are left out there, to be mended and read again')
    .option('--resume', 'go on with a run into the same --out that was broken off', false)
    .option(
      '--workers <number>',
      'threads that assess; 1 is this one alone (default: one per processor, at most 4)',
      threads,
    )
    .option('--progress', 'tell how far it is on standard error (default: on a terminal)')
    .option('--no-progress', 'do not')
    .option('--read-documents', 'read the evidence out of the documents of a record (default)')
    .option('--no-read-documents', 'use only the evidence that the record lists')
    .addHelpText(
      'after',
      `
Examples:
  gongo assess list.jsonl
  gongo assess list.jsonl --format csv --out results.csv
  gongo assess list.xlsx --out results.jsonl
  gongo assess long-list.jsonl.gz --out results.jsonl.gz --rejects rejects.jsonl --resume
  gongo assess list.jsonl --as-of 2015 --format jsonl

Not for: a decision on accreditation or funding without reading the evidence, lists of names and scores, or people.`,
    )
    .action(async (files: string[], options: Options) => {
      process.exitCode = await assessFiles(files, options);
    });
}

async function assessFiles(files: readonly string[], options: Options): Promise<number> {
  const format = options.format ?? formatOf(options.out);
  const model = await loadModel(options.model);
  const reading = await readSettings(options);
  const readDocuments = options.readDocuments !== false;
  const settings = {
    ...(options.state !== undefined && { state: options.state }),
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    ...(options.baseRate !== undefined && { baseRate: options.baseRate }),
    ...(options.sourceWeight !== undefined && { sourceWeights: options.sourceWeight }),
  };
  if (isStreamed(format)) return assessList(files, { model, settings, format, readDocuments }, { ...options, reading });
  if (options.resume || options.rejects !== undefined)
    throw new UsageError(`--resume and --rejects go with --format ${Object.keys(streamedForms).join(', ')}`);
  const classifier = createClassifier({ model });
  const intake = new Intake(files, organisationSchema, undefined, {
    ...reading,
    stopOnProblem: options.onError === 'stop',
    streams: format === 'table',
  });
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  async function* results(): AsyncGenerator<Result> {
    for await (const organisation of intake.records()) {
      const derive = readDocuments ? await documentReading(organisation) : {};
      for (const assessment of classifier.assessCandidates(organisation, { ...settings, ...derive }))
        yield { assessment, organisation };
    }
  }
  try {
    if (format === 'table') await writeTable(results(), output);
    else await output.write(await wholeForms[format](results()));
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return intake.status();
}

function formatOf(path: string | undefined): Format {
  const ending = /\.([a-z]+)(\.gz)?$/.exec(path ?? '')?.[1] ?? '';
  return formats.find((format) => format === ending) ?? 'table';
}

async function writeTable(results: AsyncIterable<Result>, output: Output): Promise<void> {
  const style = terminalStyle(process.stdout);
  const width = Math.min(120, Math.max(72, process.stdout.columns ?? 100));
  const told: Pick<Assessment, 'band' | 'probability' | 'baseRate'>[] = [];
  for await (const { assessment } of results) {
    await output.write(told.length === 0 ? tableHead(style) : '');
    const { band, probability, baseRate } = assessment;
    told.push({ band, probability, baseRate });
    await output.write(
      isAside(assessment) ? asideLine(assessment, style) : `\n${tableBlock(assessment, width, style)}`,
    );
  }
  if (told.length > 0) await output.write(`\n${tableFoot(told, style)}`);
}
