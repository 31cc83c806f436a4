import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, languageOf, languages, PhraseIndex, sentencesOf, wordForm } from '../../src/text/index.js';

const found = (phrases: Partial<Record<Language, string[]>>, text: string, language: Language) => {
  const index = new PhraseIndex<string>();
  for (const [tag, list] of Object.entries(phrases))
    for (const phrase of list) index.add(phrase, tag as Language, phrase);
  const tokens = index.tokens(text, language);
  return index
    .matches(tokens, language)
    .map(({ value, first, last }) => [value, text.slice(tokens.starts[first], tokens.ends[last])]);
};

describe('the language of a text', () => {
  it('is English where a possessive stands that looks like a French word', () => {
    expect(languageOf("The group's chair, Jane Doe, is a member of parliament.")).toBe('en');
    expect(languageOf("L'association s'est réunie à Paris.")).toBe('fr');
  });

  it.each([
    ['We are deeply concerned by the arrests of journalists.', 'en'],
    ['Nous sommes préoccupés par les arrestations de journalistes.', 'fr'],
    ['Estamos preocupados por las detenciones de periodistas.', 'es'],
    ['Мы обеспокоены арестами журналистов.', 'ru'],
    ['نعرب عن قلقنا إزاء اعتقال الصحفيين.', 'ar'],
    ['我们对逮捕记者深表关切。', 'zh'],
    ['我們對逮捕記者深表關切。', 'zh'],
  ])('%s is %s', (text, language) => expect(languageOf(text)).toBe(language));

  it.each([
    'Estamos preocupados com a situação dos jornalistas.',
    'Siamo preoccupati per gli arresti dei giornalisti.',
    'Wir sind besorgt über die Verhaftung von Journalisten.',
    'Ми стурбовані арештами журналістів.',
    'ما از بازداشت روزنامه‌نگاران نگران هستیم.',
    'ジャーナリストの逮捕を懸念しています。',
    '언론인 체포를 우려합니다.',
    '12345 !!!',
    '',
  ])('%s is none that is read', (text) => expect(languageOf(text)).toBeNull());

  it('is what the caller says, whatever the text looks like', () => {
    expect(languageOf('Nous sommes ici', 'en')).toBe('en');
    expect(languageOf('我們', 'zh-Hant-TW')).toBe('zh');
    expect(languageOf('We are here', 'sw')).toBeNull();
  });
});

describe('finding phrases', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'double standards', 'a Double-Standard approach', 'Double-Standard'],
    ['en', 'politicise human rights', 'they politicise  human\u00a0rights', 'politicise  human\u00a0rights'],
    [
      'fr',
      'ingérence dans les affaires intérieures',
      'L’INGERENCE DANS LES AFFAIRES INTERIEURES.',
      'INGERENCE DANS LES AFFAIRES INTERIEURES',
    ],
    ['es', 'bloqueo económico', 'los bloqueos económicos', 'bloqueos económicos'],
    ['ru', 'двойные стандарты', 'политику двойных стандартов', 'двойных стандартов'],
    ['ar', 'ازدواجية المعايير', 'رفض إزدواجيّة المعاييـر', 'إزدواجيّة المعاييـر'],
    ['zh', '人类命运共同体', '構建人類命運共同體。', '人類命運共同體'],
  ])('%s: sees "%s" in "%s"', (language, phrase, text, words) => {
    expect(found({ [language]: [phrase] }, text, language)).toEqual([[phrase, words]]);
  });

  it('gives offsets at which the text holds the phrase, up to the form of its words', () => {
    const words = fc.constantFrom(
      'sovereign',
      'equality',
      'of',
      'States',
      'naïve',
      'ＵＮ',
      'co\u00adoperation',
      '主',
      '權',
      '🙂',
      'x',
    );
    const gaps = fc.constantFrom(' ', ', ', ' «', '\n', '-', ' \u200b');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, gaps), { maxLength: 60 }),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        (parts, phrase) => {
          const text = parts.flat().join('');
          const form = (one: string) =>
            (one.match(/\p{Script=Han}|[\p{L}\p{N}\p{M}\u00ad\ud800-\udfff]+/gu) ?? [])
              .map((word) => wordForm(word, 'en'))
              .join(' ');
          for (const [value, slice] of found({ en: [phrase.join(' ')] }, text, 'en'))
            expect(form(slice!).replace('权', '權')).toBe(form(value!).replace('权', '權'));
        },
      ),
    );
  });
});

describe('sentences', () => {
  it('end at the marks of each script and not at abbreviations', () => {
    const texts = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
    expect(texts('The U.N. met. Mr. Okoye spoke! "Who?" she asked.')).toEqual([
      'The U.N. met.',
      'Mr. Okoye spoke!',
      '"Who?"',
      'she asked.',
    ]);
    expect(texts('我们反对。他们支持！')).toEqual(['我们反对。', '他们支持！']);
    expect(texts('هل انتهى؟ نعم.')).toEqual(['هل انتهى؟', 'نعم.']);
  });

  it('cover everything but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '.', '。', '\n', '?', '"', 'é', '🙂') }), (text) => {
        const spans = sentencesOf(text);
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
      }),
    );
  });
});

describe('time', () => {
  const index = new PhraseIndex<number>();
  for (const language of languages) index.add('a a a b', language, 1);
  const hostile: Record<string, (size: number) => string> = {
    'one endless word': (size) => 'a'.repeat(size),
    'the beginning of a phrase over and over': (size) => 'a '.repeat(size / 2),
    dots: (size) => 'a.'.repeat(size / 2),
    quotes: (size) => '."'.repeat(size / 2),
    'words that never repeat': (size) => Array.from({ length: size / 8 }, (_, at) => `w${at}`.padEnd(7, 'x')).join(' '),
    'combining marks': (size) => 'a\u0301'.repeat(size / 2),
    'Chinese without punctuation': (size) => '主'.repeat(size),
  };
  it.each(Object.keys(hostile))('a text of 2 million characters of %s is read in seconds', (name) => {
    const text = hostile[name]!(2_000_000);
    const start = performance.now();
    sentencesOf(text);
    languageOf(text);
    index.matches(index.tokens(text, 'en'), 'en');
    expect(performance.now() - start).toBeLessThan(6_000);
  });
});
