import { limits } from '../organisation/limits.js';
import { isoDate } from './iso-date.js';
import { countryOfIdentifier, identifierOf } from './organisation-identifier.js';
import { amountOf, fundingOf, type Payment } from './payments.js';
import type { Source } from './source.js';
import { childrenOf, textAt, type XmlElement } from './xml/element.js';
import { xmlParts } from './xml/xml-parts.js';

/** Activities in the IATI standard, 2.x: incoming funds of whoever reports, and what it gives to others. */
export const iati: Source = {
  id: 'iati',
  title: 'IATI activities 2.x (XML)',
  fills: 'funding: payers by organisation type, summed by payer and year, without shares',
  recognises: ({ text }) => /^\s*</.test(text) && /<iati-activit/.test(text),
  async *read({ file, bytes, settings }) {
    const receivers = new Map<string, Receiver>();
    for await (const part of xmlParts(bytes, 'iati-activity')) {
      if ('message' in part) yield { problem: { file, line: part.line, message: part.message, unreadable: true } };
      else if (receivers.size < limits.entities) addPayments(part.element, part.line, receivers, file);
      else {
        const message = `names more than ${limits.entities} receivers, which must be held together; cut the file down`;
        yield { problem: { file, line: part.line, message, unreadable: true } };
        return;
      }
    }
    for (const [id, { name, line, payments }] of receivers)
      yield {
        line,
        value: {
          id,
          name,
          country: countryOfIdentifier(id) ?? settings.country ?? 'ZZ',
          identifiers: [identifierOf(id)],
          evidence: fundingOf(payments).slice(0, limits.evidence),
        },
      };
  },
};

interface Receiver {
  readonly name: string;
  readonly line: number;
  readonly payments: Payment[];
}

/** Codes of the list OrganisationType. 21 to 24 (NGOs), 30 (partnerships), 80 and 90 leave the kind open. */
const funderKinds: ReadonlyMap<string, Payment['funderKind']> = new Map([
  ['10', 'government'],
  ['11', 'government'],
  ['15', 'government'],
  ['40', 'intergovernmental'],
  ['60', 'private-foundation'],
  ['70', 'commercial'],
  ['71', 'commercial'],
  ['72', 'commercial'],
  ['73', 'commercial'],
]);

/** Bodies that are no civil society: they are not assessed. */
const notAssessed = new Set(['10', '11', '15', '40', '70', '71', '72', '73']);

const incoming = new Set(['1', '11']);
const outgoing = new Set(['2', '3']);

function addPayments(activity: XmlElement, line: number, receivers: Map<string, Receiver>, file: string): void {
  const [reporting] = childrenOf(activity, 'reporting-org');
  const currency = activity.attributes.get('default-currency');
  const source = {
    url: `${file}#${textAt(activity, 'iati-identifier') ?? line}`,
    publisher: narrative(reporting) ?? 'IATI',
  };
  for (const transaction of childrenOf(activity, 'transaction')) {
    const kind = childrenOf(transaction, 'transaction-type')[0]?.attributes.get('code') ?? '';
    if (!incoming.has(kind) && !outgoing.has(kind)) continue;
    const [value] = childrenOf(transaction, 'value');
    // Whoever reports is the receiver of what comes in, and the payer of what goes out, unless the transaction says otherwise.
    const provider = partyOf(childrenOf(transaction, 'provider-org')[0], outgoing.has(kind) ? reporting : undefined);
    const receiver = partyOf(childrenOf(transaction, 'receiver-org')[0], incoming.has(kind) ? reporting : undefined);
    if (provider === undefined || receiver?.ref === undefined || notAssessed.has(receiver.type)) continue;
    const known = receivers.get(receiver.ref) ?? { name: receiver.name, line, payments: [] };
    receivers.set(receiver.ref, known);
    if (known.payments.length >= limits.evidence) continue;
    known.payments.push({
      funder: provider.name,
      funderKind: funderKinds.get(provider.type) ?? 'unknown',
      state: provider.ref === undefined ? undefined : countryOfIdentifier(provider.ref),
      amount: amountOf(value?.text),
      currency: value?.attributes.get('currency') ?? currency,
      form: 'project',
      date: isoDate(
        childrenOf(transaction, 'transaction-date')[0]?.attributes.get('iso-date') ??
          value?.attributes.get('value-date'),
      ),
      source,
    });
  }
}

interface Party {
  readonly ref: string | undefined;
  readonly name: string;
  /** Code of the list OrganisationType; empty when it is not told. */
  readonly type: string;
}

function partyOf(told: XmlElement | undefined, otherwise: XmlElement | undefined): Party | undefined {
  const element = told ?? otherwise;
  if (element === undefined) return undefined;
  const ref = element.attributes.get('ref')?.trim() || undefined;
  const name = narrative(element) ?? (ref === undefined ? undefined : narrativeOf(ref, otherwise)) ?? ref;
  if (name === undefined) return undefined;
  const type =
    element.attributes.get('type') ??
    (ref === otherwise?.attributes.get('ref') ? otherwise?.attributes.get('type') : '') ??
    '';
  return { ref, name: name.slice(0, limits.shortText), type };
}

function narrativeOf(ref: string, reporting: XmlElement | undefined): string | undefined {
  return reporting?.attributes.get('ref') === ref ? narrative(reporting) : undefined;
}

/** Version 1 put the name into the element itself. */
function narrative(element: XmlElement | undefined): string | undefined {
  return textAt(element, 'narrative') ?? (element?.text || undefined);
}
