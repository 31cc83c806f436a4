import type { Command } from 'commander';
import { ablate } from '../../criteria/ablation.js';
import { ablationSections } from '../../reports/criteria-sections.js';
import { working } from '../progress.js';
import { labelledOf } from './organisations.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';
import { setOf, told } from './sets.js';

export function addAblate(criteria: Command): void {
  criteria
    .command('ablate')
    .summary('what each rule of a set is good for: the set without it')
    .argument('<set>', 'id or file')
    .argument('<file>', 'labelled organisations')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  gongo criteria ablate icij-2025 training-data/organisations.jsonl')
    .action(async (name: string, file: string, { format }: { format: ResultFormat }) => {
      const set = await setOf(name);
      const { labelled, status } = await labelledOf(file);
      const result = await told(() => working('leaving rules out', () => ablate(set, labelled)));
      await writeResult(format, result, ablationSections(result));
      process.exitCode = status;
    });
}
