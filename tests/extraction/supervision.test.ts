import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

type Said = readonly [language: string, organisation: string, sentence: string];

const supervised = ([language, organisation, text]: Said) =>
  extract({ text, language, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } }).flatMap((item) =>
    item.kind === 'supervision' ? [item.bodyKind] : [],
  );

describe('a word before the name that says whose it is', () => {
  test.each<Said>([
    ['en', 'Harbour Union', 'Only the state-controlled Harbour Union may send delegates.'],
    ['en', 'Harbour Daily', 'The article appeared in the government-owned newspaper Harbour Daily.'],
    ['en', 'Harbour Union', 'The party-affiliated Harbour Union held its congress in May.'],
    ['fr', 'Radio du Port', 'La grève a été annoncée par la chaîne publique Radio du Port.'],
    ['es', 'Radio Puerto', 'La noticia la dio la agencia oficial Radio Puerto.'],
    ['ru', 'Порт ТВ', 'Интервью показал государственный телеканал «Порт ТВ».'],
    ['ar', 'جريدة الميناء', 'نشرت جريدة الميناء الرسمية نص البيان.'],
    ['zh', '海港日报', '官方的《海港日报》刊登了声明。'],
  ])('is read as supervision by the state: %s, %s: %s', (...said) => {
    expect(supervised(said)).toEqual(['government']);
  });

  test.each<Said>([
    ['en', 'Harbour Watch', 'State-controlled media accused Harbour Watch of treason.'],
    ['en', 'Harbour Watch', 'A government-owned company sued Harbour Watch.'],
    ['fr', 'Radio du Port', 'L’organisation non gouvernementale Radio du Port a protesté.'],
    ['es', 'Radio Puerto', 'La organización no gubernamental Radio Puerto protestó.'],
    ['ru', 'Портовый центр', 'Неправительственная организация «Портовый центр» выступила с заявлением.'],
    ['zh', '海港中心', '非官方的海港中心发表了声明。'],
    ['zh', '海港中心', '批评政府的海港中心发表了声明。'],
  ])('is not read where it says it of another, or the contrary: %s, %s: %s', (...said) => {
    expect(supervised(said)).toEqual([]);
  });
});

test.each<Said>([
  ['en', 'Harbour Commission', 'The Harbour Commission is an independent statutory body set up in 1990.'],
  ['fr', 'Commission du Port', 'La Commission du Port est une autorité administrative indépendante.'],
  ['es', 'Comité del Puerto', 'El Comité del Puerto es un organismo técnico autónomo.'],
  ['ru', 'Портовый центр', 'Портовый центр — независимая общественная организация.'],
  ['ar', 'هيئة الميناء', 'هيئة الميناء منظمة أهلية مستقلة.'],
  ['zh', '海港中心', '海港中心是一家独立的研究机构。'],
])('a body that says that it is independent has no supervisor: %s, %s: %s', (...said) => {
  expect(supervised(said)).toEqual(['none']);
});

test.each<Said>([
  ['en', 'Harbour Local', 'The Harbour Local is affiliated with the Lakeside Workers Federation.'],
  ['en', 'Harbour College', 'Harbour College is a subsidiary of the Lakeside University Foundation.'],
  [
    'fr',
    'Section du Port',
    'La Section du Port, affiliée à la Fédération des Travailleurs du Lac, compte 200 membres.',
  ],
  [
    'es',
    'Sección Puerto',
    'La Sección Puerto, afiliada a la Federación de Trabajadores del Lago, reúne a 200 miembros.',
  ],
])('a body that belongs to another private one is not supervised by a state: %s, %s: %s', (...said) => {
  expect(supervised(said)).toEqual(['other']);
});

test('no state is named where no body of a state supervises', () => {
  const text =
    'The Harbour Local is affiliated with the Lakeside Workers Federation. The Harbour Local is an independent union.';
  const items = extract(
    { text, language: 'en', kind: 'other' },
    { organisation: { name: 'Harbour Local', country: 'NO' } },
  ).filter((item) => item.kind === 'supervision');
  expect(items.map(({ bodyKind }) => bodyKind)).toEqual(['other', 'none']);
  for (const item of items) expect(item).not.toHaveProperty('state');
});
