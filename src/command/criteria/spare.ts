import type { Command } from 'commander';
import { saveFrom } from '../../criteria/saving.js';
import { savingSections } from '../../reports/criteria-sections.js';
import { UsageError } from '../exit-status.js';
import { working } from '../progress.js';
import { labelledOf } from './organisations.js';
import { formatOption, type ResultFormat, writeResult } from './result-format.js';
import { setOf, told } from './sets.js';

export function addSpare(criteria: Command): void {
  criteria
    .command('spare')
    .summary('the smallest change of a set that spares a named organisation, and what it costs')
    .argument('<set>', 'id or file')
    .argument('<organisation>', 'id of an organisation in the file')
    .argument('<file>', 'labelled organisations')
    .addOption(formatOption())
    .addHelpText('after', '\nExample:\n  gongo criteria spare icij-2025 hk-hkctu training-data/organisations.jsonl')
    .action(async (name: string, id: string, file: string, { format }: { format: ResultFormat }) => {
      const set = await setOf(name);
      const { organisations, labelled, status } = await labelledOf(file);
      const organisation = organisations.find((one) => one.id === id);
      if (organisation === undefined) throw new UsageError(`${file}: there is no organisation with the id "${id}"`);
      const result = await told(() => working('trying changes', () => saveFrom(set, organisation, labelled)));
      await writeResult(format, result, savingSections(result));
      process.exitCode = status;
    });
}
