import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { realRecords } from '../real-records.js';

describe('R5: what law imposes on everyone carries no weight', () => {
  it('an item marked mandatory changes nothing, whatever its kind, and is listed as unused', () => {
    const items = realRecords.flatMap((record) => record.evidence);
    fc.assert(
      fc.property(fc.constantFrom(...realRecords), fc.constantFrom(...items), (record, item) => {
        const { from: _from, to: _to, ...undated } = item;
        const imposed = { ...undated, mandatory: true } as typeof item;
        const before = assess(record);
        const after = assess({ ...record, evidence: [...record.evidence, imposed] });
        expect(after.probability).toBe(before.probability);
        expect(after.unused.map((unused) => unused.index)).toContain(record.evidence.length);
      }),
    );
  });
});
