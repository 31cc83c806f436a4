import type { Command } from 'commander';
import { Option } from 'commander';
import type { Assessment } from '../assessment/assessment.js';
import { createClassifier } from '../assessment/classifier.js';
import type { SourceWeights } from '../evidence/source-quality.js';
import { organisationSchema } from '../organisation/organisation.js';
import { partialDate } from '../organisation/partial-date.js';
import { stateCode } from '../organisation/state.js';
import { csvHeader, csvRow } from '../reports/assessment-csv.js';
import { asideLine, isAside, tableBlock, tableFoot, tableHead } from '../reports/assessment-table.js';
import { terminalStyle } from '../reports/terminal-style.js';
import { documentReading } from './document-reading.js';
import { Intake } from './intake.js';
import { loadModel } from './load-model.js';
import { betweenZeroAndOne, checked, sourceWeight } from './option-values.js';
import { fileOutput, type Output, standardOutput } from './streams.js';

interface Options {
  readonly format?: 'table' | 'jsonl' | 'json' | 'csv';
  readonly out?: string;
  readonly state?: string;
  readonly asOf?: string;
  readonly baseRate?: number;
  readonly sourceWeight?: Partial<SourceWeights>;
  readonly model?: string;
  readonly readDocuments?: boolean;
}

export function addAssess(program: Command): void {
  program
    .command('assess')
    .summary('say how strongly the evidence ties each organisation to a state, and why')
    .description(
      'Reads organisations (JSON Lines or JSON) and writes assessments in the same order: for each organisation one against its own state, then one for every other state to which its evidence ties it.',
    )
    .argument('<file...>', 'files of organisations; - is standard input')
    .addOption(
      new Option('-f, --format <format>', 'form of the results (default: by the ending of --out, else table)').choices([
        'table',
        'jsonl',
        'json',
        'csv',
      ]),
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
    .option('--read-documents', 'read the evidence out of the documents of a record (default)')
    .option('--no-read-documents', 'use only the evidence that the record lists')
    .addHelpText(
      'after',
      `
Examples:
  gongo assess list.jsonl
  gongo assess list.jsonl --format csv --out results.csv
  gongo assess list.jsonl --as-of 2015 --format jsonl | jq .band

Not for: a decision on accreditation or funding without reading the evidence, lists of names and scores, or people.`,
    )
    .action(async (files: string[], options: Options) => {
      process.exitCode = await assessFiles(files, options);
    });
}

async function assessFiles(files: readonly string[], options: Options): Promise<number> {
  const classifier = createClassifier({ model: await loadModel(options.model) });
  const intake = new Intake(files, organisationSchema);
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  const settings = {
    ...(options.state !== undefined && { state: options.state }),
    ...(options.asOf !== undefined && { asOf: options.asOf }),
    ...(options.baseRate !== undefined && { baseRate: options.baseRate }),
    ...(options.sourceWeight !== undefined && { sourceWeights: options.sourceWeight }),
  };
  async function* assessments(): AsyncGenerator<Assessment> {
    for await (const organisation of intake.records())
      yield* classifier.assessCandidates(organisation, {
        ...settings,
        ...(options.readDocuments !== false && (await documentReading(organisation))),
      });
  }
  try {
    await writers[options.format ?? formatOf(options.out)](assessments(), output);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return intake.status();
}

function formatOf(path: string | undefined): keyof typeof writers {
  const ending = /\.(jsonl|json|csv)$/.exec(path ?? '')?.[1];
  return (ending as keyof typeof writers | undefined) ?? 'table';
}

const writers = {
  async jsonl(assessments: AsyncIterable<Assessment>, output: Output): Promise<void> {
    for await (const assessment of assessments) await output.write(`${JSON.stringify(assessment)}\n`);
  },
  async json(assessments: AsyncIterable<Assessment>, output: Output): Promise<void> {
    let before = '[\n';
    for await (const assessment of assessments) {
      await output.write(`${before}${JSON.stringify(assessment, null, 2)}`);
      before = ',\n';
    }
    await output.write(before === '[\n' ? '[]\n' : '\n]\n');
  },
  async csv(assessments: AsyncIterable<Assessment>, output: Output): Promise<void> {
    await output.write(csvHeader());
    for await (const assessment of assessments) await output.write(csvRow(assessment));
  },
  async table(assessments: AsyncIterable<Assessment>, output: Output): Promise<void> {
    const style = terminalStyle(process.stdout);
    const width = Math.min(120, Math.max(72, process.stdout.columns ?? 100));
    const told: Pick<Assessment, 'band' | 'probability' | 'baseRate'>[] = [];
    for await (const assessment of assessments) {
      await output.write(told.length === 0 ? `${tableHead(style)}\n` : '');
      const { band, probability, baseRate } = assessment;
      told.push({ band, probability, baseRate });
      await output.write(
        isAside(assessment) ? asideLine(assessment, style) : `\n${tableBlock(assessment, width, style)}`,
      );
    }
    if (told.length > 0) await output.write(`\n${tableFoot(told, style)}`);
  },
};
