import { readdirSync, readFileSync } from 'node:fs';
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
    const names = Object.values(shippedCatalogues.states.states).flatMap(({ names }) => names.en ?? []);
    const english = readFileSync('models/stance/en.json', 'utf8');
    for (const name of names)
      if (name.length > 3) expect(english.includes(`"${name}"`) || english.includes(`|${name}|`), name).toBe(false);
  });
});
