import type { Sweep } from '../criteria/sweep.js';
import { lineChart } from './charts/line-chart.js';

/**
 * A threshold's curve as a stand-alone SVG: recall of gongos and part of independents hit over the threshold, with the
 * set's own line marked.
 */
export function sweepSvg({ set, rule, is, value: own, points }: Sweep): string {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const curve = (of: 'recall' | 'falsePositiveRate') =>
    points.flatMap((point) => (point[of] === null ? [] : { x: point.value, y: point[of] }));
  return lineChart({
    title: `${set}: the line of ${rule}`,
    description: `How the part of gongos and of independents that the set hits changes as the line of the rule ${rule} moves from ${low} to ${high}; the set has ${is} ${own}.`,
    x: {
      title: `line (${is})`,
      low,
      high,
      ticks: [...new Set([low, own, high])].map((tick) => Number(tick.toFixed(3))),
    },
    y: { title: 'part that is hit', low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] },
    series: [
      { name: 'gongos hit (recall)', points: curve('recall') },
      { name: 'independents hit (harm)', points: curve('falsePositiveRate'), shape: 'dashes' },
      {
        name: `line of the set: ${is} ${own}`,
        points: [
          { x: own, y: 0 },
          { x: own, y: 1 },
        ],
      },
    ],
  });
}
