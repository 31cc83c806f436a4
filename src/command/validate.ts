import type { Command } from 'commander';
import { organisationSchema } from '../organisation/organisation.js';
import { unknownFields } from '../organisation/unknown-fields.js';
import type { RecordProblem } from '../sources/record-problem.js';
import type { ReadSettings } from '../sources/records.js';
import { Intake } from './intake.js';
import { problemText } from './messages.js';
import { addSourceOptions, readSettings, type SourceOptions } from './source-options.js';

export function addValidate(program: Command): void {
  addSourceOptions(program.command('validate'))
    .summary('name file, line and field of everything that is wrong')
    .argument('<file...>', 'files of organisations; - is standard input')
    .addHelpText('after', '\nExamples:\n  gongo validate list.jsonl\n  gongo validate list.csv --country KE')
    .action(async (files: string[], options: SourceOptions) => {
      process.exitCode = await validate(files, await readSettings(options));
    });
}

async function validate(files: readonly string[], settings: ReadSettings): Promise<number> {
  const problems = { count: 0 };
  const tell = (problem: RecordProblem) => {
    problems.count += 1;
    process.stdout.write(`${problemText(problem)}\n`);
  };
  const intake = new Intake(files, organisationSchema, tell, { ...settings, streams: true });
  const seen = new Set<string>();
  let good = 0;
  for await (const organisation of intake.records()) {
    good += 1;
    if (seen.has(organisation.id))
      process.stdout.write(`note: id "${organisation.id}" stands more than once; results cannot be told apart\n`);
    seen.add(organisation.id);
    for (const field of unknownFields(organisation))
      process.stdout.write(`note: ${organisation.id}: ${field} is no field of a record and is not read\n`);
  }
  process.stdout.write(
    `${good} valid ${good === 1 ? 'record' : 'records'}, ${problems.count} ${problems.count === 1 ? 'problem' : 'problems'}\n`,
  );
  return intake.status();
}
