import type { Cue, SentenceReading } from './reading.js';
import { type CueKind, cueKinds } from './stance-lexicon.js';

/** What a statement is judged by. All are amounts: 0 when nothing of the kind was found. */
export const featureIds = [
  ...cueKinds,
  /** Praise, achievement or success denied. */
  'deniedPraise',
  /** Abuse whose telling is called a lie. */
  'rejectedAbuse',
  /** Phrases of the state's side in somebody else's mouth: quoted, reported, so-called. */
  'foreignVoice',
  /** The state's talking points in the speaker's own voice ... */
  'talkingPoint',
  /** ... and in others'. */
  'foreignTalkingPoint',
  /** Talking points of the other states. */
  'otherTalkingPoint',
  /** Criticism in sentences that name only other states. */
  'otherCriticism',
  'otherPraise',
  /** Abuses and alarm in sentences that name enemies, outsiders or sanctions, or hold a talking point: others are the accused. */
  'enemyCriticism',
  /** Abuses and demands in what is welcomed: "we welcome the release of ...". */
  'reform',
  /** All that speaks for the state together, and all that speaks against it: many kinds at once weigh more than one. */
  'allSupport',
  'allCriticism',
] as const;

export type FeatureId = (typeof featureIds)[number];

export type Features = Readonly<Record<FeatureId, number>>;

/** Kinds that speak for the state, and kinds that speak against it. */
const supporting: ReadonlySet<CueKind> = new Set([
  'praise',
  'welcome',
  'achievement',
  'partnership',
  'defence',
  'development',
  'frame',
  'outsider',
  'deflection',
  'loyalty',
]);
const friendly: ReadonlySet<CueKind> = new Set(['praise', 'welcome', 'achievement', 'partnership', 'development']);
const critical: ReadonlySet<CueKind> = new Set(['concern', 'abuse', 'demand', 'victims', 'doubt', 'fault']);
/** What is said against whoever did it. */
const accusing: ReadonlySet<CueKind> = new Set(['concern', 'abuse', 'victims']);

/** Texts are compared at this length in words; shorter ones are not blown up beyond it. */
const usualLength = 60;

/** The cues of a sentence, each with the feature that it counts for. */
export function weighedCues(
  sentence: SentenceReading,
  state: string | null,
  other: boolean,
): { cue: Cue; feature: FeatureId }[] {
  const enemies =
    sentence.cues.some(({ kind, voice }) => (kind === 'outsider' || kind === 'deflection') && voice === 'own') ||
    sentence.talkingPoints.some((point) => point.state === state && point.voice === 'own');
  let welcomed = false;
  return sentence.cues.map((cue) => {
    if (cue.voice === 'own' && (cue.kind === 'welcome' || cue.kind === 'praise')) welcomed = true;
    // "... but many remain in prison" ends what is welcomed.
    else if (cue.kind === 'fault' || cue.kind === 'concern') welcomed = false;
    const reform = welcomed && !other && (cue.kind === 'abuse' || cue.kind === 'demand' || cue.kind === 'victims');
    const feature = reform ? 'reform' : featureOf(cue, other);
    return { cue, feature: enemies && accusing.has(feature as CueKind) ? 'enemyCriticism' : feature };
  });
}

/** The feature that a cue counts for; sentences about other states count apart. */
function featureOf({ kind, voice, requested }: Cue, other: boolean): FeatureId {
  if (critical.has(kind)) {
    if (voice === 'rejected') return 'rejectedAbuse';
    return other ? 'otherCriticism' : kind;
  }
  if (!supporting.has(kind)) return kind;
  if (voice === 'negated') return 'deniedPraise';
  if (voice !== 'own') return 'foreignVoice';
  if (other && friendly.has(kind)) return 'otherPraise';
  // "We call on the government to guarantee ..." tells no achievement.
  return requested && (kind === 'achievement' || kind === 'development') ? 'demand' : kind;
}

/** The amounts of a text about one state: counts, damped, for a text of the usual length. */
export function featuresOf(sentences: readonly SentenceReading[], state: string | null): Features {
  const counts = Object.fromEntries(featureIds.map((id) => [id, 0])) as Record<FeatureId, number>;
  let words = 0;
  const others = aboutOthers(sentences, state);
  for (const [at, sentence] of sentences.entries()) {
    words += sentence.words;
    const other = others[at]!;
    for (const { feature } of weighedCues(sentence, state, other)) counts[feature] += 1;
    for (const point of sentence.talkingPoints) {
      if (point.state !== state) counts.otherTalkingPoint += 1;
      else counts[point.voice === 'own' ? 'talkingPoint' : 'foreignTalkingPoint'] += 1;
    }
  }
  for (const kind of supporting) counts.allSupport += counts[kind];
  for (const kind of critical) counts.allCriticism += counts[kind];
  const length = Math.sqrt(Math.max(words, usualLength / 2) / usualLength);
  for (const id of featureIds) counts[id] = Math.log1p(counts[id] / length);
  return counts;
}

/**
 * For each sentence, whether it speaks of other states than the one asked about. One that names none goes on about what was
 * spoken of before; "our country" brings it home.
 */
export function aboutOthers(sentences: readonly SentenceReading[], state: string | null): boolean[] {
  let others = false;
  return sentences.map(({ states, cues }) => {
    if (state === null) return false;
    if (states.length > 0) others = !states.includes(state);
    return others && !cues.some(({ kind }) => kind === 'loyalty');
  });
}
