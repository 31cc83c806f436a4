import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../src/statements/phrase-pattern.js';
import { stanceLexiconSchema, stanceLexicons } from '../../src/statements/stance-lexicon.js';
import {
  shippedCatalogues,
  stateLexiconSchema,
  statementModel,
  statementModelSchema,
  stopListSchema,
  talkingPointsSchema,
} from '../../src/statements.js';

describe('the data that statements are read with', () => {
  it('is of its schemas', () => {
    for (const lexicon of Object.values(stanceLexicons)) stanceLexiconSchema.parse(lexicon);
    for (const one of shippedCatalogues.talkingPoints) talkingPointsSchema.parse(one);
    stopListSchema.parse(shippedCatalogues.stopList);
    stateLexiconSchema.parse(shippedCatalogues.states);
    statementModelSchema.parse(statementModel);
  });

  it('has every file of a state in use', () => {
    const files = readdirSync('models/talking-points').filter((name) => /^[A-Z]{2}\.json$/.test(name));
    expect(shippedCatalogues.talkingPoints.map(({ state }) => `${state}.json`).sort()).toEqual(files.sort());
  });

  it('has patterns that stand for phrases, none of them empty', () => {
    for (const { kinds } of Object.values(stanceLexicons))
      for (const pattern of Object.values(kinds).flat())
        for (const phrase of phrasesOf(pattern).flat()) expect(phrase, pattern).not.toBe('');
  });

  it('names no state in the words that praise or blame (the same yardstick)', () => {
    for (const { language, kinds } of Object.values(stanceLexicons)) {
      const words = Object.values(kinds)
        .flat()
        .flatMap((pattern) => pattern.toLowerCase().split(/[()|…]/))
        .map((piece) => ` ${piece.trim()} `);
      for (const { names } of Object.values(shippedCatalogues.states.states))
        for (const name of names[language] ?? []) {
          const sought = language === 'zh' ? name : ` ${name.toLowerCase()} `;
          if (sought.length > 1) expect(words.filter((piece) => piece.includes(sought))).toEqual([]);
        }
    }
  });
});
