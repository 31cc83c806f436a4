import type { LanguagePatterns } from './language-patterns.js';
import type { MarkedText } from './marked-text.js';
import { tests } from './match-context.js';
import { mayHold } from './requirements.js';

/** A post in the organisation, where a sentence names it. */
export interface Post {
  readonly role: string;
  readonly from: number;
  readonly to: number;
  /** A post that is over, or an act that is past: what comes after it may be later. */
  readonly past: boolean;
  /** Members of a board that are listed. */
  readonly list: boolean;
}

/** The same wording in one sentence. */
const mostMatches = 6;

/** Every post in the organisation that a sentence names, by wording or by a person who is known to hold one. */
export function postsIn(marked: MarkedText, goesOn: boolean, patterns: LanguagePatterns): Post[] {
  if (!goesOn && !/[\ue000-\ue002\ue01d]/.test(marked.text)) return [];
  const posts: Post[] = [];
  const held = patterns.requirements.heldBy(marked.text);
  for (const { expression, role, past, list } of patterns.roles.filter(({ required }) => mayHold(required, held))) {
    expression.lastIndex = 0;
    for (
      let match = expression.exec(marked.text), count = 0;
      match !== null && count < mostMatches;
      match = expression.exec(marked.text), count += 1
    ) {
      if (match[0] === '') break;
      const from = match.index;
      const to = from + match[0].length;
      const before = marked.text.slice(Math.max(0, from - 12), from);
      posts.push({
        role: role ?? 'president',
        from,
        to,
        past: past || tests(patterns.is.former, `${before} ${marked.text.slice(from, to)}`),
        list,
      });
    }
  }
  for (const { at, mention } of marked.mentionsIn(0, marked.length))
    if (mention.mark === 'MEMBER')
      posts.push({ role: mention.kind ?? 'president', from: at, to: at + 1, past: false, list: false });
  return posts.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The post that an office is tied to by nothing but linking words; of several the nearest. */
export function nearestPost(
  posts: readonly Post[],
  at: number,
  marked: MarkedText,
  patterns: LanguagePatterns,
): Post | undefined {
  let best: Post | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const post of posts) {
    if (at >= post.from && at < post.to) continue;
    const between = at < post.from ? marked.text.slice(at + 1, post.from) : marked.text.slice(post.to, at);
    if (between.length > longestLink || between.length >= distance) continue;
    // "The minister, Anna, and the director of": two persons.
    if (patterns.language === 'ar' && marked.text[post.from] === 'و' && /[\ue004\ue01d,]/u.test(between)) continue;
    const linked = post.list
      ? between.replace(/[\ue005\ue006\ue004\ue01d]/gu, ' ')
      : between.replace(/[\ue005\ue006]/gu, ' ');
    if (!isLinked(linked, patterns)) continue;
    best = post;
    distance = between.length;
  }
  return best;
}

const longestLink = 140;

/** How far a list of members reaches, in characters of the marked text. */
const longestList = 600;

/** The list that an office stands in: further names and what they do may stand between, but nobody who appoints or is met. */
export function listedUnder(
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

/** Of Arabic names many are not marked: a few words may be one. */
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
    if (
      /^(?:و\p{L}{4,}|التي|الذي|الذين|حيث|بمشاركه|بحضور|جايزه|الي|عن|في|مع|ان|قد|تحقيق|تنفيذ|توجيهات|لم|بان|من|لدي|بين)$/u.test(
        words[dropped - 1]!,
      )
    )
      return false;
    else if (patterns.connectors.test(words.slice(dropped).join(' '))) return true;
  return false;
}
