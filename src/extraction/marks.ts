/**
 * What a stretch of a sentence names. In the sentence that patterns are matched against, each such stretch is one
 * private-use character; these are the characters.
 */
export const marks = {
  /** The organisation itself: by name, by "the association", by "it". */
  ORG: '\ue000',
  /** The organisation as the owner: "its", "our". */
  ITS: '\ue001',
  /** The subject that is left out at the head of a sentence whose subject goes on being the organisation. */
  ZERO: '\ue002',
  /** Some other organisation. */
  OTHER: '\ue003',
  PERSON: '\ue004',
  /** A public post. */
  OFFICE: '\ue005',
  /** Head of state or government, or their spouse, as a title. */
  HEAD: '\ue006',
  DATE: '\ue007',
  MONEY: '\ue008',
  SHARE: '\ue009',
  /** Bodies, by kind. */
  GOVERNMENT: '\ue010',
  LEGISLATURE: '\ue011',
  COURT: '\ue012',
  SECURITY: '\ue013',
  DIPLOMATIC: '\ue014',
  STATEMEDIA: '\ue015',
  STATEFIRM: '\ue016',
  STATEFUND: '\ue017',
  ADVISORY: '\ue018',
  ROYAL: '\ue019',
  PARTY: '\ue01a',
  MASS: '\ue01b',
  INTERGOVERNMENTAL: '\ue01c',
  /** A person of whom the text has said that he or she holds a post in the organisation. */
  MEMBER: '\ue01d',
} as const;

export type Mark = keyof typeof marks;

/** Kinds of state bodies as the gazetteers write them, with their marks. */
export const markOfKind = {
  government: 'GOVERNMENT',
  legislature: 'LEGISLATURE',
  judiciary: 'COURT',
  'military-security': 'SECURITY',
  diplomatic: 'DIPLOMATIC',
  'state-media': 'STATEMEDIA',
  'state-enterprise': 'STATEFIRM',
  'state-foundation': 'STATEFUND',
  'advisory-body': 'ADVISORY',
  royal: 'ROYAL',
  'ruling-party': 'PARTY',
  'mass-organisation': 'MASS',
  intergovernmental: 'INTERGOVERNMENTAL',
} as const satisfies Record<string, Mark>;

export type BodyKind = keyof typeof markOfKind;

/** Names in patterns that stand for several marks. */
export const markGroups: Readonly<Record<string, readonly Mark[]>> = {
  BODY: [
    'GOVERNMENT',
    'LEGISLATURE',
    'COURT',
    'SECURITY',
    'DIPLOMATIC',
    'STATEMEDIA',
    'STATEFIRM',
    'STATEFUND',
    'ADVISORY',
    'ROYAL',
  ],
  /** Whoever can act for a state. */
  AUTHORITY: ['GOVERNMENT', 'LEGISLATURE', 'COURT', 'SECURITY', 'ADVISORY', 'ROYAL', 'PARTY', 'OFFICE', 'HEAD'],
  US: ['ORG', 'ITS'],
  PERSON: ['PERSON', 'MEMBER'],
};

export const markOfCharacter: ReadonlyMap<string, Mark> = new Map(
  (Object.entries(marks) as [Mark, string][]).map(([mark, character]) => [character, mark]),
);
