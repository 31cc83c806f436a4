import * as z from 'zod';
import { stateCode } from '../organisation/state.js';
import type { Language, PhraseMatch } from '../text/index.js';

/** Forms by language; those of languages that are not read are left alone. */
const forms = z.record(z.string(), z.array(z.string().min(1)));

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

/** Names of states and their people in six languages. */
export type StateLexicon = z.infer<typeof stateLexiconSchema>;

/** A form, and the state that it speaks of; none for an exception. */
export interface StateForm {
  readonly form: string;
  readonly state?: string;
  /** Needs a capital even where its own first letter is small. */
  readonly capitalOnly: boolean;
  readonly ambiguous: boolean;
}

/** Every form of a language. */
export function* stateForms(lexicon: StateLexicon, language: Language): Generator<StateForm> {
  const capitalOnly = new Set(lexicon.capitalOnly[language]);
  const ambiguous = new Set(lexicon.ambiguous[language]);
  for (const [state, names] of Object.entries(lexicon.states)) {
    for (const list of [names.names, names.adjectives, names.government, names.leaders, names.parties]) {
      for (const form of list?.[language] ?? [])
        yield { form, state, capitalOnly: capitalOnly.has(form), ambiguous: ambiguous.has(form) };
    }
  }
  for (const form of lexicon.exceptions[language] ?? []) yield { form, capitalOnly: false, ambiguous: false };
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
    const same = match.first === first && match.last === last;
    if (!same && match.first <= last) continue;
    if (!spells(match.value, wordsAt(match.first, match.last))) continue;
    ({ first, last } = match);
    const { state, ambiguous } = match.value;
    if (state !== undefined) mentions.push({ state, first, last, ambiguous });
  }
  return mentions;
}

/** Names are compared letter by letter: a stem would take "quitó" for Quito and "дела" for Delhi. */
function spells({ form, capitalOnly }: StateForm, words: string): boolean {
  const first = form[0]!;
  const capital = capitalOnly || first !== first.toLowerCase();
  if (capital && words[0] !== words[0]!.toUpperCase()) return false;
  // Short forms in capitals are abbreviations: "US" is not "us".
  if (form.length <= 4 && form === form.toUpperCase() && first !== first.toLowerCase() && words !== form) return false;
  const written = plain(words);
  const wanted = plain(form);
  return written === wanted || (arabic.test(form) && written.endsWith(wanted));
}

const arabic = /\p{Script=Arabic}/u;

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .toLowerCase();
}
