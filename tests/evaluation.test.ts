import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelCardFiles } from '../scripts/model-card.js';
import { bootstrapIntervals } from '../src/evaluation/bootstrap.js';
import { randomNumbers } from '../src/evaluation/random-numbers.js';
import { areaUnderRoc } from '../src/evaluation/ranking.js';
import { rocCurve } from '../src/evaluation/roc-curve.js';
import { evaluationSchema } from '../src/index.js';
import { lineChart } from '../src/reports/charts/line-chart.js';
import { leaveCountriesOut } from '../src/training.js';
import { gongo, temporaryFile, temporaryFolder } from './gongo.js';
import { realRecords } from './real-records.js';

const charts = temporaryFolder();
const whole = gongo(['evaluate', 'training-data/organisations.jsonl', '--format', 'json', '--charts', charts]);
const evaluation = evaluationSchema.parse(JSON.parse(whole.stdout));

describe('gongo evaluate', () => {
  it('leaving whole countries out, ranks gongos above independents as promised', () => {
    expect(whole.status).toBe(0);
    expect(evaluation.method).toContain('leaving whole countries out');
    expect(evaluation.headline.organisations).toBe(530);
    expect(evaluation.headline.gongo.auroc).toBeGreaterThanOrEqual(0.99);
    expect(evaluation.headline.gongo.recallAt2Percent).toBeGreaterThanOrEqual(0.93);
    expect(evaluation.headline.brier).toBeLessThanOrEqual(0.035);
    expect(evaluation.headline.expectedCalibrationError).toBeLessThanOrEqual(0.04);
    expect(evaluation.byCountry.reduce((sum, group) => sum + group.organisations, 0)).toBe(530);
  });

  it('every headline figure lies in its bootstrap interval', () => {
    const { headline, intervals } = evaluation;
    for (const side of ['gongo', 'stateSide'] as const)
      for (const [name, ends] of Object.entries(intervals[side])) {
        const figure = headline[side][name as keyof typeof ends & 'auroc'];
        expect(ends![0]).toBeLessThanOrEqual(figure!);
        expect(ends![1]).toBeGreaterThanOrEqual(figure!);
      }
    for (const name of ['brier', 'declined'] as const) {
      expect(intervals[name]![0]).toBeLessThan(headline[name]!);
      expect(intervals[name]![1]).toBeGreaterThan(headline[name]!);
    }
  });

  it('beats the funding rule, the signs that ICIJ counted, the name and the country by far', () => {
    expect(evaluation.baselines.map((baseline) => baseline.id)).toEqual([
      'majority-funding',
      'icij-like',
      'name-only',
      'country-only',
    ]);
    for (const { gongoAuroc } of evaluation.baselines)
      expect(evaluation.headline.gongo.auroc! - gongoAuroc!).toBeGreaterThan(0.2);
  });

  it('declines the answers that it would have got wrong more often', () => {
    const { answered, declined, curve } = evaluation.riskCoverage;
    expect(declined.wrong!).toBeGreaterThan(5 * answered.wrong!);
    expect(curve.at(-1)!.coverage).toBe(1);
    expect(curve[9]!.risk).toBeLessThan(curve.at(-1)!.risk);
  });

  it('95 % intervals on part of the evidence hold the result on all of it', () => {
    for (const { items, intervalsHold } of evaluation.partialEvidence)
      if (items !== null) expect(intervalsHold).toBeGreaterThanOrEqual(0.95);
  });

  it('puts no independent with money of its own state into a state band', () => {
    expect(evaluation.stateFundedIndependents.organisations).toBeGreaterThan(30);
    expect(evaluation.stateFundedIndependents.inStateBand).toEqual([]);
  });

  it('writes its charts as self-contained SVG', () => {
    for (const name of ['reliability', 'roc', 'partial-evidence', 'risk-coverage']) {
      const svg = readFileSync(join(charts, `${name}.svg`), 'utf8');
      expect(svg).toMatch(/^<svg [^>]*role="img"/);
      expect(svg).toContain('<desc>');
      expect(svg).not.toMatch(/NaN|Infinity|undefined|href/);
    }
  });

  it('on other files, judges the model itself, and reports by subject where records have it', () => {
    const some = realRecords
      .slice(0, 40)
      .map((record, place) => ({ ...record, subject: place % 2 === 0 ? 'health' : 'law' }));
    const { stdout } = gongo([
      'evaluate',
      temporaryFile('some.jsonl', some.map((record) => JSON.stringify(record)).join('\n')),
      '--format',
      'json',
    ]);
    const other = evaluationSchema.parse(JSON.parse(stdout));
    expect(other.method).toContain('not trained on');
    expect(other.bySubject.map((group) => group.group)).toEqual(['health', 'law']);
  });

  it('a file with one class has figures that are null, not wrong', () => {
    const independents = realRecords.filter((record) => record.label === 'independent').slice(0, 5);
    const { stdout, status } = gongo([
      'evaluate',
      temporaryFile('i.jsonl', independents.map((record) => JSON.stringify(record)).join('\n')),
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).headline.gongo.auroc).toBeNull();
  });
});

describe('cross-validation', () => {
  it('judges every organisation once, by a model that saw none of its country', () => {
    const judged: string[] = [];
    for (const { model, heldOut } of leaveCountriesOut(realRecords, 4)) {
      const held = new Set(heldOut.map((record) => record.country));
      const seen = realRecords.filter(
        (record) => !held.has(record.country) && record.label !== 'disputed' && record.labelStrength !== 'thin',
      );
      expect(model.trainingData.organisations).toBe(seen.length);
      judged.push(...heldOut.map((record) => record.id));
    }
    expect(judged.sort()).toEqual(realRecords.map((record) => record.id).sort());
  });
});

describe('the model card', () => {
  it('holds the figures of this evaluation; write it anew with npm run model-card', () => {
    for (const [path, content] of Object.entries(modelCardFiles(evaluation)))
      expect(readFileSync(path, 'utf8'), path).toBe(content);
  });
});

describe('the bootstrap', () => {
  it('gives the same interval for the same sample, and one that holds the mean of the whole about 95 times in 100', () => {
    const random = randomNumbers(3);
    const mean = (values: readonly number[]) => ({
      mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    });
    const held = Array.from({ length: 200 }, () => {
      const sample = Array.from({ length: 40 }, random);
      const { mean: interval } = bootstrapIntervals(sample, mean, { resamples: 200 });
      expect(bootstrapIntervals(sample, mean, { resamples: 200 }).mean).toEqual(interval);
      return interval![0] <= 0.5 && interval![1] >= 0.5;
    }).filter(Boolean).length;
    expect(held).toBeGreaterThan(175);
    expect(held).toBeLessThan(199);
  });

  it('has no interval for a figure that most resamples lack', () => {
    expect(bootstrapIntervals([1, 2, 3], () => ({ ratio: Number.NaN })).ratio).toBeNull();
  });
});

describe('the ROC curve', () => {
  it('encloses the area that the rank statistic gives, ties included', () => {
    const judged = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), positive: fc.boolean() }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(judged, (sample) => {
        const points = rocCurve(sample);
        const area = areaUnderRoc(sample);
        if (Number.isNaN(area)) {
          expect(points).toEqual([]);
          return;
        }
        const trapezes = points
          .slice(1)
          .map((point, place) => {
            const before = points[place]!;
            return (
              ((point.falsePositiveRate - before.falsePositiveRate) *
                (point.truePositiveRate + before.truePositiveRate)) /
              2
            );
          })
          .reduce((sum, part) => sum + part, 0);
        expect(trapezes).toBeCloseTo(area, 10);
      }),
    );
  });
});

describe('charts', () => {
  it('hostile names become text, never elements', () => {
    const axis = { title: '"><script>alert(1)</script>', low: 0, high: 1, ticks: [0, 1] };
    const svg = lineChart({
      title: "<img onerror='x'>",
      description: '&<b>',
      x: axis,
      y: axis,
      series: [
        { name: '</svg><script>', points: [{ x: 0, y: 0 }] },
        { name: 'b', points: [] },
      ],
    });
    expect(svg).not.toMatch(/<script|<img|<b>/);
    expect(svg.match(/<\/svg>/g)).toHaveLength(1);
  });
});
