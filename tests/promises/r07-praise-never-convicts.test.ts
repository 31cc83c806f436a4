import { describe, expect, it } from 'vitest';
import { assess, type Organisation } from '../../src/index.js';
import { deriveStances } from '../../src/statements.js';
import { organisationWith } from '../real-records.js';

const saying = (stance: string, count: number) =>
  Array.from({ length: count }, (_, number) => ({
    kind: 'stance',
    stance,
    topic: `topic ${number}`,
    forum: 'Human Rights Council',
    from: '2025',
    to: '2025',
  }));

describe('R7: what an organisation says has a ceiling, and silence says nothing', () => {
  it.each([1, 2, 5, 50, 500])('%i statements that praise or defend cannot leave the band mixed', (count) => {
    for (const stance of ['praises', 'defends']) {
      const { band } = assess(organisationWith(...saying(stance, count)));
      expect(['mixed', 'insufficient-evidence']).toContain(band);
    }
  });

  it('neutral statements, and none at all, change nothing', () => {
    const founded = { kind: 'founding', founder: 'teachers', founderKind: 'citizens', from: '1998', to: '1998' };
    const silent = assess(organisationWith(founded));
    const neutral = assess(organisationWith(founded, ...saying('neutral', 30)), { asOf: silent.asOf });
    expect(neutral.probability).toBe(silent.probability);
    expect(neutral.indicators.statements.score).toBeNull();
  });
});

const documents = (count: number, text: (number: number) => string): NonNullable<Organisation['documents']> =>
  Array.from({ length: count }, (_, number) => ({
    id: `d${number}`,
    kind: 'statement' as const,
    text: text(number),
    date: '2025',
    source: { url: `https://example.org/${number}` },
  }));
const praise = (number: number) =>
  `We thank the government for the remarkable progress in district ${number} and fully support its wise leadership of our nation.`;
const blame = (number: number) =>
  `We are deeply concerned by torture in district ${number} and call on the government to release the detained journalists.`;
const speaking = (texts: Organisation['documents']): Organisation => ({ ...organisationWith(), documents: texts });

describe('R7: what is read out of its documents has the same ceiling and a minimum sample', () => {
  it.each([3, 30, 300])('%i documents full of praise cannot leave the band mixed', (count) => {
    const result = assess(speaking(documents(count, praise)), { derive: deriveStances });
    expect(result.derived.length).toBe(count);
    expect(['mixed', 'insufficient-evidence']).toContain(result.band);
  });

  it('fewer than three readable statements, and neutral ones, say nothing', () => {
    const neutral = (number: number) =>
      `The workshop on bee keeping number ${number} was held in the library and forty people took part in it.`;
    for (const texts of [documents(2, praise), documents(2, blame), documents(20, neutral), []])
      expect(deriveStances(speaking(texts), 'ZZ')).toEqual([]);
  });

  it('one text that is filed many times is one statement', () => {
    expect(deriveStances(speaking(documents(50, () => praise(1))), 'ZZ')).toEqual([]);
  });

  it('a document without a source does not count', () => {
    const unsourced = documents(5, praise).map(({ source: _, ...document }) => document);
    expect(deriveStances(speaking(unsourced), 'ZZ')).toEqual([]);
  });

  it('criticism in documents counts for independence, and every item tells its words and place', () => {
    const organisation = speaking(documents(6, blame));
    const result = assess(organisation, { derive: deriveStances });
    expect(result.indicators.statements.score).toBeLessThan(0.5);
    for (const item of result.derived) {
      const text = organisation.documents!.find(({ id }) => id === item.document)!.text;
      expect(text.slice(item.start, item.end)).toBe(item.what);
    }
  });
});
