import * as z from 'zod';
import ar from '../../models/stance/ar.json' with { type: 'json' };
import en from '../../models/stance/en.json' with { type: 'json' };
import es from '../../models/stance/es.json' with { type: 'json' };
import fr from '../../models/stance/fr.json' with { type: 'json' };
import ru from '../../models/stance/ru.json' with { type: 'json' };
import zh from '../../models/stance/zh.json' with { type: 'json' };
import { type Language, languages } from '../text/index.js';
import { unpacked } from '../text/packed-data.js';

/** What a phrase does in a statement about a state. */
export const cueKinds = [
  /** Praises, thanks, supports. */
  'praise',
  /** Welcomes a step or acknowledges it: both sides do. */
  'welcome',
  /** Tells achievements and harmony. */
  'achievement',
  /** Works with the authorities and tells its own deeds for their programmes: what state-side bodies write on technical subjects. */
  'partnership',
  /** Turns criticism away: politicisation, interference, lies, security first, sovereignty. */
  'defence',
  /** Words of progress and of development, which both sides use. */
  'development',
  /** Words of sovereignty, security and enemies, which both sides use. */
  'frame',
  /** Names enemies and outsiders: foreign powers, hostile media, traitors. */
  'outsider',
  /** Points at sanctions and the deeds of others. */
  'deflection',
  /** Speaks with and for the rulers: "our government", "under the wise leadership". */
  'loyalty',
  'concern',
  /** Names abuses. */
  'abuse',
  /** Asks the state to act: release, repeal, investigate. */
  'demand',
  /** Those whom abuses hit, and those who speak up. */
  'victims',
  /** Speaks of those in power as others: "the authorities", "the police". */
  'authorities',
  /** Says where it knows from: witnesses, families, what was documented. */
  'testimony',
  /** Holds words and deeds of the rulers against each other: "on paper", "slogans", "in practice". */
  'doubt',
  /** What is missing, goes on or contradicts. */
  'fault',
  /** Subjects on which nobody takes sides. */
  'technical',
] as const;

export type CueKind = (typeof cueKinds)[number];

/** Words that change whose voice a phrase is, or what it means. */
export const contextRoles = ['soCalled', 'negation', 'reported', 'rejected', 'request', 'place'] as const;

export type ContextRole = (typeof contextRoles)[number];

const patterns = z.array(z.string().min(1));

/** The evaluative language of one language. Patterns are explained at `phrasesOf`. */
export const stanceLexiconSchema = z.object({
  language: z.enum(languages),
  version: z.string(),
  kinds: z.record(z.enum(cueKinds), patterns),
  /** Words, in lower case, that share their stem with a phrase of one word but mean something else: they are never one. */
  homographs: z.array(z.string().min(1)),
  context: z.record(z.enum(contextRoles), patterns),
});

export type StanceLexicon = z.infer<typeof stanceLexiconSchema>;

const shipped = { ar, en, es, fr, ru, zh } as Record<Language, StanceLexicon>;

/** The shipped lexicons. */
export const stanceLexicons = Object.fromEntries(
  languages.map((language) => [language, unpacked(shipped[language])]),
) as Record<Language, StanceLexicon>;

/** The homographs of each language. */
export const homographs: ReadonlyMap<Language, ReadonlySet<string>> = new Map(
  languages.map((language) => [language, new Set(stanceLexicons[language].homographs)]),
);
