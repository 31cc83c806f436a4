import type { Command } from 'commander';
import { summaryOfSet } from '../../criteria/set-summary.js';
import { criteriaSets } from '../../criteria/sets.js';
import { listSections } from '../../reports/criteria-sections.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';

export function addList(criteria: Command): void {
  criteria
    .command('list')
    .summary('the sets that ship with the library')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  gongo criteria list --format json')
    .action(async ({ format }: { format: ResultFormat }) => {
      await writeResult(format, criteriaSets.map(summaryOfSet), listSections(criteriaSets));
    });
}
