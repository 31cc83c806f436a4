import type { Command } from 'commander';
import { Option } from 'commander';
import type { Assessment } from '../assessment/assessment.js';
import { createClassifier } from '../assessment/classifier.js';
import { organisationSchema } from '../organisation/organisation.js';
import { partialDate } from '../organisation/partial-date.js';
import { stateCode } from '../organisation/state.js';
import { csvHeader, csvRow } from '../reports/assessment-csv.js';
import { tableBlock, tableFoot, tableHead } from '../reports/assessment-table.js';
import { terminalStyle } from '../reports/terminal-style.js';
import { Intake } from './intake.js';
import { loadModel } from './load-model.js';
import { checked } from './option-values.js';
import { fileOutput, type Output, standardOutput } from './streams.js';

interface Options {
  readonly format?: 'table' | 'jsonl' | 'json' | 'csv';
  readonly out?: string;
  readonly state?: string;
  readonly asOf?: string;
  readonly model?: string;
}

export function addAssess(program: Command): void {
  program
    .command('assess')
    .summary('say how strongly the evidence ties each organisation to a state, and why')
    .description('Reads organisations (JSON Lines or JSON) and writes one assessment for each, in the same order.')
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
    .option('--state <code>', "measure the tie to this state instead of each organisation's own", checked(stateCode))
    .option('--as-of <date>', 'ask as of this day: YYYY, YYYY-MM or YYYY-MM-DD', checked(partialDate))
    .option('--model <file>', 'use this model instead of the shipped one')
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
  };
  async function* assessments(): AsyncGenerator<Assessment> {
    for await (const organisation of intake.records()) yield classifier.assess(organisation, settings);
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
    const bands: Pick<Assessment, 'band'>[] = [];
    for await (const assessment of assessments) {
      if (bands.length === 0) await output.write(`${tableHead(style)}\n`);
      bands.push({ band: assessment.band });
      await output.write(`${tableBlock(assessment, width, style)}\n`);
    }
    if (bands.length > 0) await output.write(tableFoot(bands, style));
  },
};
