/** The most phrases that one pattern may stand for: a pattern that needs more is a mistake. */
const mostPhrases = 4_000;

/**
 * The phrases that a pattern stands for, part by part. `(a|b|)` is a choice, an empty one leaves it out; `…` parts two
 * pieces between which other words may stand.
 *
 * @throws RangeError when a part stands for more than 4,000 phrases
 */
export function phrasesOf(pattern: string): string[][] {
  return pattern.split('…').map(expanded);
}

function expanded(part: string): string[] {
  let phrases = [''];
  for (const [index, piece] of part.split(/[()]/).entries()) {
    // Pieces at odd places stood in brackets.
    const choices = index % 2 === 1 ? piece.split('|') : [piece];
    phrases = phrases.flatMap((before) => choices.map((choice) => before + choice));
    if (phrases.length > mostPhrases) throw new RangeError(`"${part}" stands for more than ${mostPhrases} phrases`);
  }
  return phrases.map((phrase) => phrase.trim());
}
