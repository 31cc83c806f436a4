import { expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const payers = (language: string, organisation: string, text: string) =>
  extract({ text, language, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } }).flatMap((item) =>
    item.kind === 'funding-source' ? [item.funderKind] : [],
  );

test.each([
  ['en', 'Tidewater Forum', "The Tidewater Forum lives on members' dues and takes no money from the government."],
  ['en', 'Tidewater Forum', "The Tidewater Forum is funded by members' dues and not by the government."],
  [
    'fr',
    'Forum du Fleuve',
    'Le Forum du Fleuve est financé par les cotisations de ses membres et non par le gouvernement.',
  ],
  ['es', 'Foro Ribereño', 'El Foro Ribereño se sostiene con las cuotas de sus socios y no recibe dinero del gobierno.'],
  ['es', 'Foro Ribereño', 'El Foro Ribereño se financia con cuotas y no con dinero del gobierno.'],
  ['ru', 'Речной форум', 'Речной форум существует на взносы своих членов и не получает денег от правительства.'],
])('who is named as not paying does not pay, whoever stands before: %s, %s: %s', (...said) => {
  expect(payers(...said)).toEqual(['members']);
});

test.each([
  ['en', 'Tidewater Forum', "The Tidewater Forum is funded not only by members' dues but also by the government."],
  ['es', 'Foro Ribereño', 'El Foro Ribereño se financia con cuotas de sus socios y donaciones del gobierno.'],
])('who pays besides is still named: %s, %s: %s', (...said) => {
  expect(payers(...said)).toContain('government');
});
