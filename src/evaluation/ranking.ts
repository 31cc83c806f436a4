/** One judged organisation: the score it got, and whether it belongs to the class that is looked for. */
export interface Judged {
  readonly score: number;
  readonly positive: boolean;
}

/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting half
 * (Hanley & McNeil 1982, https://doi.org/10.1148/radiology.143.1.7063747). NaN when a class is empty.
 */
export function areaUnderRoc(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const positives = sorted.filter((one) => one.positive).length;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]!.score === sorted[start]!.score) end += 1;
    const rank = (start + 1 + end) / 2;
    for (let place = start; place < end; place += 1) if (sorted[place]!.positive) rankSum += rank;
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives));
}

/** Average precision: precision at the score of each positive, averaged; ties are taken together. NaN without positives. */
export function averagePrecision(judged: readonly Judged[]): number {
  const sorted = [...judged].sort((a, b) => b.score - a.score);
  const positives = sorted.filter((one) => one.positive).length;
  let found = 0;
  let sum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let here = 0;
    while (end < sorted.length && sorted[end]!.score === sorted[start]!.score) {
      if (sorted[end]!.positive) here += 1;
      end += 1;
    }
    found += here;
    sum += here * (found / end);
    start = end;
  }
  return sum / positives;
}

/**
 * The part of the positives that score above the line which at most `rate` of the negatives pass.
 *
 * @param rate - 0 for no negative above the line
 */
export function recallAtFalsePositiveRate(judged: readonly Judged[], rate: number): number {
  const negatives = judged
    .filter((one) => !one.positive)
    .map((one) => one.score)
    .sort((a, b) => b - a);
  const allowed = Math.floor(rate * negatives.length);
  const line = negatives[allowed] ?? Number.NEGATIVE_INFINITY;
  const positives = judged.filter((one) => one.positive);
  return positives.filter((one) => one.score > line).length / positives.length;
}
