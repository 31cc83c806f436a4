import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText, Mention } from './marked-text.js';
import { tests } from './match-context.js';
import { linkingTail, personKey, speaksOfTenure } from './person-focus.js';
import type { Post } from './posts.js';
import { insideQuotation } from './subject.js';

/** An office of somebody of whom the text says, there or elsewhere, that he or she has a post in the organisation. */
export interface ToldOffice {
  readonly marked: MarkedText;
  readonly at: number;
  readonly mention: Mention;
  readonly post: Post;
  readonly person: string;
}

type Office = { readonly at: number; readonly mention: Mention };

/** Offices of persons whose post in the organisation has not been told yet. */
const mostPending = 60;

/** How far in a sentence an office may stand from the person. */
const longestSpan = 420;

/**
 * Lives told over several sentences. A sentence about a person tells of an office when words of holding it stand right
 * before it; whether the person leads the organisation may be said before or after.
 */
export class Biographies {
  private readonly pending = new Map<string, ToldOffice[]>();
  private count = 0;

  constructor(private readonly patterns: LanguagePatterns) {}

  read({ marked, person }: Sentence, offices: readonly Office[]): ToldOffice[] {
    const told: ToldOffice[] = [];
    const roles = new Map<string, string>();
    if (this.pending.size > 0 || person !== undefined)
      for (const { mention } of marked.mentionsIn(0, marked.length))
        if (mention.mark === 'MEMBER')
          roles.set(personKey(String(mention.value), this.patterns.language), mention.kind ?? 'president');
    if (person !== undefined && offices.length > 0) {
      const from = placeOf(person.key, marked, this.patterns);
      for (const { at, mention } of this.heldIn(marked, from, offices)) {
        const post: Post = { role: roles.get(person.key) ?? '', from, to: from + 1, past: false, list: false };
        const office = { marked, at, mention, post, person: person.name };
        if (post.role !== '') told.push(office);
        else if (this.count < mostPending) {
          this.pending.set(person.key, [...(this.pending.get(person.key) ?? []), office]);
          this.count += 1;
        }
      }
    }
    for (const [key, role] of roles) {
      for (const office of this.pending.get(key) ?? []) told.push({ ...office, post: { ...office.post, role } });
      this.pending.delete(key);
    }
    return told;
  }

  private heldIn(marked: MarkedText, from: number, offices: readonly Office[]): Office[] {
    const held: Office[] = [];
    for (const office of offices) {
      const { at } = office;
      if (at <= from || at - from > longestSpan) continue;
      // "president of the" may be of anything.
      if (office.mention.mark === 'HEAD' && office.mention.state === undefined) continue;
      const last = held.at(-1)?.at;
      const between = last === undefined ? '' : marked.text.slice(last + 1, at);
      const goesOn = last !== undefined && between.length < 60 && this.patterns.connectors.test(between);
      if ((goesOn && !/\ue004/u.test(between)) || this.isHeld(marked, from, at)) held.push(office);
    }
    return held;
  }

  private isHeld(marked: MarkedText, from: number, at: number): boolean {
    const { patterns } = this;
    const { text } = marked;
    const tail = linkingTail(text, at, patterns).slice(-Math.max(0, at - from - 1));
    const named = tail.lastIndexOf('\ue004');
    if (named !== -1 && !/^[\s,]*(?:as|comme|como|в качестве)\s/u.test(tail.slice(named + 1))) return false;
    if (!speaksOfTenure(tail, patterns)) return false;
    if (patterns.agents?.test(text.slice(Math.max(0, at - 24), at))) return false;
    // "the minister Anna Smith": somebody else's title.
    if (/^\s*[\ue004]/u.test(text.slice(at + 1, at + 4))) return false;
    if (kin.test(tail) || insideQuotation(text, at)) return false;
    if (tests(patterns.is.meets, text.slice(from, at))) return false;
    const near = text.slice(Math.max(from + 1, at - tail.length - 12), at);
    return !tests(patterns.is.hypothetical, near) && !tests(patterns.is.negation, near);
  }
}

/** "the brother of the minister" is no minister. */
const kin =
  /(?:brother|sister|frere|soeur|herman[oa]|hij[oa]|fils|fille|epouse|espos[oa]|сын|дочь|брат|жена|супруга) ?(?:of|de|du|del)? ?(?:the|le|la|el|l')?\s*$/u;

/** Where the sentence names or means a person. */
function placeOf(key: string, marked: MarkedText, { language }: LanguagePatterns): number {
  for (const { at, mention } of marked.mentionsIn(0, marked.length)) {
    if (mention.mark !== 'PERSON' && mention.mark !== 'MEMBER') continue;
    if (personKey(String(mention.value ?? marked.nameAt(at)), language) === key) return at;
  }
  return 0;
}
