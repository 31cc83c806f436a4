import { describe, expect, it } from 'vitest';
import { assess } from '../../src/index.js';
import { mergeOrganisations } from '../../src/names.js';
import { organisationWith, realRecords } from '../real-records.js';

const proxy = (name: string) => ({
  ...organisationWith({ kind: 'founding', founder: 'Ministry', founderKind: 'state' }),
  id: 'proxy',
  name,
});

describe('a proxy with the name of a critic', () => {
  it.each([
    [
      'letters of another script',
      (name: string) => name.replace(/[aeopc]/g, (letter) => 'аеорс'['aeopc'.indexOf(letter)]!),
    ],
    ['signs that cannot be seen', (name: string) => [...name].join('\u200B')],
    ['one word more', (name: string) => `${name} Society`],
    ['another country', (name: string) => name],
  ])('and %s brings no score of its own to the critic unseen', (_, disguise) => {
    for (const critic of realRecords.filter(({ label }) => label === 'independent').slice(0, 60)) {
      const impostor = {
        ...proxy(disguise(critic.name)),
        country: disguise(critic.name) === critic.name ? 'ZZ' : critic.country,
      };
      const { organisations, joins, questions } = mergeOrganisations([critic], [impostor]);
      if (joins.length > 0) {
        // The same name in the same country, as it reads: joined, and told with both names and the reason.
        expect(joins[0]).toMatchObject({ a: { id: critic.id }, b: { id: 'proxy' } });
        expect(joins[0]!.reason).not.toBe('');
        continue;
      }
      const kept = organisations.find(({ id }) => id === critic.id)!;
      if (questions.length === 0) expect(assess(kept).probability).toBe(assess(critic).probability);
      else expect(assess(kept).probability).toBeNull();
    }
  });
});
