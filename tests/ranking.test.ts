import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierScore, expectedCalibrationError } from '../src/evaluation/calibration.js';
import { areaUnderRoc, averagePrecision, type Judged, recallAtFalsePositiveRate } from '../src/evaluation/ranking.js';

const judged = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 8 }), positive: fc.boolean() }), { minLength: 2, maxLength: 40 })
  .filter((list) => list.some((one) => one.positive) && list.some((one) => !one.positive));

describe('ranking figures', () => {
  it('AUROC is the part of pairs in the right order, ties counting half', () => {
    fc.assert(
      fc.property(judged, (list) => {
        let right = 0;
        let pairs = 0;
        for (const positive of list.filter((one) => one.positive)) {
          for (const negative of list.filter((one) => !one.positive)) {
            pairs += 1;
            right += positive.score > negative.score ? 1 : positive.score === negative.score ? 0.5 : 0;
          }
        }
        expect(areaUnderRoc(list)).toBeCloseTo(right / pairs, 10);
      }),
    );
  });

  it('agree with scikit-learn 1.2.1 on a worked case', () => {
    const list: Judged[] = [0.1, 0.4, 0.35, 0.8].map((score, place) => ({ score, positive: place >= 2 }));
    expect(areaUnderRoc(list)).toBeCloseTo(0.75, 12);
    expect(averagePrecision(list)).toBeCloseTo(0.8333333333333333, 12);
  });

  it('recall at a false-positive rate lets at most that part of the negatives pass', () => {
    fc.assert(
      fc.property(judged, fc.double({ min: 0, max: 0.5, noNaN: true }), (list, rate) => {
        const recall = recallAtFalsePositiveRate(list, rate);
        const scores = [...new Set(list.map((one) => one.score)), -1];
        const best = Math.max(
          ...scores.map((line) => {
            const above = list.filter((one) => one.score > line);
            const negatives = list.filter((one) => !one.positive).length;
            const allowed = above.filter((one) => !one.positive).length <= Math.floor(rate * negatives);
            return allowed ? above.filter((one) => one.positive).length / list.filter((one) => one.positive).length : 0;
          }),
        );
        expect(recall).toBeCloseTo(best, 12);
      }),
    );
  });
});

describe('calibration figures', () => {
  it('are 0 for certain and right forecasts and 1 for certain and wrong ones', () => {
    const right = [0, 1].map((probability) => ({ probability, happened: probability === 1 }));
    const wrong = [0, 1].map((probability) => ({ probability, happened: probability === 0 }));
    expect([brierScore(right), expectedCalibrationError(right)]).toEqual([0, 0]);
    expect([brierScore(wrong), expectedCalibrationError(wrong)]).toEqual([1, 1]);
  });

  it('a calibrated half-and-half forecast has no calibration error and a Brier score of 0.25', () => {
    const half = [true, false, true, false].map((happened) => ({ probability: 0.5, happened }));
    expect(brierScore(half)).toBe(0.25);
    expect(expectedCalibrationError(half)).toBe(0);
  });
});
