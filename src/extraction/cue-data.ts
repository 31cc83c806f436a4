import ar from '../../models/extraction/cues/ar.json' with { type: 'json' };
import en from '../../models/extraction/cues/en.json' with { type: 'json' };
import es from '../../models/extraction/cues/es.json' with { type: 'json' };
import fr from '../../models/extraction/cues/fr.json' with { type: 'json' };
import ru from '../../models/extraction/cues/ru.json' with { type: 'json' };
import zh from '../../models/extraction/cues/zh.json' with { type: 'json' };
import type { Language } from '../text/index.js';
import { unpacked } from '../text/packed-data.js';
import { patternsOf } from './language-patterns.js';
import { compilePattern } from './pattern.js';
import type { Required } from './requirements.js';

/** Words that tell of a fact in whatever order they stand; in the notation of `pattern.ts`. */
export interface CueData {
  readonly language: string;
  /** Acts of a state against an organisation. `alone`: only a state can do it, so that none need be named. */
  readonly acts: readonly { readonly action: string; readonly cue: string; readonly alone?: boolean }[];
  /** Words for who acts for a state, where no gazetteer knows the body. */
  readonly authorities?: string;
  readonly actsOnPeople: string;
  /** People of an organisation, besides the class `staff`. */
  readonly people?: string;
  /** Between the organisation and a cue: it says, does or asks it for or against others. */
  readonly stop: string;
  /** Leading posts and bodies ... */
  readonly organ: string;
  /** ... how they are filled, ... */
  readonly appoints: string;
  /** ... and who fills them, where it is the organisation itself. */
  readonly members: string;
  /** Filling that only members do, though none are named. */
  readonly elects?: string;
  /** By which an organisation does to itself what a state might do to it. */
  readonly decides?: string;
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
  /** What marks who acts where both the organisation and he stand before the verb. */
  readonly agent?: string;
}

/** Words that are sought for themselves, and what a sentence must hold to have them. */
export interface Cue {
  readonly expression: RegExp;
  readonly required: Required;
}

export interface Cues {
  readonly acts: readonly { readonly action: string; readonly cue: Cue; readonly alone: boolean }[];
  readonly authorities: RegExp | undefined;
  readonly actsOnPeople: Cue;
  readonly people: RegExp;
  /** The same, before the organisation: "the president of". */
  readonly peopleOf: RegExp;
  readonly stop: RegExp;
  readonly organ: RegExp;
  readonly appoints: Cue;
  readonly members: RegExp;
  readonly elects: RegExp | undefined;
  readonly decides: RegExp | undefined;
  readonly supervised: Cue;
  readonly founds: Cue;
  readonly foundedBy: RegExp;
  /** Who may found, in words. */
  readonly founders: RegExp;
  readonly pays: Cue;
  readonly gives: RegExp;
  readonly paidBy: RegExp;
  /** Who may pay, in words. */
  readonly payers: RegExp;
  readonly agent: RegExp | undefined;
}

const shipped: Readonly<Record<Language, CueData>> = { ar, en, es, fr, ru, zh };

const built = new Map<Language, Cues>();

/** The cues of a language, compiled when first asked for. */
export function cuesOf(language: Language): Cues {
  const cues = built.get(language) ?? compiled(unpacked(shipped[language]), language);
  built.set(language, cues);
  return cues;
}

function compiled(data: CueData, language: Language): Cues {
  const { data: patterns, requirements } = patternsOf(language);
  const { words, founders, payers } = patterns;
  const compile = (pattern: string) => compilePattern(`(${pattern})`, language, words);
  const cueOf = (pattern: string): Cue => ({
    expression: compile(pattern),
    required: requirements.of(`(${pattern})`, words),
  });
  return {
    acts: data.acts.map(({ action, cue, alone }) => ({ action, cue: cueOf(cue), alone: alone === true })),
    actsOnPeople: cueOf(data.actsOnPeople),
    authorities: data.authorities === undefined ? undefined : compile(data.authorities),
    people: compile(data.people === undefined ? '{staff}' : `{staff}|${data.people}`),
    peopleOf: new RegExp(
      `(?:${compile('{staff}').source})(?: \\p{L}+)? (?:of|de|del|du|des|d')(?: the| la| el| los| las| l'| les)? ?$`,
      'u',
    ),
    stop: compile(data.stop),
    organ: compile(data.organ),
    appoints: cueOf(data.appoints),
    members: compile(data.members),
    elects: data.elects === undefined ? undefined : compile(data.elects),
    decides: data.decides === undefined ? undefined : compile(data.decides),
    supervised: cueOf(data.supervised),
    founds: cueOf(data.founds),
    foundedBy: compile(data.foundedBy),
    founders: compile(Object.values(founders).join('|')),
    pays: cueOf(data.pays),
    gives: compile(data.gives),
    paidBy: compile(data.paidBy),
    payers: compile(Object.values(payers).join('|')),
    agent: data.agent === undefined ? undefined : compile(data.agent),
  };
}
