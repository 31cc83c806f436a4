import { escaped, seriesColours, short } from './svg.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
  /** A line joins the points in their order; steps hold a value until the next point. Default: line. */
  readonly shape?: 'line' | 'dots' | 'steps' | 'dashes';
  /** Ends of a vertical bar at each point, in its order. */
  readonly ranges?: readonly (readonly [low: number, high: number])[];
}

export interface Axis {
  readonly title: string;
  readonly low: number;
  readonly high: number;
  /** Positions that are marked; their text is the number unless `labels` says otherwise. */
  readonly ticks: readonly number[];
  readonly labels?: readonly string[];
}

export interface LineChart {
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

const width = 560;
const height = 380;
const margin = { left: 62, right: 18, top: 40, bottom: 52 };

/** A chart of lines or dots as one self-contained SVG document, the same bytes for the same data. */
export function lineChart({ title, description, x, y, series }: LineChart): string {
  const right = width - margin.right;
  const bottom = height - margin.bottom - legendHeight(series);
  const along = ({ low, high }: Axis, from: number, to: number) => {
    const span = high - low || 1;
    return (value: number) => from + ((value - low) / span) * (to - from);
  };
  const atX = along(x, margin.left, right);
  const atY = along(y, bottom, margin.top);
  const label = (axis: Axis, place: number) => escaped(axis.labels?.[place] ?? String(axis.ticks[place]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${margin.left}" y="22" font-size="15" font-weight="bold">${escaped(title)}</text>`,
    ...y.ticks.map(
      (tick, place) =>
        `<path d="M${margin.left} ${short(atY(tick))}H${right}" stroke="#ddd"/><text x="${margin.left - 8}" y="${short(atY(tick) + 4)}" text-anchor="end">${label(y, place)}</text>`,
    ),
    ...x.ticks.map(
      (tick, place) =>
        `<path d="M${short(atX(tick))} ${bottom}v5" stroke="#555"/><text x="${short(atX(tick))}" y="${bottom + 19}" text-anchor="middle">${label(x, place)}</text>`,
    ),
    `<path d="M${margin.left} ${margin.top}V${bottom}H${right}" fill="none" stroke="#555"/>`,
    `<text x="${(margin.left + right) / 2}" y="${bottom + 38}" text-anchor="middle">${escaped(x.title)}</text>`,
    `<text transform="translate(16 ${(margin.top + bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(y.title)}</text>`,
    ...series.map((one, place) => drawn(one, seriesColours[place % seriesColours.length]!, atX, atY)),
    ...legend(series, height - margin.bottom - legendHeight(series) + 56),
    '</svg>\n',
  ].join('\n');
}

function drawn(
  { points, shape = 'line', ranges = [] }: Series,
  colour: string,
  atX: (value: number) => number,
  atY: (value: number) => number,
): string {
  const at = ({ x, y }: Point) => `${short(atX(x))} ${short(atY(y))}`;
  const bars = ranges.map(
    ([low, high], place) =>
      `<path d="M${short(atX(points[place]!.x))} ${short(atY(low))}V${short(atY(high))}" stroke="${colour}"/>`,
  );
  if (points.length === 0) return bars.join('');
  const dots = points.map(
    ({ x, y }) => `<circle cx="${short(atX(x))}" cy="${short(atY(y))}" r="3.5" fill="${colour}"/>`,
  );
  if (shape === 'dots') return [...bars, ...dots].join('');
  const path =
    shape === 'steps'
      ? `M${at(points[0]!)}${points
          .slice(1)
          .map(({ x, y }) => `H${short(atX(x))}V${short(atY(y))}`)
          .join('')}`
      : `M${points.map(at).join('L')}`;
  const dashes = shape === 'dashes' ? ' stroke-dasharray="5 4"' : '';
  return [...bars, `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashes}/>`].join('');
}

function legendHeight(series: readonly Series[]): number {
  return series.length > 1 ? series.length * 17 : 0;
}

/** One line a series; a single series is named by the title. */
function legend(series: readonly Series[], top: number): string[] {
  if (series.length < 2) return [];
  return series.map(({ name, shape }, place) => {
    const colour = seriesColours[place % seriesColours.length]!;
    const y = top + place * 17;
    const mark =
      shape === 'dots'
        ? `<circle cx="${margin.left + 10}" cy="${y - 4}" r="3.5" fill="${colour}"/>`
        : `<path d="M${margin.left} ${y - 4}h20" stroke="${colour}" stroke-width="2"${shape === 'dashes' ? ' stroke-dasharray="5 4"' : ''}/>`;
    return `${mark}<text x="${margin.left + 28}" y="${y}">${escaped(name)}</text>`;
  });
}
