import { expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const told = (language: string, organisation: string, text: string) =>
  extract({ text, language, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } });

test.each([
  [
    'es',
    'Mesa de Vecinos del Sur',
    'La Mesa de Vecinos del Sur da clases de lectura. En 2016 la policía registró su local; dos de sus dirigentes siguen presos.',
  ],
  [
    'en',
    'Harbour Watch',
    'Harbour Watch teaches reading. In 2016 the police seized its computers and arrested its treasurer.',
  ],
  [
    'fr',
    'Ligue du Port',
    'La Ligue du Port donne des cours. En 2016 la police a perquisitionné son siège et arrêté deux de ses dirigeants.',
  ],
])('what the police search, and whom they arrest, is of the organisation that the text is about: %s', (...said) => {
  expect(new Set(told(...said).map(({ kind }) => kind))).toEqual(new Set(['adverse-action', 'persecution']));
});

test('one act is not told a second time as some other act', () => {
  const acts = told(
    'ru',
    'Союз жителей',
    'В 2021 году Минюст внёс «Союз жителей» в реестр иностранных агентов.',
  ).flatMap((item) => (item.kind === 'adverse-action' ? [item.action] : []));
  expect(acts).toEqual(['foreign-agent']);
});
