/** A probability that was told, and what turned out. */
export interface Forecast {
  readonly probability: number;
  readonly happened: boolean;
}

/** Brier score: mean squared difference between probability and outcome, 0 (perfect) .. 1. */
export function brierScore(forecasts: readonly Forecast[]): number {
  return mean(forecasts.map(({ probability, happened }) => (probability - Number(happened)) ** 2));
}

export interface ReliabilityBin {
  readonly count: number;
  /** Mean probability told. */
  readonly told: number;
  /** Part that happened. */
  readonly happened: number;
}

/** Forecasts in ten bins of equal width; empty bins are left out. */
export function reliability(forecasts: readonly Forecast[]): ReliabilityBin[] {
  const bins = Array.from({ length: 10 }, (): Forecast[] => []);
  for (const forecast of forecasts) bins[Math.min(9, Math.floor(forecast.probability * 10))]!.push(forecast);
  return bins
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      count: bin.length,
      told: mean(bin.map((forecast) => forecast.probability)),
      happened: mean(bin.map((forecast) => Number(forecast.happened))),
    }));
}

/**
 * Expected calibration error over ten bins of equal width: how far what was told lies from what happened, on average
 * (Naeini, Cooper & Hauskrecht 2015, https://doi.org/10.1609/aaai.v29i1.9602).
 */
export function expectedCalibrationError(forecasts: readonly Forecast[]): number {
  return reliability(forecasts).reduce(
    (sum, bin) => sum + (bin.count / forecasts.length) * Math.abs(bin.told - bin.happened),
    0,
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
