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

/** Stands for the name of somebody of whom a text has told none. */
export const noName = '??';
const unnamed = { key: noName, name: noName };

/**
 * Follows of whom a text tells, sentence by sentence: by name, then by surname, "he", "she", or without a subject where the
 * language leaves it out. Two persons in one sentence leave it open who "he" is, unless one of them is its subject.
 */
export class PersonFocus {
  private readonly names = new Map<string, string>();
  /** First parts of names, by which names that begin with the surname are known again: "Kim" for "Kim Woo-sang". */
  private readonly firsts = new Map<string, string>();
  private current: { readonly key: string; readonly name: string } | undefined;
  private absence = 0;

  constructor(private readonly patterns: LanguagePatterns) {}

  next(sentence: MarkedText): PersonSubject | undefined {
    const subject = this.subjectOf(sentence);
    const persons = personsIn(sentence, this.patterns.language);
    for (const { name, key } of persons) {
      if (this.names.has(key) || this.names.size >= mostPersons) continue;
      this.names.set(key, name);
      const [first, ...others] = name.split(' ');
      // In Arabic the first is a given name that many have.
      const short = this.patterns.language === 'ar' ? undefined : first;
      if (short !== undefined && others.length > 0 && !this.firsts.has(short)) this.firsts.set(short, key);
      const half = /-(\p{L}{3,})$/u.exec(key)?.[1];
      if (half !== undefined && !this.firsts.has(half)) this.firsts.set(half, key);
    }
    if (subject !== undefined) this.current = subject;
    else if (persons.length > 0)
      this.current = new Set(persons.map(({ key }) => key)).size === 1 ? persons[0] : undefined;
    this.absence = subject === undefined && persons.length === 0 ? this.absence + 1 : 0;
    if (this.absence > longestAbsence) this.current = undefined;
    return subject;
  }

  /** By which a person of the text is known: the surname, also where only this or the first part of the name is given. */
  keyOf(name: string): string {
    const key = personKey(name, this.patterns.language);
    return name.includes(' ') || this.names.has(key) ? key : (this.firsts.get(name) ?? key);
  }

  private subjectOf(sentence: MarkedText): PersonSubject | undefined {
    const { patterns } = this;
    // A life that is told of "him" alone, whose name stands elsewhere or once.
    const current = this.current ?? (this.names.size === 0 ? unnamed : undefined);
    const named = this.namedAtHead(sentence);
    const { he, heOmitted, language } = patterns;
    if (current !== undefined && he !== undefined) {
      he.lastIndex = 0;
      const pronoun = he.exec(sentence.text.slice(0, headLength));
      if (pronoun !== null && (named === undefined || pronoun.index < named.from)) {
        const from = pronoun.index;
        return { ...current, from, to: from + pronoun[0].length, by: 'pronoun' };
      }
    }
    if (named !== undefined) return named;
    if (this.current !== undefined && current !== undefined && heOmitted !== undefined) {
      heOmitted.lastIndex = 0;
      const omitted = heOmitted.test(sentence.text.slice(0, headLength));
      // "Fue detenida Ana López": the subject comes after the verb.
      if (omitted && (language === 'zh' || !sentence.text.slice(0, 40).includes('\ue004')))
        return { ...current, from: 0, to: 0, by: 'omission' };
    }
    return undefined;
  }

  private namedAtHead(sentence: MarkedText): PersonSubject | undefined {
    const { language, agents } = this.patterns;
    const at = sentence.text.search(/[\ue004\ue01d]/u);
    if (at !== -1 && at <= headLength && !agents?.test(sentence.text.slice(Math.max(0, at - 24), at))) {
      const name = String(sentence.mentionAt(at)?.value ?? sentence.nameAt(at));
      return { from: at, to: at + 1, name, key: personKey(name, language), by: 'name' };
    }
    if (language === 'zh' || language === 'ar') return undefined;
    for (const match of sentence.cased.slice(0, headLength).matchAll(/(?<![\p{L}-])\p{Lu}[\p{L}’'-]{2,}/gu)) {
      const key = this.keyOf(match[0].toLowerCase());
      const name = this.names.get(key);
      if (name !== undefined) return { from: match.index, to: match.index + match[0].length, name, key, by: 'surname' };
    }
    return this.surnameAlone(sentence);
  }

  private surnameAlone(sentence: MarkedText): PersonSubject | undefined {
    const match = surnameAlone.exec(sentence.cased);
    if (match === null) return undefined;
    const name = match[1]!.toLowerCase();
    const from = match[0].length - match[1]!.length;
    const key = this.current?.key === unnamed.key && this.names.size === 0 ? unnamed.key : name;
    return { from, to: match[0].length, name, key, by: 'surname' };
  }
}

/** "Smith, who served ...", "Mr Smith was ...": a name that is not known as one, by what is said of it. */
const surnameAlone =
  /^[\s\ue002"]*(?:(?:The |El |La |Le )?(?:\d{1,2}[ -]years?[ -]old |Mr\.? |Mrs\.? |Ms\.? |Dr\.? |Prof\.? |Sir |M\. |Mme |Sr\. |Sra\. )?)(\p{Lu}\p{Ll}{3,}(?:-\p{Lu}\p{Ll}+)?)(?=,? (?:who |quien |qui )?(?:served|became|studied|joined|completed|headed|led|chaired|holds|held|worked|graduated|resigned|was (?:born|appointed|elected|named|arrested|detained|sentenced|jailed|killed)|fue (?:nombrad|elegid|detenid|arrestad|designad)|naci[oó]|renunci[oó]|sustituye|est n[eé]e?|a [eé]t[eé] (?:nomm|[eé]lu|arr[eê]t|condamn))|, (?:futur|former|ex|ancien)\p{L}* )/u;

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
  const surname = name.replace(/["»”]/gu, '').trim().split(/\s+/u).at(-1) ?? '';
  return language === 'ru' && surname.length > 4
    ? surname.replace(/(?:ои|ого|ому|ым|им|ую|ая|ии|ыи|ом|ем|[аеиоуыюяь])$/u, '')
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
    const word = text.slice(next, from);
    if (!connectors.test(word) && !ordinal.test(word)) break;
    from = next;
  }
  return text.slice(from, at);
}

/** "the 10th president". */
const ordinal = /^\s*\p{N}{1,3}(?:st|nd|rd|th|e|er|eme|re|o|a|-?й|-?я|º|ª|ᵉ)?\s*$/u;

const longestTail = 90;
const longestHanTail = 30;

export function previousWord(text: string, at: number): number {
  let from = at - 1;
  while (from > 0 && !/[\p{L}\p{N}]/u.test(text[from]!)) from -= 1;
  while (from > 0 && /[\p{L}\p{N}'’-]/u.test(text[from - 1]!)) from -= 1;
  return Math.max(0, from);
}

/** Whether words say that somebody holds, takes or held a post. */
export function speaksOfTenure(words: string, { tenure }: LanguagePatterns): boolean {
  return tenure !== undefined && tests(tenure, words);
}

/** "minister for", "ambassador and": what follows is not the name of who bears the title. */
export const relates =
  /(?<!\p{L})(?:named|appointed|nominated|chose|met|nombro|designo|nomme|designe|назначил|утвердил|for|of|to|in|at|by|with|and|from|du|de|des|del|por|para|y|e|et|par|и|в|с|по|для|при|在|对)(?!\p{L})|任命|委任|会见/u;
