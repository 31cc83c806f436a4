import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ablate,
  cohensKappa,
  compareJudges,
  criteriaSets,
  evaluateVerdicts,
  expectationOn,
  type Judge,
  judgeByModel,
  judgeBySet,
  LockedSetError,
  saveFrom,
  setEvaluationSchema,
  sweepSvg,
  sweepThreshold,
  verdictsOf,
} from '../../src/criteria.js';
import { wilsonInterval } from '../../src/evaluation/wilson.js';
import { assess } from '../../src/index.js';
import { realRecord, realRecords } from '../real-records.js';

const set = (id: string) => criteriaSets.find((one) => one.id === id)!;
const evaluationOf = (judge: Judge) => evaluateVerdicts(judge, verdictsOf(judge, realRecords));

describe('an evaluation', () => {
  const icij = evaluationOf(judgeBySet(set('icij-2025')));

  it('is of its schema, and counts every headline organisation once', () => {
    expect(setEvaluationSchema.parse(icij)).toEqual(icij);
    const counted = Object.values(icij.byLabel).flatMap((answers) => Object.values(answers));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(icij.organisations);
    for (const groups of Object.values(icij.groups))
      expect(groups.reduce((sum, group) => sum + group.organisations, 0)).toBeLessThanOrEqual(icij.organisations);
    expect(icij.groups.country!.reduce((sum, group) => sum + group.independentsHit, 0)).toBe(
      icij.falsePositiveRate.count,
    );
  });

  it('names the genuine organisations that it hits, with the reason and the place in the record', () => {
    const pact = icij.independentsHit!.find(({ id }) => id === 'us-pact')!;
    expect(pact.because[0]!.reason).toMatch(/most of its income comes from its government \(98 %/);
    expect(realRecord('us-pact').evidence[pact.because[0]!.evidence[0]!]!.kind).toBe('funding-source');
  });

  it('gives the same intervals every time, holding the value; none hit is not a promise of none', () => {
    expect(evaluationOf(judgeBySet(set('icij-2025')))).toEqual(icij);
    expect(icij.recall.interval![0]).toBeLessThan(icij.recall.value!);
    const { falsePositiveRate } = evaluationOf(judgeBySet(set('cecc-2024-upr')));
    expect(falsePositiveRate.count).toBe(0);
    expect(falsePositiveRate.interval![1]).toBeCloseTo(wilsonInterval(0, falsePositiveRate.of)![1], 12);
  });

  it('of a locked set has counts, no names and no small groups', () => {
    const harm = evaluationOf(judgeBySet(set('foreign-agent-style'), { showHarm: true }));
    expect(harm.independentsHit).toBeNull();
    expect(harm.groups).toEqual({});
    expect(harm.warning).toMatch(/finds critics, not proxies/);
    expect(harm.falsePositiveRate.value).toBeGreaterThan(harm.recall.value!);
  });

  it('says what to expect on a list; more genuine organisations on it, more of them hit', () => {
    const { independentsHit, proxiesHit, wrongAmongHits } = expectationOn(icij, 1000, 0.1);
    expect(independentsHit.count).toBeCloseTo(900 * icij.falsePositiveRate.value!, 10);
    expect(proxiesHit.count).toBeCloseTo(100 * icij.recall.value!, 10);
    expect(wrongAmongHits).toBeGreaterThan(expectationOn(icij, 1000, 0.5).wrongAmongHits!);
    expect(() => expectationOn(icij, 0, 0.1)).toThrow(RangeError);
    expect(() => expectationOn(icij, 10, 2)).toThrow(RangeError);
  });
});

describe("Wilson's interval and Cohen's kappa", () => {
  it('agree with published examples', () => {
    // 81 of 263: Newcombe 1998, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E
    const [low, high] = wilsonInterval(81, 263)!;
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
    expect(wilsonInterval(0, 0)).toBeNull();
    const pairs = (count: number, a: string, b: string) => Array.from({ length: count }, () => [a, b] as const);
    // 20 both yes, 5 and 10 apart, 15 both no: observed 0.7, by chance 0.5.
    const table = [...pairs(20, 'y', 'y'), ...pairs(5, 'y', 'n'), ...pairs(10, 'n', 'y'), ...pairs(15, 'n', 'n')];
    expect(cohensKappa(table)).toBeCloseTo(0.4, 10);
    expect(cohensKappa(pairs(5, 'y', 'y'))).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });

  it('kappa is 1 for a judge with itself, and does not depend on who comes first', () => {
    const answer = fc.constantFrom('hit', 'clear', 'abstained');
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 2 }), (pairs) => {
        const turned = pairs.map(([a, b]) => [b, a] as const);
        const [one, other] = [cohensKappa(pairs), cohensKappa(turned)];
        if (one === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(one, 10);
        const self = cohensKappa(pairs.map(([a]) => [a, a] as const));
        if (self !== null) expect(self).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('a comparison', () => {
  const judges = [
    judgeBySet(set('icij-2025')),
    judgeBySet(set('jhu-structural-operational')),
    judgeByModel((one) => assess(one)),
  ];
  const comparison = compareJudges(judges, realRecords);

  it('takes the model as one of the judges: a state band is a hit, mixed is no answer', () => {
    const pspd = comparison.changes.find(({ id }) => id === 'kr-pspd');
    if (pspd !== undefined) expect(pspd.answers.model!.answer).toBe('clear');
    expect(comparison.evaluations[2]!.recall.count).toBe(
      realRecords.filter(
        (one) => one.label === 'gongo' && one.labelStrength !== 'thin' && assess(one).band.startsWith('state-'),
      ).length,
    );
  });

  it('the front holds whoever nobody beats in recall and harm at once', () => {
    for (const point of comparison.pareto) {
      const beaten = comparison.pareto.some(
        (other) =>
          other.recall! >= point.recall! &&
          other.independentsHit <= point.independentsHit &&
          (other.recall! > point.recall! || other.independentsHit < point.independentsHit),
      );
      expect(point.onFront).toBe(!beaten);
    }
  });

  it('lists exactly the organisations with different answers, each with its words', () => {
    const differing = realRecords.filter((one) => new Set(judges.map((judge) => judge.judge(one).answer)).size > 1);
    expect(comparison.changes.map(({ id }) => id)).toEqual(differing.map(({ id }) => id));
  });
});

describe('a threshold, a rule, an organisation', () => {
  it('a sweep passes through the set as it stands, and a stricter line never hits more', () => {
    const sweep = sweepThreshold(set('icij-2025'), 'fund', realRecords);
    const here = sweep.points.find(({ value }) => value === sweep.value)!;
    const { recall, falsePositiveRate } = evaluationOf(judgeBySet(set('icij-2025')));
    expect(here).toMatchObject({ recall: recall.value, independentsHit: falsePositiveRate.count });
    const harm = sweep.points.map(({ independentsHit }) => independentsHit);
    expect(harm).toEqual([...harm].sort((a, b) => b - a));
    expect(harm[0]).toBeGreaterThan(harm.at(-1)!);
  });

  it('its curve is an SVG document that says what it shows', () => {
    const svg = sweepSvg(sweepThreshold(set('funding-majority-naive'), 'half', realRecords));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/);
    expect(svg).toContain('funding-majority-naive: the line of half');
    expect(svg).toContain('independents hit (harm)');
  });

  it('says which rules have a threshold, and refuses the others', () => {
    expect(() => sweepThreshold(set('icij-2025'), 'lead', realRecords)).toThrow(/those with one: fund, talk, nocritic/);
    expect(() => sweepThreshold(set('icij-2025'), 'nothing', realRecords)).toThrow(/it has lead, fund/);
  });

  it('without a rule a set of triggers hits no more, and the rule that harms is seen', () => {
    const { whole, without } = ablate(set('icij-2025'), realRecords);
    for (const { tally } of without) expect(tally!.gongosHit).toBeLessThanOrEqual(whole.gongosHit);
    const harmWithout = (rule: string) => without.find((one) => one.rule === rule)!.tally!.independentsHit;
    expect(harmWithout('fund')).toBeLessThan(whole.independentsHit);
    expect(ablate(set('funding-majority-naive'), realRecords).without[0]!.tally).toBeNull();
  });

  it('finds the smallest change that spares an organisation, and its cost is what the changed set loses', () => {
    const saving = saveFrom(set('icij-2025'), realRecord('us-pact'), realRecords);
    expect(saving.options[0]).toMatchObject({
      changes: ['move the line of "fund" from > 50 % to > 98 %'],
      gongosLost: 0,
      independentsSaved: 3,
    });
    const drop = saving.options.find(({ changes }) => changes[0] === 'drop the rule "fund"')!;
    const { whole, without } = ablate(set('icij-2025'), realRecords);
    expect(drop.gongosLost).toBe(whole.gongosHit - without.find(({ rule }) => rule === 'fund')!.tally!.gongosHit);
    expect(saveFrom(set('icij-2025'), realRecord('kr-pspd'), realRecords)).toMatchObject({ hit: false, options: [] });
  });

  it('tries two changes where one is not enough', () => {
    const twice = {
      ...realRecord('us-pact'),
      evidence: [
        ...realRecord('us-pact').evidence,
        ...realRecord('hk-hkctu').evidence.map((item) => ({ ...item, state: 'US' })),
      ],
    };
    const saving = saveFrom(set('icij-2025'), twice, realRecords);
    expect(saving.options.length).toBeGreaterThan(0);
  });

  it('a locked set is never swept, ablated, compared or changed', () => {
    const locked = set('foreign-agent-style');
    expect(() => sweepThreshold(locked, 'twenty', realRecords)).toThrow(LockedSetError);
    expect(() => ablate(locked, realRecords)).toThrow(LockedSetError);
    expect(() => saveFrom(locked, realRecord('us-pact'), realRecords)).toThrow(LockedSetError);
    expect(() => compareJudges([judgeBySet(locked), judgeBySet(set('icij-2025'))], realRecords)).toThrow(
      LockedSetError,
    );
  });
});
