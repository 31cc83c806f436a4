import { romanised } from './fold.js';
import { isFunctionWord } from './lexicon.js';
import type { Word } from './word.js';

/**
 * Whether an acronym spells a name: each of its letters, in order, from the beginnings of the name's words, one to four
 * letters a word (CENIDH: CEntro NIcaragüense de Derechos Humanos). Every word counts but articles, prepositions
 * and legal forms, which may be left out.
 */
export function spells(acronym: string, words: readonly Word[]): boolean {
  const parts = words.flatMap((word) =>
    word.text.split(' ').map((text) => ({
      letters: romanised(text),
      optional: word.kind === 'function-word' || word.kind === 'legal-form' || word.bracketed || isFunctionWord(text),
    })),
  );
  if (parts.length < 2 || parts.length > 24 || acronym.length < 2 || acronym.length > 16) return false;
  const reach = (at: number, from: number): boolean => {
    if (at === acronym.length) return parts.slice(from).every(({ optional }) => optional);
    const part = parts[from];
    if (part === undefined || acronym.length - at < parts.slice(from).filter(({ optional }) => !optional).length)
      return false;
    for (let length = 1; length <= 4 && part.letters[length - 1] === acronym[at + length - 1]; length += 1) {
      if (at + length > acronym.length) break;
      if (reach(at + length, from + 1)) return true;
    }
    return part.optional && reach(at, from + 1);
  };
  return reach(0, 0);
}
