import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { affiliationModel, isHeadline } from '../src/index.js';
import { designMatrix, features, fitModel, fitRidgeLogisticRegression, sealModel } from '../src/training.js';
import { realRecords } from './real-records.js';

interface Reference {
  rows: number[][];
  labels: (0 | 1)[];
  fits: { penalty: number; intercept: number; coefficients: number[] }[];
}

const reference: Reference = JSON.parse(
  readFileSync(new URL('fixtures/reference-coefficients.json', import.meta.url), 'utf8'),
);

describe('training', () => {
  it.each(reference.fits)(
    'agrees with Newton-polished scikit-learn to 1e-6 at penalty $penalty, in under two seconds',
    (expected) => {
      // Time of this process, not of the clock: other work on the machine does not count.
      const before = process.cpuUsage();
      const fit = fitRidgeLogisticRegression(reference.rows, reference.labels, expected.penalty);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6).toBeLessThan(2);
      expect(Math.abs(fit.intercept - expected.intercept)).toBeLessThan(1e-6);
      fit.coefficients.forEach((coefficient, column) => {
        expect(Math.abs(coefficient - expected.coefficients[column]!)).toBeLessThan(1e-6);
      });
      expect(fit.gradient).toBeLessThan(1e-6);
    },
  );

  it.each([0.1, 10])('finds the optimum at penalty %d too: the true gradient is gone', (penalty) => {
    expect(fitRidgeLogisticRegression(reference.rows, reference.labels, penalty).gradient).toBeLessThan(1e-6);
  });

  it('says so when it cannot converge, instead of returning something', () => {
    const rows = reference.rows.map((row, place) => (place === 3 ? row.map(() => Number.NaN) : row));
    expect(() => fitRidgeLogisticRegression(rows, reference.labels, 1)).toThrow();
  });

  it('every weight points the way its feature says', () => {
    for (const { pointsTo, weight } of affiliationModel.features) {
      if (pointsTo === 'state') expect(weight).toBeGreaterThanOrEqual(0);
      else expect(weight).toBeLessThanOrEqual(0);
    }
  });

  it('a feature whose coefficient comes out against its meaning is set to zero, not turned round', () => {
    // Labels swapped: every feature now speaks against its meaning.
    const swapped = realRecords.filter(isHeadline).map((record) => ({
      ...record,
      label: record.label === 'independent' ? ('gongo' as const) : ('independent' as const),
    }));
    const model = sealModel(fitModel({ file: 'swapped', digest: '', organisations: swapped }));
    for (const { pointsTo, weight } of model.features)
      expect(weight * (pointsTo === 'state' ? 1 : -1)).toBeGreaterThanOrEqual(0);
  });

  it('the model weighs the features of the indicators and nothing else: no country, no name, no count of facts', () => {
    expect(affiliationModel.features.map((feature) => feature.id)).toEqual(features.map((feature) => feature.id));
    expect(designMatrix(realRecords.slice(0, 1), 2026).rows[0]).toHaveLength(features.length);
  });

  it('refuses to train on one side alone', () => {
    const independents = realRecords.filter((record) => record.label === 'independent');
    expect(() => fitModel({ file: 'x', digest: '', organisations: independents })).toThrow('both sides');
  });
});
