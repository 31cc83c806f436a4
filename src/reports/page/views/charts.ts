import { scaleLinear } from 'd3-scale';
import { short } from '../../charts/svg.js';
import { element, type PageElement } from '../element.js';
import { bandOrder } from '../orders.js';
import type { BandCounts } from '../overview.js';
import type { Words } from '../words.js';

/** A chart without words: the text beside it says the same, so it is hidden from screen readers. */
function chart(width: number, height: number, kind: string, ...children: (PageElement | false)[]): PageElement {
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: `chart ${kind}`, 'aria-hidden': 'true', direction: 'ltr' },
    ...children,
  );
}

function bar(from: number, to: number, top: number, height: number, kind: string): PageElement {
  return element('rect', {
    x: short(Math.min(from, to)),
    y: short(top),
    width: short(Math.abs(to - from)),
    height: short(height),
    class: kind,
  });
}

function line(x1: number, y1: number, x2: number, y2: number, kind: string): PageElement {
  return element('line', { x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2), class: kind });
}

/** A probability as a mark within its range, on a track from 0 to 1. */
export function gauge(probability: number | null, interval: readonly [number, number] | null): PageElement {
  const at = scaleLinear([0, 1], [4, 196]);
  return chart(
    200,
    16,
    'gauge',
    bar(0, 200, 6, 4, 'track'),
    line(at(0.5), 4, at(0.5), 12, 'middle'),
    interval !== null && bar(at(interval[0]) - 2, at(interval[1]) + 2, 4, 8, 'range'),
    probability !== null && element('circle', { cx: short(at(probability)), cy: '8', r: '5', class: 'mark' }),
  );
}

/** One contribution: to the right what ties to the state, to the left what speaks for independence. */
export function divergingBar(contribution: number, most: number): PageElement {
  const at = scaleLinear([-most, most], [2, 198]);
  return chart(
    200,
    14,
    'diverging',
    bar(at(0), at(contribution), 2, 10, contribution > 0 ? 'state' : 'independence'),
    line(at(0), 0, at(0), 14, 'middle'),
  );
}

/** The scale of diverging bars that stand together: the largest contribution, 1 at least. */
export function reach(contributions: readonly number[]): number {
  return Math.max(1, ...contributions.map(Math.abs));
}

/** Parts of a whole beside each other. */
export function stackedBar(parts: readonly (readonly [kind: string, count: number])[]): PageElement {
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  const at = scaleLinear([0, Math.max(1, total)], [0, 400]);
  let done = 0;
  return chart(
    400,
    14,
    'stacked',
    ...parts.map(([kind, count]) => {
      const from = at(done);
      done += count;
      return count > 0 && bar(from, at(done), 0, 14, kind);
    }),
  );
}

export function bandBar(counts: BandCounts): PageElement {
  return stackedBar(bandOrder.map((band) => [`fill-${band}`, counts[band]] as const));
}

/** The number of results in each tenth of the probability. */
export function histogram(tenths: readonly number[], words: Words): PageElement {
  const [left, right, top, bottom] = [36, 388, 16, 170];
  const x = scaleLinear([0, 1], [left, right]);
  const y = scaleLinear([0, Math.max(1, ...tenths)], [bottom, top]).nice(4);
  const text = (at: { x: number; y: number }, anchor: string, content: string) =>
    element('text', { x: short(at.x), y: short(at.y), 'text-anchor': anchor }, content);
  return chart(
    400,
    194,
    'histogram',
    ...y
      .ticks(4)
      .filter(Number.isInteger)
      .flatMap((tick) => [
        line(left, y(tick), right, y(tick), 'grid'),
        text({ x: left - 6, y: y(tick) + 4 }, 'end', words.number(tick)),
      ]),
    ...tenths.map((count, tenth) =>
      bar(x(tenth / 10) + 3, x((tenth + 1) / 10) - 3, y(count), bottom - y(count), 'bar'),
    ),
    ...tenths.map(
      (count, tenth) => count > 0 && text({ x: x((tenth + 0.5) / 10), y: y(count) - 3 }, 'middle', words.number(count)),
    ),
    line(left, bottom, right, bottom, 'axis'),
    ...[0, 0.25, 0.5, 0.75, 1].map((tick) => text({ x: x(tick), y: bottom + 18 }, 'middle', words.share(tick))),
  );
}
