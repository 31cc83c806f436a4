import type { Command } from 'commander';
import { exampleRecord } from '../organisation/example-record.js';

export function addTemplate(program: Command): void {
  program
    .command('template')
    .summary('write an empty record and a filled one to start from')
    .addHelpText('after', '\nExample:\n  gongo template > my-list.jsonl')
    .action(() => {
      process.stdout.write(`${JSON.stringify(emptyRecord)}\n${JSON.stringify(exampleRecord)}\n`);
    });
}

/** The least that a record must have. */
const emptyRecord = { id: 'my-first', name: 'Name of the organisation', country: 'ZZ', evidence: [] };
