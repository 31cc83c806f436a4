import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clearestItems, isStateBand, poisoned, standing, victims } from '../../scripts/attacks.js';
import { threatFigures } from '../../scripts/write-threat-figures.js';
import { assess } from '../../src/index.js';
import { realRecords } from '../real-records.js';

const false10 = clearestItems(realRecords, 'brand');
const critics = victims(realRecords, 'brand');

describe('false facts', () => {
  it('move records as far as the threat model says', () => {
    const page = readFileSync('docs/threat-model.md', 'utf8');
    expect(page).toContain(`<!-- figures -->\n\n${threatFigures(realRecords)}\n\n<!-- end -->`);
  });

  it('that brand a critic from one page never do so without the page being named', () => {
    let branded = 0;
    for (const critic of critics.slice(0, 120)) {
      const result = assess(poisoned(critic, false10, 10, 'one page'));
      if (!isStateBand(result.band)) continue;
      branded += 1;
      expect(result.hangsOnSource.map(({ url }) => url)).toContain('https://false.example/1');
      const told = result.cautions.join(' ');
      expect(told).toMatch(/without what was read at https:\/\/false\.example\/1|comes from one source/);
    }
    expect(branded).toBeGreaterThan(100);
  });

  it('copied onto a hundred sites count no more than once', () => {
    const [{ item }] = false10 as [(typeof false10)[number]];
    for (const critic of critics.slice(0, 60)) {
      const once = standing(poisoned(critic, [{ item }], 1, 'ten sites')).logOdds;
      expect(standing(poisoned(critic, [{ item }], 100, 'ten sites')).logOdds).toBeCloseTo(once, 12);
    }
  });

  it('all of one kind, however many and from however many sites, brand no well-covered critic', () => {
    const covered = critics.filter((critic) => assess(critic).band === 'independent');
    const [{ item }] = false10 as [(typeof false10)[number]];
    const different = Array.from({ length: 100 }, (_, number) => ({
      item: { ...item, what: `act ${number}` } as typeof item,
    }));
    const branded = covered.filter((critic) =>
      isStateBand(standing(poisoned(critic, different, 100, 'ten sites')).band),
    );
    expect(covered.length).toBeGreaterThan(150);
    expect(branded.length / covered.length).toBeLessThan(0.1);
  });
});
