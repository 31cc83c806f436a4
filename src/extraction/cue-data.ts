import en from '../../models/extraction/cues/en.json' with { type: 'json' };
import es from '../../models/extraction/cues/es.json' with { type: 'json' };
import fr from '../../models/extraction/cues/fr.json' with { type: 'json' };
import type { Language } from '../text/index.js';
import { patternsOf } from './language-patterns.js';
import { compilePattern } from './pattern.js';

/** Words that tell of a fact in whatever order they stand; in the notation of `pattern.ts`. */
export interface CueData {
  readonly language: string;
  /** Acts of a state against an organisation. `alone`: only a state can do it, so that none need be named. */
  readonly acts: readonly { readonly action: string; readonly cue: string; readonly alone?: boolean }[];
  /** Words that tell of an authority where none is named. */
  readonly force?: string;
  readonly actsOnPeople: string;
  /** Between the organisation and a cue: it says, does or asks it for or against others. */
  readonly stop: string;
  /** Leading posts and bodies ... */
  readonly organ: string;
  /** ... how they are filled, ... */
  readonly appoints: string;
  /** ... and who fills them, where it is the organisation itself. */
  readonly members: string;
  /** With the body captured as `by`. */
  readonly supervised: string;
  /** Founding, as a verb or a noun ... */
  readonly founds: string;
  /** ... and what stands between it and a founder who comes after it. */
  readonly foundedBy: string;
  /** Money that comes in: verbs and nouns, ... */
  readonly pays: string;
  /** ... of them the verbs whose subject pays, ... */
  readonly gives: string;
  /** ... and what stands between one and a payer who comes after it. */
  readonly paidBy: string;
}

export interface Cues {
  readonly acts: readonly { readonly action: string; readonly cue: RegExp; readonly alone: boolean }[];
  readonly force: RegExp | undefined;
  readonly actsOnPeople: RegExp;
  readonly people: RegExp;
  /** The same, as what the organisation is named for: "the president of". */
  readonly peopleOf: RegExp;
  readonly stop: RegExp;
  readonly organ: RegExp;
  readonly appoints: RegExp;
  readonly members: RegExp;
  readonly supervised: RegExp;
  readonly founds: RegExp;
  readonly foundedBy: RegExp;
  /** Who may found, in words. */
  readonly founders: RegExp;
  readonly pays: RegExp;
  readonly gives: RegExp;
  readonly paidBy: RegExp;
  /** Who may pay, in words. */
  readonly payers: RegExp;
}

const shipped: Partial<Record<Language, CueData>> = { en, es, fr };

const built = new Map<Language, Cues>();

/** The cues of a language, compiled when first asked for; undefined where there are none. */
export function cuesOf(language: Language): Cues | undefined {
  const data = shipped[language];
  if (data === undefined) return undefined;
  let cues = built.get(language);
  if (cues === undefined) {
    const { words, founders, payers } = patternsOf(language).data;
    const compile = (pattern: string) => compilePattern(`(${pattern})`, language, words);
    cues = {
      acts: data.acts.map(({ action, cue, alone }) => ({ action, cue: compile(cue), alone: alone === true })),
      force: data.force === undefined ? undefined : compile(data.force),
      actsOnPeople: compile(data.actsOnPeople),
      people: compile('{staff}'),
      peopleOf: new RegExp(
        `(?:${compile('{staff}').source})(?: \\p{L}+)? (?:of|de|del|du|des|d')(?: the| la| el| los| las| l'| les)? ?$`,
        'u',
      ),
      stop: compile(data.stop),
      organ: compile(data.organ),
      appoints: compile(data.appoints),
      members: compile(data.members),
      supervised: compile(data.supervised),
      founds: compile(data.founds),
      foundedBy: compile(data.foundedBy),
      founders: compile(Object.values(founders).join('|')),
      pays: compile(data.pays),
      gives: compile(data.gives),
      paidBy: compile(data.paidBy),
      payers: compile(Object.values(payers).join('|')),
    };
    built.set(language, cues);
  }
  return cues;
}
