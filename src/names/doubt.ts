import type { Alignment } from './align.js';
import type { Features } from './features.js';

/**
 * Whether forms that look alike leave a doubt that only a person can settle:
 * - in one language, two words for one thing (global and world), or two acronyms: who bears the one seldom bears the other;
 * - in two languages, nothing but words that many organisations bear (Community Action for Development).
 */
export function leavesDoubt({ pairs }: Alignment, features: Features, otherLanguage: boolean): boolean {
  if (!otherLanguage)
    return features.acronymDiffers === 1 || pairs.some(({ how }) => how === 'meaning' || how === 'similar-meaning');
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
