import type { Alignment } from './align.js';
import type { Word } from './word.js';

/**
 * What makes it impossible that two forms name one organisation, in words, or `undefined`: two places, two numbers, two
 * groups of people or religions, two directions, a negation on one side, two short words.
 *
 * @param otherLanguage - whether the forms are in different languages, where a translator may turn a negation round
 */
export function contradictionOf({ pairs, onlyA, onlyB }: Alignment, otherLanguage: boolean): string | undefined {
  const quoted = (word: Word) => `“${word.text}”`;
  for (const one of onlyA)
    for (const other of onlyB) {
      if (one.kind === 'number' && other.kind === 'number') return `two numbers, ${one.text} and ${other.text}`;
      if (one.kind === 'place' && other.kind === 'place' && apart(one, other))
        return `two places, ${quoted(one)} and ${quoted(other)}`;
      const group = exclusiveGroup(one, other);
      if (group !== undefined) return `${quoted(one)} is not ${quoted(other)}`;
      if (one.kind === 'distinguishing' && other.kind === 'distinguishing' && isShort(one) && isShort(other))
        return `${quoted(one)} is not ${quoted(other)}`;
    }
  const negation = [...onlyA, ...onlyB].find(({ kind }) => kind === 'negation');
  if (negation !== undefined && pairs.length > 0 && !otherLanguage)
    return `${quoted(negation)} stands in one of them only`;
  return undefined;
}

/** Whether neither of two places can be the other or lie in it. */
function apart(one: Word, other: Word): boolean {
  return !one.concepts.some((a) => other.concepts.some((b) => a.id === b.id || a.id === b.within || a.within === b.id));
}

function exclusiveGroup(one: Word, other: Word): string | undefined {
  if (one.kind !== 'subject' || other.kind !== 'subject') return undefined;
  const groups = (word: Word) => word.concepts.flatMap(({ group }) => (group === undefined ? [] : [group]));
  const sharedLanguage = [...one.languages].some((language) => other.languages.has(language));
  // Another language divides the professions otherwise: one word for lawyers and jurists.
  return groups(one).find((group) => groups(other).includes(group) && (sharedLanguage || group !== 'profession'));
}

function isShort({ text, script }: Word): boolean {
  return script !== 'han' && text.length <= 3;
}
