import { describe, expect, it } from 'vitest';
import { evaluationSchema } from '../src/index.js';
import { leaveCountriesOut } from '../src/training.js';
import { gongo, temporaryFile } from './gongo.js';
import { realRecords } from './real-records.js';

describe('gongo evaluate', () => {
  it('leaving whole countries out, ranks gongos above independents as promised', () => {
    const { status, stdout } = gongo(['evaluate', 'training-data/organisations.jsonl', '--format', 'json']);
    expect(status).toBe(0);
    const evaluation = evaluationSchema.parse(JSON.parse(stdout));
    expect(evaluation.method).toContain('leaving whole countries out');
    expect(evaluation.headline.organisations).toBe(530);
    expect(evaluation.headline.gongo.auroc).toBeGreaterThanOrEqual(0.985);
    expect(evaluation.headline.gongo.recallAt2Percent).toBeGreaterThanOrEqual(0.9);
    expect(evaluation.byCountry.reduce((sum, group) => sum + group.organisations, 0)).toBe(530);
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
    const evaluation = evaluationSchema.parse(JSON.parse(stdout));
    expect(evaluation.method).toContain('not trained on');
    expect(evaluation.bySubject.map((group) => group.group)).toEqual(['health', 'law']);
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
