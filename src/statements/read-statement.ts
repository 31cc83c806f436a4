import { stateOf } from '../organisation/state.js';
import { type Language, languageOf } from '../text/index.js';
import { aboutOthers, type FeatureId, type Features, featuresOf, weighedCues } from './features.js';
import { type Catalogues, shippedCatalogues } from './markers.js';
import { readSentences, type SentenceReading } from './reading.js';
import type { Statement } from './statement.js';
import { linearValue, type StatementModel, statementModel } from './statement-model.js';
import type { Stance, StatementResult } from './statement-result.js';

/** With what a statement is read. */
export interface ReadStatementOptions {
  /** Talking points, stop list and names of states to use instead of the shipped ones. */
  readonly catalogues?: Catalogues;
  /** Weights to use instead of the shipped ones. */
  readonly model?: StatementModel;
}

/** Fewer words say too little to be judged. */
const fewestWords = 10;

/** Sentences told in a result. */
const mostSentences = 5;

/**
 * Reads a text and says what stance it takes towards a state and how far it sounds like those who speak for that state, with
 * the words that decided. Pure, offline, and linear in the length of the text.
 */
export function readStatement(statement: Statement, options: ReadStatementOptions = {}): StatementResult {
  const { catalogues = shippedCatalogues, model = statementModel } = options;
  const language = languageOf(statement.text, statement.language);
  const given = statement.state === undefined ? null : stateOf(statement.state);
  if (language === null) return unread(statement, null, given, cautions.language);
  const sentences = withLikelyStates(readSentences(statement.text, language, catalogues));
  const state = given ?? mostNamed(sentences);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  const talkingPoints = talkingPointsOf(statement.text, sentences, state);
  if (words < fewestWords) return { ...unread(statement, language, state, cautions.short), talkingPoints };
  const features = featuresOf(sentences, state);
  return {
    id: statement.id,
    language,
    state,
    namesState: state !== null && sentences.some((sentence) => sentence.states.includes(state)),
    ...judge(features, model),
    talkingPoints,
    sentences: decisiveSentences(sentences, state, model),
    cautions: cautionsOf(statement, sentences, state, features),
  };
}

const cautions = {
  language: 'The language is not one of the six that are read (en, fr, es, ru, ar, zh): nothing can be said.',
  short: `The text has fewer than ${fewestWords} words: too little to judge.`,
  stateUnknown: 'No state was given and none is named: it was judged in general.',
  stateInferred: 'No state was given: it was measured against the one that it names most.',
  noCue: 'Nothing in it speaks for or against a state: the alignment is only what texts have on average.',
  otherState: 'It speaks of other states only.',
  mixed: 'It mixes languages: each sentence was read in its own.',
} as const;

function unread(statement: Statement, language: Language | null, state: string | null, why: string): StatementResult {
  const nothing = { namesState: false, alignment: null, stance: null, talkingPoints: [], sentences: [] };
  return { id: statement.id, language, state, ...nothing, cautions: [why] };
}

/** Words that may name a state do so in a text that names it otherwise. */
function withLikelyStates(sentences: readonly SentenceReading[]): SentenceReading[] {
  const named = new Set(sentences.flatMap((sentence) => sentence.states));
  return sentences.map((sentence) => {
    const likely = sentence.perhaps.filter((state) => named.has(state) && !sentence.states.includes(state));
    return likely.length === 0 ? sentence : { ...sentence, states: [...sentence.states, ...likely] };
  });
}

function mostNamed(sentences: readonly SentenceReading[]): string | null {
  const counts = new Map<string, number>();
  for (const { states } of sentences) for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function talkingPointsOf(
  text: string,
  sentences: readonly SentenceReading[],
  state: string | null,
): StatementResult['talkingPoints'] {
  return sentences
    .flatMap((sentence) => sentence.talkingPoints)
    .filter((point) => state === null || point.state === state)
    .map(({ id, start, end, quoted, voice }) => ({
      id,
      phrase: text.slice(start, end),
      start,
      end,
      quoted: quoted || voice === 'quoted',
      negated: voice === 'negated' || voice === 'rejected' || voice === 'reported',
    }));
}

/** Alignment and stance of what was found in a text. */
export function judge(features: Features, model: StatementModel): { alignment: number; stance: Stance } {
  const alignment = 1 / (1 + Math.exp(-linearValue(model.alignment, features)));
  return { alignment: rounded(alignment), stance: stanceOf(features, model) };
}

function stanceOf(features: Features, model: StatementModel): Stance {
  const supports = linearValue(model.supports, features);
  const criticises = linearValue(model.criticises, features);
  const neutral = linearValue(model.neutral, features);
  if (neutral >= supports && neutral >= criticises) return 'neutral';
  if (criticises > supports) return 'criticises';
  const defending = features.defence + features.frame + features.deflection + features.rejectedAbuse;
  return defending > features.praise + features.achievement + features.development + features.welcome
    ? 'defends'
    : 'praises';
}

function decisiveSentences(
  sentences: readonly SentenceReading[],
  state: string | null,
  model: StatementModel,
): StatementResult['sentences'] {
  const others = aboutOthers(sentences, state);
  return sentences
    .map((sentence, at) => {
      const { start, end } = sentence;
      const weighed = weighedCues(sentence, state, others[at]!);
      const weight = weighed.reduce((sum, { feature }) => sum + model.alignment.weights[feature], 0);
      return {
        start,
        end,
        weight: rounded(weight),
        cues: weighed
          .filter(({ feature }) => Math.abs(model.alignment.weights[feature]) >= 0.05)
          .map(({ cue, feature }) => ({ kind: feature as string, start: cue.start, end: cue.end })),
      };
    })
    .filter(({ weight, cues }) => cues.length > 0 && weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start)
    .slice(0, mostSentences);
}

const silentFeatures: ReadonlySet<string> = new Set<FeatureId>(['technical', 'fault']);

function cautionsOf(
  statement: Statement,
  sentences: readonly SentenceReading[],
  state: string | null,
  features: Features,
): string[] {
  const told: string[] = [];
  if (state === null) told.push(cautions.stateUnknown);
  else if (statement.state === undefined) told.push(cautions.stateInferred);
  if (Object.entries(features).every(([id, amount]) => amount === 0 || silentFeatures.has(id)))
    told.push(cautions.noCue);
  const named = new Set(sentences.flatMap((sentence) => sentence.states));
  if (state !== null && named.size > 0 && !named.has(state)) told.push(cautions.otherState);
  if (new Set(sentences.map((sentence) => sentence.language)).size > 1) told.push(cautions.mixed);
  return told;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
