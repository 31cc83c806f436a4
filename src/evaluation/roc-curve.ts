import type { Judged } from './ranking.js';

export interface RocPoint {
  readonly falsePositiveRate: number;
  readonly truePositiveRate: number;
}

/**
 * The corners of the receiver operating characteristic, from (0, 0) to (1, 1): what part of the negatives and of the
 * positives lies above each line. Empty when a class is.
 */
export function rocCurve(judged: readonly Judged[]): RocPoint[] {
  const positives = judged.filter((one) => one.positive).length;
  const negatives = judged.length - positives;
  if (positives === 0 || negatives === 0) return [];
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  const points: RocPoint[] = [{ falsePositiveRate: 0, truePositiveRate: 0 }];
  let above = { positives: 0, negatives: 0 };
  sorted.forEach(({ score, positive }, place) => {
    above = {
      positives: above.positives + Number(positive),
      negatives: above.negatives + Number(!positive),
    };
    // Equal scores stand together on one side of any line.
    if (sorted[place + 1]?.score === score) return;
    points.push({ falsePositiveRate: above.negatives / negatives, truePositiveRate: above.positives / positives });
  });
  return withoutMiddles(points);
}

/** Drops points on a straight stretch between their neighbours. */
function withoutMiddles(points: readonly RocPoint[]): RocPoint[] {
  return points.filter((point, place) => {
    const before = points[place - 1];
    const after = points[place + 1];
    if (before === undefined || after === undefined) return true;
    const upward =
      before.falsePositiveRate === point.falsePositiveRate && point.falsePositiveRate === after.falsePositiveRate;
    const sideways =
      before.truePositiveRate === point.truePositiveRate && point.truePositiveRate === after.truePositiveRate;
    return !upward && !sideways;
  });
}
