import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { organisationWith, realRecords } from '../real-records.js';

describe('R11: each item has its source', () => {
  it('an item without a source changes nothing and is listed as unused', () => {
    const items = realRecords.flatMap((record) => record.evidence);
    fc.assert(
      fc.property(fc.constantFrom(...realRecords), fc.constantFrom(...items), (record, { source: _, ...unsourced }) => {
        const before = assess(record);
        const after = assess({ ...record, evidence: [unsourced as (typeof items)[number], ...record.evidence] });
        expect(after.probability).toBe(before.probability);
        expect(after.unused).toContainEqual({ index: 0, case: 'no-source', reason: 'has no source' });
      }),
    );
  });

  it('a fact about another state changes nothing for this one; its money alone counts, as money of others', () => {
    const items = realRecords.flatMap((record) => record.evidence);
    fc.assert(
      fc.property(fc.constantFrom(...realRecords), fc.constantFrom(...items), (record, item) => {
        const foreign = { ...item, state: 'ZW', from: '1999', to: '1999' };
        const before = assess(record).logOdds.total;
        const after = assess({ ...record, evidence: [...record.evidence, foreign] }).logOdds.total;
        if (item.kind === 'funding-source') expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBe(before);
      }),
    );
  });

  it('the word of one state that an organisation is tied to another weighs little and cannot reach a state band alone', () => {
    const accusation = (url: string, number: number) => ({
      kind: 'conduct',
      conduct: 'attacks-critics',
      what: `claim ${number}`,
      state: 'US',
      from: '2025',
      to: '2025',
      source: { url },
    });
    // A critic of Russia whom the Russian state calls a tool of the United States.
    const claims = (url: string) => ({
      ...organisationWith(...Array.from({ length: 30 }, (_, number) => accusation(url, number))),
      country: 'RU',
    });
    const byState = assess(claims('https://mid.ru/en/claims'), { state: 'US' });
    expect(byState.band.startsWith('state-')).toBe(false);
    expect(byState.cautions.join(' ')).toContain('interested state');
    expect(assess(claims('https://example.org/study'), { state: 'US' }).band).toBe('state-organised');
    // What a state's own register says about its own bodies is no accusation.
    expect(assess(claims('https://register.gov/entry'), { state: 'US' }).band).toBe('state-organised');
  });

  it('one fact from two sources counts once, at the word of the better, in either order', () => {
    const fact = { kind: 'conduct', conduct: 'attacks-critics', state: 'US', from: '2025', to: '2025' };
    const byState = { ...fact, source: { url: 'https://mid.ru/en' } };
    const byPress = { ...fact, source: { url: 'https://www.reuters.com/x' } };
    const total = (...items: Parameters<typeof organisationWith>) =>
      assess({ ...organisationWith(...items), country: 'RU' }, { state: 'US' }).logOdds.total;
    expect(total(byState, byPress)).toBe(total(byPress));
    expect(total(byPress, byState)).toBe(total(byPress));
  });

  it('users can change what a kind of source weighs, and a record can say what kind it is', () => {
    const record = organisationWith({
      kind: 'conduct',
      conduct: 'attacks-critics',
      source: { url: 'https://www.hrw.org/report' },
    });
    const trusted = assess(record).logOdds.total;
    expect(assess(record, { sourceWeights: { advocacy: 0.1 } }).logOdds.total).toBeLessThan(trusted);
    const court = organisationWith({
      kind: 'conduct',
      conduct: 'attacks-critics',
      source: { url: 'https://example.org', quality: 'official-record' },
    });
    expect(assess(court, { sourceWeights: { advocacy: 0.1 } }).logOdds.total).toBeGreaterThan(trusted);
  });
});
