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

test.each([
  [
    'en',
    'Open Ledger',
    'Open Ledger publishes the budgets of forty ministries. The government had closed two newspapers in May, and Open Ledger protested. Its report on the state oil company, which is chaired by a former general, was widely read.',
  ],
  [
    'fr',
    'Registre ouvert',
    'Registre ouvert publie les budgets de quarante ministères. L’association a rencontré le ministre des Finances et dénoncé l’arrestation de deux journalistes. Le gouvernement avait fermé deux journaux en mai.',
  ],
  [
    'es',
    'Libro Abierto',
    'Libro Abierto publica los presupuestos de cuarenta ministerios. Se reunió con la ministra de Hacienda y denunció la detención de dos periodistas. El gobierno había cerrado dos diarios en mayo.',
  ],
  [
    'ru',
    'Открытая книга',
    '«Открытая книга» публикует бюджеты сорока министерств. Она встретилась с министром финансов и сообщила об аресте двух журналистов. В мае правительство закрыло две газеты.',
  ],
  [
    'zh',
    '公开账本',
    '公开账本发布四十个部委的预算。去年它会见了财政部长，并谴责逮捕两名记者。五月政府关闭了两家报纸。',
  ],
])('what a state does to others, of which it only speaks, is not done to it: %s', (...said) => {
  expect(told(...said)).toEqual([]);
});
