import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';
import { evidenceSchema } from '../../src/index.js';

const organisation = 'Example Rights Centre';
const kinds = (text: string, options = {}) =>
  extract({ text, kind: 'other', ...options }, { organisation }).map(({ kind }) => kind);

describe('who a sentence is about', () => {
  test('a fact about another organisation is not proposed', () => {
    expect(
      kinds('The Lakeside Miners Association was founded by the government. Example Rights Centre took part.'),
    ).not.toContain('founding');
    expect(
      kinds('Example Rights Centre met the Lakeside Miners Foundation, which is funded by the Ministry of Justice.'),
    ).not.toContain('funding-source');
  });

  test('"it" and "the centre" are the organisation until another body comes in between', () => {
    expect(kinds('Example Rights Centre works in Springfield. It was founded in 1990 by lawyers.')).toContain(
      'founding',
    );
    expect(kinds('Example Rights Centre works in Springfield. The centre was founded in 1990 by lawyers.')).toContain(
      'founding',
    );
    expect(
      kinds(
        'Example Rights Centre works with the Lakeside Miners Association. The association was founded by the government.',
      ),
    ).not.toContain('founding');
  });

  test('an abbreviation that the text explains is the organisation', () => {
    expect(kinds('Example Rights Centre (ERC) works in Springfield.\n\nERC was raided by police in 2015.')).toContain(
      'adverse-action',
    );
  });

  test('"we" is the organisation in its own text, not in a report', () => {
    expect(kinds('We are funded by our members.', { kind: 'about' })).toContain('funding-source');
    expect(kinds('We are funded by our members.', { kind: 'report' })).not.toContain('funding-source');
  });

  test('other names of a record are names of the organisation', () => {
    const record = { name: organisation, otherNames: [{ name: 'Centro Ejemplo' }] };
    expect(
      extract({ text: 'El Centro Ejemplo fue fundado en 1990 por abogados.' }, { organisation: record }),
    ).toContainEqual(expect.objectContaining({ kind: 'founding', founderKind: 'professionals' }));
  });
});

describe('whose state', () => {
  test('money of another state names that state; money of the own does not', () => {
    const items = extract(
      { text: 'Example Rights Centre is funded by the Norwegian government.' },
      { organisation, state: 'KE' },
    );
    expect(items).toContainEqual(expect.objectContaining({ kind: 'funding-source', state: 'NO' }));
    const own = extract(
      { text: 'Example Rights Centre is funded by the Norwegian government.' },
      { organisation, state: 'NO' },
    );
    expect(own[0]).not.toHaveProperty('state');
  });

  test('the same sentence gives the same items whichever state it is asked for', () => {
    const text = 'Example Rights Centre is supervised by the Ministry of Justice.';
    const [one, other] = ['KE', 'SE'].map((state) => extract({ text }, { organisation, state }));
    expect(one).toEqual(other);
  });
});

describe('every item', () => {
  const sentences = [
    'Example Rights Centre was founded in 1990 by lawyers. ',
    'Its director was arrested in 2015.\n\n',
    'Лига «Пример» была основана юристами. ',
    '河岸中心由律师创办。',
    'تأسست الجمعية على يد محامين. ',
    '“Élève” — ﬁne… 👩‍👩‍👧 ',
    'if 80 % of its budget; (from) the state, by by by ',
  ];
  const texts = fc.array(fc.oneof(fc.constantFrom(...sentences), fc.string({ unit: 'binary', maxLength: 30 })), {
    maxLength: 12,
  });

  test('is valid evidence and cites words that stand in the text', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        for (const item of extract({ text }, { organisation })) {
          expect(item.start).toBeGreaterThanOrEqual(0);
          expect(item.end).toBeGreaterThan(item.start);
          expect(item.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(item.start, item.end).trim()).not.toBe('');
          expect(item.confidence).toBeGreaterThan(0);
          expect(item.confidence).toBeLessThanOrEqual(1);
          expect(item.rule).toMatch(/^[a-z]{2}\./);
          evidenceSchema.parse(item);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('cites the same words when a paragraph stands before', () => {
    const text = 'Example Rights Centre was founded in 1990 by lawyers.';
    const before = 'Ünder «ein» anderes 題目, ـــ nothing.\n\n';
    const cited = (whole: string) =>
      extract({ text: whole, language: 'en' }, { organisation }).map(({ start, end }) => whole.slice(start, end));
    expect(cited(before + text)).toEqual(cited(text));
  });
});
