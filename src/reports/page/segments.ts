import type { StatementResult } from '../../statements/statement-result.js';

/** A stretch of a text, and what was marked in it. */
export interface Segment {
  readonly text: string;
  readonly mark?: 'talking-point' | 'quoted' | 'negated' | 'deciding';
}

/** Characters of a text that are shown whole; of a longer one the passages around its marks. */
const shownWhole = 6_000;

/** Characters shown on each side of a mark in a longer text. */
const around = 240;

interface Range {
  readonly start: number;
  readonly end: number;
  readonly mark: NonNullable<Segment['mark']>;
}

/** The text cut into stretches with and without a mark, and whether parts of it were left out. */
export function segmentsOf(text: string, result: StatementResult): { segments: Segment[]; cut: boolean } {
  const points = result.talkingPoints.map(
    ({ start, end, quoted, negated }): Range => ({
      start,
      end,
      mark: quoted ? 'quoted' : negated ? 'negated' : 'talking-point',
    }),
  );
  const deciding = result.sentences.map(({ start, end }): Range => ({ start, end, mark: 'deciding' }));
  const ranges = [...points, ...deciding];
  const windows = text.length <= shownWhole ? [{ start: 0, end: text.length }] : windowsOf(ranges, text.length);
  const segments = windows.flatMap((window, place) => [
    ...(place > 0 || window.start > 0 ? [{ text: '[…] ' }] : []),
    ...marked(text, window, points, deciding),
  ]);
  return { segments, cut: windows.length !== 1 || windows[0]!.end - windows[0]!.start < text.length };
}

/** Stretches around all marks, joined where they meet, no more than are shown of a whole text. */
function windowsOf(ranges: readonly Range[], length: number): { start: number; end: number }[] {
  const windows: { start: number; end: number }[] = [];
  let shown = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const window = { start: Math.max(0, start - around), end: Math.min(length, end + around) };
    const last = windows.at(-1);
    if (last !== undefined && window.start <= last.end) {
      shown += Math.max(0, window.end - last.end);
      last.end = Math.max(last.end, window.end);
    } else {
      shown += window.end - window.start;
      windows.push(window);
    }
    if (shown > shownWhole) break;
  }
  return windows.length === 0 ? [{ start: 0, end: Math.min(length, 2 * around) }] : windows;
}

/** Talking points are told before sentences, which they may stand in. */
function marked(
  text: string,
  window: { start: number; end: number },
  points: readonly Range[],
  deciding: readonly Range[],
): Segment[] {
  const edges = [...points, ...deciding].flatMap(({ start, end }) => [start, end]);
  const cuts = [window.start, ...edges.filter((at) => at > window.start && at < window.end), window.end];
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return places.slice(1).map((end, place) => {
    const start = places[place]!;
    const covers = (range: Range) => range.start <= start && range.end >= end;
    const mark = (points.find(covers) ?? deciding.find(covers))?.mark;
    return { text: text.slice(start, end), ...(mark !== undefined && { mark }) };
  });
}
