import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriteriaSet, criteriaSetSchema, criteriaSets, decide, type Rule } from '../../src/criteria.js';
import type { Organisation } from '../../src/index.js';
import { organisationWith, realRecords } from '../real-records.js';

type Item = Parameters<typeof organisationWith>[0];

/** A set of one trigger. */
function setOf(rule: Partial<Rule> & Pick<Rule, 'fact'>, more: Partial<CriteriaSet> = {}): CriteriaSet {
  return criteriaSetSchema.parse({
    id: 'one-rule',
    name: 'One rule',
    scope: 'any',
    combination: 'The trigger.',
    combine: { method: 'count', triggers: 1, supports: null },
    hitMeans: 'tied',
    countsMandatory: false,
    expectedMisfires: [],
    rules: [
      {
        id: 'rule',
        meaning: 'it is so',
        measure: 'any',
        pointsTo: 'state',
        role: 'trigger',
        source: { url: null, status: 'own' },
        ...rule,
      },
    ],
    ...more,
  });
}

const ask = (rule: Partial<Rule> & Pick<Rule, 'fact'>, items: Item[], asOf = '2025') =>
  decide(setOf(rule), organisationWith(...items), { asOf }).rules[0]!;

const minister = {
  kind: 'office-held',
  role: 'chair',
  office: 'Minister of Fisheries',
  officeKind: 'executive',
  level: 'national',
  timing: 'concurrent',
};
const pays = (funder: string, more: object = {}): Item => ({
  kind: 'funding-source',
  funder,
  funderKind: 'government',
  ...more,
});

describe('what a rule may count', () => {
  it('no item without a source, about another state, or later than the day of the question; and says so', () => {
    expect(ask({ fact: 'office-held' }, [{ ...minister, source: undefined }])).toMatchObject({
      outcome: 'abstains',
      setAside: [{ index: 0, reason: 'has no source' }],
    });
    expect(ask({ fact: 'office-held' }, [{ ...minister, state: 'YY' }]).outcome).toBe('abstains');
    expect(ask({ fact: 'office-held' }, [{ ...minister, from: '2026' }]).outcome).toBe('abstains');
  });

  it('one fact from two sources once', () => {
    const twice = [minister, { ...minister, source: { url: 'https://example.org/other' } }];
    expect(ask({ fact: 'office-held', measure: 'count', is: '>=', value: 2 }, twice)).toMatchObject({
      outcome: 'silent',
      value: 1,
    });
  });

  it('what law imposes on everyone only where the set says so', () => {
    const imposed = organisationWith({ ...minister, mandatory: true });
    expect(decide(setOf({ fact: 'office-held' }), imposed).answer).toBe('abstained');
    expect(decide(setOf({ fact: 'office-held' }, { countsMandatory: true }), imposed).answer).toBe('hit');
  });

  it('what the table of legal baselines imposes, not even where the record forgot to say so', () => {
    const items = [
      { kind: 'legal-form', form: 'registered association', formKind: 'association' },
      { kind: 'supervision', body: 'Ministry of Culture', bodyKind: 'government', from: '2015' },
    ];
    const inChina: Organisation = { ...organisationWith(...items), country: 'CN' };
    expect(decide(setOf({ fact: 'supervision' }), inChina).answer).toBe('abstained');
    expect(decide(setOf({ fact: 'supervision' }), { ...inChina, country: 'FR' }).answer).toBe('hit');
  });

  it('no claim of a state about its critic', () => {
    const claimed = {
      ...organisationWith(
        { kind: 'conduct', conduct: 'advocates-for-state', state: 'US', source: { url: 'https://www.fmprc.gov.cn/x' } },
        { kind: 'stance', stance: 'criticises', state: 'CN' },
      ),
      country: 'CN',
    };
    const { answer, rules } = decide(setOf({ fact: 'conduct' }), claimed, { state: 'US' });
    expect(answer).toBe('abstained');
    expect(rules[0]!.setAside[0]!.reason).toBe('is claimed by a state with an interest');
  });

  it('evidence about the candidate state that is asked for; Hong Kong and Macao are measured against China', () => {
    const organisation = { ...organisationWith({ ...minister, state: 'CN' }), country: 'HK' };
    expect(decide(setOf({ fact: 'office-held' }), organisation)).toMatchObject({ state: 'CN', answer: 'hit' });
    expect(decide(setOf({ fact: 'office-held' }), organisation, { state: 'RU' }).answer).toBe('abstained');
  });
});

describe('filters and windows', () => {
  it('every field must hold one of its values; a text is searched whatever its case', () => {
    const at = (where: Rule['where']) => ask({ fact: 'office-held', where }, [minister]).outcome;
    expect(at({ officeKind: ['executive', 'judiciary'], level: 'national' })).toBe('fires');
    expect(at({ officeKind: ['executive'], level: 'subnational' })).toBe('silent');
    expect(at({ office: 'minister of' })).toBe('fires');
    expect(at({ office: 'admiral' })).toBe('silent');
  });

  it('whereNot leaves out what holds in all its fields', () => {
    expect(ask({ fact: 'office-held', whereNot: { officeKind: 'executive' } }, [minister]).outcome).toBe('silent');
    expect(
      ask({ fact: 'office-held', whereNot: { officeKind: 'executive', level: 'subnational' } }, [minister]).outcome,
    ).toBe('fires');
  });

  it('a window takes what held at some time within it, to the last day of a year; without a date it abstains', () => {
    const during = (window: Rule['during'], item: object) =>
      ask({ fact: 'office-held', during: window }, [{ ...minister, ...item }]).outcome;
    expect(during({ from: '2015', to: '2020' }, { from: '2010', to: '2015-01-02' })).toBe('fires');
    expect(during({ from: '2015', to: '2020' }, { from: '2020-12-30' })).toBe('fires');
    expect(during({ from: '2015', to: '2020' }, { from: '2021' })).toBe('silent');
    expect(during({ lastYears: 10 }, { from: '2001', to: '2004' })).toBe('silent');
    expect(during({ lastYears: 10 }, { from: '2001' })).toBe('fires');
    expect(during({ lastYears: 10 }, {})).toBe('abstains');
  });
});

describe('measures', () => {
  it('a share adds the newest of each payer, and of one payer does not count twice', () => {
    const share = (items: Item[], value = 0.5) =>
      ask({ fact: 'funding-source', where: { funderKind: 'government' }, measure: 'share', is: '>', value }, items);
    expect(share([pays('A', { share: 0.3 }), pays('B', { share: 0.3 })])).toMatchObject({
      outcome: 'fires',
      value: 0.6,
    });
    expect(
      share([pays('A', { share: 0.9, to: '2001', from: '2001' }), pays('A', { share: 0.2, from: '2020', to: '2020' })]),
    ).toMatchObject({ outcome: 'silent', value: 0.2 });
  });

  it('a share is unknown where payers without one could tip it, and known where they cannot', () => {
    const share = (...items: Item[]) =>
      ask({ fact: 'funding-source', where: { funderKind: 'government' }, measure: 'share', is: '>', value: 0.5 }, items)
        .outcome;
    expect(share(pays('A'))).toBe('abstains');
    expect(share(pays('A', { share: 0.2 }), pays('B'))).toBe('abstains');
    expect(share(pays('A'), { kind: 'funding-source', funder: 'members', funderKind: 'members', share: 0.7 })).toBe(
      'silent',
    );
    expect(share(pays('A', { share: 0.6 }), pays('B'))).toBe('fires');
  });

  it('shares of decimal parts do not miss a line by a rounding error', () => {
    const tenths = Array.from({ length: 3 }, (_, place) => pays(`payer ${place}`, { share: 0.1 }));
    expect(ask({ fact: 'funding-source', measure: 'share', is: '>', value: 0.3 }, tenths).outcome).toBe('silent');
    expect(ask({ fact: 'funding-source', measure: 'share', is: '>=', value: 0.3 }, tenths).outcome).toBe('fires');
  });

  it('largest share, distinct values, years since and largest value', () => {
    const payers = [pays('A', { share: 0.3 }), pays('B', { share: 0.4 })];
    expect(ask({ fact: 'funding-source', measure: 'largest-share', is: '>', value: 0.5 }, payers)).toMatchObject({
      value: 0.4,
      outcome: 'silent',
    });
    expect(
      ask({ fact: 'funding-source', measure: 'distinct', field: 'funder', is: '>=', value: 2 }, payers).outcome,
    ).toBe('fires');
    expect(
      ask({ fact: 'office-held', measure: 'years-since', is: '<=', value: 1 }, [
        { ...minister, from: '2010', to: '2020' },
      ]).value,
    ).toBeCloseTo(5, 1);
    expect(
      ask({ fact: 'office-held', measure: 'years-since', is: '<=', value: 1 }, [{ ...minister, from: '2010' }]),
    ).toMatchObject({ value: 0, outcome: 'fires' });
    expect(ask({ fact: 'office-held', measure: 'years-since', is: '<=', value: 1 }, [minister]).outcome).toBe(
      'abstains',
    );
    expect(
      ask({ fact: 'talking-points', measure: 'value', field: 'ratio', is: '>', value: 0.4 }, [
        { kind: 'talking-points', ratio: 0.5 },
      ]).outcome,
    ).toBe('fires');
  });

  it('a rule with a minimum abstains below it, and says how many are known', () => {
    const { outcome, reason } = ask(
      { fact: 'stance', measure: 'ratio', is: '>', value: 0.5, minimum: 3, where: { stance: 'praises' } },
      [{ kind: 'stance', stance: 'praises' }],
    );
    expect(outcome).toBe('abstains');
    expect(reason).toContain('only 1 of the 3 items');
  });
});

describe('every set, over all records', () => {
  const record = fc.constantFrom(...realRecords);
  const anySet = fc.constantFrom(...criteriaSets);

  it('renaming the country of a record changes no answer of a set that counts what law imposes', () => {
    const rename = (text: string) =>
      text.replace(
        /"(country|state|basedIn)":"[A-Z]{2}"/g,
        (field) => `${field.slice(0, -4)}"${{ CN: 'QA' }[field.slice(-3, -1)] ?? `X${field.slice(-3, -2)}`}"`,
      );
    // One-to-one on each record: only records that name one state are taken.
    const single = realRecords.filter(
      (one) => new Set([one.country, ...one.evidence.map((item) => item.state ?? one.country)]).size === 1,
    );
    fc.assert(
      fc.property(fc.constantFrom(...single), anySet, (one, set) => {
        const renamed = JSON.parse(rename(JSON.stringify(one))) as Organisation;
        const always = { ...set, countsMandatory: true };
        expect(decide(always, renamed, { showHarm: true }).answer).toBe(decide(always, one, { showHarm: true }).answer);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of the evidence changes no answer, and every rule that fires names items of the record', () => {
    fc.assert(
      fc.property(record, anySet, (one, set) => {
        const decision = decide(set, one, { showHarm: true });
        const reversed = decide(set, { ...one, evidence: [...one.evidence].reverse() }, { showHarm: true });
        expect(reversed.answer).toBe(decision.answer);
        for (const rule of decision.rules)
          for (const index of rule.evidence)
            expect(one.evidence[index]!.kind).toBe(set.rules.find(({ id }) => id === rule.id)!.fact);
      }),
      { numRuns: 300 },
    );
  });

  it('no hit without a rule that fired and points to the state (R1)', () => {
    for (const set of criteriaSets)
      for (const one of realRecords) {
        const decision = decide(set, one, { showHarm: true });
        if (decision.answer === 'hit')
          expect(decision.rules.some((rule) => rule.outcome === 'fires' && rule.pointsTo === 'state')).toBe(true);
      }
  });
});
