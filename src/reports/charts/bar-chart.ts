import { escaped, seriesColours, short } from './svg.js';
import { axisFromZero } from './ticks.js';

/** One layer of all bars. */
export interface Layer {
  readonly name: string;
  /** One for each bar. */
  readonly values: readonly number[];
  /** Default: the next of `seriesColours`. */
  readonly colour?: string;
}

export interface BarChart {
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  /** What the bars are, and the name of each. */
  readonly x: { readonly title: string; readonly labels: readonly string[] };
  readonly y: { readonly title: string };
  /** From the foot of the bars upwards. */
  readonly layers: readonly Layer[];
}

const width = 560;
const plotHeight = 260;
const margin = { left: 62, right: 18, top: 40 };
/** Labels stand upright when there are more bars than this. */
const fewBars = 12;

/** Bars of stacked layers as one self-contained SVG document, the same bytes for the same data. */
export function barChart({ title, description, x, y, layers }: BarChart): string {
  const totals = x.labels.map((_, bar) => layers.reduce((sum, { values }) => sum + (values[bar] ?? 0), 0));
  const axis = axisFromZero(y.title, Math.max(0, ...totals));
  const [right, bottom] = [width - margin.right, margin.top + plotHeight];
  const atY = (value: number) => bottom - (value / axis.high) * plotHeight;
  const slot = (right - margin.left) / Math.max(1, x.labels.length);
  const upright = x.labels.length > fewBars;
  const labelHeight = upright ? 60 : 22;
  const legendTop = bottom + labelHeight + 40;
  const height = legendTop + (layers.length > 1 ? layers.length * 17 : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${margin.left}" y="22" font-size="15" font-weight="bold">${escaped(title)}</text>`,
    ...axis.ticks.map(
      (tick, place) =>
        `<path d="M${margin.left} ${short(atY(tick))}H${right}" stroke="#ddd"/><text x="${margin.left - 8}" y="${short(atY(tick) + 4)}" text-anchor="end">${escaped(axis.labels![place]!)}</text>`,
    ),
    ...x.labels.map((label, bar) => barLabel(label, margin.left + (bar + 0.5) * slot, bottom, upright)),
    ...x.labels.map((_, bar) => stack(layers, bar, margin.left + bar * slot + slot * 0.1, slot * 0.8, atY)),
    `<path d="M${margin.left} ${margin.top}V${bottom}H${right}" fill="none" stroke="#555"/>`,
    `<text x="${(margin.left + right) / 2}" y="${bottom + labelHeight + 16}" text-anchor="middle">${escaped(x.title)}</text>`,
    `<text transform="translate(16 ${(margin.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(y.title)}</text>`,
    ...legend(layers, legendTop),
    '</svg>\n',
  ].join('\n');
}

function colourOf({ colour }: Layer, place: number): string {
  return colour ?? seriesColours[place % seriesColours.length]!;
}

function barLabel(label: string, x: number, bottom: number, upright: boolean): string {
  const text = escaped(label.length > 14 ? `${label.slice(0, 13)}…` : label);
  return upright
    ? `<text transform="translate(${short(x + 4)} ${bottom + 8}) rotate(-90)" text-anchor="end" font-size="10">${text}</text>`
    : `<text x="${short(x)}" y="${bottom + 16}" text-anchor="middle">${text}</text>`;
}

function stack(
  layers: readonly Layer[],
  bar: number,
  left: number,
  barWidth: number,
  atY: (value: number) => number,
): string {
  let foot = 0;
  return layers
    .map((layer, place) => {
      const value = layer.values[bar] ?? 0;
      if (value <= 0) return '';
      const [top, low] = [atY(foot + value), atY(foot)];
      foot += value;
      return `<rect x="${short(left)}" y="${short(top)}" width="${short(barWidth)}" height="${short(low - top)}" fill="${colourOf(layer, place)}"/>`;
    })
    .join('');
}

/** One line a layer; a single layer is named by the title. */
function legend(layers: readonly Layer[], top: number): string[] {
  if (layers.length < 2) return [];
  return layers.map((layer, place) => {
    const y = top + place * 17;
    return `<rect x="${margin.left}" y="${y - 10}" width="12" height="12" fill="${colourOf(layer, place)}"/><text x="${margin.left + 20}" y="${y}">${escaped(layer.name)}</text>`;
  });
}
