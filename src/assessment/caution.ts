import type { PossibleMatch } from '../organisation/possible-match.js';

export const cautionIds = [
  'identity-open',
  'too-little',
  'near-even',
  'ceiling',
  'ceiling-source',
  'one-source',
  'one-item',
  'hangs-on-source',
  'old',
  'undated',
  'unsourced',
] as const;

/** What a reader must know, in words and as data from which other languages make their words. */
export interface Caution {
  readonly id: (typeof cautionIds)[number];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly text: string;
}

/** What a reader of a result must know about a record whose identity is open; nothing where it is settled. */
export function identityCautions(matches: readonly PossibleMatch[] | undefined): Caution[] {
  if (matches === undefined || matches.length === 0) return [];
  const others = matches.map(({ id, name }) => `${name} (${id})`).join('; ');
  return [
    {
      id: 'identity-open',
      values: { others },
      text: `Not assessed: it may be the same organisation as ${others}. Decide first, in the file of decisions of gongo merge.`,
    },
  ];
}
