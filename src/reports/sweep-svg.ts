import type { Sweep } from '../criteria/sweep.js';

const width = 720;
const height = 400;
const plot = { left: 64, right: 24, top: 48, bottom: 56 };

/**
 * A threshold's curve as a stand-alone SVG: recall of gongos and part of independents hit over the threshold, with the
 * set's own line marked.
 */
export function sweepSvg(sweep: Sweep): string {
  const values = sweep.points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number) =>
    plot.left + (high === low ? 0.5 : (value - low) / (high - low)) * (width - plot.left - plot.right);
  const y = (part: number) => height - plot.bottom - part * (height - plot.top - plot.bottom);
  const curve = (of: 'recall' | 'falsePositiveRate') =>
    sweep.points
      .flatMap((point) => (point[of] === null ? [] : `${round(x(point.value))},${round(y(point[of]))}`))
      .join(' ');
  const title = `${sweep.set}: recall and harm as the line of ${sweep.rule} moves`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="title">${text(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${plot.left}" y="24" font-size="15" font-weight="600">${text(title)}</text>`,
    ...[0, 0.25, 0.5, 0.75, 1].map(
      (part) =>
        `<line x1="${plot.left}" x2="${width - plot.right}" y1="${round(y(part))}" y2="${round(y(part))}" stroke="#ddd"/><text x="${plot.left - 8}" y="${round(y(part) + 4)}" text-anchor="end">${part * 100} %</text>`,
    ),
    `<line x1="${round(x(sweep.value))}" x2="${round(x(sweep.value))}" y1="${plot.top}" y2="${height - plot.bottom}" stroke="#666" stroke-dasharray="4 4"/>`,
    `<text x="${round(x(sweep.value))}" y="${height - plot.bottom + 36}" text-anchor="middle">line of the set: ${text(sweep.is)} ${round(sweep.value)}</text>`,
    ...[...new Set([low, high])].map(
      (value) =>
        `<text x="${round(x(value))}" y="${height - plot.bottom + 18}" text-anchor="middle">${round(value)}</text>`,
    ),
    `<polyline points="${curve('recall')}" fill="none" stroke="#1b6ca8" stroke-width="2.5"/>`,
    `<polyline points="${curve('falsePositiveRate')}" fill="none" stroke="#b3261e" stroke-width="2.5" stroke-dasharray="7 3"/>`,
    `<text x="${width - plot.right}" y="${plot.top + 2}" text-anchor="end"><tspan fill="#1b6ca8">recall of gongos (solid)</tspan> <tspan fill="#b3261e">independents hit (dashed)</tspan></text>`,
    '</svg>',
  ].join('\n')}\n`;
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

function text(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
