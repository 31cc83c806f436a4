import { clauseAround, mentionIn, nearest, type Place, wordsBetween } from './clause.js';
import { type Cue, type Cues, cuesOf } from './cue-data.js';
import { type Fact, type FrameSettings, stateOfMention, words } from './fact.js';
import type { ActProposal } from './group-acts.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { MarkedText } from './marked-text.js';
import { type Mark, markGroups, marks } from './marks.js';
import { tests } from './match-context.js';
import { mayHold } from './requirements.js';

/** How far apart the parts of a fact may stand, in characters of the marked text; a Chinese one is a third of a word. */
const reaches = {
  letters: { act: 120, organ: 40, filling: 60, founder: 90, body: 90, people: 30, denial: 24, doubt: 40, hearsay: 60 },
  characters: { act: 45, organ: 18, filling: 26, founder: 24, body: 50, people: 12, denial: 5, doubt: 14, hearsay: 24 },
};

/** Less sure than any wording: the words are there, their order is not looked at. */
const confidence = 0.6;

/** Whoever can act for a state. */
export const authorities: readonly Mark[] = markGroups.AUTHORITY!;
export const authority = oneOf(authorities);
/** The organisation, named or as the owner. */
export const us = oneOf(['ORG', 'ITS']);
export const itself = oneOf(['ORG']);
export const otherOrganisation = /\ue003/u;
export const someoneElse = /[\ue003\ue004]/u;

/** Before the organisation, where it only says so. */
export const attribution =
  /(?:according to|d'apres|selon|aux dires d[eu]|segun|de acuerdo con|a juicio de(?:l)?|по словам|по данным)(?: the| la| le| el| l'| les| los)? ?$/u;

const andThen =
  /[,;] (?:and|but|while|et|mais|tandis que|y|pero|mientras|и|а|но)(?: the| la| le| el| l'| les| los)? ?$/u;

/** An expression for one of some marks. */
export function oneOf(sought: readonly Mark[]): RegExp {
  return new RegExp(`[${sought.map((mark) => marks[mark]).join('')}]`, 'gu');
}

/** Where one of some marks stands in a place. */
export function within(text: string, sought: RegExp, { from, to }: Place): Place | undefined {
  const at = text.slice(from, to).search(sought);
  return at === -1 ? undefined : { from: from + at, to: from + at + 1 };
}

/** A question, a condition or a body of the same name. */
export function isDoubtful(text: string, { is }: LanguagePatterns): boolean {
  return /[?؟]\s*["»”)]?\s*$/u.test(text) || tests(is.conditional, text.slice(0, 24)) || tests(is.namesake, text);
}

/** What all readers of cues ask of the clauses of a sentence. */
export class CueClauses {
  readonly cues: Cues;
  readonly reach: Readonly<typeof reaches.letters>;

  constructor(
    readonly patterns: LanguagePatterns,
    readonly settings: FrameSettings,
  ) {
    this.cues = cuesOf(patterns.language);
    this.reach = patterns.language === 'zh' ? reaches.characters : reaches.letters;
  }

  /** A question, a condition, a body of the same name, or a sentence that is about nobody we look for. */
  isDoubtful(text: string): boolean {
    return !/[\ue000-\ue002\ue01d]/u.test(text) || isDoubtful(text, this.patterns);
  }

  /** Where a cue stands that is neither denied nor only feared, asked for or threatened. */
  *sure(text: string, { expression, required }: Cue): Generator<Place> {
    const { is, requirements } = this.patterns;
    if (!mayHold(required, requirements.heldBy(text))) return;
    for (const match of text.matchAll(expression)) {
      const before = text.slice(
        Math.max(clauseAround(text, { from: match.index, to: match.index }).from, match.index - this.reach.doubt),
        match.index,
      );
      const near = before.slice(-this.reach.denial);
      // A comma ends what a Chinese negation reaches.
      const denied = this.patterns.language === 'zh' ? near.slice(near.lastIndexOf(',') + 1) : near;
      if (tests(is.negation, denied) || tests(is.hypothetical, before)) continue;
      yield { from: match.index, to: match.index + match[0].length };
    }
  }

  /** A tie to the state is not believed when it is only alleged. */
  isHearsay(text: string, { from }: Place): boolean {
    return tests(this.patterns.is.reported, text.slice(Math.max(0, from - this.reach.hearsay), from));
  }

  /** What Chinese parts by commas is another clause: after the cue the next one, before it the one but last. */
  private isFar(between: string, behind: boolean): boolean {
    return this.patterns.language === 'zh' && (between.match(/,/gu)?.length ?? 0) > (behind ? 0 : 1);
  }

  /** Someone else stands between, or words by which one only speaks of it or does it to others. */
  isParted(text: string, own: Place, cue: Place, someone: RegExp): boolean {
    if (attribution.test(text.slice(Math.max(0, own.from - 28), own.from))) return true;
    const between = wordsBetween(text, own, cue);
    // "The ministry closed two newspapers, and it protested": what follows tells of what the organisation does.
    if (
      own.from > cue.from &&
      andThen.test(between) &&
      tests(this.cues.stop, text.slice(own.to, own.to + this.reach.denial))
    )
      return true;
    return (
      this.isFar(between, own.from > cue.from) ||
      someone.test(between) ||
      (own.from < cue.from && tests(this.cues.stop, between))
    );
  }

  /** The subject that is left out at the head of the sentence, while nobody else has come in between. */
  leftOut(text: string, { from }: Place): Place | undefined {
    const between = text.slice(1, from);
    return text.startsWith(marks.ZERO) && from <= 2 * this.reach.body && !otherOrganisation.test(between)
      ? { from: 0, to: 1 }
      : undefined;
  }

  /** Who acts stands between the organisation and the verb, behind "by". */
  between(
    text: string,
    own: Place,
    place: Place,
    sought: readonly RegExp[],
    agent: RegExp | undefined,
  ): Place | undefined {
    if (agent === undefined) return undefined;
    for (const one of sought) {
      const last = nearest(text, one, place, { from: own.to, to: place.from }, this.reach.organ);
      if (last !== undefined && tests(agent, text.slice(own.to, last.from))) return last;
    }
    return undefined;
  }

  /** Which state did it, and when. */
  doneBy(marked: MarkedText, by: Place | undefined, clause: Place): object {
    const date = mentionIn(marked, clause, ['DATE'])?.value;
    return {
      ...stateOfMention(by && marked.mentionAt(by.from), this.settings),
      ...(typeof date === 'string' && { from: date, to: date }),
    };
  }

  wordsOf(marked: MarkedText, { from, to }: Place): string {
    return words(marked.original(from, to), this.settings).slice(0, 300);
  }

  proposal(marked: MarkedText, { from, to }: Place, fact: Fact, rule: string): ActProposal {
    return { fact, ...marked.original(from, to), confidence, rule };
  }
}
