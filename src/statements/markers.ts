import { type Language, PhraseIndex } from '../text/index.js';
import { phrasesOf } from './phrase-pattern.js';
import { shippedStateLexicon, shippedStopList, shippedTalkingPoints } from './shipped.js';
import { type ContextRole, type CueKind, contextRoles, cueKinds, stanceLexicons } from './stance-lexicon.js';
import { type StateForm, type StateLexicon, stateForms } from './state-names.js';
import type { StopList, TalkingPoints } from './talking-points.js';

/** A pattern of the stance lexicon; its parts must follow one another within a sentence. */
export interface CuePattern {
  readonly kind: CueKind;
  readonly parts: number;
}

/** What a phrase that was found stands for. */
export type Marker =
  | { readonly type: 'cue'; readonly pattern: CuePattern; readonly part: number }
  | { readonly type: 'context'; readonly role: ContextRole }
  | ({ readonly type: 'state' } & StateForm)
  | { readonly type: 'talkingPoint'; readonly state: string; readonly id: string }
  | { readonly type: 'prescribed' };

/** What texts are read for, besides the stance lexicons. */
export interface Catalogues {
  readonly talkingPoints: readonly TalkingPoints[];
  readonly stopList: StopList;
  readonly states: StateLexicon;
}

/** The talking points that ship with the library, one catalogue a state. */
export const shippedCatalogues: Catalogues = {
  talkingPoints: shippedTalkingPoints,
  stopList: shippedStopList,
  states: shippedStateLexicon,
};

const built = new WeakMap<Catalogues, Map<Language, PhraseIndex<Marker>>>();

/** All markers of a language in one index, so that a text is walked through once. Built at the first use of a language. */
export function markersOf(language: Language, catalogues: Catalogues): PhraseIndex<Marker> {
  const ofCatalogues = built.get(catalogues) ?? new Map<Language, PhraseIndex<Marker>>();
  built.set(catalogues, ofCatalogues);
  const index = ofCatalogues.get(language) ?? build(language, catalogues);
  ofCatalogues.set(language, index);
  return index;
}

function build(language: Language, catalogues: Catalogues): PhraseIndex<Marker> {
  const index = new PhraseIndex<Marker>();
  const lexicon = stanceLexicons[language];
  for (const kind of cueKinds) {
    for (const text of lexicon.kinds[kind]) {
      const parts = phrasesOf(text);
      const pattern = { kind, parts: parts.length };
      for (const [part, phrases] of parts.entries()) {
        const marker: Marker = { type: 'cue', pattern, part };
        for (const phrase of phrases) index.add(phrase, language, marker);
      }
    }
  }
  for (const role of contextRoles) {
    const marker: Marker = { type: 'context', role };
    for (const text of lexicon.context[role])
      for (const phrase of phrasesOf(text).flat()) index.add(phrase, language, marker);
  }
  const prescribed: Marker = { type: 'prescribed' };
  for (const { phrases } of catalogues.stopList.groups)
    for (const phrase of phrases[language] ?? []) index.add(phrase, language, prescribed);
  for (const form of stateForms(catalogues.states, language))
    index.add(form.form, language, { type: 'state', ...form });
  for (const { state, talkingPoints } of catalogues.talkingPoints) {
    for (const { id, phrases } of talkingPoints) {
      const marker: Marker = { type: 'talkingPoint', state, id };
      for (const phrase of phrases[language] ?? []) index.add(phrase, language, marker);
    }
  }
  return index;
}
