import { Biographies, kin } from './biographies.js';
import type { Fact, FrameSettings } from './fact.js';
import { stateOfMention, words } from './fact.js';
import { gazetteerOf } from './gazetteer.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText, Mention } from './marked-text.js';
import { tests } from './match-context.js';
import { MemberLists } from './member-lists.js';
import { timingOf, yearsOf } from './office-timing.js';
import { noName } from './person-focus.js';
import { listedUnder, nearestPost, type Post, postsIn } from './posts.js';
import { stateWords } from './states.js';
import { insideQuotation } from './subject.js';

export interface OfficeProposal {
  readonly fact: Fact;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rule: string;
}

/**
 * Public posts of those who lead the organisation. A post in the organisation and a public post belong to one person when
 * nothing but titles, dates and linking words stands between, when both stand in one list, or when the text tells both of
 * somebody by name or as "he" or "she".
 */
export class OfficeReader {
  private readonly lists: MemberLists;
  private readonly biographies: Biographies;

  constructor(
    private readonly patterns: LanguagePatterns,
    private readonly settings: FrameSettings,
  ) {
    this.lists = new MemberLists(patterns);
    this.biographies = new Biographies(patterns);
  }

  read(sentence: Sentence): OfficeProposal[] {
    const { marked, goesOn } = sentence;
    const { patterns } = this;
    const offices = marked
      .mentionsIn(0, marked.length)
      .filter(({ at, mention }) => mention.mark === 'OFFICE' || (mention.mark === 'HEAD' && !this.isName(marked, at)));
    const listed = this.lists.read(sentence, offices);
    const proposals: OfficeProposal[] = [];
    const isNamesake = offices.length > 0 && tests(patterns.is.namesake, marked.text);
    const kept = isNamesake ? [] : offices;
    const posts = kept.length === 0 ? [] : postsIn(marked, goesOn, patterns);
    const taken = new Set<number>();
    for (const { at, mention } of kept) {
      const post = nearestPost(posts, at, marked, patterns) ?? listedUnder(posts, at, marked, patterns);
      const proposal = post === undefined ? undefined : this.beside(marked, at, mention, post, 0.85, 'post');
      if (proposal === undefined) continue;
      proposals.push(proposal);
      taken.add(at);
    }
    if (!isNamesake)
      for (const { at, mention, from } of listed) {
        const post: Post = { role: 'board', from, to: from, past: false, list: true };
        const proposal = this.beside(marked, at, mention, post, 0.75, 'list');
        if (proposal !== undefined) proposals.push(proposal);
      }
    for (const told of this.biographies.read(sentence, kept)) {
      if (told.marked === marked && taken.has(told.at)) continue;
      const { at, mention, post, person } = told;
      proposals.push(this.proposal(told.marked, at, mention, post, spanOf(post.from, at), person, 0.75, 'biography'));
    }
    return proposals;
  }

  /** The name of a head of state names no post: others may have the same. */
  private isName(marked: MarkedText, at: number): boolean {
    return stateWords(this.patterns.language).leaders.has(marked.nameAt(at));
  }

  private beside(
    marked: MarkedText,
    at: number,
    office: Mention,
    post: Post,
    confidence: number,
    rule: string,
  ): OfficeProposal | undefined {
    const { is, meetings } = this.patterns;
    const [from, to] = at < post.from ? [at, post.to] : [post.from, at + 1];
    if (tests(is.meets, marked.text.slice(0, to))) return undefined;
    if (tests(is.hypothetical, marked.text.slice(from, to)) || insideQuotation(marked.text, at)) return undefined;
    if (tests(is.negation, marked.text.slice(Math.max(0, from - 10), to))) return undefined;
    const between = at < post.from ? marked.text.slice(at + 1, post.from + 6) : '';
    if (parts.test(between) || appointing.test(between) || kin.test(marked.text.slice(Math.max(0, at - 40), at)))
      return undefined;
    if (at < post.from && appointer.test(marked.text.slice(Math.max(0, at - 30), at))) return undefined;
    if (namesSomeone.test(marked.text.slice(at + 1, at + 40))) return undefined;
    if (at > post.to && appointer.test(marked.text.slice(Math.max(0, at - 30), at))) return undefined;
    // "the meeting of the board, chaired by the king": to open a meeting is no post.
    if (meetings !== undefined && tests(meetings, marked.text.slice(Math.max(0, post.from - 60), post.to)))
      return undefined;
    const person = personNear(marked, from, to) ?? personNear(marked, from, Math.min(marked.length, to + 30));
    // "founded by the president": the act of an office, not a post of a person.
    if (post.role === 'founder' && person === undefined) return undefined;
    const name = person === undefined ? undefined : nameOf(person, this.settings);
    return this.proposal(marked, at, office, post, [from, to], name, confidence, rule);
  }

  private proposal(
    marked: MarkedText,
    at: number,
    office: Mention,
    post: Post,
    [from, to]: readonly [number, number],
    person: string | undefined,
    confidence: number,
    rule: string,
  ): OfficeProposal {
    const { subnational } = gazetteerOf(this.patterns.language);
    const timing = timingOf(marked, at, post, from, this.patterns);
    const start = marked.markAt(from) === 'ZERO' ? from + 1 : from;
    const fact: Fact = {
      kind: 'office-held',
      ...(person !== undefined && person !== noName && { person }),
      role: post.role as 'chair',
      office: words(office, this.settings).slice(0, 200),
      officeKind: (office.kind ?? 'executive') as 'executive',
      level: office.level ?? (tests(subnational, marked.nameAt(at)) ? 'subnational' : 'national'),
      timing,
      ...stateOfMention(office, this.settings),
      ...(timing === 'former' ? yearsOf(marked, at) : {}),
    };
    const span = marked.original(start, Math.max(to, start + 1));
    return { fact, ...span, confidence, rule: `office.${rule}` };
  }
}

function spanOf(person: number, office: number): readonly [number, number] {
  return [Math.min(person, office), Math.max(person, office) + 1];
}

/** "He" is written as whom the text has named. */
function nameOf(person: Mention, settings: FrameSettings): string {
  const said = words(person, settings);
  return typeof person.value === 'string' && said.length < 4 ? person.value : said;
}

function personNear(marked: MarkedText, from: number, to: number): Mention | undefined {
  return marked
    .mentionsIn(Math.max(0, from - 30), to)
    .find(({ mention }) => mention.mark === 'PERSON' || mention.mark === 'MEMBER')?.mention;
}

/** "a member of the council appointed by the king": who appoints holds no post. */
const appointer =
  /(?:appointed|nominated|named|selected|nomm\p{L}+|design\p{L}+|elegid\p{L}+|nombrad\p{L}+)\s+(?:by|par|por)\s+(?:the\s+|le\s+|la\s+|el\s+|l')?$/u;

/** "Le ministre a nommé Anna Smith à la tête de ...": who appoints holds no post. */
const appointing =
  /(?:^|\s)(?:(?:a|ont|avait|qui|ha|han|quien|que) (?:nomm|design|nombr|limog|destitu)\p{L}*|nombra|nombro|designo|nomma|destituyo)\s/u;

/** "the president named Anna Smith director of ...": who names does not hold the post. */
const namesSomeone =
  /^\s?(?:[\ue004\ue01d]\s|\p{L}+ [\ue006]\s)?(?:назначил|утвердил|appointed|named|nominated|nombro|designo|a nomme|nomme|任命|委任|عين)/u;

/** "the king and by the president", "le roi et le président": two persons. */
const parts =
  /(?:^|\s)(?:(?:and|et|y|и)\s+(?:by|par|por)|(?:et|y|and)\s+(?:by\s+|par\s+|por\s+)?(?:the|le|la|el|l'))\s/u;
