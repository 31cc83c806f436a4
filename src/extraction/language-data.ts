import type { WordClasses } from './pattern.js';

export type FrameName =
  | 'founding'
  | 'supervision'
  | 'appointment'
  | 'funding'
  | 'fundingPolicy'
  | 'disclosure'
  | 'legalForm'
  | 'partyOrgan'
  | 'premises'
  | 'kinship'
  | 'adverse'
  | 'persecution'
  | 'link'
  | 'conduct'
  | 'stance';

/** One way of wording a fact; see `models/extraction/README.md`. */
export interface PatternData {
  readonly id: string;
  readonly pattern: string;
  readonly confidence: number;
  /** Who did it, where the wording itself says so. */
  readonly by?: string;
  /** Only where the document speaks for the organisation: the wording does not name it. */
  readonly self?: boolean;
  /** The wording holds a negation of its own. */
  readonly negated?: boolean;
  /** The wording leaves much room: where the organisation, or someone, says or does something in between, it is not meant. */
  readonly loose?: boolean;
  /** The words say it outright: what the model of clauses makes of the rest of the clause counts for nothing. */
  readonly outright?: boolean;
  /** What the captured words must hold. */
  readonly needs?: string;
  readonly decree?: boolean;
  readonly action?: string;
  readonly policy?: string;
  readonly level?: string;
  readonly form?: string;
  readonly relation?: string;
  readonly conduct?: string;
  readonly stance?: string;
}

export interface LanguageData {
  readonly language: string;
  readonly words: WordClasses;
  readonly subject: {
    readonly nouns: Readonly<Record<string, string>>;
    readonly definite: string;
    /** What may stand before the name and belongs to it: "the NGO". */
    readonly descriptor: string;
    readonly it?: string;
    readonly its?: string;
    /** A possessive that is written at the end of a word. */
    readonly itsEnding?: string;
    readonly we?: string;
    readonly our?: string;
  };
  readonly roles: Readonly<Record<string, string>>;
  /** Wordings of a post in the organisation: `{role}` stands for the post. */
  readonly rolePatterns: readonly {
    readonly pattern: string;
    readonly role?: string;
    readonly past?: boolean;
    readonly list?: boolean;
  }[];
  readonly connectors: string;
  readonly former: string;
  /** The same, written after the office. */
  readonly formerAfter: string;
  readonly concurrent: string;
  readonly later: string;
  readonly negation: string;
  readonly hypothetical: string;
  /** Words that begin a condition, at the head of a sentence. */
  readonly conditional: string;
  /** Verbs that bring two office-holders together who are not one person. */
  readonly meets: string;
  readonly reported: string;
  readonly namesake: string;
  /** Where running words end: what follows is no part of the name or list. */
  readonly cut: string;
  readonly he?: string;
  /** How a sentence begins that leaves out of whom it tells. */
  readonly heOmitted?: string;
  /** "Both men": the persons of whom the text has told. */
  readonly both?: string;
  /** Verbs and the like by which somebody holds, takes or held a post. */
  readonly tenure?: string;
  /** Saying, demanding, documenting: what the organisation says of others is not done to it. */
  readonly speaks?: string;
  /** Acts against many organisations at once, by action. */
  readonly groupActs?: Readonly<Record<string, string>>;
  /** Words for leading bodies, at the head of a list of their members. */
  readonly listHead?: string;
  /** Words that tell of an authority or of force, where no authority is named. */
  readonly force?: string;
  /** Words for meetings and ceremonies, which a guest may open. */
  readonly meetings?: string;
  /** Before an office in a list: who appoints or is met is no member. */
  readonly agents?: string;
  /** Words for many organisations, of which an act against many must hold one. */
  readonly many?: string;
  /** "Among them": the organisation named is one of the many. */
  readonly among?: string;
  readonly founders: Readonly<Record<string, string>>;
  readonly payers: Readonly<Record<string, string>>;
  readonly frames: Readonly<Partial<Record<FrameName, readonly PatternData[]>>>;
}
