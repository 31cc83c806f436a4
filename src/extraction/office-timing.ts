import type { LanguagePatterns } from './language-patterns.js';
import type { MarkedText } from './marked-text.js';
import { tests } from './match-context.js';
import type { Post } from './posts.js';

export type Timing = 'concurrent' | 'former' | 'later';

/** Whether an office was held before the post in the organisation, with it, or after: by words and by ranges of years. */
export function timingOf(marked: MarkedText, at: number, post: Post, from: number, { is }: LanguagePatterns): Timing {
  const near = marked.text.slice(Math.max(from, at < post.from ? Math.max(0, at - 30) : post.to, at - 40), at);
  const before = at < post.from ? marked.text.slice(Math.max(0, at - 25), at) : near;
  const after = marked.text.slice(at + 1, at + 30);
  if (at > post.from && tests(is.later, near)) return 'later';
  if (
    tests(is.former, before) ||
    tests(is.formerAfter, after) ||
    tests(is.former, marked.nameAt(at)) ||
    /^[\s(（]{0,4}\ue007?\s{0,2}[-–至到]\s{0,2}\ue007/u.test(after)
  )
    return tests(is.concurrent, near.slice(-18)) && !tests(is.former, near.slice(-18)) ? 'concurrent' : 'former';
  // "General Anna Smith": a rank stays with who has left the army.
  if (ranks.test(marked.nameAt(at)) && !tests(is.concurrent, near.slice(-18))) return 'former';
  // Who led it once and holds an office now came to it later.
  if (post.past && at > post.from && post.role !== 'founder' && tests(is.concurrent, near)) return 'later';
  return 'concurrent';
}

/** Military ranks by themselves, in folded letters. */
const ranks =
  /^(?:(?:lieutenant|major|brigadier|army|air force|police|teniente|general de|contra|vice|генерал|подполковник)[ -]?)*(?:general|colonel|admiral|marshal|captain|major|brigadier|commodore|coronel|almirante|mariscal|capitan|amiral|marechal|capitaine|генерал\S*|полковник\S*|адмирал\S*|маршал\S*|لواء|اللواء|عميد|العميد|عقيد|العقيد|فريق|الفريق|مشير|المشير|جنرال|الجنرال|将军|上将|中将|少将|大校|上校)$/u;

/** The years of a former office, where they stand beside it. */
export function yearsOf(marked: MarkedText, at: number): { from?: string; to?: string } {
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
