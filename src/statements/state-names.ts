import * as z from 'zod';
import { stateCode } from '../organisation/state.js';
import { type Language, languages, type PhraseMatch } from '../text/index.js';

const forms = z.partialRecord(z.enum(languages), z.array(z.string().min(1)));

/** How texts speak of one state. */
export const stateNamesSchema = z.looseObject({
  names: forms,
  adjectives: forms.optional(),
  /** Seats and names of its government and authorities. */
  government: forms.optional(),
  leaders: forms.optional(),
  parties: forms.optional(),
});

/** How texts in six languages speak of states. */
export const stateLexiconSchema = z.looseObject({
  version: z.string(),
  /** Forms that count only with a capital: in small letters they are ordinary words. */
  capitalOnly: forms,
  /** Forms that count only in a text that names the state in another way too. */
  ambiguous: forms,
  /** Longer phrases that hold a name and speak of no state. */
  exceptions: forms,
  states: z.record(stateCode, stateNamesSchema),
});

export type StateLexicon = z.infer<typeof stateLexiconSchema>;

/** What a form found in a text speaks of; `state` is absent for an exception. */
export interface StateForm {
  readonly state?: string;
  readonly capital: 'any' | 'first' | 'all';
  readonly ambiguous: boolean;
}

/** Every form of a language, with what it speaks of. */
export function* stateForms(lexicon: StateLexicon, language: Language): Generator<[string, StateForm]> {
  const capitalOnly = new Set(lexicon.capitalOnly[language]);
  const ambiguous = new Set(lexicon.ambiguous[language]);
  for (const [state, names] of Object.entries(lexicon.states)) {
    for (const list of [names.names, names.adjectives, names.government, names.leaders, names.parties]) {
      for (const form of list?.[language] ?? []) {
        const abbreviation = form.length <= 4 && form === form.toUpperCase() && form !== form.toLowerCase();
        const capital = abbreviation ? 'all' : capitalOnly.has(form) ? 'first' : 'any';
        yield [form, { state, capital, ambiguous: ambiguous.has(form) }];
      }
    }
  }
  for (const form of lexicon.exceptions[language] ?? []) yield [form, { capital: 'any', ambiguous: false }];
}

/** A state named in a text. */
export interface StateMention {
  readonly state: string;
  readonly first: number;
  readonly last: number;
  readonly ambiguous: boolean;
}

/**
 * The states that forms found in a text name: the longest form wins, and one that may name several states names each.
 *
 * @param wordsAt - the words of the text from one token to another
 */
export function stateMentions(
  matches: readonly PhraseMatch<StateForm>[],
  wordsAt: (first: number, last: number) => string,
): StateMention[] {
  const mentions: StateMention[] = [];
  let first = -1;
  let last = -1;
  for (const match of [...matches].sort((a, b) => a.first - b.first || b.last - a.last)) {
    const { state, capital, ambiguous } = match.value;
    if (capital !== 'any' && !isCapital(wordsAt(match.first, match.last), capital)) continue;
    const same = match.first === first && match.last === last;
    if (!same && match.first <= last) continue;
    ({ first, last } = match);
    if (state !== undefined) mentions.push({ state, first, last, ambiguous });
  }
  return mentions;
}

function isCapital(words: string, capital: 'first' | 'all'): boolean {
  const letters = capital === 'first' ? words[0]! : words;
  return letters === letters.toUpperCase();
}
