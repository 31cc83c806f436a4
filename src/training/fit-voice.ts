import * as z from 'zod';
import { partialDate } from '../organisation/partial-date.js';
import { shortText } from '../organisation/text.js';
import { type VoiceFeatures, type VoiceModel, voiceBuckets, voiceFeatures } from '../statements/voice-model.js';
import type { Language } from '../text/index.js';
import { fitSparseLogisticRegression, type LinearFit, type SparseRows } from './sparse-logistic-regression.js';

/** A text of one of the two corpora. */
export const voiceTextSchema = z.looseObject({
  text: z.string(),
  side: z.enum(['state', 'other']),
  /** The outlet or body it comes from: the model is judged on sources that it has not seen. */
  source: shortText,
  date: partialDate.optional(),
});

/** A text of one of the two collections; see `voiceTextSchema`. */
export type VoiceText = z.infer<typeof voiceTextSchema>;

interface Example {
  readonly features: VoiceFeatures;
  readonly side: 'state' | 'other';
  /** Source and decade: each group weighs alike, so that no outlet and no decade stands for a side. */
  readonly group: string;
  readonly source: string;
}

const penalty = 1;

/** Longer texts are read up to here. */
const longestText = 4_000;

/** Learns a voice model. Texts are read one by one; only hashed features are held. */
export class VoiceTraining {
  private readonly examples: Example[] = [];

  constructor(private readonly language: Language) {}

  /** Takes one text; only its hashed features are kept. */
  add({ text, side, source, date }: VoiceText): void {
    const features = voiceFeatures(text.slice(0, longestText), this.language);
    this.examples.push({ features, side, source, group: `${side} ${source} ${date?.slice(0, 3) ?? ''}` });
  }

  /**
   * @throws RangeError when a side has no text
   */
  fit(file: string, sha256: string): VoiceModel {
    for (const side of ['state', 'other'] as const)
      if (!this.examples.some((one) => one.side === side)) throw new RangeError(`no text has the side "${side}"`);
    const { intercept, weights } = fitted(this.examples);
    const scale = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9) / 127;
    const bytes = String.fromCharCode(...Array.from(weights, (one) => Math.round(one / scale) & 0xff));
    const sources = [...new Set(this.examples.map(({ source }) => source))].sort();
    const count = (side: string) => this.examples.filter((one) => one.side === side).length;
    return {
      id: 'voice',
      version: '1.0.0',
      language: this.language,
      intercept,
      weights: btoa(bytes),
      scale,
      trainedOn: { file, sha256, state: count('state'), other: count('other'), sources },
      leftOut: this.judge(),
    };
  }

  /** Leaves sources of both sides out, some at a time, and judges the model on them. */
  private judge(): VoiceModel['leftOut'] {
    const sources = (side: string) => [
      ...new Set(this.examples.filter((one) => one.side === side).map(({ source }) => source)),
    ];
    const [state, other] = [sources('state').sort(), sources('other').sort()];
    if (state.length < 2 || other.length < 2) return null;
    let wins = 0;
    let pairs = 0;
    let texts = 0;
    const folds = Math.min(5, Math.max(state.length, other.length));
    for (let fold = 0; fold < folds; fold += 1) {
      const out = new Set(
        [state, other].flatMap((list) => list.filter((_, at) => isLeftOut(at, list.length, fold, folds))),
      );
      const { intercept, weights } = fitted(this.examples.filter(({ source }) => !out.has(source)));
      const scores = { state: [] as number[], other: [] as number[] };
      for (const { features, side, source } of this.examples) {
        if (!out.has(source)) continue;
        let sum = intercept;
        for (const [bucket, amount] of features) sum += amount * weights[bucket]!;
        scores[side].push(sum);
      }
      texts += scores.state.length + scores.other.length;
      pairs += scores.state.length * scores.other.length;
      wins += ranked(scores.state, scores.other);
    }
    return { auroc: Math.round((1000 * wins) / pairs) / 1000, texts };
  }
}

/** With fewer sources than folds, each fold leaves one out. */
function isLeftOut(at: number, sources: number, fold: number, folds: number): boolean {
  return sources < folds ? at === fold % sources : at % folds === fold;
}

function fitted(examples: readonly Example[]): LinearFit {
  const groups = new Map<string, number>();
  for (const { group } of examples) groups.set(group, (groups.get(group) ?? 0) + 1);
  const perSide = { state: 0, other: 0 };
  for (const group of groups.keys()) perSide[group.startsWith('state ') ? 'state' : 'other'] += 1;
  const importance = examples.map(({ group, side }) => examples.length / 2 / perSide[side] / groups.get(group)!);
  const labels = examples.map(({ side }) => (side === 'state' ? 1 : 0));
  return fitSparseLogisticRegression(rowsOf(examples), labels, penalty, importance);
}

function rowsOf(examples: readonly Example[]): SparseRows {
  const starts = new Int32Array(examples.length + 1);
  for (const [row, { features }] of examples.entries()) starts[row + 1] = starts[row]! + features.size;
  const columns = new Int32Array(starts.at(-1)!);
  const values = new Float64Array(starts.at(-1)!);
  let at = 0;
  for (const { features } of examples) {
    for (const [bucket, amount] of features) {
      columns[at] = bucket;
      values[at] = amount;
      at += 1;
    }
  }
  return { width: voiceBuckets, starts, columns, values };
}

/** Pairs in which the first list's member is higher; ties count half. */
function ranked(high: readonly number[], low: readonly number[]): number {
  const all = [...high.map((score) => ({ score, high: true })), ...low.map((score) => ({ score, high: false }))].sort(
    (a, b) => a.score - b.score,
  );
  let below = 0;
  let wins = 0;
  for (let first = 0, next = 0; first < all.length; first = next) {
    while (next < all.length && all[next]!.score === all[first]!.score) next += 1;
    const tied = all.slice(first, next);
    const lows = tied.filter((one) => !one.high).length;
    wins += (tied.length - lows) * (below + lows / 2);
    below += lows;
  }
  return wins;
}
