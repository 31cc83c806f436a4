import type { Language } from '../text/index.js';
import { tokensOf, withoutStates } from './clause-tokens.js';
import type { Sentence } from './marked-sentences.js';

/** Characters beside the organisation in which the words stand that say what part it has in a sentence. */
const beside = 24;

/** Further places where a text names the organisation tell no more. */
const mostNamings = 6;

/** At the head of a sentence stands what the sentence is about. */
const head = 40;

/**
 * How far a text is about the organisation: whether it names it often, at once, at the head of sentences, oftener than others, and
 * between what words ("a graduate of it", "it was founded"). A text that only mentions an organisation seldom tells a fact about it.
 */
export function centralityFeatures(sentences: readonly Sentence[], language: Language): string[] {
  const texts = sentences.map(({ marked }) => marked.text);
  const count = (marks: RegExp) => texts.reduce((sum, text) => sum + (text.match(marks)?.length ?? 0), 0);
  const namings = count(/[\ue000\ue001]/gu);
  const others = count(/\ue003/gu);
  const first = texts.findIndex((text) => /[\ue000\ue001]/u.test(text));
  const heads = texts.filter((text) => {
    const at = text.search(/[\ue000\ue001\ue003\ue004\ue010-\ue01d]/u);
    return at !== -1 && at < head && /[\ue000\ue001]/u.test(text[at]!);
  }).length;
  const features = [
    `text:namings:${bucket(namings, [0, 1, 2, 4])}`,
    `text:others:${others === 0 ? 'none' : others < namings ? 'fewer' : others <= 2 * namings ? 'as-many' : 'more'}`,
    `text:first:${first === -1 ? 'never' : bucket(first, [0, 1, 3])}`,
    `text:heads:${bucket(heads, [0, 1, 2])}`,
    `text:sentences:${bucket(texts.length, [1, 2, 4, 8])}`,
    `text:share:${bucket(Math.ceil((10 * texts.filter((text) => /[\ue000\ue001\ue01d]/u.test(text)).length) / texts.length), [0, 1, 2, 3, 5, 8])}`,
  ];
  let told = 0;
  for (const text of texts)
    for (const { index } of text.matchAll(/[\ue000\ue001]/gu)) {
      if (told === mostNamings) return features;
      told += 1;
      const before = tokensOf(withoutStates(text.slice(Math.max(0, index - beside), index), language), language);
      const behind = tokensOf(withoutStates(text.slice(index + 1, index + 1 + beside), language), language);
      features.push(`text:before:${language}:${before.at(-1)?.stem ?? '<START>'}`);
      features.push(`text:behind:${language}:${behind[0]?.stem ?? '<END>'}`);
    }
  return features;
}

/** The least of some bounds that a number does not pass; `more` when it passes them all. */
function bucket(number: number, bounds: readonly number[]): string {
  return String(bounds.find((bound) => number <= bound) ?? 'more');
}
