import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import { assessmentSchema } from '../assessment/assessment.js';
import { type Affiliations, affiliationsOf } from '../forum/affiliation/affiliations.js';
import { committeeReport } from '../forum/committee/committee-report.js';
import { ForumCounts } from '../forum/counting/forum-report.js';
import { ForumEvidenceCollector } from '../forum/evidence/forum-evidence.js';
import { type ForumRecord, type ForumRecordKind, forumRecordFields } from '../forum/records/forum-record.js';
import { forumTemplate } from '../forum/records/forum-template.js';
import { stateCode } from '../organisation/state.js';
import { committeeSections } from '../reports/committee-sections.js';
import { forumSections } from '../reports/forum-sections.js';
import { printable } from '../reports/printable.js';
import type { Section } from '../reports/sections/section.js';
import { sectionsHtml } from '../reports/sections/sections-html.js';
import { sectionsMarkdown } from '../reports/sections/sections-markdown.js';
import { sectionsText } from '../reports/sections/sections-text.js';
import { readCommitteeFolder } from '../sources/committee-folder.js';
import { readForumRecords } from '../sources/forum-records.js';
import { readPress } from '../sources/press.js';
import { describeProblem } from '../sources/record-problem.js';
import type { ReadRecord } from '../sources/records.js';
import { type ExitStatus, exitStatus, UsageError } from './exit-status.js';
import { Intake } from './intake.js';
import { tellNote, tellProblem, tellWarning } from './messages.js';
import { checked } from './option-values.js';
import { working } from './progress.js';
import { fileOutput, type Output, standardOutput } from './streams.js';

type Format = 'text' | 'json' | 'markdown' | 'html';

interface Options {
  readonly assessments?: string;
  readonly state?: string;
  readonly sample?: true;
  readonly record?: ForumRecordKind;
  readonly committee?: string;
  readonly press?: true;
  readonly date?: string;
  readonly toEvidence?: true;
  readonly template?: ForumRecordKind;
  readonly format?: Format;
  readonly charts?: string;
  readonly out?: string;
}

const kinds = [...forumRecordFields.keys()];

export function addForum(program: Command): void {
  program
    .command('forum')
    .summary('count who fills a forum: statements, questions, waiting times, reprisals, motions')
    .description(
      'Reads records of forums (CSV, TSV, .xlsx, JSON Lines) and counts: by year, session, item and state, with the share of speakers that could not be identified or judged. Or reads the record of the UN Committee on NGOs, or press coverage of it.',
    )
    .argument('[file...]', 'tables or JSON Lines of records; - is standard input')
    .option('--assessments <file>', 'assessments (gongo assess --format jsonl): counts by band and expected counts')
    .option('--state <code>', 'tell of this state only and measure ties to it', checked(stateCode))
    .option('--sample', 'the records are a random sample: shares get 95 % intervals')
    .addOption(
      new Option('--record <kind>', 'what the rows of the tables are (default: told from the columns)').choices(kinds),
    )
    .option('--to-evidence', 'write organisations with the evidence that the records hold, for gongo assess')
    .option(
      '--press',
      'the files are texts of press coverage of the NGO Committee, in English or French: write records',
    )
    .option('--date <date>', 'with --press: the date of the meeting')
    .option(
      '--committee <folder>',
      'the record of the UN Committee on NGOs (docs/ecosoc-committee.md says where to get it)',
    )
    .addOption(new Option('--template <kind>', 'write an empty table of this kind with one example row').choices(kinds))
    .addOption(
      new Option('-f, --format <format>', 'form of the figures (default: by the ending of --out, else text)').choices([
        'text',
        'json',
        'markdown',
        'html',
      ]),
    )
    .option('--charts <folder>', 'write the charts as SVG files')
    .option('-o, --out <file>', 'write to a file instead of standard output')
    .addHelpText(
      'after',
      `
Examples:
  gongo forum statements.csv reviews.xlsx --assessments assessed.jsonl --state CN
  gongo forum statements.csv --to-evidence | gongo assess -
  gongo forum --press coverage.txt --date 2023-05-15 > reviews.jsonl
  gongo forum --committee ECOSOC_Status/rawdata --format html --out committee.html`,
    )
    .action(async (files: string[], options: Options) => {
      process.exitCode = await forum(files, options);
    });
}

async function forum(files: readonly string[], options: Options): Promise<ExitStatus> {
  if (options.template !== undefined) {
    process.stdout.write(forumTemplate(options.template));
    return exitStatus.done;
  }
  if (options.committee !== undefined) {
    if (files.length > 0) throw new UsageError('name files or --committee, not both');
    return committee(options.committee, options);
  }
  if (files.length === 0)
    throw new UsageError('name a file of records, or --committee with a folder (see gongo forum --help)');
  if (files.length === 1 && (await isFolder(files[0]!))) return committee(files[0]!, options);
  if (options.press === true) return press(files, options);
  return options.toEvidence === true ? evidence(files, options) : figures(files, options);
}

/** A folder is the committee's record; what is no folder is read, or refused by its reader. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function figures(files: readonly string[], options: Options): Promise<ExitStatus> {
  const { state, sample } = options;
  const affiliations = await affiliationsFrom(options.assessments);
  const counts = new ForumCounts({
    ...(affiliations !== undefined && { affiliations }),
    ...(state !== undefined && { state }),
    ...(sample === true && { sample }),
  });
  const intake = new ForumIntake();
  await intake.readAll(files, options.record, (record) => counts.add(record));
  if (intake.status() === exitStatus.nothingReadable) return exitStatus.nothingReadable;
  const report = await working('counting', () => counts.report());
  await writeReport('Who fills the room', report, () => forumSections(report), options);
  return intake.status();
}

async function evidence(files: readonly string[], options: Options): Promise<ExitStatus> {
  const collector = new ForumEvidenceCollector(await affiliationsFrom(options.assessments));
  const intake = new ForumIntake();
  await intake.readAll(files, options.record, (record) => collector.add(record));
  const { organisations, withoutState } = collector.evidence();
  if (withoutState.length > 0) tellWarning(leftOut(withoutState));
  await writeWhole(organisations.map((organisation) => `${JSON.stringify(organisation)}\n`).join(''), options.out);
  return intake.status();
}

function leftOut(names: readonly string[]): string {
  const one = names.length === 1;
  const which = one
    ? 'organisation is left out because no record tells its'
    : 'organisations are left out because no record tells their';
  const more = names.length > 5 ? ' ...' : '';
  return `${names.length} ${which} state (column country, or --assessments): ${names.slice(0, 5).map(printable).join('; ')}${more}`;
}

async function press(files: readonly string[], options: Options): Promise<ExitStatus> {
  const intake = new ForumIntake();
  const lines: string[] = [];
  for (const file of files)
    await intake.read(readPress(file, options.date), (record) => lines.push(`${JSON.stringify(record)}\n`));
  await writeWhole(lines.join(''), options.out);
  return intake.status();
}

async function committee(folder: string, options: Options): Promise<ExitStatus> {
  const { record, problems, leftOut } = await readCommitteeFolder(folder);
  for (const problem of problems) tellProblem(problem);
  for (const row of leftOut) tellNote(`note: ${describeProblem(row)}; the row is left out`);
  if (record.entries.length === 0) return exitStatus.nothingReadable;
  const report = await working('counting', () => committeeReport(record));
  await writeReport('The UN Committee on NGOs', report, () => committeeSections(report), options);
  return problems.length > 0 ? exitStatus.someRefused : exitStatus.done;
}

async function affiliationsFrom(file: string | undefined): Promise<Affiliations | undefined> {
  if (file === undefined) return undefined;
  const intake = new Intake([file], assessmentSchema);
  const assessments = [];
  for await (const assessment of intake.records()) assessments.push(assessment);
  if (assessments.length === 0)
    throw new UsageError(`${file}: holds no assessment; write one with gongo assess --format jsonl`);
  return affiliationsOf(assessments);
}

/** Reads records, naming every problem on standard error as it goes. */
class ForumIntake {
  private good = 0;
  private refused = 0;

  async readAll(
    files: readonly string[],
    record: ForumRecordKind | undefined,
    use: (record: ForumRecord) => void,
  ): Promise<void> {
    for (const file of files) await this.read(readForumRecords(file, record === undefined ? {} : { record }), use);
  }

  // A function and no generator: a million records pass through here.
  async read(reads: AsyncIterable<ReadRecord<ForumRecord>>, use: (record: ForumRecord) => void): Promise<void> {
    for await (const read of reads) {
      if ('record' in read) {
        this.good += 1;
        use(read.record);
        continue;
      }
      this.refused += 1;
      for (const problem of read.problems) tellProblem(problem);
    }
  }

  status(): ExitStatus {
    if (this.good === 0) return exitStatus.nothingReadable;
    return this.refused > 0 ? exitStatus.someRefused : exitStatus.done;
  }
}

async function writeReport(
  title: string,
  report: unknown,
  sections: () => readonly Section[],
  { format, out, charts }: Options,
): Promise<void> {
  const as = format ?? formatOf(out);
  if (as === 'json') await writeWhole(`${JSON.stringify(report, null, 2)}\n`, out);
  else if (as === 'html') await writeWhole(sectionsHtml(title, sections()), out);
  else await writeWhole(as === 'markdown' ? sectionsMarkdown(sections()) : sectionsText(sections()), out);
  if (charts === undefined) return;
  await mkdir(charts, { recursive: true });
  for (const { name, svg } of sections().flatMap((section) => section.charts ?? []))
    await writeFile(join(charts, `${name}.svg`), svg);
}

const formats: Readonly<Record<string, Format>> = { json: 'json', html: 'html', md: 'markdown' };

function formatOf(path: string | undefined): Format {
  return formats[/\.(json|html|md)$/.exec(path ?? '')?.[1] ?? ''] ?? 'text';
}

async function writeWhole(text: string, out: string | undefined): Promise<void> {
  const output: Output = out === undefined ? standardOutput() : fileOutput(out);
  await output.write(text);
  await output.finish();
}
