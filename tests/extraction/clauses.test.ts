import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import lexicon from '../../models/states/lexicon.json' with { type: 'json' };
import { clausesOf } from '../../src/extraction/clause-features.js';
import {
  ClauseModel,
  type ClauseModelData,
  clauseModel,
  leastConfidentClause,
} from '../../src/extraction/clause-model.js';
import { stateWords } from '../../src/extraction/states.js';
import { extract } from '../../src/extraction.js';
import { evidenceSchema } from '../../src/index.js';
import { clauseExamples, fitCalibration, fitClauseModel } from '../../src/training/fit-clause-model.js';
import { refineClauseModel } from '../../src/training/refine-clause-model.js';

const read = (text: string, organisation = 'Harbour Justice Centre') =>
  extract({ text, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } });

/** Sentences in which no wording and no cue finds what the model finds. */
const told: readonly (readonly [string, string, Record<string, unknown>])[] = [
  [
    'Harbour Justice Centre',
    'The Harbour Justice Centre runs clinics in four towns. Its core budget comes out of a yearly subsidy voted each spring by the city fathers.',
    { kind: 'funding-source', funderKind: 'government', rule: 'en.clause.funding-source' },
  ],
  [
    'Harbour Justice Centre',
    'Anna Smith chairs the Harbour Justice Centre. Between 1994 and 2002 she sat in the Leipzig city parliament.',
    {
      kind: 'office-held',
      role: 'chair',
      officeKind: 'legislature',
      level: 'subnational',
      timing: 'former',
      rule: 'en.clause.office-held',
    },
  ],
  [
    'Портовый центр',
    'Портовый центр живёт на ежегодную субсидию, которую ему выделяет область.',
    { kind: 'funding-source', funderKind: 'government', rule: 'ru.clause.funding-source' },
  ],
];

describe('what the model of clauses tells', () => {
  test.each(told)('%s: %s', (organisation, text, wanted) => {
    expect(read(text, organisation)).toContainEqual(expect.objectContaining(wanted));
  });

  test('is marked by its rule, has a confidence below that of a sure wording, and its words are in the text', () => {
    for (const [organisation, text] of told)
      for (const item of read(text, organisation)) {
        expect(item.confidence).toBeGreaterThanOrEqual(leastConfidentClause);
        expect(item.confidence).toBeLessThanOrEqual(0.9);
        expect(text.slice(item.start, item.end).trim()).not.toBe('');
      }
  });

  test.each([
    'The Harbour Justice Centre met the Lakeside Union, which is funded by the Ministry of Justice.',
    'The Harbour Justice Centre protested when the court dissolved the Lakeside Union.',
    'The Harbour Justice Centre was dissolved by its members.',
    'The Harbour Justice Centre was not founded by the government.',
    'Critics claim that the Harbour Justice Centre is controlled by the ruling party.',
    'Karl Ode is a politician. He served as minister of justice from 1999 to 2003. He criticised the Harbour Justice Centre.',
  ])('is nothing where another is meant, or it is denied or only alleged: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('does not hang on the country of the organisation', () => {
    const text =
      'Police arrested two members of the Harbour Justice Centre on Monday. Its offices had been searched in May.';
    const asked = (country: string) =>
      extract({ text, kind: 'other' }, { organisation: { name: 'Harbour Justice Centre', country } });
    for (const country of ['CN', 'US', 'NO', 'RU']) expect(asked(country)).toEqual(asked('XX'));
  });
});

describe('the model', () => {
  test('names every kind it proposes, with values that the evidence may take', () => {
    const { labels, data } = clauseModel();
    for (const kind of Object.keys(data.kinds)) expect(labels).toContain(kind);
    const fields: Record<string, (value: string) => object> = {
      founding: (founderKind) => ({ founder: 'x', founderKind }),
      supervision: (bodyKind) => ({ body: 'x', bodyKind }),
      'office-held': (officeKind) => ({ role: 'chair', office: 'x', officeKind, level: 'national', timing: 'former' }),
      appointment: (appointedBy) => ({ appointedBy }),
      'funding-source': (funderKind) => ({ funder: 'x', funderKind }),
      'funding-policy': (policy) => ({ policy }),
      'adverse-action': (action) => ({ action }),
    };
    const refused = labels.filter((label) => {
      const [kind, value] = label.split(':');
      return value !== undefined && !evidenceSchema.safeParse({ kind, ...fields[kind!]!(value) }).success;
    });
    expect(refused).toEqual([]);
  });

  test('holds no name of a state among its features: who is at home where counts for nothing', () => {
    for (const language of ['en', 'fr', 'es', 'ru', 'ar'] as const) {
      const states = new Set([...stateWords(language).states.keys()]);
      // Whole words; stems and beginnings may be those of other words.
      const words = Object.keys(clauseModel().data.features).flatMap((feature) =>
        feature.startsWith(`f:${language}:`) ? [feature.slice(5)] : [],
      );
      expect(words.length).toBeGreaterThan(300);
      expect(words.filter((word) => states.has(word))).toEqual([]);
    }
  });

  test.each([
    [
      'en',
      (name: string) => `Officials of ${name} paid the rent of the Harbour Justice Centre.`,
      'Harbour Justice Centre',
    ],
    ['fr', (name: string) => `Le loyer du Centre du Port fut payé par ${name} en secret.`, 'Centre du Port'],
    ['es', (name: string) => `El alquiler del Centro del Puerto lo pagaba ${name} en secreto.`, 'Centro del Puerto'],
    ['ru', (name: string) => `Аренду Портового центра тайно оплачивала ${name} из бюджета.`, 'Портовый центр'],
    ['ar', (name: string) => `دفعت ${name} سرا إيجار مركز الميناء.`, 'مركز الميناء'],
    ['zh', (name: string) => `海港中心的房租由${name}暗中支付。`, '海港中心'],
  ] as const)(
    'sees the same whichever state a clause names, but for names that hold another name or a pronoun: %s',
    (language, textOf, organisation) => {
      const seen = (name: string) =>
        JSON.stringify(
          clauseExamples({ lang: language, organisation, text: textOf(name), gold: [] }).map(({ features }) =>
            features.toSorted(),
          ),
        );
      const names = Object.values(lexicon.states).map(
        (state) => (state.names as Record<string, string[]>)[language]![0]!,
      );
      const counts = new Map<string, string[]>();
      for (const name of names) counts.set(seen(name), [...(counts.get(seen(name)) ?? []), name]);
      const [most, ...odd] = [...counts.values()].toSorted((a, b) => b.length - a.length);
      expect(most!.length, odd.flat().join(', ')).toBeGreaterThanOrEqual(0.96 * names.length);
    },
  );

  test('adds to its weights what its trees make of features that count only together', () => {
    const model = new ClauseModel({
      labels: ['founding', 'funding-source'],
      intercepts: [-100, -200],
      features: { 'w:en:paid': [1, 10] },
      trees: { features: ['c:MONEY', 'c:GOVERNMENT'], kinds: { 'funding-source': [[0, [1, 3, -1], 0], 0.5] } },
      kinds: {},
    });
    const odds = (...features: string[]) => [...model.score(features)];
    const alone = odds('w:en:paid');
    expect(alone[0]).toBe(-1);
    expect(odds('w:en:paid', 'c:MONEY')[1]! - alone[1]!).toBeCloseTo(-1, 9);
    expect(odds('w:en:paid', 'c:GOVERNMENT')[1]! - alone[1]!).toBeCloseTo(0, 9);
    expect(odds('w:en:paid', 'c:MONEY', 'c:GOVERNMENT')[1]! - alone[1]!).toBeCloseTo(3, 9);
    expect(odds('w:en:paid', 'c:MONEY', 'c:GOVERNMENT')[0]).toBe(-1);
  });

  test('the confidence rises with the odds', () => {
    for (const kind of Object.keys(clauseModel().data.kinds))
      expect(clauseModel().confidence(kind, 2)).toBeGreaterThanOrEqual(clauseModel().confidence(kind, 0));
  });
});

test('two acts of a state in one sentence are two facts', () => {
  const text =
    'La Asociación Puerto Libre trabaja en el puerto. En 2019 la Fiscalía allanó su local; un mes más tarde el Ministerio de Gobernación le retiró la personería jurídica.';
  const items = extract({ text, kind: 'other' }, { organisation: { name: 'Asociación Puerto Libre', country: 'XX' } });
  expect(items.map((item) => item.kind === 'adverse-action' && item.action)).toEqual(['raided', 'deregistered']);
});

describe('clauses', () => {
  test('cover the sentence without a gap or an overlap, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.constantFrom('en' as const, 'zh' as const), (text, language) => {
        const places = clausesOf(text, language);
        let at = 0;
        for (const { from, to } of places) {
          expect(from).toBe(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});

describe('fitting', () => {
  const passage = (text: string, kind?: string) => ({
    lang: 'en',
    organisation: 'Harbour Justice Centre',
    text,
    gold: kind === undefined ? [] : [{ kind, words: text.slice(4, -1), value: 'raided' }],
  });
  const kinds: ClauseModelData['kinds'] = {
    'adverse-action': { least: 0, slope: 1, offset: 0, found: { slope: 1, offset: 0 } },
  };

  test('tells apart clauses that were marked from those that were not', () => {
    const names = ['Spring', 'Mill', 'Bridge', 'Lake', 'New', 'Oak'];
    const towns = names.flatMap((name) => ['field', 'town', 'port', 'side', 'haven'].map((end) => `${name}${end}`));
    const marked = towns.map((town) =>
      passage(`The Harbour Justice Centre in ${town} found its doors sealed by officers.`, 'adverse-action'),
    );
    const others = towns.map((town) => passage(`The Harbour Justice Centre in ${town} taught children to read maps.`));
    const examples = [...marked, ...others].flatMap((one, at) => clauseExamples(one, { passage: at }));
    const model = new ClauseModel(fitClauseModel(examples, kinds, { values: false }));
    const odds = (text: string) =>
      Math.max(
        ...clauseExamples(passage(text)).map(
          ({ features }) => model.score(features)[model.labels.indexOf('adverse-action')]!,
        ),
      );
    expect(odds('The Harbour Justice Centre in Westport found its doors sealed by officers.')).toBeGreaterThan(0);
    expect(odds('The Harbour Justice Centre in Westport taught children to read maps.')).toBeLessThan(0);
  });

  test('a fitted model learns from further passages what they tell otherwise, and keeps the rest', () => {
    const names = ['Spring', 'Mill', 'Bridge', 'Lake', 'New', 'Oak'];
    const towns = names.flatMap((name) =>
      ['field', 'town', 'port', 'side', 'haven', 'ford'].map((end) => `${name}${end}`),
    );
    const sealed = (town: string) => `The Harbour Justice Centre in ${town} found its doors sealed by officers.`;
    const taught = (town: string) => `The Harbour Justice Centre in ${town} taught children to read maps.`;
    const shunned = (town: string) => `The Harbour Justice Centre in ${town} was shunned by its neighbours.`;
    const examplesOf = (texts: readonly (readonly [string, boolean])[]) =>
      texts.flatMap(([text, tells], at) =>
        clauseExamples(passage(text, tells ? 'adverse-action' : undefined), { passage: at }),
      );
    const of = (tell: (town: string) => string, tells: boolean) => towns.map((town) => [tell(town), tells] as const);
    const first = fitClauseModel(
      examplesOf([...of(sealed, true), ...of(taught, false), ...of(shunned, false)]),
      kinds,
      { values: false },
    );
    const further = examplesOf([...of(shunned, true), ...of(taught, false)]);
    const refined = refineClauseModel(first, further, { values: false });
    const odds = (data: ClauseModelData, text: string) => {
      const model = new ClauseModel(data);
      return Math.max(
        ...clauseExamples(passage(text)).map(
          ({ features }) => model.score(features)[model.labels.indexOf('adverse-action')]!,
        ),
      );
    };
    expect(odds(first, shunned('Westport'))).toBeLessThan(0);
    expect(odds(refined, shunned('Westport'))).toBeGreaterThan(0);
    expect(odds(refined, sealed('Westport'))).toBeGreaterThan(0);
    expect(odds(refined, taught('Westport'))).toBeLessThan(0);
    // The less a weight may move, the more stays as it was.
    const still = refineClauseModel(first, further, { values: false, lambda: 1e9 });
    expect(still.features).toEqual(first.features);
    expect(Object.keys(refined.features)).toEqual(Object.keys(first.features));
  });

  test('marked words that are not in the passage are refused by name', () => {
    const wrong = {
      ...passage('The Harbour Justice Centre taught children.'),
      gold: [{ kind: 'founding', words: 'by a priest' }],
    };
    expect(() => clauseExamples(wrong)).toThrow(/Harbour Justice Centre: by a priest/u);
  });

  test('a calibration gives the share that was right', () => {
    const scored = Array.from({ length: 400 }, (_, at) => ({
      odds: (at % 2) * 2 - 1,
      right: at % 20 < (at % 2 === 1 ? 16 : 4),
    }));
    const { slope, offset } = fitCalibration(scored);
    const share = (odds: number) => 1 / (1 + Math.exp(-slope * odds - offset));
    expect(share(1)).toBeCloseTo(0.8, 1);
    expect(share(-1)).toBeCloseTo(0.2, 1);
  });
});
