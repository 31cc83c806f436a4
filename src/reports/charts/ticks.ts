import type { Axis } from './line-chart.js';

/** Steps that people count in. */
const steps = [1, 2, 2.5, 5, 10] as const;

/** An axis from 0 to at least `highest` with about five round marks. */
export function axisFromZero(title: string, highest: number, label: (tick: number) => string = String): Axis {
  const rough = (highest > 0 ? highest : 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = steps.find((one) => one * power >= rough)! * power;
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, place) => Math.round(place * step * 1e9) / 1e9);
  return { title, low: 0, high: ticks.at(-1)!, ticks, labels: ticks.map(label) };
}

/** A share as a label: `25 %`. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
