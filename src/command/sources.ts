import { type Command, Option } from 'commander';
import { sources } from '../sources/index.js';
import { closedValues, columnFields } from '../sources/spreadsheet/fields.js';

export function addSources(program: Command): void {
  program
    .command('sources')
    .summary('list the forms of files that can be read, and what each one fills')
    .option('--fields', 'list the fields that columns of a table can mean, for a mapping file', false)
    .addOption(new Option('-f, --format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      `
A mapping file says how the columns of a table are to be read; everything in it may be left out:
  {
    "columns": { "Zuschüsse von": "funder", "Art": "funderKind", "Telefon": null },
    "values": { "funderKind": { "Ministerium": "government" } },
    "constants": { "country": "AT" }
  }

Examples:
  gongo sources
  gongo sources --fields
  gongo assess members.csv --mapping mapping.json`,
    )
    .action(({ fields, format }: { fields: boolean; format: 'text' | 'json' }) => {
      process.stdout.write(fields ? fieldList(format) : sourceList(format));
    });
}

function sourceList(format: 'text' | 'json'): string {
  const rows = sources.map(({ id, title, fills }) => ({ id, title, fills }));
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return `${rows.map(({ id, title, fills }) => `${id}\n  ${title}\n  fills: ${fills}\n`).join('\n')}\nEach file is read by the first one that knows it; --from NAME names another.\n`;
}

function fieldList(format: 'text' | 'json'): string {
  const rows = [...columnFields].map(([field, { type, kind, evidence }]) => ({
    field,
    of: kind ?? (evidence === undefined ? 'organisation' : 'every item of evidence'),
    type,
    values: closedValues(field),
  }));
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  return rows
    .map(({ field, of, type, values }) => `${field} (${of}): ${values.length > 0 ? values.join(', ') : type}\n`)
    .join('');
}
