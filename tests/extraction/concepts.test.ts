import fc from 'fast-check';
import { gzipSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import ar from '../../models/extraction/concepts/ar.json' with { type: 'json' };
import en from '../../models/extraction/concepts/en.json' with { type: 'json' };
import es from '../../models/extraction/concepts/es.json' with { type: 'json' };
import fr from '../../models/extraction/concepts/fr.json' with { type: 'json' };
import ru from '../../models/extraction/concepts/ru.json' with { type: 'json' };
import zh from '../../models/extraction/concepts/zh.json' with { type: 'json' };
import { clauseModel } from '../../src/extraction/clause-model.js';
import { conceptFeatures } from '../../src/extraction/concept-features.js';
import { type ConceptData, conceptsIn } from '../../src/extraction/concepts.js';
import { foldText } from '../../src/extraction/folded-text.js';
import { stateWords } from '../../src/extraction/states.js';
import type { Language } from '../../src/text/index.js';
import { unpacked } from '../../src/text/packed-data.js';
import { clauseExamples } from '../../src/training/fit-clause-model.js';

const languages: Readonly<Record<Language, ConceptData>> = { ar, en, es, fr, ru, zh };
const each = Object.entries(languages) as [Language, ConceptData][];

const wordsOf = (text: string, language: Language) =>
  [...foldText(text).text.matchAll(language === 'zh' ? /\S/gu : /[\p{L}']+/gu)].map(([word]) => word);
const meant = (text: string, language: Language) =>
  new Set(conceptsIn(wordsOf(text, language), language).map(({ concept }) => concept));

describe('the concepts of words', () => {
  test.each(each)('are the same in %s as in English, each with words of its own', (_, { concepts }) => {
    expect(Object.keys(concepts)).toEqual(Object.keys(en.concepts));
    for (const entries of Object.values(concepts)) {
      const list = entries.split(', ');
      expect(list.length).toBeGreaterThan(10);
      expect(new Set(list).size).toBe(list.length);
      // Beginnings of three to 24 letters, which are those that are looked for.
      for (const entry of list) expect(entry).toMatch(/^(?:[^\s*]+|[^\s*]{3,24}\*)(?: (?:[^\s*]+|[^\s*]{3,24}\*))*$/u);
    }
  });

  test.each(each)('name no state and no ruler in %s: whose they are must count for nothing', (language, data) => {
    const { states, leaders } = stateWords(language);
    const names = new Set([...states.keys(), ...leaders.keys()]);
    for (const entries of Object.values(data.concepts))
      for (const entry of entries.split(', ')) {
        // Chinese does not part its words: a name may stand anywhere in an entry.
        if (language === 'zh')
          expect(
            [...names].filter((name) => name.length > 1 && entry.includes(name)),
            entry,
          ).toEqual([]);
        const words = foldText(entry).text.split(/[ -]/u);
        for (let from = 0; from < words.length; from += 1)
          for (let to = from + 1; to <= words.length; to += 1)
            expect(names, entry).not.toContain(words.slice(from, to).join(' '));
      }
  });

  test.each([
    ['en', 'Inspectors padlocked the laboratory', 'CLOSE'],
    ['en', 'She took the helm in May', 'LEAD'],
    ['en', "the ministry's order", 'GOVERNMENT'],
    ['fr', 'Elle fut emprisonnée', 'SENTENCE'],
    ['fr', 'Il craint l’emprisonnement', 'SENTENCE'],
    ['es', 'los encarcelaron de nuevo', 'SENTENCE'],
    ['ru', 'Его взяли под стражу', 'ARREST'],
    ['ar', 'واعتقلت الشرطة رئيسها', 'ARREST'],
    ['zh', '警方逮捕了两名成员', 'ARREST'],
  ] as const)('are known in %s by beginnings and by phrases: %s', (language, text, concept) => {
    expect(meant(text, language)).toContain(concept);
  });

  test('stand where their words stand', () => {
    expect(conceptsIn(['she', 'was', 'put', 'behind', 'bars'], 'en')).toContainEqual({
      concept: 'SENTENCE',
      at: 3,
      length: 2,
    });
  });

  test('of what a phrase begins with, only the phrase counts', () => {
    const featuresOf = (...inside: string[]) =>
      conceptFeatures({ inside, before: [], behind: [] }, () => ({ nearness: 'in', side: 'past' }), 'en');
    expect(featuresOf('former')).toContain('c:FORMER');
    const features = featuresOf('<ORG>', 'former', 'employees');
    expect(features).toContain('p:<ORG>_ACTIVIST');
    expect(features).not.toContain('c:FORMER');
    expect(features).not.toContain('p:<ORG>_FORMER');
  });

  test('stand in order, with the marks between them and the words around', () => {
    const parts = {
      inside: ['<MEMBER>', 'took', 'office', 'with', '<PARTY>'],
      before: ['arrested'],
      behind: ['fined'],
    };
    const features = conceptFeatures(parts, () => ({ nearness: 'in', side: 'past' }), 'en');
    for (const feature of ['c:SERVE', 'p:<MEMBER>_SERVE', 'cc:SERVE+<PARTY>', 'cl:ARREST', 'cr:FINE'])
      expect(features).toContain(feature);
  });

  test.each(each)('are found in any words in %s', (language) => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 40 }), (words) => {
        for (const { at, length } of conceptsIn(words, language)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at + length).toBeLessThanOrEqual(words.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['shackled', 'persecution', 'In June two of its lawyers were ?.'],
    ['rearrested', 'persecution', 'In June two of its lawyers were ?.'],
    ['gagged', 'adverse-action', 'In June the ministry ? the Harbour Justice Centre.'],
    ['trashed', 'adverse-action', 'In June its offices were ? by the ministry.'],
  ])('carry over to a word that the model has not learned: %s', (word, kind, sentence) => {
    const learned = Object.keys(clauseModel().data.features);
    for (const feature of [`f:en:${word}`, `w:en:${word.slice(0, 6)}`, `q:en:${word.slice(0, 4)}`])
      expect(learned).not.toContain(feature);
    // How likely the sentence tells the kind, in log-odds, with a word in its place.
    const odds = (said: string) => {
      const text = `The Harbour Justice Centre teaches law to fishermen. ${sentence.replace('?', said)}`;
      const clauses = clauseExamples({ lang: 'en', organisation: 'Harbour Justice Centre', text, gold: [] });
      const model = clauseModel();
      return model.score(clauses.at(-1)!.features)[model.labels.indexOf(kind)]!;
    };
    // A word without meaning in the same place tells less by far.
    expect(odds(word) - odds('blorfed')).toBeGreaterThan(1.5);
  });
});

test('data that a build has packed is the same as its file', () => {
  const packed = btoa(String.fromCharCode(...gzipSync(strToU8(JSON.stringify({ word: 'слово', 数: [1, 2] })))));
  expect(unpacked<object>(packed)).toEqual({ word: 'слово', 数: [1, 2] });
  expect(unpacked(en)).toBe(en);
});
