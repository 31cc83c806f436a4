import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affiliationModel, assess, assessCandidates, createClassifier, withBaseRate } from '../src/index.js';
import { thinned } from '../src/training/thinned.js';
import { gongo } from './gongo.js';
import { organisationWith, realRecord, realRecords } from './real-records.js';

const record = fc.constantFrom(...realRecords);

describe('base rate', () => {
  it('moves the odds of every result alike and leaves every contribution as it was', () => {
    const shift = Math.log(0.05 / 0.95) - Math.log(affiliationModel.baseRate / (1 - affiliationModel.baseRate));
    const organisation = realRecord('kr-pspd');
    const before = assess(organisation);
    const after = assess(organisation, { baseRate: 0.05 });
    expect(after.logOdds.total - before.logOdds.total).toBeCloseTo(shift, 10);
    expect(after.indicators.network.contribution).toBe(before.indicators.network.contribution);
    expect(after.baseRate).toBe(0.05);
  });

  it('of the training data changes nothing, and one of 0 or 1 is refused', () => {
    expect(withBaseRate(affiliationModel, affiliationModel.baseRate).intercept).toBeCloseTo(
      affiliationModel.intercept,
      12,
    );
    expect(() => withBaseRate(affiliationModel, 1)).toThrow(RangeError);
    expect(gongo(['assess', 'examples/accreditation-list.jsonl', '--base-rate', '2']).status).toBe(2);
  });

  it('keeps the ceilings: praise cannot leave the band mixed however high it is', () => {
    const praise = organisationWith(
      ...[1, 2, 3, 4].map((number) => ({ kind: 'stance', stance: 'defends', topic: `t${number}` })),
    );
    for (const baseRate of [0.01, 0.1, 0.3, 0.5]) expect(assess(praise, { baseRate }).band).not.toMatch(/^state-/);
  });
});

describe('intervals', () => {
  it('hold the probability, and are wider on part of the evidence than on all of it', () => {
    const width = ([low, high]: readonly [number, number]) => Math.log(high / (1 - high)) - Math.log(low / (1 - low));
    const widths = { part: 0, all: 0, count: 0 };
    for (const one of realRecords) {
      const all = assess(one);
      if (all.probability === null) continue;
      expect(all.interval![0]).toBeLessThanOrEqual(all.probability);
      expect(all.interval![1]).toBeGreaterThanOrEqual(all.probability);
      for (const part of thinned(one, 2).map((half) => assess(half))) {
        if (
          part.interval === null ||
          part.coverage.evidence >= all.coverage.evidence ||
          all.interval![1] === 1 ||
          part.interval[1] === 1
        )
          continue;
        widths.part += width(part.interval);
        widths.all += width(all.interval!);
        widths.count += 1;
      }
    }
    expect(widths.count).toBeGreaterThan(100);
    expect(widths.part).toBeGreaterThan(1.2 * widths.all);
  });

  it('on half of the evidence cover what all of it says, in at least 95 of 100 cases', () => {
    const covered = realRecords.flatMap((one) => {
      const all = assess(one);
      if (all.coverage.evidence < 4) return [];
      const { total } = all.logOdds;
      const probability = 1 / (1 + Math.exp(-total));
      return thinned(one, 2).flatMap((half) => {
        const { interval } = assess(half, { asOf: all.asOf });
        return interval === null ? [] : [probability >= interval[0] && probability <= interval[1]];
      });
    });
    expect(covered.length).toBeGreaterThan(300);
    expect(covered.filter(Boolean).length / covered.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('thin evidence', () => {
  it('does not shout: one item never gives a state band', () => {
    fc.assert(
      fc.property(record, fc.nat(), (one, pick) => {
        if (one.evidence.length === 0) return;
        const { band } = assess({ ...one, evidence: [one.evidence[pick % one.evidence.length]!] });
        expect(band).not.toMatch(/^state-/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is declined by a rule of the model file, with a caution that says so', () => {
    expect(affiliationModel.abstention.length).toBeGreaterThan(0);
    for (const rule of affiliationModel.abstention) expect(rule.wrong).toBeGreaterThanOrEqual(0.25);
    const result = assess(
      organisationWith({ kind: 'funding-source', funder: 'Ministry', funderKind: 'government', from: '2024' }),
    );
    expect(result.band).toBe('insufficient-evidence');
    expect(result.cautions[0]).toContain('Too little is known');
    expect(result.cautions[1]).toMatch(/rest on 1 item .* \d+ % leaned to the wrong side/);
  });
});

describe('candidate states', () => {
  it('are the own state first and then every state to which an item ties the organisation', () => {
    const front = organisationWith(
      {
        kind: 'office-held',
        role: 'president',
        office: 'Senator',
        officeKind: 'legislature',
        level: 'national',
        timing: 'concurrent',
        state: 'AA',
      },
      { kind: 'conduct', conduct: 'advocates-for-state', state: 'AA', what: 'a' },
      { kind: 'link', other: 'Ministry', relation: 'created-by', otherKind: 'government', state: 'AA' },
      { kind: 'stance', stance: 'criticises', state: 'XA' },
    );
    const results = assessCandidates(front);
    expect(results.map((result) => result.state)).toEqual(['ZZ', 'AA']);
    expect(results[0]!.band).toBe('insufficient-evidence');
    expect(results[1]!.band).toBe('state-organised');
    expect(assessCandidates(front, { state: 'XA' }).map((result) => result.state)).toEqual(['XA']);
  });

  it('Hong Kong and Macao are measured against China, and acts of their authorities are its acts', () => {
    const result = assess({
      ...organisationWith({ kind: 'adverse-action', action: 'banned', state: 'HK', from: '2021', to: '2021' }),
      country: 'HK',
    });
    expect(result.state).toBe('CN');
    expect(result.evidenceAgainst).toHaveLength(1);
  });
});

describe('what would change a result', () => {
  const bySource = (one: (typeof realRecords)[number], url: string) => ({
    ...one,
    evidence: one.evidence.filter((item) => item.source?.url !== url),
  });

  it('a source that is named is one without which the band is really another', () => {
    let named = 0;
    for (const one of realRecords) {
      const result = assess(one, { asOf: '2026-11-22' });
      for (const { url, band } of result.hangsOnSource) {
        named += 1;
        // A duplicate of a fact in another source would step in; such records are left to the next check.
        if (result.unused.some((item) => item.reason.startsWith('tells the same fact'))) continue;
        expect(assess(bySource(one, url), { asOf: '2026-11-22' }).band).toBe(band);
        expect(band).not.toBe(result.band);
        if (result.coverage.sources > 1)
          expect(result.cautions.join('\n')).toContain(`read at ${url}, it would be ${band}`);
      }
    }
    expect(named).toBeGreaterThan(50);
  });

  it('further findings, once made, change the band, and one fewer would not', () => {
    const { furtherFindings, band, asOf } = assess(realRecord('no-nrc'));
    expect(furtherFindings.length).toBeGreaterThan(0);
    for (const { towards, findings, band: foretold } of furtherFindings) {
      expect(foretold).not.toBe(band);
      const clear: Record<string, Parameters<typeof organisationWith>[0]> = {
        'leadership.concurrent-office': {
          kind: 'office-held',
          role: 'board',
          office: 'Minister',
          officeKind: 'executive',
          level: 'national',
          timing: 'concurrent',
          from: '2020',
        },
        'leadership.state-appointed': { kind: 'appointment', appointedBy: 'state', from: '2020' },
        'registration.state-founded': { kind: 'founding', founder: 'Ministry', founderKind: 'state', from: '2020' },
        'registration.state-form': { kind: 'legal-form', form: 'X', formKind: 'statutory-body', from: '2020' },
        'registration.state-structure': {
          kind: 'supervision',
          body: 'Ministry of X',
          bodyKind: 'government',
          from: '2020',
        },
        'participation.service-to-state': { kind: 'conduct', conduct: 'crowds-out', from: '2020' },
        'participation.distance': { kind: 'conduct', conduct: 'litigates-against-state', from: '2020' },
        'network.state-link': {
          kind: 'link',
          other: 'Y',
          relation: 'shares-address',
          otherKind: 'government',
          from: '2020',
        },
        'network.independent-link': {
          kind: 'link',
          other: 'Y',
          relation: 'member-of',
          otherKind: 'independent',
          from: '2020',
        },
        'funding.other-money': { kind: 'funding-source', funder: 'Y', funderKind: 'members', share: 1, from: '2020' },
        'funding.open-accounts': { kind: 'financial-disclosure', level: 'audited', from: '2020' },
        'statements.criticism': { kind: 'stance', stance: 'criticises', topic: 'Y', from: '2020' },
        'leadership.persecution': { kind: 'persecution', what: 'Y', from: '2020' },
        'leadership.kinship': { kind: 'kinship', relation: 'Y', from: '2020' },
      };
      const items = findings.map((finding, number) => ({
        ...clear[finding.feature]!,
        note: `${number}`,
        person: `P${number}`,
      }));
      const made = organisationWith(...items).evidence;
      const one = realRecord('no-nrc');
      const bandWith = (count: number) =>
        assess({ ...one, evidence: [...one.evidence, ...made.slice(0, count)] }, { asOf }).band;
      expect(bandWith(made.length), towards).not.toBe(band);
      expect(bandWith(made.length - 1), towards).toBe(band);
    }
  });

  it('what is missing is asked as a question, first what could tell most, with where to look', () => {
    for (const one of realRecords.slice(0, 100)) {
      const { missing, indicators } = assess(one);
      expect(missing.map((item) => item.indicator).sort()).toEqual(
        Object.entries(indicators)
          .filter(([, result]) => result.score === null)
          .map(([id]) => id)
          .sort(),
      );
      expect(missing.map((item) => item.couldTell)).toEqual(
        missing.map((item) => item.couldTell).sort((a, b) => b - a),
      );
      for (const item of missing) {
        expect(item.question).toMatch(/\?$/);
        expect(item.whereToLook.length).toBeGreaterThan(10);
      }
    }
  });
});

describe('the character of a tie', () => {
  it('an open body of the state is told apart in words from one that acts for those who rule', () => {
    const institution = [
      { kind: 'founding', founder: 'Act of Parliament', founderKind: 'state', decree: true, from: '2003', to: '2003' },
      { kind: 'legal-form', form: 'statutory body', formKind: 'statutory-body' },
      { kind: 'appointment', appointedBy: 'state' },
    ];
    expect(assess(organisationWith(...institution)).character).toMatch(/^Openly a body of the state/);
    expect(
      assess(organisationWith(...institution, { kind: 'conduct', conduct: 'attacks-critics' })).character,
    ).toContain('also acts for those who rule');
    const proxy = assess(
      organisationWith(
        { kind: 'conduct', conduct: 'mobilises-for-rulers' },
        { kind: 'party-organ', what: 'youth wing' },
        { kind: 'appointment', appointedBy: 'ruling-party' },
      ),
    );
    expect(proxy.character).toMatch(/^No public mandate/);
  });

  it('of the real quangos in a state band, more are called open bodies than of the gongos', () => {
    const open = (label: string) => {
      const results = realRecords
        .filter((one) => one.label === label)
        .map((one) => assess(one))
        .filter((result) => result.band.startsWith('state-'));
      return results.filter((result) => result.character?.startsWith('Openly')).length / results.length;
    };
    expect(open('quango')).toBeGreaterThan(2 * open('gongo'));
  });
});

describe('a model of your own', () => {
  it('is used instead of the shipped one and named in the result', () => {
    const mine = createClassifier({ model: { ...affiliationModel, version: '9.9.9' } });
    expect(mine.assess(realRecord('kr-pspd')).model.version).toBe('9.9.9');
    expect(mine.assessCandidates(realRecord('kr-pspd'))).toHaveLength(1);
    expect(() => createClassifier({ model: { ...affiliationModel, bands: 'x' } as never })).toThrow();
  });
});

describe('evidence read out of documents', () => {
  const derived = [
    {
      kind: 'conduct' as const,
      conduct: 'attacks-critics' as const,
      source: { url: 'https://example.org/text' },
      confidence: 0.5,
    },
  ];

  it('is weighed by its confidence, listed as derived, and pointed to after the own items of the record', () => {
    const record = organisationWith({ kind: 'stance', stance: 'criticises' });
    const result = assess(record, { derive: () => derived });
    expect(result.derived).toEqual(derived);
    expect(result.evidenceFor[0]!.index).toBe(record.evidence.length);
    const sure = assess(record, { derive: () => [{ ...derived[0]!, confidence: 1 }] });
    expect(result.evidenceFor[0]!.contribution).toBeLessThan(sure.evidenceFor[0]!.contribution);
    expect(assess(record).derived).toEqual([]);
  });
});
