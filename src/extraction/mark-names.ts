import type { Language } from '../text/index.js';
import { datesIn, moneyIn, sharesIn } from './amounts.js';
import { gazetteerOf, type NameList } from './gazetteer.js';
import type { LanguagePatterns } from './language-patterns.js';
import { headsOfState, known } from './mark-bodies.js';
import type { MarkedText, Replacement } from './marked-text.js';
import { otherOrganisationsIn, personsIn } from './names-in-text.js';
import { standsFor } from './organisation-names.js';
import { isFullHanName } from './short-han-names.js';
import { type ShortName, shortNamesIn } from './short-names.js';

/** Everything named in a sentence, each as one mark; what is marked first is no part of what comes later. */
export function markNames(
  sentence: MarkedText,
  finder: RegExp | undefined,
  short: ReadonlyMap<string, ShortName>,
  names: readonly string[],
  patterns: LanguagePatterns,
): MarkedText {
  const { language } = patterns;
  const gazetteer = gazetteerOf(language);
  let marked = sentence;
  if (finder !== undefined) {
    marked = marked.marking(
      [...marked.text.matchAll(finder)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        mention: { mark: 'ORG' },
      })),
    );
  }
  marked = marked.marking(shortNamesIn(marked, short));
  marked = marked.marking(otherOrganisations(marked, gazetteer.bodies, names, language));
  if (finder !== undefined) marked = marked.marking(fullNames(marked, patterns.fullName));
  if (finder !== undefined) marked = marked.marking(explanations(marked));
  marked = marked.marking(known(marked, gazetteer.bodies, language));
  marked = marked.marking(known(marked, gazetteer.offices, language));
  marked = marked.marking(headsOfState(marked, gazetteer.headsOfState, language));
  marked = marked.marking(datesIn(marked, language));
  marked = marked.marking(sharesIn(marked));
  marked = marked.marking(moneyIn(marked));
  return marked.marking(personsIn(marked, language));
}

function fullNames(marked: MarkedText, fullName: RegExp): Replacement[] {
  return [...marked.text.matchAll(fullName)]
    .filter(([name]) => name.length > 1)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, mention: { mark: 'ORG' } }));
}

/** "ABC (Association of ...)", "Association of ... (ABC)": the words that an abbreviation of the organisation stands for. */
function explanations(marked: MarkedText): Replacement[] {
  return [...marked.text.matchAll(/\ue000"? ?\("?([^()\ue000-\uf8ff]{8,140}|\ue003|\ue000)"?\)/g)].flatMap((match) => {
    const start = match.index;
    const whole = { start, end: start + match[0].length, mention: { mark: 'ORG' as const } };
    if (match[1] === '\ue000') return [whole];
    const full = marked
      .plain(start + 1, start + match[0].length)
      .replace(/[()]/gu, '')
      .trim();
    return standsFor(marked.nameAt(start).replace(/["\s]/gu, ''), full) ? [whole] : [];
  });
}

/** Names of other organisations, but for those that are known as bodies of a state: these are marked as such. */
function otherOrganisations(
  marked: MarkedText,
  bodies: NameList,
  names: readonly string[],
  language: Language,
): Replacement[] {
  const others = otherOrganisationsIn(marked, language)
    .map((other): Replacement => {
      const words = marked.text.slice(other.start, other.end);
      const own =
        isShortName(words, names, language) ||
        /^ ?\(\ue000\)/u.test(marked.text.slice(other.end, other.end + 4)) ||
        isSpelledOut(marked, other);
      return own ? { ...other, mention: { mark: 'ORG' } } : other;
    })
    .filter(({ start }) => !descriptive.test(marked.text.slice(Math.max(0, start - 48), start)));
  if (others.length === 0) return [];
  const states = bodies.find(marked.text, marked.cased);
  return others.filter(
    (other) =>
      other.mention.mark === 'ORG' ||
      !states.some(
        (body) =>
          body.start <= other.start + 4 &&
          body.end >= other.start + (other.end - other.start) * 0.5 &&
          body.end > other.start,
      ),
  );
}

/** "Union of Writers, UW,": what the initials stand for that follow in commas. */
function isSpelledOut(marked: MarkedText, { start, end }: Replacement): boolean {
  return (
    /^, \ue000(?:[,.;]|$)/u.test(marked.text.slice(end, end + 4)) &&
    standsFor(marked.nameAt(end + 2), marked.text.slice(start, end))
  );
}

/** "is the oldest Association for ...": says what the organisation is. */
const descriptive = /\ue000 (?:is|was|est|etait|es|era|fue) (?:the |an? |la |le |l'|une? |el |una? )(?:\p{L}+ ){0,3}$/u;

/** The end of a Chinese name, or the beginning of one in other languages, by which the text calls the organisation. */
function isShortName(words: string, names: readonly string[], language: Language): boolean {
  if (language === 'zh')
    return names.some(
      (name) => (words.length >= 4 && name.length > words.length && name.endsWith(words)) || isFullHanName(words, name),
    );
  const plain = words.replace(language === 'ar' ? /^[وف]?[بكل]?(?=\p{L}{4})/u : /^$/u, '');
  if (language !== 'ar' && isPartOfName(words, names)) return true;
  return (
    language !== 'en' &&
    plain.split(' ').length >= 2 &&
    names.some((name) => name.startsWith(`${plain} `) || name.startsWith(`${words} `))
  );
}

/** "Instituto Eloy Alfaro" for "Instituto de Pensamiento Eloy Alfaro": its first word and others of it, in their order. */
function isPartOfName(words: string, names: readonly string[]): boolean {
  const parts = words
    .replace(/^(?:the|la|le|el|l') ?/u, '')
    .split(/[\s'’"«»]+/u)
    .filter((part) => part !== '');
  if (parts.length < 2 || /^(?:national|international|european|general|federal|state|central)/u.test(parts[0]!))
    return false;
  return names.some((name) => {
    const whole = name.split(/[\s'’"«»]+/u);
    if (whole[0] !== parts[0] || whole.length <= parts.length || whole.length > parts.length + 5) return false;
    let at = 0;
    for (const part of parts) {
      const next = whole.indexOf(part, at);
      if (next === -1) return false;
      at = next + 1;
    }
    return true;
  });
}
