import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, assessmentSchema, type Evidence, indicatorOfKind, type Organisation } from '../src/index.js';
import { realRecords } from './real-records.js';

const record = fc.constantFrom(...realRecords);
const items = realRecords.flatMap((one) => one.evidence);

/** Items that point one way, by the meaning of their closed values alone. */
const towardsState = items.filter(isTowardsState).map(undated);
const towardsIndependence = items.filter(isTowardsIndependence).map(undated);

function undated({ from: _from, to: _to, state: _state, mandatory: _mandatory, ...item }: Evidence): Evidence {
  return item as Evidence;
}

function isTowardsState(item: Evidence): boolean {
  switch (item.kind) {
    case 'funding-source':
      return item.funderKind === 'government' || item.funderKind === 'ruling-party';
    case 'office-held':
      return item.timing === 'concurrent';
    case 'appointment':
      return item.appointedBy === 'state' || item.appointedBy === 'ruling-party';
    case 'founding':
      return item.founderKind === 'state' || item.founderKind === 'ruling-party';
    case 'stance':
      return item.stance === 'praises' || item.stance === 'defends';
    case 'conduct':
      return [
        'attacks-critics',
        'monitors-or-intimidates',
        'mobilises-for-rulers',
        'advocates-for-state',
        'crowds-out',
      ].includes(item.conduct);
    case 'link':
      return item.otherKind === 'government' || item.otherKind === 'ruling-party';
    default:
      return (
        item.kind === 'kinship' ||
        item.kind === 'party-organ' ||
        item.kind === 'shared-premises' ||
        item.kind === 'state-domain'
      );
  }
}

function isTowardsIndependence(item: Evidence): boolean {
  switch (item.kind) {
    case 'funding-source':
      return ['individuals', 'members', 'private-foundation'].includes(item.funderKind);
    case 'appointment':
      return item.appointedBy === 'members';
    case 'founding':
      return item.founderKind === 'citizens';
    case 'stance':
      return item.stance === 'criticises';
    case 'conduct':
      return [
        'documents-abuses',
        'defends-victims',
        'litigates-against-state',
        'reprisal-target',
        'protests-state',
      ].includes(item.conduct);
    case 'link':
      return item.otherKind === 'independent';
    default:
      return item.kind === 'persecution' || item.kind === 'adverse-action' || item.kind === 'funding-policy';
  }
}

const plus = (organisation: Organisation, item: Evidence, place: number): Organisation => {
  const evidence = [...organisation.evidence];
  evidence.splice(place % (evidence.length + 1), 0, item);
  return { ...organisation, evidence };
};

describe('assessments of real records', () => {
  it('add up: items to indicators, indicators to the log-odds, the log-odds to the probability, within 1e-9', () => {
    for (const one of realRecords) {
      const { indicators, logOdds, probability, evidenceFor, evidenceAgainst } = assess(one);
      for (const indicator of Object.values(indicators)) {
        const sum = indicator.evidence.reduce((total, item) => total + item.contribution, 0);
        expect(Math.abs(sum - indicator.contribution)).toBeLessThan(1e-9);
      }
      const total = Object.values(indicators).reduce((sum, indicator) => sum + indicator.contribution, logOdds.base);
      expect(Math.abs(total - logOdds.total)).toBeLessThan(1e-9);
      if (probability !== null) expect(Math.abs(1 / (1 + Math.exp(-logOdds.total)) - probability)).toBeLessThan(1e-12);
      const bothSides = [...evidenceFor, ...evidenceAgainst].reduce(
        (sum, item) => sum + item.contribution,
        logOdds.base,
      );
      expect(Math.abs(bothSides - logOdds.total)).toBeLessThan(1e-9);
    }
  });

  it('account for every item once: under the indicator of its kind or under unused', () => {
    for (const one of realRecords) {
      const { indicators, unused } = assess(one);
      const seen = unused.map((item) => item.index);
      for (const [id, indicator] of Object.entries(indicators)) {
        for (const { index, reason } of indicator.evidence) {
          seen.push(index);
          expect(indicatorOfKind.get(one.evidence[index]!.kind)).toBe(id);
          expect(reason.length).toBeGreaterThan(5);
        }
      }
      expect(seen.sort((a, b) => a - b)).toEqual(one.evidence.map((_, index) => index));
    }
  });

  it('do not depend on the order of evidence', () => {
    fc.assert(
      fc.property(record, fc.infiniteStream(fc.nat()), (one, order) => {
        const shuffled = [...one.evidence]
          .map((item) => ({ item, key: order.next().value }))
          .sort((a, b) => a.key - b.key);
        const after = assess({ ...one, evidence: shuffled.map(({ item }) => item) });
        const before = assess(one);
        expect(after.band).toBe(before.band);
        expect(Math.abs(after.logOdds.total - before.logOdds.total)).toBeLessThan(1e-12);
        expect(after.coverage).toEqual(before.coverage);
      }),
      { numRuns: 1000 },
    );
  });

  it('never get less probable by one more item that points to the state', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...towardsState), fc.nat(), (one, item, place) => {
        expect(assess(plus(one, item, place)).logOdds.total).toBeGreaterThanOrEqual(assess(one).logOdds.total - 1e-12);
      }),
      { numRuns: 3000 },
    );
  });

  it('never get more probable by one more item of independence', () => {
    fc.assert(
      fc.property(record, fc.constantFrom(...towardsIndependence), fc.nat(), (one, item, place) => {
        expect(assess(plus(one, item, place)).logOdds.total).toBeLessThanOrEqual(assess(one).logOdds.total + 1e-12);
      }),
      { numRuns: 3000 },
    );
  });

  it('are not moved by duplicates, from the same source or another', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.nat(), fc.boolean(), (one, pick, place, otherSource) => {
        if (one.evidence.length === 0) return;
        const item = one.evidence[pick % one.evidence.length]!;
        const copy = otherSource ? { ...item, source: { url: 'https://example.org/second-source' } } : { ...item };
        const after = assess(plus(one, copy, place));
        expect(Math.abs(after.logOdds.total - assess(one).logOdds.total)).toBeLessThan(1e-12);
        expect(after.unused.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('ten posts are not ten times one', () => {
    const post = (number: number) => ({
      kind: 'office-held' as const,
      person: `Person ${number}`,
      role: 'board' as const,
      office: `Ministry ${number}`,
      officeKind: 'executive' as const,
      level: 'national' as const,
      timing: 'concurrent' as const,
      from: '2020',
      source: { url: 'https://example.org' },
    });
    const added = (count: number) =>
      assess({
        id: 'x',
        name: 'X',
        country: 'ZZ',
        evidence: Array.from({ length: count }, (_, number) => post(number)),
      }).indicators.leadership.contribution;
    expect(added(10)).toBeGreaterThan(added(1));
    expect(added(10)).toBeLessThan(2 * added(1));
  });

  it('stay valid by their schema for any mixture of real items', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...items), { maxLength: 30 }), (evidence) => {
        expect(
          assessmentSchema.safeParse(assess({ id: 'x', name: 'X', country: 'CN', evidence })).error,
        ).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('keep replies unchanged', () => {
    const replies = [
      {
        by: 'Its board',
        date: '2024-02',
        text: 'We disagree: <b>no</b> funds were taken.',
        url: 'https://example.org/reply',
        extra: 1,
      },
    ];
    expect(assess({ ...realRecords[0]!, replies }).replies).toEqual(replies);
  });
});
