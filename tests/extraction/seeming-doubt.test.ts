import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const kinds = (language: string, organisation: string, text: string) =>
  extract({ text, language, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } }).map(
    ({ kind }) => kind,
  );

describe('words that only seem to deny or to doubt', () => {
  test.each([
    ['en', 'Harbour Watch', 'In May the government dissolved Harbour Watch.', 'adverse-action'],
    ['en', 'Harbour Watch', 'On May 19 police raided the offices of Harbour Watch.', 'adverse-action'],
    ['en', 'Harbour Watch', 'Harbour Watch was created by Presidential Decree No. 73 of 1981.', 'founding'],
    ['en', 'Harbour Watch', 'Harbour Watch is a not-for-profit body founded by retired lawyers.', 'founding'],
    [
      'fr',
      'Ligue du Port',
      'La Ligue du Port est une association sans but lucratif fondée par des juristes.',
      'founding',
    ],
    [
      'es',
      'Liga del Puerto',
      'La Liga del Puerto es una organización sin fines de lucro fundada por abogados.',
      'founding',
    ],
    ['ar', 'مركز الميناء', 'مركز الميناء منظمة غير حكومية أسسها محامون.', 'founding'],
    ['zh', '海港中心', '海港中心是由律师创办的非营利组织。', 'founding'],
  ])('leave a fact standing: %s, %s: %s', (language, organisation, text, kind) => {
    expect(kinds(language, organisation, text)).toContain(kind);
  });

  test.each([
    ['en', 'Harbour Watch', 'The government may dissolve Harbour Watch.'],
    ['en', 'Harbour Watch', 'Harbour Watch was not founded by lawyers.'],
    ['en', 'Harbour Watch', 'The government provided no money for Harbour Watch.'],
    ['fr', 'Ligue du Port', "La Ligue du Port n'a pas été fondée par des juristes."],
    ['es', 'Liga del Puerto', 'La Liga del Puerto no fue fundada por abogados.'],
    ['zh', '海港中心', '海港中心并非由律师创办。'],
  ])('are told from those that do: %s, %s: %s', (language, organisation, text) => {
    expect(kinds(language, organisation, text)).toEqual([]);
  });
});
