import { isSpelledBy } from '../text/spelled-by.js';
import { romanised } from './fold.js';
import { isFunctionWord } from './lexicon.js';
import type { Word } from './word.js';

/** Whether an acronym spells a name. Every word counts but articles, prepositions and legal forms, which may be left out. */
export function spells(acronym: string, words: readonly Word[]): boolean {
  const parts = words.flatMap((word) =>
    word.text.split(' ').map((text) => ({
      letters: romanised(text),
      optional: word.kind === 'function-word' || word.kind === 'legal-form' || word.bracketed || isFunctionWord(text),
    })),
  );
  return isSpelledBy(acronym, parts);
}
