import type { Evidence } from '../evidence/evidence.js';
import { indicatorOfKind } from '../evidence/evidence.js';
import { type IndicatorId, indicators } from '../indicators/index.js';
import { probabilityOf } from '../model/log-odds.js';
import type { Fold } from './cross-validation.js';
import { calibrationFigures, gongosAndIndependents, rankedByLogOdds } from './figures.js';
import { type JudgedResult, judge, judgeFolds } from './judged-result.js';
import { randomNumbers } from './random-numbers.js';
import { areaUnderRoc } from './ranking.js';

export interface PartialResult {
  readonly results: number;
  readonly gongoAuroc: number;
  readonly stateSideAuroc: number;
  readonly brier: number;
  readonly expectedCalibrationError: number;
  readonly declined: number;
}

export interface MaskedResult extends PartialResult {
  /** Items drawn at random from each record; null = all. */
  readonly items: number | null;
  /**
   * Of the answers on a part of the evidence of well-documented organisations: the part whose interval holds the probability
   * on all of it. NaN for all items.
   */
  readonly intervalsHold: number;
}

const sizes = [1, 2, 3, 5];
const draws = 5;

/** Organisations with fewer findings than this have too little to hide. */
const wellDocumented = 4;

/**
 * Masking curve: how good results would be had only some items been found. Each record with enough items is drawn from five
 * times; draws are the same in every run.
 */
export function maskedResults(folds: readonly Fold[]): MaskedResult[] {
  const random = randomNumbers(7);
  const whole = new Map(judgeFolds(folds).map((result) => [result.organisation, result]));
  const masked = sizes.map((items) => {
    const results = folds.flatMap(({ model, heldOut }) =>
      heldOut
        .filter((organisation) => organisation.evidence.length >= items)
        .flatMap((organisation) =>
          Array.from({ length: draws }, () => judge(model, organisation, drawn(organisation.evidence, items, random))),
        ),
    );
    const answered = results.filter(
      ({ interval, findings, organisation }) =>
        interval !== null &&
        whole.get(organisation)!.findings >= wellDocumented &&
        findings < whole.get(organisation)!.findings,
    );
    const held = answered.filter(({ interval, organisation }) => {
      const probability = probabilityOf(whole.get(organisation)!.logOdds);
      return interval![0] <= probability && probability <= interval![1];
    });
    return { items, ...partialResult(results), intervalsHold: held.length / answered.length };
  });
  return [...masked, { items: null, ...partialResult([...whole.values()]), intervalsHold: Number.NaN }];
}

/** How good results are without all evidence of one indicator. */
export function resultsWithout(folds: readonly Fold[]): (PartialResult & { readonly indicator: IndicatorId })[] {
  return indicators.map(({ id }) => ({
    indicator: id,
    ...partialResult(
      judgeFolds(folds, ({ evidence }) => evidence.filter((item) => indicatorOfKind.get(item.kind) !== id)),
    ),
  }));
}

function partialResult(results: readonly JudgedResult[]): PartialResult {
  return {
    results: results.length,
    gongoAuroc: areaUnderRoc(rankedByLogOdds(gongosAndIndependents(results))),
    stateSideAuroc: areaUnderRoc(rankedByLogOdds(results)),
    ...calibrationFigures(results),
  };
}

/** `size` items without replacement, by the first steps of a Fisher-Yates shuffle. */
function drawn(evidence: readonly Evidence[], size: number, random: () => number): Evidence[] {
  const items = [...evidence];
  for (let place = 0; place < size; place += 1) {
    const other = place + Math.floor(random() * (items.length - place));
    [items[place], items[other]] = [items[other]!, items[place]!];
  }
  return items.slice(0, size);
}
