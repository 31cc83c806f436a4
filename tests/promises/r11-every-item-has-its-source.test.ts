import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { realRecords } from '../real-records.js';

describe('R11: each item has its source', () => {
  it('an item without a source changes nothing and is listed as unused', () => {
    const items = realRecords.flatMap((record) => record.evidence);
    fc.assert(
      fc.property(fc.constantFrom(...realRecords), fc.constantFrom(...items), (record, { source: _, ...unsourced }) => {
        const before = assess(record);
        const after = assess({ ...record, evidence: [unsourced as (typeof items)[number], ...record.evidence] });
        expect(after.probability).toBe(before.probability);
        expect(after.unused).toContainEqual({ index: 0, reason: 'has no source' });
      }),
    );
  });

  it('a fact about another state never counts for this one', () => {
    const items = realRecords.flatMap((record) => record.evidence);
    fc.assert(
      fc.property(fc.constantFrom(...realRecords), fc.constantFrom(...items), (record, item) => {
        const foreign = { ...item, state: 'ZW', from: '1999', to: '1999' };
        expect(assess({ ...record, evidence: [...record.evidence, foreign] }).probability).toBe(
          assess(record).probability,
        );
      }),
    );
  });
});
