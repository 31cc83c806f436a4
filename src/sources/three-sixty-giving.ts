import { limits } from '../organisation/limits.js';
import { isoDate } from './iso-date.js';
import { type JsonObject, listOf, objectOf, textOf } from './json-object.js';
import { isJson, jsonValues } from './json-values.js';
import { countryOfIdentifier, identifierOf } from './organisation-identifier.js';
import { amountOf, fundingOf, type Payment } from './payments.js';
import type { Source, SourceInput, SourceItem } from './source.js';
import { tableOf } from './table/index.js';

/** Grants in the 360Giving standard: one record for each organisation that got some. */
export const threeSixtyGiving: Source = {
  id: '360giving',
  title: '360Giving grants (JSON or CSV)',
  fills: 'funding: grants by funder and year, without shares; public funders are told by their identifier',
  recognises: ({ text }) =>
    (/"grants"\s*:\s*\[/.test(text) && /"(recipientOrganization|fundingOrganization)"/.test(text)) ||
    /(Recipient|Funding) Org:Identifier/i.test(
      text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n')),
    ),
  async *read(input) {
    const receivers = new Map<string, Receiver>();
    for await (const item of grantsOf(input)) {
      if (!('grant' in item)) {
        yield item;
        continue;
      }
      if (receivers.size >= limits.entities) {
        const message = `names more than ${limits.entities} recipients, which must be held together; cut the file down`;
        yield { problem: { file: input.file, message, unreadable: true } };
        return;
      }
      addGrant(item.grant, receivers, input.file);
    }
    for (const [id, { name, line, payments }] of receivers)
      yield {
        ...(line !== undefined && { line }),
        value: {
          id,
          name,
          country: countryOfIdentifier(id) ?? input.settings.country ?? 'ZZ',
          identifiers: [identifierOf(id)],
          evidence: fundingOf(payments).slice(0, limits.evidence),
        },
      };
  },
};

interface Grant {
  readonly line?: number;
  readonly id: string | undefined;
  readonly recipient: { readonly id: string | undefined; readonly name: string | undefined };
  readonly funder: { readonly id: string | undefined; readonly name: string | undefined };
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  readonly date: string | undefined;
}

interface Receiver {
  readonly name: string;
  readonly line: number | undefined;
  readonly payments: Payment[];
}

async function* grantsOf(given: SourceInput): AsyncGenerator<SourceItem | { readonly grant: Grant }> {
  const { json, input } = await isJson(given);
  if (json) {
    for await (const item of jsonValues(input))
      if ('value' in item) for (const grant of listOf(objectOf(item.value).grants)) yield { grant: grantOfJson(grant) };
      else yield item;
    return;
  }
  for await (const item of tableOf(input.file, input.bytes, input.settings)) {
    if ('problem' in item) yield { problem: item.problem };
    else if ('row' in item) yield { grant: { ...grantOfRow(item.row.cells), line: item.row.line } };
  }
}

function grantOfJson(grant: JsonObject): Grant {
  const [recipient] = listOf(grant.recipientOrganization);
  const [funder] = listOf(grant.fundingOrganization);
  return {
    id: textOf(grant.id),
    recipient: { id: textOf(recipient?.id), name: textOf(recipient?.name) },
    funder: { id: textOf(funder?.id), name: textOf(funder?.name) },
    amount: textOf(grant.amountAwarded),
    currency: textOf(grant.currency),
    date: textOf(grant.awardDate),
  };
}

function grantOfRow(cells: ReadonlyMap<string, string>): Grant {
  return {
    id: cells.get('Identifier'),
    recipient: { id: cells.get('Recipient Org:Identifier'), name: cells.get('Recipient Org:Name') },
    funder: { id: cells.get('Funding Org:Identifier'), name: cells.get('Funding Org:Name') },
    amount: cells.get('Amount Awarded'),
    currency: cells.get('Currency'),
    date: cells.get('Award Date'),
  };
}

/** Registers of public bodies: governments, local authorities, and the departments' own codes. */
const publicRegisters = /^(GB-GOR|GB-LAE|GB-LAS|GB-PLA|GB-NHS|GB-GOV|XI-PB|[A-Z]{2}-GOV)/;
const charityRegisters = /^(GB-CHC|GB-SC|GB-NIC|360G-)/;

function addGrant(
  { id, recipient, funder, amount, currency, date, line }: Grant,
  receivers: Map<string, Receiver>,
  file: string,
): void {
  if (recipient.id === undefined || (funder.name ?? funder.id) === undefined) return;
  const known = receivers.get(recipient.id) ?? {
    name: (recipient.name ?? recipient.id).slice(0, limits.shortText),
    line,
    payments: [],
  };
  receivers.set(recipient.id, known);
  if (known.payments.length >= limits.evidence) return;
  const isPublic = publicRegisters.test(funder.id ?? '');
  known.payments.push({
    funder: (funder.name ?? funder.id!).slice(0, limits.shortText),
    funderKind: isPublic ? 'government' : charityRegisters.test(funder.id ?? '') ? 'private-foundation' : 'unknown',
    state: countryOfIdentifier(funder.id ?? ''),
    amount: amountOf(amount),
    currency,
    form: 'project',
    date: isoDate(date),
    source: { url: id === undefined ? file : `${file}#${id}`, publisher: '360Giving' },
  });
}
