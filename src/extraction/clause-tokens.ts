import type { Language } from '../text/index.js';
import { markOfCharacter } from './marks.js';
import { stateWords } from './states.js';

/** Letters of a word that count: endings say little. */
const stems: Readonly<Record<Language, number>> = { en: 6, fr: 6, es: 6, ru: 6, ar: 5, zh: 1 };

export interface Token {
  /** The stem of a word, or what stands for it. */
  readonly stem: string;
  /** The whole word; none for what is marked. */
  readonly word: string | undefined;
}

/** Words of the longest name of a state, or characters of a Chinese one. */
const mostWords = 12;

/** Stands in a text for a state. */
const stateMark = '\ue01e';

const parted = /[\ue000-\ue01e]|\p{Script=Han}|[\p{L}\p{M}']+|\p{N}+|["?]/gu;

/** A text with one character for every state and ruler: whose they are must count for nothing. */
export function withoutStates(text: string, language: Language): string {
  const { names, stems: stemsOfStates } = statesOf(language);
  const parts = [...text.matchAll(parted)].map((match) => ({ part: match[0], index: match.index }));
  const joint = language === 'zh' ? '' : ' ';
  let plain = '';
  let copied = 0;
  for (let at = 0; at < parts.length; at += 1) {
    const { part, index } = parts[at]!;
    let name = '';
    let length = 0;
    for (let count = 1; count <= mostWords && at + count <= parts.length; count += 1) {
      name += (count > 1 ? joint : '') + parts[at + count - 1]!.part;
      if (names.has(name)) length = count;
    }
    if (length === 0 && /^\p{L}/u.test(part) && stemsOfStates.has(bareStem(part, language))) length = 1;
    if (length === 0) continue;
    const last = parts[at + length - 1]!;
    plain += text.slice(copied, index) + stateMark;
    copied = last.index + last.part.length;
    at += length - 1;
  }
  return plain + text.slice(copied);
}

/** The words of a text, without their endings, and its marks. */
export function tokensOf(text: string, language: Language): Token[] {
  return [...text.matchAll(parted)].map(([part]) => {
    const mark = markOfCharacter.get(part);
    if (mark !== undefined) return { stem: `<${mark}>`, word: undefined };
    if (part === stateMark) return { stem: '<STATE>', word: undefined };
    if (/^\p{N}/u.test(part)) return { stem: part.length === 4 ? '<YEAR>' : '<NUMBER>', word: undefined };
    return { stem: part.slice(0, stems[language]), word: part };
  });
}

/** Whole words, and what stands for those that are marked. */
export function wordsOf(text: string, language: Language): string[] {
  return tokensOf(text, language).map(({ stem, word }) => word ?? stem);
}

/** The stem without what is written together with a word in Arabic. */
function bareStem(word: string, language: Language): string {
  return (language === 'ar' ? word.replace(/^[وف]?[بلك]?(?:ال)?/u, '') : word).slice(0, stems[language]);
}

interface States {
  /** Names of states and of those who rule, their words parted by blanks. */
  readonly names: ReadonlySet<string>;
  /** Beginnings of their words, by which other forms are known. */
  readonly stems: ReadonlySet<string>;
}

const builtStates = new Map<Language, States>();

function statesOf(language: Language): States {
  const known = builtStates.get(language);
  if (known !== undefined) return known;
  const { states, leaders } = stateWords(language);
  const joint = language === 'zh' ? '' : ' ';
  const names = [...states.keys(), ...leaders.keys()].map((name) =>
    [...name.matchAll(parted)].map(([part]) => part).join(joint),
  );
  const words = names.filter((name) => !name.includes(' ') && name.length > 3);
  const made: States = {
    names: new Set(names),
    stems: new Set(language === 'zh' ? [] : words.map((word) => bareStem(word, language))),
  };
  builtStates.set(language, made);
  return made;
}
