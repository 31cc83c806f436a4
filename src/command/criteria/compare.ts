import type { Command } from 'commander';
import { compareJudges } from '../../criteria/comparison.js';
import { type Judge, judgeBySet } from '../../criteria/judge.js';
import { refuseNaming } from '../../criteria/locked.js';
import type { LabelledOrganisation } from '../../organisation/labelled-organisation.js';
import { comparisonSections } from '../../reports/criteria-sections.js';
import { type ExitStatus, UsageError } from '../exit-status.js';
import { working } from '../progress.js';
import { modelJudge } from './model-judge.js';
import { labelledOf } from './organisations.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';
import { setOf, told } from './sets.js';

export function addCompareSets(criteria: Command): void {
  criteria
    .command('compare')
    .summary('two or more sets, and the model, side by side on labelled organisations')
    .description(
      'Recall against harm with the Pareto front, agreement, and who is hit by one and not by another. "model" names the model of this library.',
    )
    .argument('<set...>', 'ids or files of sets, "model", and last the file of labelled organisations')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExample:\n  gongo criteria compare icij-2025 jhu-structural-operational model training-data/organisations.jsonl',
    )
    .action(async (names: string[], { format }: { format: ResultFormat }) => {
      process.exitCode = await told(() => compare(names, format));
    });
}

async function compare(names: readonly string[], format: ResultFormat): Promise<ExitStatus> {
  const file = names.at(-1)!;
  const sets = names.slice(0, -1);
  if (sets.length < 2)
    throw new UsageError('name at least two sets (or "model"), and last the file of labelled organisations');
  if (new Set(sets).size < sets.length) throw new UsageError('a set is named twice');
  const { labelled, status } = await labelledOf(file);
  const judges: Judge[] = [];
  for (const name of sets) judges.push(await judgeOf(name, file, labelled));
  if (new Set(judges.map(({ id }) => id)).size < judges.length)
    throw new UsageError('two sets have the same id: give your own set another one');
  const comparison = await working('comparing', () => compareJudges(judges, labelled));
  await writeResult(format, comparison, comparisonSections(comparison));
  return status;
}

async function judgeOf(name: string, file: string, labelled: readonly LabelledOrganisation[]): Promise<Judge> {
  if (name === 'model') return modelJudge(file, labelled);
  const set = await setOf(name);
  refuseNaming(set);
  return judgeBySet(set);
}
