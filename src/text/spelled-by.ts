/** A word of a name, of which an acronym may take the first letters. */
export interface SpellingPart {
  readonly letters: string;
  /** Articles, prepositions, legal forms: the acronym may leave it out. */
  readonly optional: boolean;
}

/**
 * Whether an acronym spells a name: each of its letters, in order, from the beginnings of the name's words, one to four
 * letters a word (CENIDH: CEntro NIcaragüense de Derechos Humanos). Acronyms of 2 to 16 letters and names of 2 to 24 words.
 */
export function isSpelledBy(acronym: string, parts: readonly SpellingPart[]): boolean {
  if (parts.length < 2 || parts.length > 24 || acronym.length < 2 || acronym.length > 16) return false;
  // Where it was tried in vain: without it, a hostile name costs time without bound.
  const failed = new Set<number>();
  const reach = (at: number, from: number): boolean => {
    if (at === acronym.length) return parts.slice(from).every(({ optional }) => optional);
    const part = parts[from];
    const place = at * 32 + from;
    if (part === undefined || failed.has(place)) return false;
    for (let length = 1; length <= 4 && part.letters[length - 1] === acronym[at + length - 1]; length += 1) {
      if (at + length > acronym.length) break;
      if (reach(at + length, from + 1)) return true;
    }
    if (part.optional && reach(at, from + 1)) return true;
    failed.add(place);
    return false;
  };
  return reach(0, 0);
}
