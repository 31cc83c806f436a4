import { type Command, Option } from 'commander';
import { dossierMarkdown, dossierPage } from '../reports/page/dossier-page.js';
import type { ReportLanguage } from '../reports/page/languages.js';
import { UsageError } from './exit-status.js';
import { languageOption } from './report.js';
import { readReportEntries } from './report-entries.js';
import { addSourceOptions, type SourceOptions } from './source-options.js';
import { fileOutput, standardOutput } from './streams.js';

interface Options extends SourceOptions {
  readonly format?: 'markdown' | 'html';
  readonly out?: string;
  readonly language: ReportLanguage;
}

export function addDossier(program: Command): void {
  addSourceOptions(program.command('dossier'))
    .summary('write all that is known about one organisation: as Markdown, or as HTML to print or save as PDF')
    .argument('<id>', 'the id of the organisation')
    .argument('<file...>', 'files of organisations, and results of gongo assess if there are any; - is standard input')
    .addOption(
      new Option(
        '-f, --format <format>',
        'form of the dossier (default: by the ending of --out, else markdown)',
      ).choices(['markdown', 'html']),
    )
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addOption(languageOption('the language of the dossier; names, notes and texts stay in theirs'))
    .addHelpText(
      'after',
      `
Examples:
  gongo dossier cn-cshrs list.jsonl
  gongo dossier cn-cshrs list.jsonl --out dossier.html --language es`,
    )
    .action(async (id: string, files: string[], options: Options) => {
      process.exitCode = await dossier(id, files, options);
    });
}

async function dossier(id: string, files: readonly string[], options: Options): Promise<number> {
  const { entries, status } = await readReportEntries(files, options, id);
  if (entries.length === 0) throw new UsageError(`${files.join(', ')}: no organisation with the id "${id}"`);
  const { out, language } = options;
  const format = options.format ?? (/\.html?$/.test(out ?? '') ? 'html' : 'markdown');
  const output = out === undefined ? standardOutput() : fileOutput(out);
  await output.write(format === 'html' ? dossierPage(entries, { language }) : dossierMarkdown(entries, { language }));
  await output.finish();
  return status;
}
