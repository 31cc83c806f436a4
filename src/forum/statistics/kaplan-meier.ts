import { deviate95 } from '../../evaluation/deviate.js';

/** How long something lasted, and whether it had ended when it was last seen. */
export interface Duration {
  readonly years: number;
  /** False when it still went on when it was last seen (right-censored). */
  readonly ended: boolean;
}

/** One step of a survival curve. */
export interface SurvivalStep {
  /** Years from the beginning. */
  readonly years: number;
  /** How many were known to last at least until then. */
  readonly atRisk: number;
  /** How many ended then. */
  readonly ended: number;
  /** Estimated share that lasts longer, 0..1. */
  readonly survival: number;
  /** 95 % interval of it. */
  readonly interval: readonly [number, number];
}

/**
 * The product-limit estimate of how many last longer than a time, with open cases counted as long as they were seen (Kaplan & Meier 1958,
 * https://doi.org/10.1080/01621459.1958.10501452). Standard errors by Greenwood's formula, intervals on the
 * log(-log) scale (Kalbfleisch & Prentice 1980), which stay within 0..1. A case that ends at a time counts as at risk at
 * it; one last seen open at a time counts as at risk at it too.
 *
 * @throws RangeError when a duration is negative or not a number
 */
export function kaplanMeier(durations: readonly Duration[]): SurvivalStep[] {
  const sorted = [...durations].sort((a, b) => a.years - b.years);
  const wrong = sorted.find(({ years }) => !(years >= 0));
  if (wrong !== undefined) throw new RangeError(`a duration is a number of years from 0 on; found ${wrong.years}`);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  for (let index = 0; index < sorted.length; ) {
    const { years } = sorted[index]!;
    const atRisk = sorted.length - index;
    let ended = 0;
    for (; sorted[index]?.years === years; index += 1) ended += sorted[index]!.ended ? 1 : 0;
    if (ended === 0) continue;
    survival *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    steps.push({ years, atRisk, ended, survival, interval: logLogInterval(survival, greenwood) });
  }
  return steps;
}

function logLogInterval(survival: number, greenwood: number): [number, number] {
  if (survival <= 0) return [0, 0];
  const spread = Math.exp((deviate95 * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)));
  return [survival ** spread, survival ** (1 / spread)];
}

/** The estimated share that lasts longer than `years`. */
export function survivalAt(steps: readonly SurvivalStep[], years: number): number {
  return steps.findLast((step) => step.years <= years)?.survival ?? 1;
}

/** The first time by which half have ended; null when the curve does not come down to a half. */
export function medianOf(steps: readonly SurvivalStep[]): number | null {
  return steps.find((step) => step.survival <= 0.5)?.years ?? null;
}
