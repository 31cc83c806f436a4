import type { Evidence } from './evidence.js';

/** Fields that say where a fact was read or what the recorder thinks of it, not what the fact is. */
const notOfTheFact = new Set([
  'source',
  'note',
  'confidence',
  'document',
  'start',
  'end',
  'rule',
  'mandatory',
  'state',
]);

/**
 * A text that two items share exactly when they tell the same fact about the same state. A fact found in two sources
 * is one fact; so is a row pasted twice.
 */
export function factKey(item: Evidence, state: string): string {
  const fact = Object.entries(item)
    .filter(([field, value]) => !notOfTheFact.has(field) && value !== undefined)
    .map(([field, value]) => [field, typeof value === 'string' ? normalised(value) : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([state, fact]);
}

/**
 * Keys of the items of one record, as `factKey` tells them apart. An item whose kind and dates no other item has cannot
 * tell the same fact as another, so that most items need not be looked through.
 */
export function factKeys(evidence: readonly Evidence[]): (index: number, state: string) => string {
  const outlines = evidence.map(outline);
  const times = new Map<string, number>();
  for (const one of outlines) times.set(one, (times.get(one) ?? 0) + 1);
  return (index, state) => (times.get(outlines[index]!) === 1 ? outlines[index]! : factKey(evidence[index]!, state));
}

function outline({ kind, from, to }: Evidence): string {
  return `${kind} ${from} ${to}`;
}

function normalised(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
