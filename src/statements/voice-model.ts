import * as z from 'zod';
import { characterClass } from '../text/characters.js';
import { type Language, languages, PhraseIndex } from '../text/index.js';
import { simplifiedCharacter } from '../text/traditional-chinese.js';
import { shippedStateLexicon } from './shipped.js';
import { type StateForm, type StateLexicon, stateForms, stateMentions } from './state-names.js';

/**
 * How much a text sounds like a state's own texts: a linear model over hashed word pairs (Chinese: character pairs and
 * triples) of one language, learned from two corpora by `gongo train --voice`. None is shipped: see docs/statements.md.
 */
export const voiceModelSchema = z.object({
  id: z.literal('voice'),
  version: z.string(),
  language: z.enum(languages),
  intercept: z.number(),
  /** One weight a bucket, in units of `scale`: signed bytes in Base64. */
  weights: z.string(),
  scale: z.number().positive(),
  trainedOn: z.object({
    file: z.string(),
    sha256: z.string(),
    state: z.int(),
    other: z.int(),
    sources: z.array(z.string()),
  }),
  /** Judged on sources that were left out of the training. `null` when a side has but one source. */
  leftOut: z.object({ auroc: z.number(), texts: z.int() }).nullable(),
});

/** How the texts of a state sound in one language, as data. */
export type VoiceModel = z.infer<typeof voiceModelSchema>;

/** Buckets that features are hashed into. */
export const voiceBuckets = 1 << 14;

/** What stands in a text for names of states, leaders and parties, and for numbers, so that neither can be learned. */
const maskedName = 0x51ed270b;
const maskedNumber = 0x2f6a1e35;

/** The features of a text: buckets and amounts, scaled to length 1. */
export type VoiceFeatures = ReadonlyMap<number, number>;

const indexes = new Map<Language, PhraseIndex<StateForm>>();

function namesOf(language: Language, lexicon: StateLexicon): PhraseIndex<StateForm> {
  let index = indexes.get(language);
  if (index === undefined) {
    index = new PhraseIndex<StateForm>();
    for (const form of stateForms(lexicon, language)) index.add(form.form, language, form);
    indexes.set(language, index);
  }
  return index;
}

export function voiceFeatures(text: string, language: Language): VoiceFeatures {
  const index = namesOf(language, shippedStateLexicon);
  const tokens = index.tokens(text, language);
  const words: number[] = [];
  for (let at = 0; at < tokens.length; at += 1) words.push(wordHash(text, tokens.starts[at]!, tokens.ends[at]!));
  for (const { first, last } of stateMentions(index.matches(tokens, language), (a, b) =>
    text.slice(tokens.starts[a], tokens.ends[b]),
  )) {
    for (let at = first; at <= last; at += 1) words[at] = maskedName;
  }
  const counts = new Map<number, number>();
  const most = language === 'zh' ? 3 : 2;
  for (let first = 0; first < words.length; first += 1) {
    let hash = 0x811c9dc5;
    for (let length = 1; length <= most && first + length <= words.length; length += 1) {
      hash = Math.imul(hash ^ words[first + length - 1]!, 0x01000193);
      hash ^= hash >>> 15;
      const bucket = (Math.imul(hash, 0x9e3779b1) >>> 18) & (voiceBuckets - 1);
      counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
  }
  let norm = 0;
  for (const [bucket, count] of counts) {
    const amount = Math.log1p(count);
    counts.set(bucket, amount);
    norm += amount * amount;
  }
  norm = Math.sqrt(norm) || 1;
  for (const [bucket, amount] of counts) counts.set(bucket, amount / norm);
  return counts;
}

function wordHash(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first >= 0x30 && first <= 0x39) return maskedNumber;
  if (characterClass[first] === 2) return Math.imul(simplifiedCharacter(first), 0x01000193);
  let hash = 0x811c9dc5;
  const word = text.slice(start, end).toLowerCase();
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Scores texts with a voice model: 0 like the other texts, 1 like the state's. */
export function createVoice(model: VoiceModel): (text: string) => number {
  const bytes = Int8Array.from(atob(model.weights), (character) => (character.charCodeAt(0) << 24) >> 24);
  return (text) => {
    let sum = model.intercept;
    for (const [bucket, amount] of voiceFeatures(text, model.language)) sum += amount * bytes[bucket]! * model.scale;
    return Math.round(1e4 / (1 + Math.exp(-sum))) / 1e4;
  };
}
