import { describe, expect, it } from 'vitest';
import { assess, assessmentSchema } from '../../src/index.js';
import { csvColumns } from '../../src/reports/assessment-csv.js';
import { realRecords } from '../real-records.js';

describe('R1: never a bare label', () => {
  it('every result on a real record is complete by its own schema', () => {
    for (const record of realRecords) expect(assessmentSchema.safeParse(assess(record)).error).toBeUndefined();
  });

  it.each(['indicators', 'evidenceFor', 'evidenceAgainst', 'unused', 'coverage', 'model'] as const)(
    'the schema refuses a result without %s',
    (field) => {
      const { [field]: _, ...rest } = assess(realRecords[0]!);
      expect(assessmentSchema.safeParse(rest).success).toBe(false);
    },
  );

  it('the schema refuses a result that lacks one of the six indicators', () => {
    const result = assess(realRecords[0]!);
    const { network: _, ...five } = result.indicators;
    expect(assessmentSchema.safeParse({ ...result, indicators: five }).success).toBe(false);
  });

  it('the CSV table has no form without evidence, counter-evidence and coverage', () => {
    expect(csvColumns).toEqual(
      expect.arrayContaining(['evidence_for', 'evidence_against', 'sources', 'cautions', 'missing']),
    );
  });
});
