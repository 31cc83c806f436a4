import type { Merge } from '../merge/merge-organisations.js';
import type { Organisation } from '../organisation/organisation.js';
import { printable } from './printable.js';

/** What a merge did and why, and what it leaves to a person, for the terminal. */
export function mergeText({ organisations, joins, questions, keptApart }: Merge): string {
  const by = (kind: Merge['joins'][number]['by']) => joins.filter((join) => join.by === kind).length;
  return [
    ...joins.map(({ a, b, reason, by: kind }) => `joined by ${kind}: ${pair(a, b)}: ${printable(reason)}`),
    ...keptApart.map(({ a, b, reason }) => `kept apart: ${pair(a, b)}: ${printable(reason)}`),
    ...questions.map(
      ({ a, b, confidence, reason }) => `open question (${confidence.toFixed(2)}): ${pair(a, b)}: ${printable(reason)}`,
    ),
    `${organisations.length} organisations; joined ${joins.length} times (${by('decision')} by decision, ${by('identifier')} by identifier, ${by('name')} by name); ${questions.length} open questions.`,
    ...(questions.length > 0
      ? [
          'The records of an open question stay apart, and neither is assessed before it is decided: write same or different.',
        ]
      : []),
    '',
  ].join('\n');
}

function pair(a: Organisation, b: Organisation): string {
  return `${printable(a.name)} (${printable(a.id)}) and ${printable(b.name)} (${printable(b.id)})`;
}
