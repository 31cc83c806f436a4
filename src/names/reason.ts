import type { Alignment, Pairing } from './align.js';
import type { NameForm } from './parse-name.js';
import type { Word } from './word.js';

const most = 4;

/** What made two forms alike and what keeps them apart, in one sentence. */
export function reasonOf(a: NameForm, b: NameForm, { pairs, onlyA, onlyB }: Alignment): string {
  const telling = ({ kind }: Word) => kind !== 'legal-form';
  const [restA, restB] = [onlyA.filter(telling), onlyB.filter(telling)];
  const parts: string[] = [];
  if (a.key === b.key) parts.push('the same words');
  else {
    const of = (...how: Pairing['how'][]) => pairs.filter((pair) => how.includes(pair.how));
    list(parts, 'the same', of('same'), ({ a: one }) => quoted(one));
    list(parts, 'the same meaning', of('meaning', 'similar-meaning'), both);
    list(parts, 'spelt or written alike', of('form', 'spelling', 'sound'), both);
  }
  list(parts, 'in the first only', restA, quoted);
  list(parts, 'in the second only', restB, quoted);
  return parts.join('; ') || 'nothing in common';
}

function list<Item>(parts: string[], title: string, items: readonly Item[], tell: (item: Item) => string): void {
  if (items.length === 0) return;
  const more = items.length > most ? ` and ${items.length - most} more` : '';
  parts.push(`${title}: ${[...new Set(items.slice(0, most).map(tell))].join(', ')}${more}`);
}

function quoted({ text }: Word): string {
  return `“${text}”`;
}

function both({ a, b }: Pairing): string {
  return `${quoted(a)} = ${quoted(b)}`;
}
