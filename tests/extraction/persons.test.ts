import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const read = (text: string, organisation = 'Example Rights Centre') =>
  extract({ text, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } }) as unknown as Record<
    string,
    unknown
  >[];
const kinds = (text: string, organisation?: string) => read(text, organisation).map(({ kind }) => kind);
const offices = (text: string, organisation?: string) =>
  read(text, organisation).filter(({ kind }) => kind === 'office-held');

describe('a life told over several sentences', () => {
  const life =
    'Born in 1950, he studied law. A lawyer by training, he served as minister of justice from 1999 to 2003.';

  test('gives the offices of who leads the organisation', () => {
    expect(offices(`Karl Ode is president of the Example Rights Centre. ${life}`)).toEqual([
      expect.objectContaining({
        person: expect.stringMatching(/karl ode/i),
        officeKind: 'executive',
        timing: 'former',
      }),
    ]);
  });

  test('also when it tells of the post in the organisation last', () => {
    const text = `Karl Ode is a politician. ${life} Since 2005 he has been chair of the Example Rights Centre.`;
    expect(offices(text).length).toBe(1);
  });

  test('gives nothing of somebody who has no post in the organisation', () => {
    expect(offices(`Karl Ode is a politician. ${life} He criticised the Example Rights Centre.`)).toEqual([]);
    expect(offices('Anna Smith is president of the Example Rights Centre. Karl Ode was minister of justice.')).toEqual(
      [],
    );
  });

  test('a person is known again by surname, wherever the title stands', () => {
    const text =
      'The Example Rights Centre is led by Karl Ode. Ode, a former ambassador to France, lives in Springfield.';
    expect(offices(text)).toEqual([expect.objectContaining({ officeKind: 'diplomatic', timing: 'former' })]);
  });

  test("a relative's office, or one of somebody met or quoted, is not the person's own", () => {
    const leads = 'Karl Ode leads the Example Rights Centre.';
    expect(offices(`${leads} He is the brother of the minister of justice.`)).toEqual([]);
    expect(offices(`${leads} He met the minister of justice on Monday.`)).toEqual([]);
    expect(offices(`${leads} He told Foreign Minister Anna Smith that visas were late.`)).toEqual([]);
  });
});

test('several posts in one sentence are all held by the one who leads', () => {
  const text = 'Former minister, ambassador to France and senator Karl Ode chairs the Example Rights Centre.';
  expect(offices(text).map(({ officeKind }) => officeKind)).toEqual(
    expect.arrayContaining(['executive', 'diplomatic', 'legislature']),
  );
});

test('who names somebody to the organisation has no post in it', () => {
  expect(offices('The minister of justice named Anna Smith director of the Example Rights Centre.')).toEqual([]);
});

describe('what befalls its people', () => {
  test('counts when the text only says "he", "she" or "both men"', () => {
    expect(
      kinds('Anna Smith leads the Example Rights Centre. In 2018, she was sentenced to four years in prison.'),
    ).toContain('persecution');
    expect(
      kinds('Karl Ode and John Doe lead the Example Rights Centre. Both men were banned from travel by a court.'),
    ).toContain('persecution');
    expect(
      kinds('Anna Smith praised the Example Rights Centre. In 2018, she was sentenced to four years.'),
    ).not.toContain('persecution');
  });

  test('is not lost because "were" may begin a condition', () => {
    expect(kinds('Example Rights Centre works in Springfield. Its leaders were jailed.')).toContain('persecution');
  });

  test('of others whom it helps is none of its own', () => {
    expect(kinds('Example Rights Centre helped lawyers whose offices were raided by police.')).toEqual([]);
  });
});

describe('persons in other languages', () => {
  test('Arabic names are known, and known again', () => {
    const text = 'محمد زارع رئيس جمعية الضفاف. وفي عام 2018 حكم عليه بالسجن أربع سنوات.';
    expect(kinds(text, 'جمعية الضفاف')).toContain('persecution');
    expect(offices('يرأس جمعية الضفاف محمد زارع. شغل زارع منصب وزير العدل.', 'جمعية الضفاف').length).toBe(1);
  });

  test('Spanish and Chinese leave out of whom they tell', () => {
    expect(
      offices(
        'Ana López es presidenta de la Federación del Río. Nació en 1950. Fue ministra de Justicia de 1999 a 2003.',
        'Federación del Río',
      ).length,
    ).toBe(1);
    expect(offices('张伟,1950年生。曾任卫生部部长、河岸协会会长等职。', '河岸协会').length).toBe(1);
  });

  test('a Russian name is found in any case of its adjectives', () => {
    expect(
      offices('Председатель Речного народного союза Иван Петров — бывший министр культуры.', 'Речной народный союз')
        .length,
    ).toBe(1);
  });
});

describe('one person told of in several sentences', () => {
  const life =
    "Hervé Dupont, ancien ministre, est le président de la Fondation du Port. Après des études de droit, Hervé Dupont est entré en politique en 1993. Il a été député jusqu'en 2017.";
  const items = extract(
    { text: life, language: 'fr', kind: 'other' },
    { organisation: { name: 'Fondation du Port', country: 'FR' } },
  ).filter((item) => item.kind === 'office-held');

  test('is always written as the text writes the name', () => {
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items.map(({ person }) => person))).toEqual(new Set(['Hervé Dupont']));
  });

  test('holds no post any more that ended in a year before', () => {
    for (const { timing } of items) expect(timing).toBe('former');
  });
});
