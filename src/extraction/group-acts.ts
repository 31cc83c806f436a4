import type { Fact } from './fact.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText } from './marked-text.js';
import { tests } from './match-context.js';

interface Act {
  readonly action: string;
  readonly what: string;
  readonly date: string | undefined;
  readonly sentence: number;
  /** Where its words begin in the original. */
  readonly start: number;
}

export interface ActProposal {
  readonly fact: Fact;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rule: string;
}

/** How many sentences after the act the organisation may be named among those it hit. */
const reach = 4;

/**
 * One act against many: "The ministry suspended ten organisations. ... Among them is the association." The second sentence
 * must say that the organisation is one of them.
 */
export class GroupActReader {
  private act: Act | undefined;
  private sentences = 0;

  constructor(
    private readonly patterns: LanguagePatterns,
    private readonly text: string,
  ) {}

  read({ marked }: Sentence): ActProposal[] {
    this.sentences += 1;
    const { is, groupActs, among, many } = this.patterns;
    const { act } = this;
    const at = marked.text.indexOf('\ue000');
    if (act !== undefined && this.sentences - act.sentence <= reach && at !== -1 && among !== undefined) {
      if (tests(among, marked.text) && !tests(is.namesake, marked.text)) {
        this.act = undefined;
        return [proposal(act, marked, at)];
      }
    }
    if (at !== -1 || (many !== undefined && !tests(many, marked.text))) return [];
    for (const { action, expression } of groupActs) {
      expression.lastIndex = 0;
      const match = expression.exec(marked.text);
      if (match === null || tests(is.hypothetical, match[0]) || tests(is.negation, match[0])) continue;
      const span = marked.original(match.index, match.index + match[0].length);
      const date = marked.mentionsIn(0, marked.length).find(({ mention }) => mention.mark === 'DATE')?.mention.value;
      this.act = {
        action,
        what: this.text.slice(span.start, span.end).replace(/\s+/gu, ' '),
        date: typeof date === 'string' ? date : undefined,
        sentence: this.sentences,
        start: span.start,
      };
    }
    return [];
  }
}

function proposal({ action, what, date, start }: Act, marked: MarkedText, at: number): ActProposal {
  const { end } = marked.original(at, at + 1);
  const fact: Fact = {
    kind: 'adverse-action',
    action: action as 'suspended',
    what: what.slice(0, 300),
    ...(date !== undefined && { from: date, to: date }),
  };
  return { fact, start, end, confidence: 0.75, rule: 'adverse.one-of-a-group' };
}
