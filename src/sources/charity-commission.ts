import type { Evidence } from '../evidence/evidence.js';
import { isoDate } from './iso-date.js';
import { objectOf, textOf } from './json-object.js';
import { isJson, jsonValues } from './json-values.js';
import { amountOf } from './payments.js';
import type { Source, SourceInput, SourceItem } from './source.js';
import { tableOf } from './table/index.js';

/**
 * The register extract of the Charity Commission for England and Wales: part A of the annual returns, as JSON or as the
 * table with tabs. The extract keeps names in another table; where a column `charity_name` was joined, it is used.
 */
export const charityCommission: Source = {
  id: 'charity-commission',
  title: 'Charity Commission register extract, annual return part A (JSON or TXT)',
  fills: 'funding: income from government grants and from contracts apart, with shares of the gross income of the year',
  recognises: ({ text }) => /total_gross_income/.test(text) && /registered_charity_number/.test(text),
  async *read(input) {
    let open: Charity | undefined;
    const done = new Set<string>();
    for await (const item of returnsOf(input)) {
      if (!('cell' in item)) {
        yield item;
        continue;
      }
      const number = item.cell('registered_charity_number');
      if (number === undefined) {
        const message = 'registered_charity_number: is missing';
        yield { problem: { file: input.file, ...(item.line !== undefined && { line: item.line }), message } };
        continue;
      }
      if (open !== undefined && open.number !== number) {
        yield recordOf(open);
        done.add(open.number);
        open = undefined;
      }
      if (done.has(number)) {
        const message = `the returns of charity ${number} do not stand together; sort the file by registered_charity_number`;
        yield { problem: { file: input.file, ...(item.line !== undefined && { line: item.line }), message } };
        continue;
      }
      open ??= { number, name: undefined, line: item.line, evidence: [] };
      open.name ??= item.cell('charity_name');
      open.evidence.push(...fundingOfReturn(item.cell, number));
    }
    if (open !== undefined) yield recordOf(open);
  },
};

interface Charity {
  readonly number: string;
  name: string | undefined;
  readonly line: number | undefined;
  readonly evidence: Evidence[];
}

interface Return {
  readonly line?: number;
  cell(name: string): string | undefined;
}

async function* returnsOf(given: SourceInput): AsyncGenerator<SourceItem | Return> {
  const { json, input } = await isJson(given);
  if (json) {
    for await (const item of jsonValues(input)) {
      if (!('value' in item)) yield item;
      else {
        const row = objectOf(item.value);
        yield { ...(item.line !== undefined && { line: item.line }), cell: (name) => textOf(row[name]) };
      }
    }
    return;
  }
  for await (const item of tableOf(input.file, input.bytes, input.settings)) {
    if ('problem' in item) yield { problem: item.problem };
    else if ('row' in item) yield { line: item.row.line, cell: (name) => item.row.cells.get(name) };
  }
}

function recordOf({ number, name, line, evidence }: Charity): SourceItem {
  return {
    ...(line !== undefined && { line }),
    value: {
      id: `GB-CHC-${number}`,
      name: name ?? `Charity ${number}`,
      country: 'GB',
      identifiers: [{ scheme: 'GB-CHC', id: number }],
      evidence,
    },
  };
}

const parts = [
  ['income_from_government_grants', 'count_govt_grants', 'grants', undefined],
  ['income_from_government_contracts', 'count_govt_contracts', 'contracts', 'contract'],
] as const;

/** An empty cell is not known, and 0 is told: neither is evidence that a government pays. */
function fundingOfReturn(cell: (name: string) => string | undefined, number: string): Evidence[] {
  const year = isoDate(cell('fin_period_end_date'))?.slice(0, 4);
  const total = amountOf(cell('total_gross_income'));
  const source = {
    url: `https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/${number}`,
    publisher: 'Charity Commission for England and Wales',
    quality: 'official-record' as const,
  };
  return parts.flatMap(([field, count, what, form]) => {
    const amount = amountOf(cell(field));
    if (amount === undefined || amount === 0) return [];
    const payers = cell(count);
    const share = total !== undefined && total >= amount ? amount / total : undefined;
    return [
      {
        kind: 'funding-source' as const,
        funder: `governments (${what}${payers === undefined ? '' : `: ${payers}`})`,
        funderKind: 'government' as const,
        ...(share !== undefined && { share }),
        amount,
        currency: 'GBP',
        ...(form !== undefined && { form }),
        ...(year !== undefined && { from: year, to: year }),
        source,
      },
    ];
  });
}
