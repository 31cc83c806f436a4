import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cautionIds } from '../../src/assessment/caution.js';
import { characters } from '../../src/assessment/character.js';
import { unusedCases } from '../../src/evidence/reading.js';
import { indicators } from '../../src/indicators/index.js';
import { band } from '../../src/model/affiliation-model.js';
import { sourceQuality } from '../../src/organisation/source.js';
import { type Catalogue, catalogues, reportLanguages } from '../../src/reports/page/languages.js';
import { tellings } from '../../src/reports/page/views/evidence-words.js';
import { stances } from '../../src/statements/statement-result.js';

const english: Catalogue = catalogues.en;

/** Every text of a catalogue by its place; plural forms under one place. */
function texts(catalogue: Catalogue): Map<string, readonly string[]> {
  return new Map(
    Object.entries(catalogue).flatMap(([section, entries]) =>
      Object.entries(entries).flatMap(([name, entry]): [string, readonly string[]][] => {
        if (typeof entry === 'string') return [[`${section}.${name}`, [entry]]];
        if (section !== 'indicators') return [[`${section}.${name}`, Object.values(entry)]];
        return Object.entries(entry).map(([part, text]) => [`${section}.${name}.${part}`, [text]]);
      }),
    ),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();
}

/** Plural forms that whole numbers of a report can take. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 10_001 }, (_, count) => rules.select(count)))].sort();
}

describe('the languages of reports', () => {
  it('are the files in models/languages, each with a line in the table', () => {
    expect(readdirSync('models/languages').sort()).toEqual(reportLanguages.map((tag) => `${tag}.json`).sort());
    expect(reportLanguages).toEqual(['en', 'fr', 'es', 'ru', 'ar', 'zh']);
  });

  describe.each(reportLanguages)('%s', (language) => {
    const catalogue: Catalogue = catalogues[language];
    const own = texts(catalogue);

    it('has every text that English has, no other, and none is empty', () => {
      expect([...own.keys()].sort()).toEqual([...texts(english).keys()].sort());
      for (const [place, forms] of own) for (const form of forms) expect(form.trim(), place).not.toBe('');
    });

    it('has the same placeholders; only a plural form may spell its number out', () => {
      for (const [place, [text]] of texts(english)) {
        const wanted = placeholders(text!);
        for (const form of own.get(place)!) {
          const found = placeholders(form);
          const spelt = own.get(place)!.length > 1 && wanted.filter((name) => name !== 'count');
          if (spelt === false || found.includes('count')) expect(found, place).toEqual(wanted);
          else expect(found, place).toEqual(spelt);
        }
      }
    });

    it('has a plural form for every number', () => {
      const forms = formsOf(language);
      for (const [section, entries] of Object.entries(catalogue))
        for (const [name, entry] of Object.entries(entries))
          if (section !== 'indicators' && typeof entry !== 'string')
            expect(Object.keys(entry), `${section}.${name}`).toEqual(expect.arrayContaining([...forms, 'other']));
    });
  });
});

describe('the words for closed values', () => {
  const has = (section: string, ids: readonly string[]) =>
    expect(Object.keys(english[section]!).sort()).toEqual([...ids].sort());
  const kinds = indicators.flatMap((indicator) => indicator.kinds.map(({ schema }) => schema));

  it('name every band, indicator, finding, caution, and reason for not counting', () => {
    has('bands', band.options);
    has('stances', stances);
    has('qualities', sourceQuality.options);
    has('cautions', cautionIds);
    has('unused', unusedCases);
    has('characters', Object.keys(characters));
    has(
      'indicators',
      indicators.map(({ id }) => id),
    );
    has(
      'features',
      indicators.flatMap(({ features }) => features.map(({ id }) => id)),
    );
    has(
      'kinds',
      kinds.map(({ shape }) => shape.kind.value),
    );
  });

  it('in English say the same as the indicators themselves', () => {
    for (const { id, question, whereToLook, features } of indicators) {
      expect(english.indicators![id]).toMatchObject({ question, whereToLook });
      for (const feature of features) expect(english.features![feature.id]).toBe(feature.meaning);
    }
  });

  it('cover every closed value of every kind of evidence, and every field of a kind is told', () => {
    const common = new Set(Object.keys(kinds[0]!.shape).filter((field) => kinds.every(({ shape }) => field in shape)));
    const values = new Set<string>();
    for (const { shape } of kinds) {
      const fields = Object.entries(shape).filter(([field]) => !common.has(field) && field !== 'currency');
      const told = tellings[shape.kind.value];
      // `what` is told of every kind, so a kind of its own need not list it.
      expect(fields.map(([field]) => field).sort()).toEqual(Object.keys(told).sort());
      for (const [field, schema] of fields) {
        const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
        if (!(inner instanceof z.ZodEnum)) continue;
        expect(told[field], `${shape.kind.value}.${field}`).toBe('closed');
        for (const option of inner.options) values.add(String(option));
      }
    }
    has('values', [...values]);
  });
});
