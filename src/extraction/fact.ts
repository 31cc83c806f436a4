import type { Evidence } from '../evidence/evidence.js';
import type { Mention } from './marked-text.js';
import type { MatchContext } from './match-context.js';

/** The own fields of an item, before it gets its place in the text. */
export type Fact = Partial<Evidence> & Pick<Evidence, 'kind'> & Record<string, unknown>;

export interface FrameSettings {
  /** The original text. */
  readonly text: string;
  /** The state that the organisation is measured against; bodies that name no state are taken for its own. */
  readonly state: string | undefined;
}

export function words(mention: { readonly start: number; readonly end: number }, { text }: FrameSettings): string {
  return text
    .slice(mention.start, mention.end)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=\p{Script=Han})的$/u, '');
}

/** The state of a body, where it is not the organisation's own. */
export function stateOfMention(mention: Mention | undefined, { state }: FrameSettings): { state?: string } {
  return mention?.state === undefined || mention.state === state ? {} : { state: mention.state };
}

/** A fact that happened: its day stands in both. */
export function happened(context: MatchContext): { from?: string; to?: string } {
  const date = context.date()?.value;
  return typeof date === 'string' ? { from: date, to: date } : {};
}

export function matchWords(context: MatchContext, settings: FrameSettings, longest = 300): string {
  return words(context.sentence.original(wordsStart(context), context.end), settings).slice(0, longest);
}

/** The mark of an omitted subject has no words. */
function wordsStart(context: MatchContext): number {
  return context.sentence.markAt(context.start) === 'ZERO'
    ? Math.min(context.start + 1, context.end - 1)
    : context.start;
}
