import emptyWords from '../../models/names/empty-words.json' with { type: 'json' };
import { spells } from './acronym.js';
import { fold, type Script, scriptOf, soundOf, unspaced } from './fold.js';
import { cutRun, type Entry, longestPhrase, lookUp } from './lexicon.js';
import { wordsOf } from './split-words.js';
import { type Word, wordOf } from './word.js';

/** One way in which a text names an organisation. */
export interface NameForm {
  readonly text: string;
  readonly words: readonly Word[];
  /** Acronyms that the text gives beside the name. */
  readonly acronyms: readonly string[];
  /** The words that are neither function words nor legal forms, each once, sorted: the same for any order. */
  readonly key: string;
  /** The whole form's sound, without function words and legal forms. */
  readonly sound: string;
  readonly script: Script;
  /** The language that most of its words belong to, if the lexicon knows any. */
  readonly language: string | undefined;
}

/** A name, read: the form as it is written and the other names that it gives in brackets or after a slash. */
export interface ParsedName {
  readonly text: string;
  readonly forms: readonly NameForm[];
}

/** Remarks of registers and committees that are no part of a name: (special, 2014), (in special consultative status). */
const remark =
  /^(?:(?:general|special|roster)\b[^()]*|in (?:general|special) [^()]*|(?:an )?organi[sz]ation not in [^()]*|\d{4})$/iu;
const otherNameRemark =
  /^(?:now|formerly|former|previously|later|also known as|aka|a\.k\.a\.|ex|anciennement|antes|ранее|بـ?السابق|原|原名)[\s:.,]+/iu;
const longestName = 400;

/** Reads a name of any script and language. Longer ones than 400 characters are read as far as that. */
export function parseName(name: string): ParsedName {
  const text = name.slice(0, longestName).normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const outside: string[] = [];
  const bracketed: string[] = [];
  const others: string[] = [];
  for (const [index, part] of text.split(/[([{（]([^()[\]{}（）]*)[)\]}）]?/u).entries()) {
    const content = part.trim();
    if (content === '') continue;
    if (index % 2 === 0) outside.push(content);
    else if (!remark.test(content)) {
      if (otherNameRemark.test(content)) others.push(content.replace(otherNameRemark, ''));
      else bracketed.push(content);
    }
  }
  const main = outside.join(' ');
  const halves = main
    .split(/\s*[/;|]\s*/u)
    .filter((half) => wordsOf(fold(half)).length > 1 || scriptOf(half) === 'han');
  const isOtherName = (content: string) => isName(content) || isTranslation(content, main);
  const whole = formOf(main === '' ? text : main, bracketed);
  const forms = [
    whole,
    ...(halves.length > 1 ? halves.map((half) => formOf(half, [])) : []),
    ...others.map((other) => formOf(other, [])),
    ...bracketed.filter(isOtherName).map((content) => formOf(content, [])),
    ...(bracketed.some(isOtherName) ? [formOf(main, [])] : []),
  ];
  return { text, forms: forms.filter(({ words }, index) => words.length > 0 || index === 0) };
}

/** Whether a bracket holds a name of its own and not a place, an acronym or an explanation in small letters. */
function isName(content: string): boolean {
  if (/^\p{Ll}/u.test(content)) return false;
  const words = readWords(content, false);
  const telling = words.filter(({ kind }) => kind !== 'function-word' && kind !== 'legal-form');
  return (
    telling.length >= 3 && telling.some(({ kind }) => kind === 'body') && telling.some(({ kind }) => kind !== 'place')
  );
}

/** Whether a bracket holds the name in another language. */
function isTranslation(content: string, main: string): boolean {
  if (/^\p{Ll}/u.test(content)) return false;
  const [inside, outside] = [readWords(content, false), readWords(main, false)];
  const telling = inside.filter(({ kind }) => kind !== 'function-word' && kind !== 'legal-form');
  const [language, other] = [languageOf(inside), languageOf(outside)];
  return (
    telling.length >= 2 &&
    inside.length >= 3 &&
    telling.some(({ kind }) => kind !== 'place') &&
    (scriptOf(content) !== scriptOf(main) || (language !== undefined && other !== undefined && language !== other))
  );
}

function formOf(main: string, bracketed: readonly string[]): NameForm {
  const outer = withTail(readWords(main, false));
  const acronyms: string[] = [];
  const words = [...outer];
  for (const content of bracketed) {
    const acronym = acronymOf(content);
    if (acronym !== undefined) acronyms.push(acronym);
    else if (!isName(content)) words.push(...readWords(content, true));
  }
  // An acronym beside the name that it spells says nothing new.
  const kept = words.filter((word) => {
    if (word.kind !== 'acronym') return true;
    const letters = soundless(word.text);
    if (
      !spells(
        letters,
        words.filter((other) => other !== word && !other.bracketed),
      )
    )
      return true;
    acronyms.push(letters);
    return false;
  });
  const content = kept.filter(({ kind }) => kind !== 'function-word' && kind !== 'legal-form');
  return {
    text: main,
    words: kept,
    acronyms,
    key: [...new Set(content.map(({ text }) => text))].sort().join(' '),
    sound: soundOf(content.map(({ text }) => text).join('')),
    script: scriptOf(main),
    language: languageOf(kept),
  };
}

/**
 * A name's last word, where it is no part of what the others say: International (Mercy Corps International) stands as in
 * brackets, and a place is that of a branch (Oxfam America).
 */
function withTail(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  const before = words.at(-2);
  if (words.length < 3 || last === undefined || before === undefined || last.script !== 'latin') return words;
  if (last.concepts.some(({ id }) => id === 'international') && last.languages.has('en'))
    return [...words.slice(0, -1), { ...last, bracketed: true }];
  if (last.kind === 'place' && before.kind !== 'function-word' && before.kind !== 'place')
    return [...words.slice(0, -1), { ...last, isBranch: true }];
  return words;
}

/** The acronym that a bracket holds, without what else it says (HRN-Uganda). */
function acronymOf(content: string): string | undefined {
  const acronym = /^(?:the )?([\p{L}\p{N}][\p{L}\p{N}.’'&/-]{1,15})(?:\s*[-–—,\s]\s*[\p{L}\p{N}]+)?$/iu.exec(
    content,
  )?.[1];
  if (acronym === undefined) return undefined;
  const [letters, capitals] = [acronym.match(/\p{L}/gu)?.length ?? 0, acronym.match(/\p{Lu}/gu)?.length ?? 0];
  if (capitals < 2 || capitals * 2 < letters) return undefined;
  const [entry] = readWords(acronym, true);
  return entry?.kind === 'place' ? undefined : soundless(fold(acronym.replace(/[-–—]\p{Lu}\p{Ll}+$/u, '')));
}

function soundless(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text, phrases of the lexicon taken as one, the longest first. */
function readWords(text: string, bracketed: boolean): Word[] {
  const capitals = acronymWords(text);
  const capitalised = new Set([...capitals, ...capitalisedWords(text)]);
  const raw = wordsOf(fold(text.replace(/&/gu, ' ')));
  const words: Word[] = [];
  for (let at = 0; at < raw.length; ) {
    if (unspaced.test(raw[at]!)) {
      for (const piece of cutRun(raw[at]!)) words.push(wordOf(piece.text, piece.entry, bracketed));
      at += 1;
      continue;
    }
    let length = Math.min(longestPhrase, raw.length - at);
    let entry: Entry | undefined;
    for (; length > 0; length -= 1) {
      entry = lookUp(raw.slice(at, at + length));
      if (length === 1 && particles.has(raw[at]!) && capitalised.has(raw[at]!)) entry = withoutFunctionWords(entry);
      if (entry !== undefined) break;
    }
    const phrase = raw.slice(at, at + Math.max(1, length)).join(' ');
    const acronym = capitals.has(phrase);
    words.push(wordOf(withoutOrdinal(phrase), entry, bracketed, acronym));
    at += Math.max(1, length);
  }
  return words;
}

function withoutOrdinal(phrase: string): string {
  return phrase.replace(/^(\d+)(?:st|nd|rd|th|er|ere|eme|e|o|a)$/u, '$1');
}

/** Words in capitals, where not everything is. */
function acronymWords(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{N}.'’]+/gu) ?? [];
  const inCapitals = words.filter((word) => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}{2}/u.test(word));
  if (words.length > 2 && inCapitals.length === words.length) return new Set();
  return new Set(inCapitals.flatMap((word) => wordsOf(fold(word))));
}

/** Function words of some languages that are names of people in others, where they begin with a capital letter. */
const particles: ReadonlySet<string> = new Set(emptyWords.functionWordsOnlyInSmallLetters);

function withoutFunctionWords(entry: Entry | undefined): Entry | undefined {
  const concepts = entry?.concepts.filter(({ kind }) => kind !== 'function-word') ?? [];
  return concepts.length === 0 ? undefined : { concepts, languages: entry!.languages };
}

function capitalisedWords(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{Lu}\p{L}*/gu) ?? []).flatMap((word) => wordsOf(fold(word))));
}

function languageOf(words: readonly Word[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { languages } of words)
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.size);
  let best: string | undefined;
  for (const [language, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = language;
  return best;
}
