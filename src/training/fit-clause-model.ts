import * as z from 'zod';
import { clauseContexts } from '../extraction/clause-contexts.js';
import { clauseFeatures, clausesOf } from '../extraction/clause-features.js';
import {
  type ClauseModel,
  type ClauseModelData,
  type ClauseTrees,
  featureValue,
  type KindSettings,
  leastConfidentClause,
} from '../extraction/clause-model.js';
import { readSettings } from '../extraction/extract.js';
import type { FeatureTree } from '../extraction/feature-tree.js';
import { patternsOf } from '../extraction/language-patterns.js';
import { readSentences } from '../extraction/read-sentences.js';
import { type BoostSettings, fitBoostedTrees } from './boosted-trees.js';
import { fitSparseLogisticRegression } from './sparse-logistic-regression.js';

/** A passage about one organisation, with the words that carry facts about it. */
export const markedPassageSchema = z.object({
  lang: z.string(),
  organisation: z.string(),
  country: z.string().optional(),
  text: z.string(),
  /** What its clauses count for beside those of others: less for passages that were picked for being hard. Default 1. */
  weight: z.number().positive().max(1).optional(),
  gold: z.array(
    z.object({
      kind: z.string(),
      words: z.string(),
      /** What the field of the kind is to say: the kind of founder, of payer, of office ... */
      value: z.string().optional(),
      /** Arguable: counts neither way. */
      also: z.boolean().optional(),
    }),
  ),
});
export type MarkedPassage = z.infer<typeof markedPassageSchema>;

/** A clause with what it tells. */
export interface ClauseExample {
  readonly features: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly told: ReadonlyMap<string, string | undefined>;
  /** Clauses of one passage share a number. */
  readonly passage: number;
  /** What it counts for in the fit. */
  readonly weight: number;
  /** Kinds of which it is open whether the clause tells them. */
  readonly open: ReadonlySet<string>;
}

export interface ExampleSettings {
  readonly weight?: number;
  readonly passage?: number;
}

/** Kinds that the model learns. */
export const clauseKinds = [
  'founding',
  'supervision',
  'office-held',
  'appointment',
  'funding-source',
  'funding-policy',
  'adverse-action',
  'persecution',
] as const;

/**
 * The clauses of a passage as the model sees them, with the kinds that the marks in them tell.
 *
 * @throws RangeError when marked words are not in the passage
 */
export function clauseExamples(
  { lang, organisation, country, text, gold, weight: worth = 1 }: MarkedPassage,
  { weight = 1, passage = 0 }: ExampleSettings = {},
): ClauseExample[] {
  const document = { text, language: lang, kind: 'other' as const };
  const settings = readSettings(document, { organisation: { name: organisation, country: country ?? 'XX' } });
  if (settings === undefined) return [];
  const patterns = patternsOf(settings.language);
  const examples: ClauseExample[] = [];
  const marked = gold.map((mark) => {
    const start = text.indexOf(mark.words);
    if (start === -1)
      throw new RangeError(`the marked words are not in the passage about ${organisation}: ${mark.words}`);
    return { ...mark, start, end: start + mark.words.length };
  });
  const sentences = [...readSentences(document, settings)];
  const contexts = clauseContexts(sentences, settings.language);
  for (const [at, { sentence }] of sentences.entries()) {
    const context = contexts[at]!;
    for (const clause of clausesOf(sentence.marked.text, settings.language)) {
      const { start, end } = sentence.marked.original(clause.from, clause.to);
      const told = new Map<string, string | undefined>();
      const open = new Set<string>();
      for (const mark of marked) {
        const overlap = Math.min(end, mark.end) - Math.max(start, mark.start);
        if (overlap <= 2) continue;
        if (mark.also === true || overlap < 0.5 * Math.min(end - start, mark.end - mark.start)) open.add(mark.kind);
        else told.set(mark.kind, mark.value ?? told.get(mark.kind));
      }
      examples.push({
        features: clauseFeatures(sentence, clause, context, patterns),
        start,
        end,
        told,
        open,
        weight: weight * worth,
        passage,
      });
    }
  }
  return examples;
}

/** A clause of a passage that was not learned from: its log-odds for a kind, and whether it tells it. */
export interface Scored {
  readonly odds: number;
  readonly right: boolean;
  /** What it counts for; default 1. */
  readonly weight?: number;
}

/** How log-odds become shares: a logistic curve through what was scored (Platt 1999). */
export function fitCalibration(scored: readonly Scored[]): { slope: number; offset: number } {
  const starts = Int32Array.from(scored.map((_, at) => at).concat(scored.length));
  const { intercept, weights } = fitSparseLogisticRegression(
    {
      width: 1,
      starts,
      columns: new Int32Array(scored.length),
      values: Float64Array.from(scored.map(({ odds }) => odds)),
    },
    scored.map(({ right }) => (right ? 1 : 0)),
    1e-6,
    scored.map(({ weight = 1 }) => weight),
  );
  return { slope: Math.round(weights[0]! * 1000) / 1000, offset: Math.round(intercept * 1000) / 1000 };
}

/** From which log-odds on clauses of a kind are proposed, and how sure such are and what rules find, as what was scored tells. */
export function kindSettings({ free, found }: ScoredKind): KindSettings {
  const { slope, offset } = fitCalibration(free);
  const least = (Math.log(leastConfidentClause / (1 - leastConfidentClause)) - offset) / slope;
  return { least: Math.round(least * 100) / 100, slope, offset, found: fitCalibration(found) };
}

/** What was scored of a kind. What a rule finds is far surer: how sure the rest is shows without it. */
export interface ScoredKind {
  readonly free: readonly Scored[];
  /** Clauses in which a rule found the kind. */
  readonly found: readonly Scored[];
}

/** What a model gives each kind in clauses that it has not learned from. */
export function scoredClauses(model: ClauseModel, examples: readonly ClauseExample[]): Map<string, ScoredKind> {
  const scored = new Map(clauseKinds.map((kind) => [kind, { free: [] as Scored[], found: [] as Scored[] }]));
  for (const { features, told, open, weight } of examples) {
    const odds = model.score(features);
    for (const kind of clauseKinds) {
      const { free, found } = scored.get(kind)!;
      (features.includes(`found:${kind}`) ? found : free).push({
        odds: odds[model.labels.indexOf(kind)]!,
        right: told.has(kind) || open.has(kind),
        weight,
      });
    }
  }
  return scored;
}

/** What several models gave, taken together. */
export function joined(scored: readonly ReadonlyMap<string, ScoredKind>[]): Map<string, ScoredKind> {
  return new Map(
    clauseKinds.map((kind) => [
      kind,
      {
        free: scored.flatMap((one) => one.get(kind)!.free),
        found: scored.flatMap((one) => one.get(kind)!.found),
      },
    ]),
  );
}

interface LabelFit {
  readonly label: string;
  readonly intercept: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** As far as weights are kept: hundredths. */
const tolerance = 1e-4;

/** Features of fewer passages say nothing that holds elsewhere, and would tell of one passage. */
const fewest = 2;

/** Values of fewer clauses are not learned. */
const fewestOfValue = 12;

/** The features that at least so many passages have, in the order in which they are met. */
function featuresOf(examples: readonly ClauseExample[], least: number): string[] {
  const passages = new Map<string, Set<number>>();
  for (const { features, passage } of examples)
    for (const feature of features) {
      const those = passages.get(feature);
      if (those === undefined) passages.set(feature, new Set([passage]));
      else if (those.size < least) those.add(passage);
    }
  return [...passages].flatMap(([feature, { size }]) => (size >= least ? [feature] : []));
}

function fitLabel(
  label: string,
  examples: readonly ClauseExample[],
  holds: (example: ClauseExample) => boolean,
  lambda: number,
): LabelFit {
  const index = new Map(featuresOf(examples, fewest).map((feature, at) => [feature, at]));
  const starts = new Int32Array(examples.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (const [row, { features }] of examples.entries()) {
    const known = features.flatMap((feature) => index.get(feature) ?? []);
    const value = featureValue(known.length);
    for (const column of known) {
      columns.push(column);
      values.push(value);
    }
    starts[row + 1] = columns.length;
  }
  const fit = fitSparseLogisticRegression(
    { width: index.size, starts, columns: Int32Array.from(columns), values: Float64Array.from(values) },
    examples.map((example) => (holds(example) ? 1 : 0)),
    lambda,
    examples.map(({ weight }) => weight),
    tolerance,
  );
  return {
    label,
    intercept: fit.intercept,
    weights: new Map([...index].map(([feature, at]) => [feature, fit.weights[at]!])),
  };
}

/** Features of fewer passages are no features of trees: what they say does not hold elsewhere. */
const fewestOfSplit = 100;

/** Whole words, their beginnings, and pairs and triples of them are for the linear model: trees make their own combinations. */
const ofWords = /^[btqf]:/;

/** Of the clauses that do not tell a kind, trees read one in so many. */
const skipped = 3;

const boosting: BoostSettings = {
  trees: 200,
  leaves: 8,
  rate: 0.1,
  lambda: 5,
  fewestRows: 10,
  partOfFeatures: 0.3,
  partOfRows: 0.8,
};

/** Trees that see what the linear model cannot: features that only count together. */
function fitTrees(examples: readonly ClauseExample[]): ClauseTrees {
  const names = featuresOf(examples, fewestOfSplit)
    .filter((feature) => !ofWords.test(feature))
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const used = new Map<number, number>();
  const renumbered = (tree: FeatureTree): FeatureTree => {
    if (typeof tree === 'number') return tree;
    const at = used.get(tree[0]) ?? used.size;
    used.set(tree[0], at);
    return [at, renumbered(tree[1]), renumbered(tree[2])];
  };
  const kinds: Record<string, FeatureTree[]> = {};
  for (const kind of clauseKinds) {
    const read = examples.filter(({ told, open }, at) => told.has(kind) || (!open.has(kind) && at % skipped === 0));
    const rows = read.map(({ features }) =>
      Int32Array.from(features.flatMap((feature) => index.get(feature) ?? [])).sort(),
    );
    const starts = new Int32Array(rows.length + 1);
    for (const [at, row] of rows.entries()) starts[at + 1] = starts[at]! + row.length;
    const columns = new Int32Array(starts[rows.length]!);
    for (const [at, row] of rows.entries()) columns.set(row, starts[at]!);
    const trees = fitBoostedTrees(
      { width: names.length, starts, columns },
      read.map(({ told }) => (told.has(kind) ? 1 : 0)),
      read.map(({ told, weight }) => (told.has(kind) ? weight : skipped * weight)),
      boosting,
    );
    kinds[kind] = trees.map(renumbered);
  }
  return { features: [...used.keys()].map((at) => names[at]!), kinds };
}

export interface ClauseFitSettings {
  /** Strength of the L2 penalty. */
  readonly lambda?: number;
  /** Weights of kinds and of values below so many hundredths are left out: default 1. */
  readonly smallest?: { readonly ofKinds: number; readonly ofValues: number };
  /** The others are rounded to multiples of so many: default 1. Coarser ones take less room. */
  readonly step?: number;
  /** Whether values are learned besides kinds. */
  readonly values?: boolean;
}

/** Fits the models of all kinds, and within each kind those of its values. */
export function fitClauseModel(
  examples: readonly ClauseExample[],
  kinds: ClauseModelData['kinds'],
  { lambda = 1, values = true, smallest = { ofKinds: 1, ofValues: 1 }, step = 1 }: ClauseFitSettings = {},
): ClauseModelData {
  const fits: LabelFit[] = [];
  for (const kind of clauseKinds) {
    const decided = examples.filter(({ told, open }) => told.has(kind) || !open.has(kind));
    fits.push(fitLabel(kind, decided, ({ told }) => told.has(kind), lambda));
    if (!values) continue;
    const telling = examples.filter(({ told }) => told.get(kind) !== undefined);
    const counts = new Map<string, number>();
    for (const { told } of telling) counts.set(told.get(kind)!, (counts.get(told.get(kind)!) ?? 0) + 1);
    for (const [value, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (count >= fewestOfValue)
        fits.push(fitLabel(`${kind}:${value}`, telling, ({ told }) => told.get(kind) === value, lambda));
  }
  const features = new Map<string, number[]>();
  for (const [at, { label, weights }] of fits.entries())
    for (const [feature, weight] of weights) {
      const hundredths = Math.round(weight * 100);
      if (Math.abs(hundredths) < (label.includes(':') ? smallest.ofValues : smallest.ofKinds)) continue;
      const row = features.get(feature) ?? [];
      row.push(at, Math.round(hundredths / step) * step);
      features.set(feature, row);
    }
  return {
    labels: fits.map(({ label }) => label),
    intercepts: fits.map(({ intercept }) => Math.round(intercept * 100)),
    kinds,
    trees: fitTrees(examples),
    features: Object.fromEntries([...features].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
