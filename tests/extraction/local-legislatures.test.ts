import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const said: readonly (readonly [language: string, organisation: string, sentence: string, posts: readonly string[]])[] =
  [
    [
      'en',
      'Harbour Justice Centre',
      'Karl Ode, founder of the Harbour Justice Centre, is ?.',
      [
        'a member of the state parliament',
        'a member of the regional assembly',
        'a state legislator',
        'a county councillor',
      ],
    ],
    [
      'fr',
      'Ligue du Port',
      'Karl Ode, président de la Ligue du Port, est ?.',
      ['conseiller municipal', 'député au parlement régional', 'membre de l’assemblée provinciale'],
    ],
    [
      'es',
      'Liga del Puerto',
      'Karl Ode, presidente de la Liga del Puerto, es ?.',
      ['concejal', 'diputado provincial', 'legislador provincial', 'consejero regional', 'diputado del congreso local'],
    ],
    [
      'ru',
      'Портовый центр',
      'Карл Одэ, председатель Портового центра, является ?.',
      ['депутатом городской думы', 'депутатом областного совета', 'муниципальным депутатом', 'членом горсовета'],
    ],
    ['ar', 'مركز الميناء', 'يرأس كارل أودي مركز الميناء، وهو ?.', ['عضو في المجلس البلدي', 'عضو المجلس المحلي']],
    ['zh', '海港中心', '海港中心主席李明是?。', ['市议员', '区议员', '镇人大主席']],
  ];

describe('a seat below the state', () => {
  const cases = said.flatMap(([language, organisation, sentence, posts]) =>
    posts.map((post) => [language, organisation, sentence.replace('?', post)] as const),
  );
  test.each(cases)('is an office in a legislature, not a national one: %s, %s, %s', (language, organisation, text) => {
    const items = extract({ text, language, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } });
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'office-held', officeKind: 'legislature', level: 'subnational' }),
    );
  });

  test('is told from one in the national parliament', () => {
    const items = extract(
      { text: 'Karl Ode, founder of the Harbour Justice Centre, is a member of parliament.', kind: 'other' },
      { organisation: { name: 'Harbour Justice Centre', country: 'XX' } },
    );
    expect(items).toContainEqual(expect.objectContaining({ officeKind: 'legislature', level: 'national' }));
  });
});
