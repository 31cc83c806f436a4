import type { Command } from 'commander';
import { criteriaSets } from '../../criteria/sets.js';
import { listSections } from '../../reports/criteria-sections.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';

export function addList(criteria: Command): void {
  criteria
    .command('list')
    .summary('the sets that ship with the library')
    .addOption(formatOption())
    .action(async ({ format }: { format: ResultFormat }) => {
      const summary = criteriaSets.map(({ id, name, scope, rules, locked, warning }) => ({
        id,
        name,
        scope,
        rules: rules.length,
        locked: locked === true,
        warning: warning ?? null,
      }));
      await writeResult(format, summary, listSections(criteriaSets));
    });
}
