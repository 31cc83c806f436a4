import type { Evidence } from '../evidence/evidence.js';

/** Acts that an open public body has no mandate for. */
const actsForRulers = new Set([
  'monitors-or-intimidates',
  'attacks-critics',
  'mobilises-for-rulers',
  'crowds-out',
  'advocates-for-state',
]);
const openForms = new Set(['public-institution', 'statutory-body', 'state-corporation']);

/** What kinds of tie are told apart. */
export const characters = {
  'open-body':
    'Openly a body of the state: set up by its law or in a public legal form, and nothing shows it acting against others or for those who rule. That is not the same as a proxy presented as civil society.',
  'open-and-acting':
    'A body of the state by law or legal form that also acts for those who rule or belongs to their party.',
  'no-mandate':
    'No public mandate is shown; the ties lie in what it does for those who rule or in its place in their party.',
} as const;

/**
 * What kind of tie the evidence shows, in words, or null where it does not tell: a body that is openly the state's (a
 * quango) is not a proxy that is presented as civil society.
 *
 * @param items - evidence with a source about the candidate state, including what law imposes
 */
export function characterOf(items: readonly Evidence[]): string | null {
  const open = items.some(
    (item) =>
      (item.kind === 'legal-form' && openForms.has(item.formKind)) ||
      (item.kind === 'founding' && item.decree === true) ||
      item.kind === 'state-domain',
  );
  const acting = items.some((item) => item.kind === 'conduct' && actsForRulers.has(item.conduct));
  const ofTheParty = items.some(
    (item) =>
      item.kind === 'party-organ' ||
      (item.kind === 'legal-form' && item.formKind === 'mass-organisation') ||
      (item.kind === 'founding' && item.founderKind === 'ruling-party'),
  );
  if (open && !acting && !ofTheParty) return characters['open-body'];
  if (open) return characters['open-and-acting'];
  if (acting || ofTheParty) return characters['no-mandate'];
  return null;
}
