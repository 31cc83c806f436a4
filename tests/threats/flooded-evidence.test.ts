import { describe, expect, it } from 'vitest';
import { clearestItems, poisoned, standing, victims } from '../../scripts/attacks.js';
import { assess, type Evidence } from '../../src/index.js';
import { realRecords } from '../real-records.js';

const proxies = victims(realRecords, 'clear');
const flood = (make: (number: number) => object) =>
  Array.from({ length: 500 }, (_, number) => ({
    item: { source: { url: 'x' }, ...make(number) } as unknown as Evidence,
  }));

describe('a proxy that floods its record', () => {
  it.each(['participates', 'service-delivery', 'other'])('with 500 harmless acts (%s) stays where it is', (conduct) => {
    const acts = flood((number) => ({ kind: 'conduct', conduct, what: `meeting ${number}` }));
    for (const proxy of proxies.slice(0, 40)) {
      const before = assess(proxy);
      const after = assess(poisoned(proxy, acts, 500, 'ten sites'));
      expect([after.band, after.probability]).toEqual([before.band, before.probability]);
    }
  });

  it('with 500 facts of one kind gains no more than that kind can weigh, and is not called independent', () => {
    for (const { feature, item } of clearestItems(realRecords, 'clear')) {
      const many = flood((number) => ({ ...item, note: undefined, ...differing(item, number) }));
      for (const proxy of proxies.slice(0, 15)) {
        const before = standing(proxy);
        const after = standing(poisoned(proxy, many, 500, 'ten sites'));
        expect(before.logOdds - after.logOdds, feature).toBeLessThan(7);
        expect(after.band, feature).not.toBe('independent');
      }
    }
  });
});

/** The same fact with another name in it, so that it is no duplicate. */
function differing(item: Evidence, number: number): object {
  for (const field of ['what', 'funder', 'other', 'founder', 'form', 'topic', 'person'])
    if (field in item) return { [field]: `${String(Reflect.get(item, field))} ${number}` };
  return { what: `fact ${number}` };
}
