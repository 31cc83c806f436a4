import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const read = (text: string, organisation = 'Example Rights Centre') =>
  extract({ text, kind: 'other' }, { organisation: { name: organisation, country: 'XX' } });
const offices = (text: string, organisation = 'Example Foundation') =>
  read(text, organisation).filter(({ kind }) => kind === 'office-held');

describe('persons whom the text names again', () => {
  test('what happens to a director by surname is persecution of the organisation', () => {
    const text =
      'Anna Smith is the director of the Example Rights Centre. The city has two rivers. Smith was arrested in May 2015.';
    expect(read(text)).toContainEqual(expect.objectContaining({ kind: 'persecution', from: '2015-05' }));
    expect(read(text.replace('Smith was', 'Jones was')).map(({ kind }) => kind)).not.toContain('persecution');
  });
});

describe('blanks', () => {
  test('however many stand between words, the fact is read and its words are found in the original', () => {
    const wide = `The   Example Rights Centre was${' '.repeat(700)}founded in 2001\t\t\t\tby a group of lawyers.`;
    const [fact] = read(wide);
    expect(fact).toMatchObject({ kind: 'founding', founderKind: 'professionals' });
    expect(wide.slice(fact!.start, fact!.end)).toMatch(/^Example Rights Centre was\s+founded in 2001\s+by a group/u);
  });
});

describe('acts against many at once', () => {
  test('count when a later sentence says that the organisation is one of them, and only then', () => {
    const act = 'The Ministry of Interior suspended ten organisations on Monday.';
    expect(read(`${act} Among them is the Example Rights Centre.`)).toContainEqual(
      expect.objectContaining({ kind: 'adverse-action', action: 'suspended' }),
    );
    expect(read(`${act} The Example Rights Centre works in Springfield.`)).toEqual([]);
  });
});

describe('lists of those who lead', () => {
  test('each office in a list below a heading is read', () => {
    const text =
      'The trustees of the Example Foundation are:\n* John Doe - former minister of education\n* Jane Roe - ambassador to France';
    expect(offices(text).length).toBe(2);
  });

  test('an office that appoints, or opens a meeting, is no post', () => {
    expect(offices('The board of the Example Foundation includes two lawyers appointed by the minister.')).toEqual([]);
    expect(
      offices('A meeting of the board of the Example Foundation, chaired by the Minister of Health, was held.'),
    ).toEqual([]);
  });
});

describe('care with wide wordings', () => {
  test('what the organisation only says or documents is not done to it', () => {
    expect(read('Example Rights Centre condemned the raid on a newspaper office by the police.')).toEqual([]);
    expect(read('The Example Rights Centre was dissolved by its members.').map(({ kind }) => kind)).not.toContain(
      'adverse-action',
    );
  });

  test('money that is refused is no source', () => {
    const kinds = read("La Ligue des rives refuse toute subvention de l'État.", 'Ligue des rives').map(
      ({ kind }) => kind,
    );
    expect(kinds).not.toContain('funding-source');
  });
});

describe('who pays', () => {
  test('a body that provides a share of the budget is a payer; of a budget of others it is none', () => {
    expect(read("The government provides 80 % of the Example Rights Centre's budget.")).toContainEqual(
      expect.objectContaining({ kind: 'funding-source', funderKind: 'government' }),
    );
    expect(read("The government provides 80 % of the Springfield Hospital's budget.")).toEqual([]);
  });
});
