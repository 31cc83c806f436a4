import { describe, expect, it } from 'vitest';
import { readStatement } from '../../src/statements.js';
import { ownStatements } from './own-statements.js';

const usual = (size: number) => {
  const english = ownStatements.filter(({ language }) => language === 'en').map(({ text }) => text);
  let text = '';
  for (let at = 0; text.length < size; at += 1) text += `${english[at % english.length]} `;
  return text.slice(0, size);
};
const seconds = (text: string) => {
  const start = performance.now();
  readStatement({ id: 'x', text, state: 'CN', language: 'en' });
  return (performance.now() - start) / 1000;
};

describe('time', () => {
  it('grows in proportion to the length of the text, up to 10 million characters', () => {
    seconds(usual(200_000));
    const short = Math.min(seconds(usual(1_000_000)), seconds(usual(1_000_000)));
    const long = seconds(usual(10_000_000));
    // Ten times the text; twice that for noise and garbage collection.
    expect(long / short).toBeLessThan(25);
  }, 120_000);

  it.each([
    ['negations', 'not '],
    ['quotation marks', '"'],
    ['opening marks that never close', '«'],
    ['a phrase over and over', 'double standards '],
    ['beginnings of patterns', 'thanks '],
    ['contexts and cues in turns', 'so called torture false '],
    ['prescribed words', 'Islamic Republic of Iran '],
    ['names', 'China '],
    ['nothing but full stops', '. '],
    ['no spaces', 'abc'],
    ['Chinese', '所谓的中国人权'],
  ])('a million characters of %s do not make it hang', (_, piece) => {
    expect(seconds(piece.repeat(Math.ceil(1_000_000 / piece.length)))).toBeLessThan(30);
  });
});
