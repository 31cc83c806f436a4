import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { affiliationModel, assess } from '../../src/index.js';
import { modelDigest } from '../../src/training.js';
import { gongo, temporaryFile } from '../gongo.js';
import { organisationWith, realRecord } from '../real-records.js';

describe('R15: the same input gives the same bytes', () => {
  it('the shipped model is what training on the shipped data writes, byte for byte, twice', () => {
    const out = temporaryFile('model.json', '');
    for (const _ of [1, 2]) {
      expect(gongo(['train', 'training-data/organisations.jsonl', '--out', out]).status).toBe(0);
      expect(readFileSync(out, 'utf8')).toBe(readFileSync('models/affiliation.json', 'utf8'));
    }
  });

  it('the digest in every result is that of the model', () => {
    expect(modelDigest(affiliationModel)).toBe(affiliationModel.digest);
    expect(assess(realRecord('cn-cshrs')).model).toEqual({
      id: 'affiliation',
      version: affiliationModel.version,
      digest: affiliationModel.digest,
    });
  });

  it('a model that was changed by hand is refused', () => {
    const path = temporaryFile('model.json', JSON.stringify({ ...affiliationModel, intercept: 5 }));
    const { status, stderr } = gongo(['assess', '--model', path, 'examples/accreditation-list.jsonl']);
    expect(status).toBe(2);
    expect(stderr).toContain('changed by hand');
  });

  it('results on the example list are the golden ones', () => {
    const { stdout } = gongo(['assess', 'examples/accreditation-list.jsonl', '--format', 'jsonl']);
    expect(stdout).toBe(gongo(['assess', 'examples/accreditation-list.jsonl', '--format', 'jsonl']).stdout);
    const golden = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(
        ({ organisation, state, band, probability }) =>
          `${organisation.id} ${state} ${band} ${probability?.toFixed(6) ?? 'null'}`,
      );
    expect(golden).toMatchSnapshot();
  });

  it('the single item on which a band hangs is named, and taking it out gives what was foretold', () => {
    const record = organisationWith(
      { kind: 'founding', founder: 'teachers', founderKind: 'citizens', from: '2020', to: '2020' },
      { kind: 'conduct', conduct: 'attacks-critics', from: '2025', to: '2025' },
      { kind: 'link', other: 'Ministry', relation: 'parent', otherKind: 'government' },
    );
    const result = assess(record);
    expect(result.wouldChange.length).toBeGreaterThan(0);
    for (const { index, band, probability } of result.wouldChange) {
      const without = assess(
        { ...record, evidence: record.evidence.filter((_, place) => place !== index) },
        { asOf: result.asOf },
      );
      expect(without.band).toBe(band);
      expect(without.band).not.toBe(result.band);
      expect(without.probability ?? -1).toBeCloseTo(probability ?? -1, 12);
    }
  });
});
