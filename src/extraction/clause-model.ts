import data from '../../models/extraction/clauses.json' with { type: 'json' };
import { unpacked } from '../text/packed-data.js';
import { type FeatureTree, Forest } from './feature-tree.js';

/**
 * What a clause most likely tells: one logistic model, with trees beside it, for each kind of fact, and one for each value that its fields may take
 * (`founding`, `founding:state`), over readable features. Fitted by `npm run train:clauses`; see docs/extraction.md.
 */
export interface ClauseModelData {
  readonly labels: readonly string[];
  /** In hundredths, one for each label. */
  readonly intercepts: readonly number[];
  /** For each feature the places of labels and their weights in hundredths, in turn. */
  readonly features: Readonly<Record<string, readonly number[]>>;
  /** What counts only together. */
  readonly trees: ClauseTrees;
  /**
   * For each kind the least log-odds at which a clause is proposed, and how log-odds become the share of proposals that is
   * right, on passages that were not learned from: `1 / (1 + exp(-slope * odds - offset))` (Platt 1999).
   */
  readonly kinds: Readonly<Record<string, KindSettings>>;
}

/** Boosted trees, whose sums the log-odds of a kind are raised by; they name features by their places in `features`. */
export interface ClauseTrees {
  readonly features: readonly string[];
  readonly kinds: Readonly<Record<string, readonly FeatureTree[]>>;
}

export interface KindSettings extends Calibration {
  readonly least: number;
  /** How log-odds become the share that is right of what a rule finds. */
  readonly found: Calibration;
}

/** How log-odds become a share. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export class ClauseModel {
  readonly labels: readonly string[];
  private readonly features: ReadonlyMap<string, readonly number[]>;
  private readonly places: ReadonlyMap<string, number>;
  private readonly forests: readonly { readonly label: number; readonly forest: Forest }[];

  constructor(readonly data: ClauseModelData) {
    this.labels = data.labels;
    this.features = new Map(Object.entries(data.features));
    this.places = new Map(data.trees.features.map((feature, at) => [feature, at]));
    this.forests = Object.entries(data.trees.kinds).map(([kind, trees]) => ({
      label: this.labels.indexOf(kind),
      forest: new Forest(trees),
    }));
  }

  /** Log-odds of every label for a clause of these features, in the order of `labels`. */
  score(features: readonly string[]): Float64Array {
    const sums = new Float64Array(this.labels.length);
    const has = new Uint8Array(this.places.size);
    let known = 0;
    for (const feature of features) {
      const place = this.places.get(feature);
      if (place !== undefined) has[place] = 1;
      const weights = this.features.get(feature);
      if (weights === undefined) continue;
      known += 1;
      for (let at = 0; at < weights.length; at += 2) sums[weights[at]!]! += weights[at + 1]!;
    }
    const scale = featureValue(known);
    const odds = sums.map((sum, at) => (this.data.intercepts[at]! + sum * scale) / 100);
    for (const { label, forest } of this.forests) odds[label]! += forest.sum(has);
    return odds;
  }

  /** How likely a proposal of such log-odds is right, 0..1. */
  confidence(kind: string, odds: number): number {
    return shareOf(this.data.kinds[kind]!, odds, mostConfident);
  }

  /** How likely what a rule has found is right in a clause of such log-odds, 0..1. */
  confidenceOfFound(kind: string, odds: number): number {
    return shareOf(this.data.kinds[kind]!.found, odds, mostConfidentOfFound);
  }
}

function shareOf({ slope, offset }: Calibration, odds: number, most: number): number {
  return Math.min(most, Math.round(100 / (1 + Math.exp(-slope * odds - offset))) / 100);
}

const mostConfident = 0.9;
const mostConfidentOfFound = 0.95;

/** A clause is proposed where at least this share of such proposals was right on passages that were not learned from. */
export const leastConfidentClause = 0.36;

/** What each feature of a clause counts for: less in a long one, so that length alone decides nothing. */
export function featureValue(features: number): number {
  return 5 / Math.sqrt(Math.max(10, features));
}

let shipped: ClauseModel | undefined;

/** The model of this package, made when first asked for. */
export function clauseModel(): ClauseModel {
  shipped ??= new ClauseModel(unpacked(data as unknown as ClauseModelData));
  return shipped;
}
