import { factKey } from '../evidence/duplicates.js';
import type { ExtractedEvidence } from './extract.js';

/** Fields that say how something was worded: two items that differ in these alone tell the same fact. */
const wordings = new Set([
  'what',
  'form',
  'relation',
  'founder',
  'body',
  'funder',
  'person',
  'with',
  'from',
  'to',
  'office',
]);

/** An item with what it is compared by, worked out once. */
interface Told {
  readonly item: ExtractedEvidence;
  readonly kind: string;
}

/** Characters of a text within which items are looked up together: only items whose words overlap are compared. */
const stretch = 2_048;

/**
 * One item for each fact: of items of the same words, and of those that tell the same more fully, the surest stays. Order
 * of the text.
 */
export function withoutRepetition(items: readonly ExtractedEvidence[]): ExtractedEvidence[] {
  const kept: ExtractedEvidence[] = [];
  const facts = new Set<string>();
  const near = new Map<number, Told[]>();
  for (const item of [...items].sort((a, b) => b.confidence - a.confidence || a.start - b.start)) {
    const fact = factKey(item, '');
    if (facts.has(fact)) continue;
    const told: Told = { item, kind: kindKey(item) };
    const stretches = stretchesOf(item);
    if (stretches.some((at) => near.get(at)?.some((other) => isSame(other, told)))) continue;
    kept.push(item);
    facts.add(fact);
    for (const at of stretches) near.set(at, [...(near.get(at) ?? []), told]);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

function stretchesOf({ start, end }: ExtractedEvidence): number[] {
  const first = Math.floor(start / stretch);
  return Array.from({ length: Math.floor(Math.max(start, end - 1) / stretch) - first + 1 }, (_, at) => first + at);
}

function isSame({ item: kept, kind: keptKind }: Told, { item, kind }: Told): boolean {
  if (kept.kind !== item.kind) return false;
  const overlap = Math.min(kept.end, item.end) - Math.max(kept.start, item.start);
  if (overlap <= 0) return false;
  // One post of one person, told with two posts in the organisation.
  if (item.kind === 'office-held' && kept.kind === 'office-held' && item.person === kept.person)
    if (naming(kept) === naming(item)) return true;
  // "Raided" says more than "other".
  if (item.kind === 'adverse-action' && item.action === 'other') return true;
  if (keptKind !== kind) return exclusive.has(item.kind);
  // Several payers or office-holders may stand in the same words.
  if (item.kind === 'funding-source' || item.kind === 'office-held' || item.kind === 'link')
    return naming(kept) === naming(item) || naming(kept).includes(naming(item)) || naming(item).includes(naming(kept));
  return true;
}

/** The same words do not tell two facts of these kinds. */
const exclusive: ReadonlySet<string> = new Set([
  'founding',
  'legal-form',
  'stance',
  'appointment',
  'supervision',
  'funding-policy',
]);

function kindKey(item: ExtractedEvidence): string {
  const copy = Object.fromEntries(
    Object.entries(item).filter(([field]) => !wordings.has(field) && !amounts.has(field)),
  );
  return factKey(copy as unknown as ExtractedEvidence, '');
}

const amounts = new Set(['share', 'amount', 'currency', 'decree']);

function naming(item: ExtractedEvidence): string {
  const { funder, office, other } = item as unknown as Record<string, string | undefined>;
  return (funder ?? office ?? other ?? '').toLowerCase();
}
