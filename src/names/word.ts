import { type Script, scriptOf, soundOf, stemOf } from './fold.js';
import { type Concept, type Entry, partsOf, type WordKind } from './lexicon.js';

/** A word of a name, or a phrase that the lexicon takes as one. */
export interface Word {
  /** As it is folded, the words of a phrase with spaces. */
  readonly text: string;
  readonly stem: string;
  readonly sound: string;
  readonly script: Script;
  readonly kind: WordKind;
  /** Of a phrase or a term in a script without spaces: the meanings of its parts. */
  readonly within: readonly Concept[];
  /** Every meaning that the lexicon has for it. */
  readonly concepts: readonly Concept[];
  readonly languages: ReadonlySet<string>;
  /** It stood in brackets: a remark about the name more than a part of it. */
  readonly bracketed: boolean;
  /** A place that ends a name without a preposition before it (Oxfam America). */
  readonly isBranch?: boolean;
}

const none: ReadonlySet<string> = new Set();

export function wordOf(text: string, entry: Entry | undefined, bracketed: boolean, acronym = false): Word {
  const script = scriptOf(text);
  return {
    text,
    stem: stemOf(text, script),
    sound: soundOf(text),
    script,
    kind: kindOf(text, entry, acronym),
    within: entry === undefined ? [] : partsOf(text),
    concepts: entry?.concepts ?? [],
    languages: entry?.languages ?? none,
    bracketed,
  };
}

function kindOf(text: string, entry: Entry | undefined, acronym: boolean): WordKind {
  if (/^\p{N}+$/u.test(text)) return 'number';
  if (entry === undefined) return acronym ? 'acronym' : 'distinguishing';
  // A word with several meanings counts as the least telling of them, but a place is a place.
  const kinds = entry.concepts.map(({ kind }) => kind);
  return order.find((kind) => kinds.includes(kind)) ?? 'distinguishing';
}

const order: readonly Concept['kind'][] = [
  'place',
  'function-word',
  'legal-form',
  'negation',
  'body',
  'common',
  'subject',
];
