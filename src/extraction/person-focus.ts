import type { LanguagePatterns } from './language-patterns.js';
import type { MarkedText } from './marked-text.js';
import { tests } from './match-context.js';

/** The person of whom a sentence tells. */
export interface PersonSubject {
  /** Where the name or pronoun stands; nowhere when the subject is left out. */
  readonly from: number;
  readonly to: number;
  /** The name as the text first gave it, and what it is known again by. */
  readonly name: string;
  readonly key: string;
  readonly by: 'name' | 'surname' | 'pronoun' | 'omission';
}

/** Characters of the marked text within which the subject stands. */
const headLength = 70;

/** Sentences without a person after which a pronoun means nobody. */
const longestAbsence = 4;

/** Persons of one text. */
const mostPersons = 400;

/**
 * Follows of whom a text tells, sentence by sentence: by name, then by surname, "he", "she", or without a subject where the
 * language leaves it out. Two persons in one sentence leave it open who "he" is, unless one of them is its subject.
 */
export class PersonFocus {
  private readonly names = new Map<string, string>();
  private current: { readonly key: string; readonly name: string } | undefined;
  private absence = 0;

  constructor(private readonly patterns: LanguagePatterns) {}

  next(sentence: MarkedText): PersonSubject | undefined {
    const subject = this.subjectOf(sentence);
    const persons = personsIn(sentence, this.patterns.language);
    for (const { name, key } of persons)
      if (!this.names.has(key) && this.names.size < mostPersons) this.names.set(key, name);
    if (subject !== undefined) this.current = subject;
    else if (persons.length > 0)
      this.current = new Set(persons.map(({ key }) => key)).size === 1 ? persons[0] : undefined;
    this.absence = subject === undefined && persons.length === 0 ? this.absence + 1 : 0;
    if (this.absence > longestAbsence) this.current = undefined;
    return subject;
  }

  private subjectOf(sentence: MarkedText): PersonSubject | undefined {
    const { patterns, current } = this;
    const named = this.namedAtHead(sentence);
    const { he, heOmitted } = patterns;
    if (current !== undefined && he !== undefined) {
      he.lastIndex = 0;
      const pronoun = he.exec(sentence.text.slice(0, headLength));
      if (pronoun !== null && (named === undefined || pronoun.index < named.from)) {
        const from = pronoun.index;
        return { ...current, from, to: from + pronoun[0].length, by: 'pronoun' };
      }
    }
    if (named !== undefined) return named;
    if (current !== undefined && heOmitted !== undefined) {
      heOmitted.lastIndex = 0;
      if (
        heOmitted.test(sentence.text.slice(0, headLength)) &&
        !/[\ue000\ue003\ue004]/u.test(sentence.text.slice(0, 8))
      )
        return { ...current, from: 0, to: 0, by: 'omission' };
    }
    return undefined;
  }

  private namedAtHead(sentence: MarkedText): PersonSubject | undefined {
    const { language, agents } = this.patterns;
    const at = sentence.text.search(/[\ue004\ue01d]/u);
    if (
      at !== -1 &&
      at <= headLength &&
      !(agents !== undefined && agents.test(sentence.text.slice(Math.max(0, at - 24), at)))
    ) {
      const name = String(sentence.mentionAt(at)?.value ?? sentence.nameAt(at));
      return { from: at, to: at + 1, name, key: personKey(name, language), by: 'name' };
    }
    if (language === 'zh' || language === 'ar') return undefined;
    for (const match of sentence.cased.slice(0, headLength).matchAll(/(?<![\p{L}-])\p{Lu}[\p{L}’'-]{2,}/gu)) {
      const key = personKey(match[0].toLowerCase(), language);
      const name = this.names.get(key);
      if (name !== undefined) return { from: match.index, to: match.index + match[0].length, name, key, by: 'surname' };
    }
    return undefined;
  }
}

function personsIn(sentence: MarkedText, language: LanguagePatterns['language']): { name: string; key: string }[] {
  const found: { name: string; key: string }[] = [];
  for (const { at, mention } of sentence.mentionsIn(0, sentence.length)) {
    if (mention.mark !== 'PERSON' && mention.mark !== 'MEMBER') continue;
    const name = String(mention.value ?? sentence.nameAt(at));
    found.push({ name, key: personKey(name, language) });
  }
  return found;
}

/** By which a name is known again: the surname, in Russian without its ending; in Chinese the whole. */
export function personKey(name: string, language: LanguagePatterns['language']): string {
  if (language === 'zh') return name;
  const surname = name.trim().split(/\s+/u).at(-1) ?? '';
  return language === 'ru' && surname.length > 4
    ? surname.replace(/(?:ой|ого|ому|ым|им|ую|ая|ий|ии|ом|ем|[аеиоуыюяйь])$/u, '')
    : surname;
}

/** Words right before a place that only link, back to where anything else is said. */
export function linkingTail(text: string, at: number, { connectors, language }: LanguagePatterns): string {
  if (language === 'zh') {
    for (let from = Math.max(0, at - longestHanTail); from < at; from += 1)
      if (connectors.test(text.slice(from, at))) return text.slice(from, at);
    return '';
  }
  const furthest = Math.max(0, at - longestTail);
  let from = at;
  while (from > furthest) {
    const next = previousWord(text, from);
    if (!connectors.test(text.slice(next, from))) break;
    from = next;
  }
  return text.slice(from, at);
}

const longestTail = 90;
const longestHanTail = 30;

function previousWord(text: string, at: number): number {
  let from = at - 1;
  while (from > 0 && !/[\p{L}\p{N}]/u.test(text[from]!)) from -= 1;
  while (from > 0 && /[\p{L}\p{N}'’-]/u.test(text[from - 1]!)) from -= 1;
  return Math.max(0, from);
}

/** Whether words say that somebody holds, takes or held a post. */
export function speaksOfTenure(words: string, { tenure }: LanguagePatterns): boolean {
  return tenure !== undefined && tests(tenure, words);
}
