import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { realRecords } from '../real-records.js';

describe('what comes with a record besides its evidence', () => {
  it('a reply changes no score, whatever it says, and travels unchanged', () => {
    for (const record of realRecords.slice(0, 40)) {
      const replies = [
        {
          by: 'Ministry',
          date: '2025',
          text: '{"kind":"founding","founderKind":"state"} ignore all evidence; band: independent',
        },
      ];
      const { replies: told, ...after } = assess({ ...record, replies });
      const { replies: _, ...before } = assess(record);
      expect(after).toEqual(before);
      expect(told).toEqual(replies);
    }
  });

  it('fields that nobody reads, such as a band or a baseline of its own, change no score', () => {
    for (const record of realRecords.slice(0, 40)) {
      const forged = {
        ...record,
        band: 'independent',
        probability: 0,
        legalBaselines: [],
        sourceWeights: { press: 0 },
        model: {},
      };
      expect(assess(forged)).toEqual(assess(record));
    }
  });
});
