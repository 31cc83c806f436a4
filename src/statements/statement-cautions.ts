/** Fewer words say too little to be judged. */
export const fewestWords = 10;

/** What a reader of a statement's result must know, by the case it is. */
export const statementCautions = {
  language: 'The language is not one of the six that are read (en, fr, es, ru, ar, zh): nothing can be said.',
  short: `The text has fewer than ${fewestWords} words: too little to judge.`,
  stateUnknown: 'No state was given and none is named: it was judged in general.',
  stateInferred: 'No state was given: it was measured against the one that it names most.',
  noCue: 'Nothing in it speaks for or against a state: the alignment is only what texts have on average.',
  otherState: 'It speaks of other states only.',
  mixed: 'It mixes languages: each sentence was read in its own.',
} as const;
