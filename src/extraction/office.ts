import type { Fact, FrameSettings } from './frames.js';
import { stateOfMention, words } from './frames.js';
import { gazetteerOf } from './gazetteer.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText, Mention } from './marked-text.js';
import { tests } from './match-context.js';
import { MemberLists } from './member-lists.js';
import { mayHold } from './requirements.js';
import { insideQuotation } from './subject.js';

interface Post {
  readonly role: string;
  readonly from: number;
  readonly to: number;
  /** A post that is over, or an act that is past: what comes after it may be later. */
  readonly past: boolean;
  /** Members of a board that are listed. */
  readonly list: boolean;
}

export interface OfficeProposal {
  readonly fact: Fact;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rule: string;
}

/** Who was introduced as a leader in the paragraph: "he" in the sentences after. */
interface Leader {
  readonly role: string;
  readonly person: string | undefined;
  readonly paragraph: number;
  readonly sentence: number;
}

/**
 * Public posts of those who lead the organisation. A post in the organisation and a public post belong to one person when
 * nothing but titles, dates and linking words stands between them, or when the next sentence goes on about "him" or "her".
 */
export class OfficeReader {
  private leader: Leader | undefined;
  private sentences = 0;
  private readonly lists: MemberLists;

  constructor(
    private readonly patterns: LanguagePatterns,
    private readonly settings: FrameSettings,
  ) {
    this.lists = new MemberLists(patterns);
  }

  read(sentence: Sentence): OfficeProposal[] {
    const { marked, paragraph, goesOn } = sentence;
    this.sentences += 1;
    const { is } = this.patterns;
    const offices = marked
      .mentionsIn(0, marked.length)
      .filter(({ mention }) => mention.mark === 'OFFICE' || mention.mark === 'HEAD');
    const posts = this.posts(marked, goesOn);
    const listedOffices = this.lists.read(sentence, offices);
    const proposals: OfficeProposal[] = [];
    if (offices.length > 0 && !tests(is.namesake, marked.text)) {
      for (const { at, mention } of offices) {
        const post = nearest(posts, at, marked, this.patterns) ?? listedUnder(posts, at, marked, this.patterns);
        if (post === undefined) continue;
        const proposal = this.propose(marked, at, mention, post);
        if (proposal !== undefined) proposals.push(proposal);
      }
      if (posts.length === 0) proposals.push(...this.goingOn(marked, paragraph, offices));
      for (const { at, mention, from } of listedOffices) {
        const listed: Post = { role: 'board', from, to: from, past: false, list: true };
        const proposal = this.propose(marked, at, mention, listed);
        if (proposal !== undefined) proposals.push({ ...proposal, confidence: 0.75, rule: 'office.list' });
      }
    }
    const post = posts.find(({ list }) => !list);
    if (post !== undefined) {
      const person = personNear(marked, post.from, post.to);
      this.leader = {
        role: post.role,
        person: person === undefined ? undefined : words(person, this.settings),
        paragraph,
        sentence: this.sentences,
      };
    }
    return proposals;
  }

  private posts(marked: MarkedText, goesOn: boolean): Post[] {
    if (!goesOn && !/[\ue000-\ue002\ue01d]/.test(marked.text)) return [];
    const posts: Post[] = [];
    const held = this.patterns.requirements.heldBy(marked.text);
    for (const { expression, required, role, past, list } of this.patterns.roles) {
      if (!mayHold(required, held)) continue;
      expression.lastIndex = 0;
      for (
        let match = expression.exec(marked.text), count = 0;
        match !== null && count < 6;
        match = expression.exec(marked.text), count += 1
      ) {
        if (match[0] === '') break;
        const from = match.index;
        const to = from + match[0].length;
        const before = marked.text.slice(Math.max(0, from - 12), from + 24);
        posts.push({
          role: role ?? 'president',
          from,
          to,
          past: past || tests(this.patterns.is.former, `${before.slice(0, 12)} ${marked.text.slice(from, to)}`),
          list,
        });
      }
    }
    for (const { at, mention } of marked.mentionsIn(0, marked.length))
      if (mention.mark === 'MEMBER')
        posts.push({ role: mention.kind ?? 'president', from: at, to: at + 1, past: false, list: false });
    return posts.sort((a, b) => a.from - b.from || b.to - a.to);
  }

  private propose(marked: MarkedText, at: number, office: Mention, post: Post): OfficeProposal | undefined {
    const { is } = this.patterns;
    const [from, to] = at < post.from ? [at, post.to] : [post.from, at + 1];
    if (tests(is.meets, marked.text.slice(0, to))) return undefined;
    if (tests(is.hypothetical, marked.text.slice(from, to)) || insideQuotation(marked.text, at)) return undefined;
    if (tests(is.negation, marked.text.slice(Math.max(0, from - 10), to))) return undefined;
    const between = at < post.from ? marked.text.slice(at + 1, post.from + 6) : '';
    if (parts.test(between)) return undefined;
    if (at > post.to && appointer.test(marked.text.slice(Math.max(0, at - 30), at))) return undefined;
    const { meetings } = this.patterns;
    // "the meeting of the board, chaired by the king": to open a meeting is no post.
    if (meetings !== undefined && tests(meetings, marked.text.slice(Math.max(0, post.from - 60), post.to)))
      return undefined;
    const person = personNear(marked, from, to) ?? personNear(marked, from, Math.min(marked.length, to + 30));
    // "founded by the president": the act of an office, not a post of a person.
    if (post.role === 'founder' && person === undefined) return undefined;
    return this.proposal(marked, at, office, post, from, to, person, 0.85, 'post');
  }

  private goingOn(
    marked: MarkedText,
    paragraph: number,
    offices: readonly { readonly at: number; readonly mention: Mention }[],
  ): OfficeProposal[] {
    const { leader } = this;
    const { is, he } = this.patterns;
    if (leader === undefined || leader.paragraph !== paragraph || this.sentences - leader.sentence > 3) return [];
    const head = marked.text.slice(0, 60);
    const surname = leader.person?.split(/\s+/).at(-1)?.toLowerCase();
    const pronoun = he !== undefined && tests(he, head);
    if (
      !pronoun &&
      !(surname !== undefined && surname.length > 2 && marked.plain(0, Math.min(60, marked.length)).includes(surname))
    )
      return [];
    return offices.flatMap(({ at, mention }) => {
      const lead = marked.text.slice(0, at);
      const between = leadOf(lead, this.patterns);
      if (!this.patterns.connectors.test(between.slice(-120)) || between.length > 120) return [];
      if (tests(is.hypothetical, lead) || tests(is.negation, lead) || insideQuotation(marked.text, at)) return [];
      const post: Post = { role: leader.role, from: 0, to: 0, past: false, list: false };
      const proposal = this.proposal(marked, at, mention, post, 0, at + 1, undefined, 0.75, 'going-on', leader.person);
      return proposal === undefined ? [] : [proposal];
    });
  }

  private proposal(
    marked: MarkedText,
    at: number,
    office: Mention,
    post: Post,
    from: number,
    to: number,
    person: Mention | undefined,
    confidence: number,
    rule: string,
    name?: string,
  ): OfficeProposal | undefined {
    const { subnational } = gazetteerOf(this.patterns.language);
    const timing = this.timing(marked, at, post, from, to);
    const plain = marked.nameAt(at);
    const start = marked.markAt(from) === 'ZERO' ? from + 1 : from;
    const span = marked.original(start, Math.max(to, start + 1));
    const fact: Fact = {
      kind: 'office-held',
      ...(person !== undefined ? { person: words(person, this.settings) } : name !== undefined ? { person: name } : {}),
      role: post.role as 'chair',
      office: words(office, this.settings).slice(0, 200),
      officeKind: (office.kind ?? 'executive') as 'executive',
      level: office.level ?? (tests(subnational, plain) ? 'subnational' : 'national'),
      timing,
      ...stateOfMention(office, this.settings),
      ...this.when(marked, at, timing),
    };
    return { fact, ...span, confidence, rule: `office.${rule}` };
  }

  private timing(
    marked: MarkedText,
    at: number,
    post: Post,
    from: number,
    to: number,
  ): 'concurrent' | 'former' | 'later' {
    const { is } = this.patterns;
    const name = marked.nameAt(at);
    const near = marked.text.slice(Math.max(from, at < post.from ? Math.max(0, at - 30) : post.to, at - 40), at);
    const before = at < post.from ? marked.text.slice(Math.max(0, at - 25), at) : near;
    const after = marked.text.slice(at + 1, at + 30);
    if (at > post.from && tests(is.later, near)) return 'later';
    if (
      tests(is.former, before) ||
      tests(is.formerAfter, after) ||
      tests(is.former, name) ||
      /^\s*[(（]?\s*\ue007?\s*[-–至到]\s*\ue007/u.test(after)
    ) {
      return tests(is.concurrent, near.slice(-18)) && !tests(is.former, near.slice(-18)) ? 'concurrent' : 'former';
    }
    // Who led it once and holds an office now came to it later.
    if (post.past && at > post.from && post.role !== 'founder' && tests(is.concurrent, near)) return 'later';
    void to;
    return 'concurrent';
  }

  private when(marked: MarkedText, at: number, timing: string): Record<string, string> {
    if (timing !== 'former') return {};
    const beside =
      /^\s*[(（,]?\s*(?:from|between|in|de|en|entre|с|в|من|عام|في|بين|于|自)?\s*\ue007(?:[^\p{L}\ue007]{1,3}(?:to|until|and|a|à|y|et|по|и|الى|至|到)?[^\p{L}\ue007]{0,3}\ue007)?/u.exec(
        marked.text.slice(at + 1, at + 30),
      );
    if (beside === null) return {};
    const dates = marked.mentionsIn(at, at + 1 + beside[0].length).filter(({ mention }) => mention.mark === 'DATE');
    const [first, second] = dates.map(({ mention }) => mention.value).filter((value) => typeof value === 'string');
    if (first === undefined) return {};
    return second === undefined ? { from: first, to: first } : { from: first, to: second };
  }
}

function personNear(marked: MarkedText, from: number, to: number): Mention | undefined {
  return marked
    .mentionsIn(Math.max(0, from - 30), to)
    .find(({ mention }) => mention.mark === 'PERSON' || mention.mark === 'MEMBER')?.mention;
}

/** The post that an office is tied to by nothing but linking words; of several the nearest. */
function nearest(posts: readonly Post[], at: number, marked: MarkedText, patterns: LanguagePatterns): Post | undefined {
  let best: Post | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const post of posts) {
    if (at >= post.from && at < post.to) continue;
    const between = at < post.from ? marked.text.slice(at + 1, post.from) : marked.text.slice(post.to, at);
    if (between.length > 140 || between.length >= distance) continue;
    const linked = post.list
      ? between.replace(/[\ue005\ue006\ue004\ue01d]/gu, ' ')
      : between.replace(/[\ue005\ue006]/gu, ' ');
    if (!isLinked(linked, patterns)) continue;
    best = post;
    distance = between.length;
  }
  return best;
}

/** "a member of the council appointed by the king": who appoints holds no post. */
const appointer =
  /(?:appointed|nominated|named|selected|nomm\p{L}+|design\p{L}+|elegid\p{L}+|nombrad\p{L}+)\s+(?:by|par|por)\s+(?:the\s+|le\s+|la\s+|el\s+|l')?$/u;

/** "the king and by the president", "le roi et le président": two persons. */
const parts =
  /(?:^|\s)(?:(?:and|et|y|и)\s+(?:by|par|por)|(?:et|y|and)\s+(?:by\s+|par\s+|por\s+)?(?:the|le|la|el|l'))\s/u;

/** How far a list of members reaches, in characters of the marked text. */
const longestList = 600;

/** The list that an office stands in: further names and what they do may stand between, but nobody who appoints or is met. */
function listedUnder(
  posts: readonly Post[],
  at: number,
  marked: MarkedText,
  { agents }: LanguagePatterns,
): Post | undefined {
  if (agents === undefined) return undefined;
  // "The board of the association" alone opens no list; "the board includes" does.
  const list = posts.find(
    (post) => post.list && post.to <= at && at - post.to <= longestList && marked.markAt(post.to - 1) !== 'ORG',
  );
  if (list === undefined || /[.!?]/u.test(marked.text.slice(list.to, at).replace(/\p{L}\./gu, ''))) return undefined;
  return agents.test(marked.text.slice(Math.max(0, at - 24), at)) ? undefined : list;
}

/** Names of persons are not marked in Arabic: a few words may be one. */
const namelessWords = 3;

function isLinked(between: string, patterns: LanguagePatterns): boolean {
  if (patterns.connectors.test(between)) return true;
  // A name that is not known as one: two or three characters after the post.
  if (patterns.language === 'zh' && /^\p{Script=Han}{3}/u.test(between))
    return [2, 3].some((length) => patterns.connectors.test(between.slice(length)));
  if (patterns.language !== 'ar') return false;
  const words = between.trim().split(/\s+/);
  if (/^\s*[,و(]/u.test(between)) return false;
  for (let dropped = 1; dropped <= namelessWords && dropped <= words.length; dropped += 1)
    if (/^(?:و\p{L}{4,}|الي|عن|في|مع|ان|قد|تحقيق|تنفيذ|توجيهات|لم|بان|من|لدي|بين)$/u.test(words[dropped - 1]!))
      return false;
    else if (patterns.connectors.test(words.slice(dropped).join(' '))) return true;
  return false;
}

/** What stands between the pronoun or name at the head of a sentence and an office. */
function leadOf(lead: string, { he, language }: LanguagePatterns): string {
  if (language !== 'zh') return lead.replace(/^[\s\ue002]*(?:[\ue004\ue01d]|\p{L}+)/u, '');
  return he === undefined ? lead : lead.replace(new RegExp(`^[\\s\ue002]*(?:[\ue004\ue01d]|${he.source})`, 'u'), '');
}
