import { writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { exampleRecord } from '../../organisation/example-record.js';
import { UsageError } from '../exit-status.js';
import { templateCsv } from './csv.js';
import { templateWorkbook } from './workbook.js';

export function addTemplate(program: Command): void {
  program
    .command('template')
    .summary('write an empty record and a filled one to start from, or an empty table')
    .addOption(new Option('--csv', 'a table with one fact a row and a filled example').conflicts('xlsx'))
    .option('--xlsx <file>', 'a workbook with drop-down lists for every closed value, and notes')
    .addHelpText(
      'after',
      `
Examples:
  gongo template > my-list.jsonl
  gongo template --csv > my-list.csv
  gongo template --xlsx my-list.xlsx`,
    )
    .action(async ({ csv, xlsx }: { csv?: true; xlsx?: string }) => {
      if (xlsx !== undefined) await writeFile(xlsx, await workbookOrUsage());
      else
        process.stdout.write(
          csv ? templateCsv() : `${JSON.stringify(emptyRecord)}\n${JSON.stringify(exampleRecord)}\n`,
        );
    });
}

async function workbookOrUsage(): Promise<Buffer> {
  const workbook = await templateWorkbook();
  if (workbook === undefined)
    throw new UsageError('writing a workbook needs one more package: npm install write-excel-file (or use --csv)');
  return workbook;
}

/** The least that a record must have. */
const emptyRecord = { id: 'my-first', name: 'Name of the organisation', country: 'ZZ', evidence: [] };
