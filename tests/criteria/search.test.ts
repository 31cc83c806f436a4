import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Atom,
  ablate,
  atomsOf,
  bestSet,
  criteriaSetSchema,
  criteriaSets,
  judgeBySet,
  searchResultSchema,
  searchSet,
  verdictsOf,
} from '../../src/criteria.js';
import { realRecords } from '../real-records.js';

describe('the search for the best set', () => {
  it('is exact: no set within the constraints hits more gongos, tried one by one', () => {
    const organisations = 12;
    const positions = fc.uniqueArray(fc.nat(organisations - 1), { minLength: 1, maxLength: 8 });
    const atoms = (pointsTo: Atom['pointsTo']) =>
      fc.array(positions, { minLength: 1, maxLength: 6 }).map((all) =>
        all.map(
          (fires, place): Atom => ({
            pointsTo,
            fires,
            indicator: 'funding',
            rule: { ...criteriaSets[0]!.rules[0]!, id: `${pointsTo}-${place}`, where: {} },
          }),
        ),
      );
    const classes = {
      gongos: [0, 1, 2, 3, 4, 5],
      independents: [6, 7, 8, 9, 10, 11],
      countryOf: (place: number) => `X${place % 3}`,
    };
    fc.assert(
      fc.property(
        atoms('state'),
        atoms('independence'),
        fc.nat(2),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(2),
        (state, apart, mayHit, rules, offsets) => {
          const found = bestSet([...state, ...apart], classes, {
            rules,
            offsets,
            independentsHit: mayHit,
            countries: 1,
          });
          let most = 0;
          for (const triggers of subsets(state))
            for (const chosen of subsets(apart)) {
              if (chosen.length > offsets || triggers.length + chosen.length > rules) continue;
              const hits = (place: number) =>
                triggers.some(({ fires }) => fires.includes(place)) &&
                !chosen.some(({ fires }) => fires.includes(place));
              if (classes.independents.filter(hits).length > mayHit) continue;
              most = Math.max(most, classes.gongos.filter(hits).length);
            }
          expect(found.gongosHit).toBe(most);
          expect(found.triggers.length + found.offsets.length).toBeLessThanOrEqual(rules);
          expect(found.independentsHit).toBeLessThanOrEqual(mayHit);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('combines only rules that point one way, and rules fire for whom their set would hit', () => {
    const known = realRecords.slice(0, 150);
    const atoms = atomsOf(known, ['registration']);
    expect(atoms.length).toBeGreaterThan(50);
    for (const atom of atoms.filter(({ pointsTo }) => pointsTo === 'state').slice(0, 60)) {
      const set = criteriaSetSchema.parse({
        ...criteriaSets[0],
        id: 'one',
        countsMandatory: false,
        rules: [atom.rule],
      });
      const hit = verdictsOf(judgeBySet(set), known).flatMap(({ answer }, place) => (answer === 'hit' ? place : []));
      expect(hit, atom.rule.id).toEqual(atom.fires);
    }
    // Some are supervised by nobody, which points neither way: a rule that counts them all is left out.
    const supervision = atomsOf(realRecords, ['supervision']).map(({ rule }) => rule.id);
    expect(supervision).toContain('supervision-government-or-ruling-party');
    expect(supervision).not.toContain('supervision');
  });

  describe('over registration facts', () => {
    const result = searchSet(realRecords, { facts: ['registration'], permutations: 40 });

    it('finds a set that beats every published one at no independent hit, in countries that it was searched without', () => {
      const published = criteriaSets
        .filter((set) => set.locked === undefined)
        .map((set) => ablate(set, realRecords).whole)
        .filter(({ independentsHit }) => independentsHit === 0)
        .map(({ gongosHit }) => gongosHit);
      expect(result.outOfCountry.independentsHit).toBe(0);
      expect(result.outOfCountry.gongosHit).toBeGreaterThan(Math.max(...published));
    });

    it('is told with what of it is luck', () => {
      expect(searchResultSchema.parse(result)).toEqual(result);
      expect(result.inSample.gongosHit).toBeGreaterThanOrEqual(result.outOfCountry.gongosHit);
      expect(result.luck.recallOfTheBest5Percent).toBeLessThan(result.outOfCountry.recall.value!);
      expect(result.luck.p).toBeCloseTo(1 / 41, 10);
    });

    it('gives a set that can be run, with the counts that were told', () => {
      const { whole } = ablate(criteriaSetSchema.parse(result.set), realRecords);
      expect(whole).toMatchObject({
        gongosHit: result.inSample.gongosHit,
        independentsHit: result.inSample.independentsHit,
      });
      expect(result.set.rules.length).toBeLessThanOrEqual(4);
      expect(result.set.warning).toMatch(/Found by search/);
    });

    it('is the same for the same seed', () => {
      expect(searchSet(realRecords, { facts: ['registration'], permutations: 40 })).toEqual(result);
    });
  });

  it('tells where it fails: funding and leadership alone do not keep to zero out of country', () => {
    const { inSample, outOfCountry } = searchSet(realRecords, { facts: ['funding', 'leadership'], permutations: 1 });
    expect(inSample.independentsHit).toBe(0);
    expect(outOfCountry.independentsHit).toBeGreaterThan(0);
    expect(outOfCountry.harmed.length).toBe(outOfCountry.independentsHit);
  });

  it('refuses a list on which nothing can be learned', () => {
    expect(() => searchSet(realRecords.filter(({ label }) => label === 'gongo'))).toThrow(RangeError);
  });
});

function subsets<One>(all: readonly One[]): One[][] {
  const numbers = Array.from({ length: 2 ** all.length }, (_, number) => number);
  return numbers.map((number) => all.filter((_, place) => (number >> place) & 1));
}
