import { expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const read = (language: string, name: string, text: string) =>
  extract({ text, language, kind: 'other' }, { organisation: { name, country: 'XX' } });

test.each([
  ['es', 'Federación Serrana de Fútbol', 'La FESFUT fue clausurada por el Ministerio del Interior en 2021.'],
  ['es', 'Fundación Promoción Integral de la Mujer Rural', 'Proindemur depende del Ministerio de Agricultura.'],
  [
    'es',
    'Ilustre y Nacional Colegio de Archiveros de Quito',
    'El Ilustre y Real Colegio de Archiveros de Quito fue creado por decreto del Gobierno en 1940.',
  ],
  [
    'fr',
    'Fondation de la Famille rurale',
    'La Fondation des familles rurales a été créée par le ministère de la Famille.',
  ],
  ['en', 'Northern Helsinki Committee', 'The Ministry of Justice closed the Northern Helsink Committee in 2019.'],
  ['en', "Freedonian Women's League", 'The Ministry of Justice closed the League of Freedonian Women in 2019.'],
  ['ru', 'Клуб «Марс-Меркурий»', 'Минюст закрыл клуб «Марс- Меркурий» в 2019 году.'],
  ['zh', '612人道支援基金', '警方在9月搜查了612基金的办公室。'],
  ['zh', '香港記者協會', '警方在9月搜查了記協的辦公室。'],
])('an organisation is known by a form of its name that was not given: %s: %s', (language, name, text) => {
  expect(read(language, name, text)).not.toEqual([]);
});

test.each([
  [
    'es',
    'Colegio de Archiveros de Quito',
    'El Colegio de Archiveros de Madrid fue creado por decreto del Gobierno en 1940.',
  ],
  ['es', 'Federación Serrana de Fútbol', 'La FENAFUT fue clausurada por el Ministerio del Interior en 2021.'],
  [
    'en',
    'Union of Journalists of Freedonia',
    'The Union of Journalists of Sylvania was closed by the Ministry of Justice.',
  ],
  ['en', 'Northern Helsinki Committee', 'The Ministry of Justice closed the Southern Helsinki Committee in 2019.'],
  ['en', "Freedonian Women's League", 'The Ministry of Justice closed the League of Sylvanian Women in 2019.'],
  ['en', "Freedonian Women's League", 'The Ministry of Justice closed the League of Freedonian Writers in 2019.'],
  ['fr', 'Fondation de la Famille rurale', 'La Fondation de la Mer a été créée par le ministère de la Marine.'],
  ['ru', 'Союз ветеранов Севера', 'Союз ветеранов Юга создан министерством обороны.'],
  ['zh', '香港記者協會', '中国记协由中央宣传部主管。'],
])(
  'a name with another word in the place of one of its own is another organisation: %s: %s',
  (language, name, text) => {
    expect(read(language, name, text)).toEqual([]);
  },
);

test('what stands in a name is letters, whatever it would mean in an expression', () => {
  expect(read('zh', '香港渔民之友[会', '警方在9月搜查了渔民之友[会的办公室。')).not.toEqual([]);
  expect(read('zh', '香港渔民之友[会', '警方在9月搜查了北京渔民之友[会的办公室。')).toEqual([]);
});

test('a name made to be spelt in many ways costs no time', () => {
  const name = Array.from({ length: 24 }, () => 'a').join(' ');
  const text = Array.from(
    { length: 60 },
    (_, at) => `A${'a'.repeat(13)}${'bcdefghij'[at % 9]}${'a'.repeat(at % 2)}.`,
  ).join(' ');
  const start = performance.now();
  read('es', `Liga Zona Norte ${name}`, text);
  expect(performance.now() - start).toBeLessThan(2000);
});
