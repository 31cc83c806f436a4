import type { Command } from 'commander';
import { setSections } from '../../reports/criteria-sections.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';
import { setOf } from './sets.js';

export function addShow(criteria: Command): void {
  criteria
    .command('show')
    .summary('the rules of a set, their sources and how sure each is; checks a file of your own')
    .argument('<set>', 'id or file')
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  gongo criteria show icij-2025\n  gongo criteria show my-set.yaml')
    .action(async (name: string, { format }: { format: ResultFormat }) => {
      const set = await setOf(name);
      await writeResult(format, set, setSections(set));
    });
}
