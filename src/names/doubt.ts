import type { Alignment, Pairing } from './align.js';
import type { Features } from './features.js';
import type { Word } from './word.js';

/**
 * Whether forms that look alike leave a doubt that only a person can settle:
 * - one of them has names in brackets that the other lacks (board led by Amparo Carvajal);
 * - one of them ends with a place: the branch of an organisation in a country is another organisation;
 * - in one language, two words for one thing (global and world), two acronyms, a name on each side, or a body within the
 *   other: who bears the one seldom bears the other;
 * - in two languages, nothing but words that many organisations bear (Community Action for Development), or no more
 *   than a place and a body while each has words of its own.
 */
export function leavesDoubt({ pairs, onlyA, onlyB }: Alignment, features: Features, otherLanguage: boolean): boolean {
  const alone = [...onlyA, ...onlyB];
  if (alone.filter(({ kind, bracketed }) => bracketed && kind === 'distinguishing').length >= 2) return true;
  if (alone.some(({ isBranch }) => isBranch)) return true;
  const isName = ({ kind }: Word) => kind === 'distinguishing';
  if (!otherLanguage)
    return (
      features.acronymDiffers === 1 ||
      pairs.some(isSynonym) ||
      (onlyA.some(isName) && onlyB.some(isName)) ||
      alone.some(({ kind, bracketed }) => kind === 'body' && !bracketed)
    );
  const telling = pairs.filter(({ a, b }) => tells(a) || tells(b));
  const named = pairs.some(({ a, b }) => isName(a) || isName(b) || a.kind === 'acronym' || a.kind === 'number');
  const subjects = telling.filter(({ a }) => a.kind === 'subject');
  const own = (word: Word) => word.concepts.length > 0 && tells(word);
  if (pairs.some(differsInAll)) return true;
  if (named) return onlyA.some(own) && onlyB.some(own);
  if (subjects.length === 0 && features.complete < 1)
    return pairs.length < 2 || (onlyA.some(isContent) && onlyB.some(isContent));
  if (telling.some(({ a }) => a.kind === 'place' && !isRegion(a.concepts)))
    return subjects.length === 0 && pairs.length < 3 && features.complete < 1;
  // Where every word finds its like, three words that many bear are seldom borne by two.
  if (features.complete === 1)
    return telling.length === 0 || (pairs.length < 3 && telling.some(({ a }) => isRegion(a.concepts)));
  return telling.length < 2 || (pairs.length < 3 && telling.some(({ a }) => isRegion(a.concepts)));
}

function isContent({ kind }: Word): boolean {
  return kind !== 'body' && kind !== 'legal-form';
}

function tells({ kind }: Word): boolean {
  return kind !== 'body' && kind !== 'common' && kind !== 'legal-form';
}

/** An All-Russian union is seldom the Russian one. */
function differsInAll({ a, b }: Pairing): boolean {
  const ofAll = ({ text }: Word) => /^(?:all |всеросс|общеросс)/u.test(text);
  const ofAny = ({ text }: Word) => /^(?:росс|русс|russ)/u.test(text);
  return (ofAll(a) && ofAny(b)) || (ofAny(a) && ofAll(b));
}

/** Two words of one language for one thing; translations are none. */
function isSynonym({ how, a, b }: Pairing): boolean {
  if (how !== 'meaning' && how !== 'similar-meaning') return false;
  return (
    a.languages.size === 0 || b.languages.size === 0 || [...a.languages].some((language) => b.languages.has(language))
  );
}

function isRegion(concepts: readonly { id: string }[]): boolean {
  return concepts.some(({ id }) => id.startsWith('region-'));
}
