import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { organisationWith, realRecords } from '../real-records.js';

const excuses = new Set(['legal-form', 'link']);

describe('R2: too little evidence is a first-class answer', () => {
  it('an empty record is insufficient evidence, with null probability and null indicators, and is told what to find out', () => {
    const result = assess(organisationWith());
    expect(result).toMatchObject({ band: 'insufficient-evidence', probability: null, interval: null });
    for (const indicator of Object.values(result.indicators))
      expect(indicator).toEqual({ score: null, contribution: 0, evidence: [] });
    expect(result.missing).toHaveLength(6);
  });

  it('items that point neither way leave the answer open', () => {
    const result = assess(
      organisationWith(
        { kind: 'conduct', conduct: 'participates' },
        { kind: 'stance', stance: 'neutral' },
        { kind: 'financial-disclosure', level: 'none' },
      ),
    );
    expect(result.band).toBe('insufficient-evidence');
    expect(result.unused).toHaveLength(3);
  });

  it('removing an item never moves the log-odds towards the side that the item spoke against', () => {
    fc.assert(
      fc.property(fc.constantFrom(...realRecords), fc.nat(), (record, pick) => {
        if (record.evidence.length === 0) return;
        const index = pick % record.evidence.length;
        const whole = assess(record);
        const without = assess(
          { ...record, evidence: record.evidence.filter((_, place) => place !== index) },
          { asOf: whole.asOf },
        );
        const towardsState = whole.evidenceFor.some((item) => item.index === index);
        const towardsIndependence = whole.evidenceAgainst.some((item) => item.index === index);
        if (towardsState) expect(without.logOdds.total).toBeLessThanOrEqual(whole.logOdds.total + 1e-12);
        else if (towardsIndependence) expect(without.logOdds.total).toBeGreaterThanOrEqual(whole.logOdds.total - 1e-12);
        else if (excuses.has(record.evidence[index]!.kind))
          // A legal form or a membership without weight may be what brings a record under a law that excuses ties.
          expect(without.logOdds.total).toBeGreaterThanOrEqual(whole.logOdds.total - 1e-12);
        else expect(without.logOdds.total).toBeCloseTo(whole.logOdds.total, 12);
      }),
      { numRuns: 2000 },
    );
  });
});
