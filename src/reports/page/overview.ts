import type { Assessment } from '../../assessment/assessment.js';
import { indicators } from '../../indicators/index.js';
import { type Band, band } from '../../model/affiliation-model.js';
import { fits } from './dossier.js';
import type { ReportEntry } from './entry.js';
import { rowOf } from './row.js';

export type BandCounts = Readonly<Record<Band, number>>;

/** What a line drawn at a probability would do, if the probabilities hold. */
export interface Cut {
  /** The least probability above the line; null = the bands of the state's side. */
  readonly atLeast: number | null;
  readonly flagged: number;
  /** Of the flagged, so many can be expected to be independent (R14). */
  readonly falsePositives: number;
  /** Of the others that have an answer, so many can be expected to stand on the state's side. */
  readonly missed: number;
}

/** The numbers over all results. Questions about foreign states without an answer are left out. */
export interface Overview {
  readonly organisations: number;
  readonly results: number;
  readonly bands: BandCounts;
  /** Results in each tenth of the probability. */
  readonly tenths: readonly number[];
  readonly states: readonly { readonly state: string; readonly results: number; readonly bands: BandCounts }[];
  readonly indicators: readonly {
    readonly id: string;
    readonly state: number;
    readonly independence: number;
    readonly unknown: number;
  }[];
  readonly declined: { readonly nothing: number; readonly even: number; readonly identity: number };
  readonly cuts: readonly Cut[];
  /** Shares of the state's side that the probabilities assume; more than one where results of several settings stand together. */
  readonly baseRates: readonly number[];
  readonly models: readonly (Assessment['model'] & { readonly results: number })[];
  /** Results whose record was not given, or is another one than was assessed. */
  readonly withoutRecord: number;
}

const cutsAt = [null, 0.5, 0.7, 0.9, 0.95] as const;

export function overviewOf(entries: readonly ReportEntry[]): Overview {
  const told = entries.filter(({ assessment }) => !rowOf(assessment).aside);
  const results = told.map(({ assessment }) => assessment);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const { probability } of results)
    if (probability !== null) tenths[Math.min(9, Math.floor(probability * 10))]! += 1;
  return {
    organisations: new Set(results.map(({ organisation }) => organisation.id)).size,
    results: results.length,
    bands: bandCounts(results),
    tenths,
    states: statesOf(results),
    indicators: indicators.map(({ id }) => directions(id, results)),
    declined: declinedOf(results),
    cuts: cutsAt.map((atLeast) => cutAt(atLeast, results)),
    baseRates: [...new Set(results.map(({ baseRate }) => baseRate))].sort((a, b) => a - b),
    models: modelsOf(results),
    withoutRecord: told.filter((entry) => !fits(entry)).length,
  };
}

function bandCounts(results: readonly Assessment[]): BandCounts {
  const counts = Object.fromEntries(band.options.map((option) => [option, 0])) as Record<Band, number>;
  for (const result of results) counts[result.band] += 1;
  return counts;
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function statesOf(results: readonly Assessment[]): Overview['states'] {
  return [...grouped(results, ({ state }) => state)]
    .map(([state, own]) => ({ state, results: own.length, bands: bandCounts(own) }))
    .sort((a, b) => b.results - a.results || (a.state < b.state ? -1 : 1));
}

function directions(id: (typeof indicators)[number]['id'], results: readonly Assessment[]) {
  const known = results.flatMap((result) =>
    result.indicators[id].score === null ? [] : result.indicators[id].contribution,
  );
  const state = known.filter((contribution) => contribution > 0).length;
  return { id, state, independence: known.length - state, unknown: results.length - known.length };
}

function declinedOf(results: readonly Assessment[]): Overview['declined'] {
  const declined = { nothing: 0, even: 0, identity: 0 };
  for (const { band, cautionCodes, coverage } of results) {
    if (band !== 'insufficient-evidence') continue;
    if (cautionCodes.some(({ id }) => id === 'identity-open')) declined.identity += 1;
    else if (coverage.evidence === 0) declined.nothing += 1;
    else declined.even += 1;
  }
  return declined;
}

function cutAt(atLeast: number | null, results: readonly Assessment[]): Cut {
  let [flagged, falsePositives, missed] = [0, 0, 0];
  for (const { band, probability } of results) {
    if (probability === null) continue;
    if (atLeast === null ? band.startsWith('state-') : probability >= atLeast) {
      flagged += 1;
      falsePositives += 1 - probability;
    } else missed += probability;
  }
  return { atLeast, flagged, falsePositives, missed };
}

function modelsOf(results: readonly Assessment[]): Overview['models'] {
  return [...grouped(results, ({ model }) => model.digest)].map(([, own]) => ({
    ...own[0]!.model,
    results: own.length,
  }));
}
