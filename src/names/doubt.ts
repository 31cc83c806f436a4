import type { Alignment } from './align.js';
import type { Features } from './features.js';
import type { Word } from './word.js';

/**
 * Whether forms that look alike leave a doubt that only a person can settle:
 * - in one language, two words for one thing (global and world), two acronyms, a name on each side, or a body within the
 *   other: who bears the one seldom bears the other;
 * - one of them has names in brackets that the other lacks (board led by Amparo Carvajal);
 * - in two languages, nothing but words that many organisations bear (Community Action for Development).
 */
export function leavesDoubt({ pairs, onlyA, onlyB }: Alignment, features: Features, otherLanguage: boolean): boolean {
  const explained = [...onlyA, ...onlyB].filter(({ kind, bracketed }) => bracketed && kind === 'distinguishing');
  if (explained.length >= 2) return true;
  if (!otherLanguage) {
    const isName = ({ kind }: Word) => kind === 'distinguishing';
    return (
      features.acronymDiffers === 1 ||
      pairs.some(({ how }) => how === 'meaning' || how === 'similar-meaning') ||
      (onlyA.some(isName) && onlyB.some(isName)) ||
      [...onlyA, ...onlyB].some(({ kind, bracketed }) => kind === 'body' && !bracketed)
    );
  }
  const telling = pairs.filter(({ a }) => a.kind !== 'body' && a.kind !== 'common');
  if (telling.some(({ a }) => a.kind !== 'subject' && !isRegion(a.concepts))) return false;
  return (
    telling.length === 0 ||
    (telling.length === 1 && pairs.some(({ a }) => a.kind === 'body')) ||
    (pairs.length < 3 && telling.some(({ a }) => isRegion(a.concepts)))
  );
}

function isRegion(concepts: readonly { id: string }[]): boolean {
  return concepts.some(({ id }) => id.startsWith('region-'));
}
