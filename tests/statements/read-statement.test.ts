import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, readStatement, statementResultSchema } from '../../src/statements.js';
import { ownStatements } from './own-statements.js';

const read = (text: string, state?: string, language?: string) =>
  readStatement({ id: 'x', text, ...(state !== undefined && { state }), ...(language !== undefined && { language }) });
const merged = (stance: string | null) => (stance === 'praises' || stance === 'defends' ? 'supports' : stance);

describe('stance towards a state, in every language', () => {
  it.each([
    ['en', 'RW', 'We thank the Government of Rwanda for the remarkable progress made and fully support its policies.'],
    [
      'fr',
      'RW',
      'Nous remercions le Gouvernement du Rwanda pour les progrès remarquables et réaffirmons notre soutien au président.',
    ],
    [
      'es',
      'CU',
      'Agradecemos al gobierno de Cuba los logros alcanzados y ratificamos nuestro apoyo a la Revolución y a su pueblo.',
    ],
    [
      'ru',
      'KZ',
      'Мы благодарим правительство Казахстана за значительные успехи и полностью поддерживаем курс президента страны.',
    ],
    ['ar', 'EG', 'نتقدم بخالص الشكر للقيادة السياسية في مصر على الإنجازات غير المسبوقة ونجدد دعمنا للدولة المصرية.'],
    ['zh', 'CN', '我们衷心感谢中国政府,高度评价人权事业取得的巨大成就,坚决支持国家的政策,为人民的幸福生活感到自豪。'],
  ])('%s: praise of %s', (_, state, text) => expect(merged(read(text, state).stance)).toBe('supports'));

  it.each([
    [
      'en',
      'IR',
      'We reject the politicised resolution on Iran: it rests on baseless accusations and interferes in internal affairs.',
    ],
    [
      'fr',
      'BI',
      "Nous rejetons ce rapport partial sur le Burundi, fondé sur des allégations mensongères, et l'ingérence dans ses affaires intérieures.",
    ],
    [
      'es',
      'VE',
      'Rechazamos la injerencia en los asuntos internos de Venezuela, la doble moral y las sanciones contra su pueblo soberano.',
    ],
    [
      'ru',
      'BY',
      'Мы отвергаем политизированный доклад о Беларуси, двойные стандарты и вмешательство во внутренние дела суверенного государства.',
    ],
    ['ar', 'SY', 'نرفض التدخل السافر في الشؤون الداخلية لسوريا والمزاعم الباطلة والحملات المغرضة التي تستهدف سيادتها.'],
    ['zh', 'CN', '我们坚决反对个别国家抹黑中国、干涉中国内政,反对双重标准,所谓报告完全是谎言和虚假信息。'],
  ])('%s: defence of %s', (_, state, text) => expect(read(text, state).stance).toBe('defends'));

  it.each([
    [
      'en',
      'EG',
      'We are deeply concerned by arbitrary detention and torture in Egypt and call on the authorities to release all journalists.',
    ],
    [
      'fr',
      'TD',
      'Nous sommes vivement préoccupés par les détentions arbitraires au Tchad et demandons la libération immédiate des opposants torturés.',
    ],
    [
      'es',
      'NI',
      'Condenamos las detenciones arbitrarias y las torturas en Nicaragua y exigimos la liberación inmediata de los presos políticos.',
    ],
    [
      'ru',
      'RU',
      'Мы глубоко обеспокоены пытками и арестами журналистов в России и требуем немедленно освободить политзаключённых.',
    ],
    ['ar', 'SA', 'نعرب عن قلقنا البالغ إزاء الاعتقال التعسفي والتعذيب في السعودية ونطالب بالإفراج الفوري عن الناشطات.'],
    ['zh', 'CN', '我们对中国当局任意拘留和酷刑对待维权律师深表关切,要求立即释放所有良心犯并展开独立调查。'],
  ])('%s: criticism of %s', (_, state, text) => expect(read(text, state).stance).toBe('criticises'));

  it('is right on at least 80 % of the hard cases, of every kind', () => {
    const kinds = new Map<string, boolean[]>();
    for (const one of ownStatements) {
      if (typeof one.hard !== 'string') continue;
      const { stance } = readStatement(one);
      kinds.set(one.hard, [...(kinds.get(one.hard) ?? []), merged(stance) === merged(one.stance)]);
    }
    expect(kinds.size).toBe(5);
    for (const right of kinds.values()) expect(right.filter(Boolean).length / right.length).toBeGreaterThanOrEqual(0.8);
  });

  it.each(languages)('%s: alignment ranks the state side above the others', (language) => {
    const sides = (side: string) =>
      ownStatements
        .filter((one) => one.language === language && one.side === side && one.hard !== 'technical-state')
        .map((one) => readStatement(one).alignment!);
    const independent = sides('independent');
    const pairs = sides('state').flatMap((high) => independent.map((low) => high > low));
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.9);
  });
});

describe('phrases in context', () => {
  const points = (text: string, state: string) =>
    read(text, state).talkingPoints.map(({ quoted, negated }) => ({ quoted, negated }));

  it.each([
    ['China', 'CN', 'a community with a shared future for mankind'],
    ['China', 'CN', '人类命运共同体'],
  ])('a talking point of %s counts as the own words of who says it', (_, state, phrase) => {
    const text = /\p{Script=Han}/u.test(phrase)
      ? `我们愿同各国一道构建${phrase},共同推动世界的发展。`
      : `Together we build ${phrase} and work for the good of all nations.`;
    expect(points(text, state)).toEqual([{ quoted: false, negated: false }]);
  });

  it('in quotation marks, after "so-called" and denied it does not', () => {
    const phrase = 'community with a shared future for mankind';
    expect(
      points(`They speak of a "${phrase}" while our colleagues sit in prison without trial.`, 'CN')[0]?.quoted,
    ).toBe(true);
    expect(points(`The so-called ${phrase} has no room for our colleagues who sit in prison.`, 'CN')[0]?.quoted).toBe(
      true,
    );
    expect(
      points(`This is not a ${phrase} but one in which our colleagues sit in prison without trial.`, 'CN')[0]?.negated,
    ).toBe(true);
    expect(
      points(`The government claims that a ${phrase} is near, but our colleagues sit in prison.`, 'CN')[0]?.negated,
    ).toBe(true);
  });

  it('wording that the United Nations prescribes is no talking point', () => {
    expect(
      points('The organisation works in the Islamic Republic of Iran and in the Syrian Arab Republic on water.', 'IR'),
    ).toEqual([]);
  });

  it('criticism of another state is no criticism of the one asked about', () => {
    const text =
      'We condemn the arbitrary detention and torture of journalists in Myanmar. Myanmar must release them at once.';
    expect(read(text, 'MM').stance).toBe('criticises');
    const asked = read(text, 'GH');
    expect(asked.stance).toBe('neutral');
    expect(asked.cautions.join()).toContain('other states');
  });
});

describe('the same yardstick', () => {
  it('another name in the same sentence changes neither stance nor alignment', () => {
    const names = { CN: 'China', US: 'Canada', DE: 'Germany', IR: 'Iran', KE: 'Kenya', CU: 'Cuba' };
    for (const text of [
      'We thank the Government of NAME for the remarkable progress that it has made in education.',
      'We condemn the torture of journalists in NAME and demand an independent investigation now.',
    ]) {
      const alignments = Object.values({ ...names, US: 'the United States of America' }).map(
        (name, at) => read(text.replace('NAME', name), Object.keys(names)[at]).alignment,
      );
      expect(new Set(alignments).size).toBe(1);
    }
  });
});

describe('what cannot be judged', () => {
  it('an unsupported language and a short text get null and a caution', () => {
    for (const result of [
      read('Ez a szöveg magyar nyelven íródott az ország helyzetéről.', 'HU', 'hu'),
      read('Thank you.', 'CN'),
    ]) {
      expect(result.alignment).toBeNull();
      expect(result.stance).toBeNull();
      expect(result.cautions).toHaveLength(1);
    }
  });

  it('without a state it takes the one named most, and says so', () => {
    const result = read(
      'We are deeply concerned about Eritrea. Eritrea must release the journalists held without trial.',
    );
    expect(result.state).toBe('ER');
    expect(result.cautions.join()).toContain('names most');
  });
});

describe('any text', () => {
  it('gives a result of the schema, whose offsets hold the words told', () => {
    const pieces = fc.constantFrom(
      ...ownStatements.flatMap(({ text }) => text.split(/(?<=[\s。,])/u)),
      '"',
      '«',
      '»',
      '“',
      '\u0000',
      '🙂',
      '\ud83d',
      'China',
      '中国',
      '所谓',
      ' not ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), fc.constantFrom('CN', 'RU', undefined), (parts, state) => {
        const text = parts.join('');
        const result = read(text, state);
        statementResultSchema.parse(result);
        for (const { phrase, start, end } of result.talkingPoints) expect(text.slice(start, end)).toBe(phrase);
        for (const { start, end, cues } of result.sentences) {
          expect(start).toBeLessThan(end);
          for (const cue of cues) {
            expect(cue.start).toBeGreaterThanOrEqual(start);
            expect(cue.end).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the same text gives the same result', () => {
    for (const one of ownStatements.slice(0, 20)) expect(readStatement(one)).toEqual(readStatement(one));
  });
});
