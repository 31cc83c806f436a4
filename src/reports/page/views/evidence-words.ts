import type { Evidence, EvidenceKind } from '../../../evidence/evidence.js';
import { type Child, foreign } from '../element.js';
import type { Words } from '../words.js';

/** How a field of an item is told: its own words, a closed value, or a phrase of the catalogue's section `fields`. */
type Telling = 'words' | 'closed' | 'phrase';

/** What is told of each kind of evidence, in this order; `what` and `note` follow by themselves. */
export const tellings: Readonly<Record<EvidenceKind, Readonly<Record<string, Telling>>>> = {
  'funding-source': { funder: 'words', funderKind: 'closed', share: 'phrase', amount: 'phrase', form: 'closed' },
  'funding-policy': { policy: 'closed' },
  'financial-disclosure': { level: 'closed' },
  'office-held': {
    person: 'words',
    role: 'closed',
    office: 'words',
    officeKind: 'closed',
    level: 'closed',
    timing: 'closed',
  },
  appointment: { appointedBy: 'closed' },
  kinship: { relation: 'words' },
  persecution: {},
  founding: { founder: 'words', founderKind: 'closed', decree: 'phrase' },
  'legal-form': { form: 'words', formKind: 'closed' },
  supervision: { body: 'words', bodyKind: 'closed' },
  'party-organ': {},
  'shared-premises': { with: 'words' },
  'state-domain': { domain: 'words' },
  'adverse-action': { action: 'closed' },
  stance: { stance: 'closed', topic: 'words', forum: 'words' },
  conduct: { conduct: 'closed' },
  link: { relation: 'closed', other: 'words', otherKind: 'closed' },
  'board-seats': { seats: 'phrase', stateAppointed: 'phrase', stateVotes: 'phrase' },
  tenure: { fixedTerm: 'phrase', dismissal: 'closed' },
  'control-right': { right: 'closed', holderKind: 'closed' },
  autonomy: { over: 'closed', level: 'closed' },
  'membership-basis': { basis: 'closed' },
  'contract-terms': { terms: 'closed' },
  guarantee: { extent: 'closed' },
  'support-declared': { declared: 'phrase' },
  'talking-points': { ratio: 'phrase' },
};

/** What an item says, as parts that stand beside each other. */
export function itemParts(item: Evidence, words: Words): Child[] {
  const fields: Readonly<Record<string, unknown>> = item;
  return Object.entries(tellings[item.kind]).flatMap(([field, telling]): Child[] => {
    const value = fields[field];
    if (value === undefined) return [];
    if (telling === 'words') return [foreign(String(value))];
    if (telling === 'closed') return [words.term('values', String(value))];
    const told = phrase(field, value, fields, words);
    return told === undefined ? [] : [told];
  });
}

function phrase(
  field: string,
  value: unknown,
  fields: Readonly<Record<string, unknown>>,
  words: Words,
): string | undefined {
  if (field === 'amount') return words.money(Number(value), fields.currency as string | undefined);
  if (field === 'decree') return value === true ? words.text('fields.decree') : undefined;
  if (typeof value === 'boolean')
    return words.text(`fields.${field}`, { value: words.text(value ? 'fields.yes' : 'fields.no') });
  const number = Number(value);
  return words.text(`fields.${field}`, {
    value: field === 'share' || field === 'ratio' ? words.share(number) : words.number(number),
  });
}

/** When it held; undefined for an undated item. */
export function periodWords({ from, to }: Pick<Evidence, 'from' | 'to'>, words: Words): string | undefined {
  if (from === undefined) return to === undefined ? undefined : words.text('dossier.until', { date: words.date(to) });
  if (to === undefined) return words.text('dossier.since', { date: words.date(from) });
  if (from === to) return words.date(from);
  return words.text('dossier.fromTo', { from: words.date(from), to: words.date(to) });
}
