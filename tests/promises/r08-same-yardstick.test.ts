import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, legalBaselines, type Organisation } from '../../src/index.js';
import { realRecords } from '../real-records.js';

// Territories that act for another state are left out: renaming them would tear a territory from its state.
const records = realRecords.filter((record) => !/"(HK|MO|SU)"/.test(JSON.stringify(record)));
const codes =
  'AD AL AR AT BB BG BJ BN BW CL CR CY CZ DO EE ES FI FJ GN GT HN HR HU IS IT JM KH KW LI LT LU LV MC MG ML MT MU NA NZ PA PE PT PY RO SI SK SN SV UY VN ZA ZM ZW'.split(
    ' ',
  );

function renamed(record: Organisation, map: ReadonlyMap<string, string>): Organisation {
  const other = (code: string) => map.get(code) ?? code;
  return {
    ...record,
    country: other(record.country),
    evidence: record.evidence.map((item) => (item.state === undefined ? item : { ...item, state: other(item.state) })),
  };
}

describe('R8: the same yardstick for every state', () => {
  it('renaming the countries of a record, of its evidence and of their law changes no number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.shuffledSubarray(codes, { minLength: codes.length }),
        (record, shuffled) => {
          const present = [...new Set([record.country, ...record.evidence.flatMap((item) => item.state ?? [])])];
          const map = new Map(present.map((code, place) => [code, shuffled[place]!]));
          const before = assess(record);
          const lawOf = (country: string) => [...map].find(([, renamedTo]) => renamedTo === country)?.[0] ?? country;
          const sameLaw = legalBaselines.flatMap((row) => {
            // The renamed country keeps its law; the one whose code it took must not lend its own.
            if (row.country === '*') return [row];
            const to = map.get(row.country);
            if (to !== undefined) return [{ ...row, country: to }];
            return lawOf(row.country) === row.country ? [row] : [];
          });
          const after = assess(renamed(record, map), { legalBaselines: sameLaw });
          expect(after.probability).toBe(before.probability);
          expect(after.interval).toEqual(before.interval);
          expect(after.band).toBe(before.band);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('name, other names, seat and consultative status change no number', () => {
    for (const record of realRecords) {
      const { otherNames: _names, basedIn: _seat, consultativeStatus: _status, ...rest } = record;
      expect(assess({ ...rest, name: 'X' }).probability).toBe(assess(record).probability);
    }
  });
});
