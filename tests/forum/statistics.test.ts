import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/evaluation/wilson.js';
import { concentrationOf } from '../../src/forum/statistics/concentration.js';
import { expectedCount } from '../../src/forum/statistics/expected-count.js';
import { kaplanMeier, medianOf, survivalAt } from '../../src/forum/statistics/kaplan-meier.js';
import { shareOf } from '../../src/forum/statistics/share.js';

describe('a waiting-time curve', () => {
  // Remission times of 21 patients on 6-MP (Freireich et al. 1963), the textbook case; + marks open cases.
  const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');
  const curve = kaplanMeier(weeks.map((text) => ({ years: Number.parseInt(text, 10), ended: !text.endsWith('+') })));

  it('gives the survival of the textbook', () => {
    expect(curve.map(({ years, survival }) => [years, Number(survival.toFixed(4))])).toEqual([
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ]);
    expect(medianOf(curve)).toBe(23);
  });

  it('gives the intervals of the log-log method', () => {
    // R: survfit(Surv(...) ~ 1, conf.type = "log-log")
    const at10 = curve.find(({ years }) => years === 10)!;
    expect(at10.interval[0]).toBeCloseTo(0.5032, 3);
    expect(at10.interval[1]).toBeCloseTo(0.8894, 3);
  });

  it('is the plain share when every case has ended', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }), (years) => {
        const steps = kaplanMeier(years.map((year) => ({ years: year, ended: true })));
        for (const at of [0, 5, 20, 40])
          expect(survivalAt(steps, at)).toBeCloseTo(years.filter((year) => year > at).length / years.length, 9);
      }),
    );
  });

  it('refuses a negative duration', () => {
    expect(() => kaplanMeier([{ years: -1, ended: true }])).toThrow(/from 0 on; found -1/);
  });
});

describe('the interval of a share', () => {
  it('is the score interval of Wilson', () => {
    expect(wilsonInterval(5, 10)!.map((end) => end.toFixed(4))).toEqual(['0.2366', '0.7634']);
    expect(wilsonInterval(0, 10)!.map((end) => end.toFixed(4))).toEqual(['0.0000', '0.2775']);
  });

  it('is given for samples only and is never of nothing', () => {
    expect(shareOf(1, 4, false)).toEqual({ count: 1, of: 4, share: 0.25, interval: null });
    expect(shareOf(0, 0, true)).toEqual({ count: 0, of: 0, share: null, interval: null });
    expect(() => wilsonInterval(2, 1)).toThrow(RangeError);
  });
});

describe('an expected count', () => {
  const block = fc.record({
    size: fc.integer({ min: 1, max: 6 }),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('has the range of the exact distribution, found by trying every case', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const chances = new Map<number, number>();
        for (let cases = 0; cases < 2 ** blocks.length; cases += 1) {
          let [count, chance] = [0, 1];
          for (const [place, { size, probability }] of blocks.entries()) {
            const holds = (cases >> place) & 1;
            count += holds * size;
            chance *= holds === 1 ? probability : 1 - probability;
          }
          chances.set(count, (chances.get(count) ?? 0) + chance);
        }
        const within = ([low, high]: readonly [number, number]) =>
          [...chances].filter(([count]) => count >= low && count <= high).reduce((sum, [, chance]) => sum + chance, 0);
        const { range, expected } = expectedCount(blocks.map((one) => ({ ...one, interval: [0, 1] as const })));
        expect(within(range)).toBeGreaterThanOrEqual(0.95 - 1e-9);
        expect(range[0]).toBeLessThanOrEqual(expected + 6);
        expect(expected).toBeCloseTo(
          [...chances].reduce((sum, [count, chance]) => sum + count * chance, 0),
          9,
        );
      }),
    );
  });

  it('widens when statements hang together: one organisation with ten is less sure than ten with one each', () => {
    const interval = [0.3, 0.7] as const;
    const many = expectedCount(Array.from({ length: 10 }, () => ({ size: 1, probability: 0.5, interval })));
    const one = expectedCount([{ size: 10, probability: 0.5, interval }]);
    expect(many.expected).toBe(one.expected);
    expect(one.range).toEqual([0, 10]);
    expect(many.range).toEqual([2, 8]);
    expect(one.bounds).toEqual([3, 7]);
  });

  it('is much the same by the exact and by the approximate way', () => {
    const blocks = Array.from({ length: 400 }, (_, place) => ({
      size: 12,
      probability: (place % 9) / 10 + 0.1,
      interval: [0, 1] as const,
    }));
    const exact = expectedCount(blocks).range;
    const approximate = expectedCount([...blocks, { size: 300, probability: 0, interval: [0, 1] }]).range;
    for (const end of [0, 1] as const) expect(Math.abs(exact[end] - approximate[end])).toBeLessThan(15);
  });
});

describe('concentration', () => {
  it('is 1 when one has all and 1/n when n have the same', () => {
    expect(concentrationOf([7, 0]).herfindahl).toBe(1);
    expect(concentrationOf([3, 3, 3, 3]).herfindahl).toBe(0.25);
    expect(concentrationOf([])).toEqual({ holders: 0, largest: null, tenLargest: null, herfindahl: null });
  });
});
