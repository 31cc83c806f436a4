import { type Command, Option } from 'commander';
import { type ReportLanguage, reportLanguages } from '../reports/page/languages.js';
import { reportPage } from '../reports/page/report-page.js';
import { exitStatus, UsageError } from './exit-status.js';
import { readReportEntries } from './report-entries.js';
import { addSourceOptions, type SourceOptions } from './source-options.js';
import { fileOutput, standardOutput } from './streams.js';

interface Options extends SourceOptions {
  readonly out?: string;
  readonly language: ReportLanguage;
  readonly title?: string;
}

export function addReport(program: Command): void {
  addSourceOptions(program.command('report'))
    .summary('make one HTML file to look at: overview, list, and everything about each organisation')
    .description(
      'Reads results of gongo assess (--format jsonl or json) and the records they were made from, in any order, and writes one HTML file that works offline. Records alone are assessed first. Without records the report tells no sources, dates or texts.',
    )
    .argument('<file...>', 'results, and files of organisations; - is standard input')
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addOption(languageOption('the language the page opens in; readers can choose another one'))
    .option('--title <text>', 'stands above the overview')
    .addHelpText(
      'after',
      `
Examples:
  gongo report list.jsonl --out report.html
  gongo assess list.jsonl --as-of 2020 --format jsonl > results.jsonl
  gongo report results.jsonl list.jsonl --out report.html --language fr

Not for: a decision on accreditation or funding without reading the evidence, lists of names and scores, or people.`,
    )
    .action(async (files: string[], options: Options) => {
      process.exitCode = await report(files, options);
    });
}

export function languageOption(description: string): Option {
  return new Option('--language <language>', description).choices(reportLanguages).default('en');
}

async function report(files: readonly string[], options: Options): Promise<number> {
  const { entries, status } = await readReportEntries(files, options);
  if (entries.length === 0) {
    if (status === exitStatus.done) throw new UsageError(`${files.join(', ')}: nothing to report on`);
    return exitStatus.nothingReadable;
  }
  const { language, title } = options;
  const output = options.out === undefined ? standardOutput() : fileOutput(options.out);
  await output.write(reportPage(entries, { language, ...(title !== undefined && { title }) }));
  await output.finish();
  return status;
}
