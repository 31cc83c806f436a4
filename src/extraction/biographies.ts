import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText, Mention } from './marked-text.js';
import { tests } from './match-context.js';
import { linkingTail, personKey, relates, speaksOfTenure } from './person-focus.js';
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
    const persons = personsIn(marked, this.patterns);
    const roles = new Map(persons.flatMap(({ key, role }) => (role === undefined ? [] : [[key, role]])));
    const tell = ({ at, mention }: Office, from: number, key: string, name: string) => {
      const post: Post = { role: roles.get(key) ?? '', from, to: from + 1, past: false, list: false };
      const office = { marked, at, mention, post, person: name };
      if (post.role !== '') told.push(office);
      else if (this.count < mostPending) {
        this.pending.set(key, [...(this.pending.get(key) ?? []), office]);
        this.count += 1;
      }
    };
    const rest = offices.filter((office) => {
      const owner = this.besides(marked, office.at, persons);
      if (owner !== undefined) tell(office, owner.at, owner.key, owner.name);
      return owner === undefined;
    });
    if (person !== undefined && rest.length > 0) {
      const from = persons.find(({ key }) => key === person.key)?.at ?? 0;
      for (const office of this.heldIn(marked, from, rest)) tell(office, from, person.key, person.name);
    }
    for (const [key, role] of roles) {
      for (const office of this.pending.get(key) ?? []) told.push({ ...office, post: { ...office.post, role } });
      this.pending.delete(key);
    }
    return told;
  }

  /** Whose title an office is: "the minister Anna Smith", "Anna Smith, minister of health". */
  private besides(marked: MarkedText, at: number, persons: readonly NamedPerson[]): NamedPerson | undefined {
    const { text } = marked;
    const { connectors } = this.patterns;
    const after = persons.find((person) => person.at > at);
    const toName = after === undefined ? '' : text.slice(at + 1, after.at);
    const bears =
      after !== undefined && after.at - at <= titleReach && connectors.test(toName) && !relates.test(toName);
    if (bears && !/[,;]/u.test(toName)) return after;
    const before = persons.findLast((person) => person.at < at);
    const between = before === undefined ? '' : text.slice(before.at + 1, at);
    const describes =
      before !== undefined &&
      at - before.at <= appositionReach &&
      /^\s?[,(:-]/u.test(between) &&
      connectors.test(between.replace(/[\ue005\ue006]/gu, ' '));
    return describes ? before : bears ? after : undefined;
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
export const kin =
  /(?:brother|sister|frere|soeur|herman[oa]|hij[oa]|fils|fille|epouse|espos[oa]|сын|дочь|брат|жена|супруга) ?(?:of|de|du|del)? ?(?:the|le|la|el|l')?\s*$/u;

/** Characters between a title and the name that bears it. */
const titleReach = 18;

/** Characters between a name and what stands in apposition to it. */
const appositionReach = 60;

interface NamedPerson {
  readonly at: number;
  readonly key: string;
  readonly name: string;
  /** The post in the organisation, where it is known. */
  readonly role: string | undefined;
}

function personsIn(marked: MarkedText, { language }: LanguagePatterns): NamedPerson[] {
  return marked.mentionsIn(0, marked.length).flatMap(({ at, mention }) => {
    if (mention.mark !== 'PERSON' && mention.mark !== 'MEMBER') return [];
    const name = String(mention.value ?? marked.nameAt(at));
    const role = mention.mark === 'MEMBER' ? (mention.kind ?? 'president') : undefined;
    return [{ at, key: personKey(name, language), name, role }];
  });
}
