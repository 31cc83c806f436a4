import type { LanguagePatterns } from './language-patterns.js';
import type { MarkedText, Replacement } from './marked-text.js';
import { tests } from './match-context.js';
import { linkingTail, PersonFocus, type PersonSubject, previousWord, relates, speaksOfTenure } from './person-focus.js';
import { mayHold } from './requirements.js';

interface Affiliate {
  /** The post in the organisation. */
  readonly role: string;
  /** The name as the text first gave it. */
  readonly name: string;
}

/** How far from a post a name may stand, in characters of the marked text, when nothing but titles lies between. */
const reach = 60;

/** The same when the sentence begins with the name. */
const longReach = 140;

/** How far a list of members reaches. */
const longestList = 600;

/** The same wording in one sentence. */
const mostMatches = 4;

/** Characters before the first word that counts. */
const headLength = 12;

/**
 * Persons whom the text has tied to the organisation by a post: "its director, Anna Smith", "Anna Smith, founder of ...",
 * "she heads ...". Later sentences speak of them by full name, by surname, as "he" or "she", or leave them out.
 */
export class Affiliates {
  private readonly known = new Map<string, Affiliate>();
  private readonly focus: PersonFocus;

  constructor(private readonly patterns: LanguagePatterns) {
    this.focus = new PersonFocus(patterns);
  }

  /** Of whom a sentence tells, and those persons in it who are known: from sentences before, and from this one. */
  in(sentence: MarkedText): { readonly person: PersonSubject | undefined; readonly members: Replacement[] } {
    const person = this.focus.next(sentence);
    this.learn(sentence, person);
    return { person, members: this.known.size === 0 ? [] : this.membersIn(sentence, person) };
  }

  private membersIn(sentence: MarkedText, subject: PersonSubject | undefined): Replacement[] {
    const { language, both } = this.patterns;
    const found: Replacement[] = [];
    for (let at = 0; at < sentence.length; at += 1) {
      if (sentence.markAt(at) !== 'PERSON') continue;
      const affiliate = this.known.get(this.focus.keyOf(sentence.nameAt(at)));
      if (affiliate !== undefined) found.push(memberAt(at, at + 1, affiliate));
    }
    if (language !== 'zh' && language !== 'ar')
      for (const match of sentence.cased.matchAll(/(?<![\p{L}-])\p{Lu}[\p{L}’'-]{2,}/gu)) {
        const affiliate = this.known.get(this.focus.keyOf(match[0].toLowerCase()));
        if (affiliate !== undefined) found.push(memberAt(match.index, match.index + match[0].length, affiliate));
      }
    if (language === 'ar')
      for (const match of sentence.text.matchAll(/(?<![\p{L}])[وفبلك]?([\p{L}]{4,})/gu)) {
        const affiliate = this.known.get(match[1]!);
        const end = match.index + match[0].length;
        if (affiliate !== undefined) found.push(memberAt(end - match[1]!.length, end, affiliate));
      }
    const { from, to, key, by } = subject ?? { from: 0, to: 0, key: '', by: 'name' };
    const spokenOf = this.known.get(key);
    const head = by === 'omission' && sentence.markAt(0) === 'ZERO' ? 1 : 0;
    if (spokenOf !== undefined && (by === 'pronoun' || by === 'omission'))
      found.push(memberAt(from + head, to + head, spokenOf));
    // "Both men": those of whom the text has told.
    if (both !== undefined && found.length === 0) {
      both.lastIndex = 0;
      const match = both.exec(sentence.text);
      const [first] = this.known.values();
      if (match !== null && first !== undefined)
        found.push(memberAt(match.index, match.index + match[0].length, first));
    }
    return found.sort((a, b) => a.start - b.start);
  }

  private learn(sentence: MarkedText, subject: PersonSubject | undefined): void {
    const { patterns } = this;
    if (!/[\ue000-\ue002]/.test(sentence.text)) return;
    if (subject === undefined && !sentence.text.includes('\ue004')) return;
    const held = patterns.requirements.heldBy(sentence.text);
    for (const { expression, required, role, list } of patterns.roles) {
      if (!mayHold(required, held)) continue;
      expression.lastIndex = 0;
      for (
        let match = expression.exec(sentence.text), count = 0;
        match !== null && match[0] !== '' && count < mostMatches;
        match = expression.exec(sentence.text), count += 1
      )
        if (list) this.learnListed(sentence, role ?? 'board', match.index + match[0].length);
        else this.learnFrom(sentence, subject, role ?? 'president', match.index, match.index + match[0].length);
    }
  }

  /** Everyone in a list of members, as far as the sentence goes. */
  private learnListed(sentence: MarkedText, role: string, from: number): void {
    const { text } = sentence;
    for (let at = text.indexOf('\ue004', from), before = from; at !== -1 && at - from <= longestList; ) {
      const tail = linkingTail(text, at, this.patterns);
      if (tail.length >= at - before || /[,:(、和及与-]|(?:^|\s)(?:and|et|y|и|و)(?:\s|$)/u.test(tail))
        this.know(sentence.nameAt(at), role);
      before = at + 1;
      at = text.indexOf('\ue004', before);
    }
  }

  private learnFrom(
    sentence: MarkedText,
    subject: PersonSubject | undefined,
    role: string,
    from: number,
    to: number,
  ): void {
    const person = this.personBeside(sentence, from, to);
    if (person !== undefined) this.know(sentence.nameAt(person), role);
    else if (subject !== undefined && this.holds(sentence, subject, from, to))
      this.know(subject.name, role, subject.key);
  }

  private know(name: string, role: string, key = this.focus.keyOf(name)): void {
    if (key.length > 1 && !this.known.has(key)) this.known.set(key, { role, name });
  }

  private personBeside(sentence: MarkedText, from: number, to: number): number | undefined {
    const { text } = sentence;
    const within = text.indexOf('\ue004', from);
    if (within !== -1 && within < to) return within;
    const after = text.indexOf('\ue004', to);
    if (after !== -1 && after - to <= reach && this.links(text.slice(to, after))) return after;
    const before = text.lastIndexOf('\ue004', from - 1);
    if (before === -1) return undefined;
    const between = text.slice(before + 1, from);
    if (between.length <= reach && this.links(between)) return before;
    // "Anna Smith, who was arrested in 1985 and served as president of ...": of whom the sentence tells.
    const tail = /[^,;]{1,24}$/u.exec(between)?.[0];
    const leads = before <= headLength && between.length <= longReach && tail !== undefined;
    return leads && /^\s*(?:,|\()/u.test(between) && this.patterns.connectors.test(tail.replace(/^\S+\s/u, ''))
      ? before
      : undefined;
  }

  /** Titles and public posts may stand between a name and a post. */
  private links(between: string): boolean {
    return this.patterns.connectors.test(between.replace(/[\ue005\ue006]/gu, ' '));
  }

  /** Whether a sentence says of the person it tells of that he or she has a post. */
  private holds(sentence: MarkedText, subject: PersonSubject, from: number, to: number): boolean {
    const { patterns } = this;
    if (subject.to > from) return false;
    const between = sentence.text.slice(subject.to, from);
    if (/[\ue004;]/u.test(between) || between.length > 2 * longReach) return false;
    if (patterns.speaks !== undefined && tests(patterns.speaks, between)) return false;
    const verb = /^\S+/u.exec(sentence.text.slice(from, to))?.[0] ?? '';
    if (speaksOfTenure(verb, patterns)) return true;
    // 曾任甲局局长、乙协会会长等职: one verb for a list of posts.
    if (patterns.language === 'zh') return speaksOfTenure(between, patterns);
    let at = from;
    // "was the charismatic founder of": a word or two that say no more than how.
    for (let skipped = 0; skipped <= 2; skipped += 1) {
      const tail = linkingTail(sentence.text, at, patterns);
      if (speaksOfTenure(tail, patterns)) return true;
      at = previousWord(sentence.text, at - tail.length);
      if (at <= subject.to || relates.test(sentence.text.slice(at, from))) return false;
    }
    return false;
  }
}

function memberAt(start: number, end: number, { role, name }: Affiliate): Replacement {
  return { start, end, mention: { mark: 'MEMBER', kind: role, value: name } };
}
