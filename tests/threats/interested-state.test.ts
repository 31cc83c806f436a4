import { describe, expect, it } from 'vitest';
import { clearestItems, isStateBand, victims } from '../../scripts/attacks.js';
import { assess, type Evidence } from '../../src/index.js';
import { realRecords } from '../real-records.js';

/** Everything that could be said, told by a ministry of the critic's own state against a state abroad. */
const accusations = (url: string): Evidence[] =>
  Array.from({ length: 3 }, (_, round) =>
    clearestItems(realRecords, 'brand').map(
      ({ item }) => ({ ...item, note: `${round}`, state: 'US', source: { url, quality: 'press' } }) as Evidence,
    ),
  ).flat();

describe("a state's word against its critic", () => {
  it('never ties one to a state abroad by itself, whatever the record says of the source', () => {
    const critics = victims(realRecords, 'brand').filter(({ country, evidence }) => {
      const states = new Set(evidence.map(({ state = country }) => state));
      return country === 'RU' && !states.has('US');
    });
    expect(critics.length).toBeGreaterThan(5);
    for (const critic of critics) {
      const accused = {
        ...critic,
        evidence: [...critic.evidence, ...accusations('https://mid.ru/en/foreign_policy/1')],
      };
      expect(isStateBand(assess(accused, { state: 'US' }).band)).toBe(false);
    }
  });

  it('moves nothing in what is said about the own state but by its money of others', () => {
    for (const critic of victims(realRecords, 'brand').slice(0, 60)) {
      const foreign = critic.country === 'US' ? 'FR' : 'US';
      const items = accusations('https://mid.ru/1').filter(({ kind }) => kind !== 'funding-source');
      const accused = {
        ...critic,
        evidence: [...critic.evidence, ...items.map((item) => ({ ...item, state: foreign }))],
      };
      expect(assess(accused).probability).toBe(assess(critic).probability);
    }
  });
});
