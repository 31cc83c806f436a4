import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shipped from '../../models/legal-baselines.json' with { type: 'json' };
import { assess, legalBaselines, legalBaselinesSchema, type Organisation } from '../../src/index.js';
import { organisationWith, realRecords } from '../real-records.js';

describe('R5: what law imposes on everyone carries no weight', () => {
  it('an item marked mandatory changes nothing, whatever its kind, and is listed as unused', () => {
    const items = realRecords.flatMap((record) => record.evidence);
    fc.assert(
      fc.property(fc.constantFrom(...realRecords), fc.constantFrom(...items), (record, item) => {
        const { from: _from, to: _to, ...undated } = item;
        const imposed = { ...undated, mandatory: true } as typeof item;
        const before = assess(record);
        const after = assess({ ...record, evidence: [...record.evidence, imposed] });
        expect(after.probability).toBe(before.probability);
        expect(after.unused.map((unused) => unused.index)).toContain(record.evidence.length);
      }),
    );
  });

  const inCountry = (country: string, ...evidence: Parameters<typeof organisationWith>): Organisation => ({
    ...organisationWith(...evidence),
    country,
  });
  const association = { kind: 'legal-form', form: 'registered association', formKind: 'association' };
  const supervised = {
    kind: 'supervision',
    body: 'Ministry of Culture',
    bodyKind: 'government',
    from: '2015',
    to: '2015',
  };

  it('where the record forgot, the table of legal baselines says so, names the law and takes the weight away', () => {
    const without = assess(inCountry('CN', association), { asOf: '2026' });
    const with_ = assess(inCountry('CN', association, supervised), { asOf: '2026' });
    expect(with_.logOdds.total).toBe(without.logOdds.total);
    expect(with_.unused[0]?.reason).toMatch(
      /^is imposed by law on every organisation of its kind: .+State Council Order 250/,
    );
  });

  it('a row excuses only the kind of organisation that the law binds, in that country, while the law is in force', () => {
    const weighs = (organisation: Organisation) =>
      assess(organisation, { asOf: '2026' }).indicators.registration.evidence.some((item) => item.contribution > 0);
    expect(weighs(inCountry('CN', supervised))).toBe(true);
    expect(weighs(inCountry('FR', association, supervised))).toBe(true);
    expect(weighs(inCountry('CN', association, { ...supervised, from: '1980', to: '1980' }))).toBe(true);
    expect(weighs(inCountry('CN', association, { ...supervised, bodyKind: 'ruling-party' }))).toBe(true);
  });

  it('where the law names the authority, another one is not excused', () => {
    const register = (body: string) =>
      inCountry('GB', { ...association, formKind: 'charity' }, { ...supervised, body });
    const counted = (body: string) => assess(register(body)).indicators.registration.evidence.length;
    expect(counted('Charity Commission for England and Wales')).toBeLessThan(counted('Foreign Office'));
  });

  it('a Red Cross society is not held to its statutory founding, which its movement asks for', () => {
    const society = [
      {
        kind: 'link',
        other: 'International Federation of Red Cross and Red Crescent Societies',
        relation: 'member-of',
        otherKind: 'independent',
      },
      { kind: 'founding', founder: 'Act of Parliament', founderKind: 'state', decree: true },
    ];
    expect(assess(organisationWith(...society)).evidenceFor).toEqual([]);
    expect(assess(organisationWith(society[1]!)).evidenceFor).toHaveLength(1);
  });

  it('a law never excuses evidence of independence by what else a record holds: finding more could then hurt (R2)', () => {
    for (const row of legalBaselines.filter(({ evidence }) => evidence.kind === 'adverse-action'))
      expect(row.appliesTo, row.id).toEqual({});
  });

  it('the table covers at least 25 countries, every row has its law and its source, and ids are unique', () => {
    expect(legalBaselinesSchema.safeParse(shipped).error).toBeUndefined();
    expect(new Set(legalBaselines.map((row) => row.country)).size).toBeGreaterThan(25);
    expect(new Set(legalBaselines.map((row) => row.id)).size).toBe(legalBaselines.length);
    for (const row of legalBaselines) expect(row.source.url).toMatch(/^https?:/);
  });
});
