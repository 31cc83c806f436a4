import type { Language } from '../text/index.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { MarkedText, Replacement } from './marked-text.js';
import { mayHold } from './requirements.js';

interface Affiliate {
  /** The post in the organisation. */
  readonly role: string;
  /** The name as the text first gave it. */
  readonly name: string;
}

/** How far from a post a name may stand, in characters of the marked text, when nothing but titles lies between. */
const reach = 30;

/** The same when the sentence begins with the name. */
const longReach = 120;

/** Characters before the first word that counts. */
const headLength = 12;

/**
 * Persons whom the text has tied to the organisation by a post: "its director, Anna Smith", "Anna Smith, founder of ...".
 * Later sentences name them alone, by full name or surname. In Arabic, where names are not marked, nobody is known.
 */
export class Affiliates {
  private readonly known = new Map<string, Affiliate>();

  constructor(private readonly patterns: LanguagePatterns) {}

  /** Those persons of a sentence who are known: from sentences before, and from this one. */
  marksIn(sentence: MarkedText): Replacement[] {
    this.learn(sentence);
    if (this.known.size === 0) return [];
    const { language } = this.patterns;
    const found: Replacement[] = [];
    for (let at = 0; at < sentence.length; at += 1) {
      if (sentence.markAt(at) !== 'PERSON') continue;
      const affiliate = this.known.get(keyOf(sentence.nameAt(at), language));
      if (affiliate !== undefined) found.push(memberAt(at, at + 1, affiliate));
    }
    if (language !== 'zh')
      for (const match of sentence.cased.matchAll(/(?<![\p{L}-])\p{Lu}[\p{L}’'-]{2,}/gu)) {
        const affiliate = this.known.get(keyOf(match[0].toLowerCase(), language));
        if (affiliate !== undefined) found.push(memberAt(match.index, match.index + match[0].length, affiliate));
      }
    return found.sort((a, b) => a.start - b.start);
  }

  private learn(sentence: MarkedText): void {
    const { patterns } = this;
    if (!/[\ue000-\ue002]/.test(sentence.text) || !sentence.text.includes('\ue004')) return;
    const held = patterns.requirements.heldBy(sentence.text);
    for (const { expression, required, role, list } of patterns.roles) {
      if (list || !mayHold(required, held)) continue;
      expression.lastIndex = 0;
      const match = expression.exec(sentence.text);
      if (match === null || match[0] === '') continue;
      const person = this.personBeside(sentence, match.index, match.index + match[0].length);
      if (person === undefined) continue;
      const name = sentence.nameAt(person);
      const key = keyOf(name, patterns.language);
      if (key.length > 1 && !this.known.has(key)) this.known.set(key, { role: role ?? 'president', name });
    }
  }

  private personBeside(sentence: MarkedText, from: number, to: number): number | undefined {
    const { text } = sentence;
    const within = text.indexOf('\ue004', from);
    if (within !== -1 && within < to) return within;
    const after = text.indexOf('\ue004', to);
    if (after !== -1 && after - to <= reach && this.patterns.connectors.test(text.slice(to, after))) return after;
    const before = text.lastIndexOf('\ue004', from - 1);
    if (before === -1) return undefined;
    const between = text.slice(before + 1, from);
    if (between.length <= reach && this.patterns.connectors.test(between)) return before;
    // "Anna Smith, who was arrested in 1985 and served as president of ...": of whom the sentence tells.
    const tail = /[^,;]{1,24}$/u.exec(between)?.[0];
    const leads = before <= headLength && between.length <= longReach && tail !== undefined;
    return leads && /^\s*(?:,|\()/u.test(between) && this.patterns.connectors.test(tail.replace(/^\S+\s/u, ''))
      ? before
      : undefined;
  }
}

function memberAt(start: number, end: number, { role, name }: Affiliate): Replacement {
  return { start, end, mention: { mark: 'MEMBER', kind: role, value: name } };
}

/** By which a name is known again: the surname, in Russian without its ending; in Chinese the whole. */
function keyOf(name: string, language: Language): string {
  if (language === 'zh') return name;
  const surname = name.trim().split(/\s+/u).at(-1) ?? '';
  return language === 'ru' && surname.length > 4
    ? surname.replace(/(?:ой|ого|ому|ым|им|ую|ая|ий|ии|ом|ем|[аеиоуыюяйь])$/u, '')
    : surname;
}
