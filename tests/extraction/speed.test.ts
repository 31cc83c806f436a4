import { expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const paragraph =
  'Example Rights Centre was founded in 1990 by lawyers in the capital. It published a report about courts, and the ministry answered in a letter. Its director spoke at the university on Tuesday, where students asked about schools, roads and the price of bread.\n\n';

function seconds(text: string): number {
  const start = process.cpuUsage();
  extract({ text, language: 'en' }, { organisation: 'Example Rights Centre' });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

test('takes time in proportion to the length of the text', () => {
  seconds(paragraph.repeat(200));
  const short = seconds(paragraph.repeat(300));
  const long = seconds(paragraph.repeat(1_200));
  expect(long / short).toBeLessThan(8);
});

test('takes time in proportion to the number of facts', () => {
  const facts = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `Example Rights Centre was founded in 1990 by lawyers from town${at}.`,
    ).join(' ');
  seconds(facts(300));
  expect(seconds(facts(2_400)) / seconds(facts(600))).toBeLessThan(8);
});

test.each([
  ['one endless sentence', 'founded by '.repeat(20_000)],
  ['one endless word', 'a'.repeat(200_000)],
  ['brackets and quotation marks', '(("«'.repeat(40_000)],
  ['the name and nothing else', 'Example Rights Centre '.repeat(8_000)],
  ['bodies and nothing else', 'ministry of justice and '.repeat(8_000)],
  ['a verb and no end', `Example Rights Centre was ${'created by the ministry and '.repeat(6_000)}`],
  ['capitals', 'Ab Cd Of The '.repeat(15_000)],
  ['digits', '1,000,000.00 % 2014 '.repeat(10_000)],
  ['private-use characters', '\ue000\ue001\ue010 by \ue003'.repeat(10_000)],
])('hostile input ends soon: %s', (_, text) => {
  expect(seconds(text)).toBeLessThan(20);
});

test('a text that is too long is refused with its length', () => {
  expect(() => extract({ text: 'a'.repeat(4_000_001) })).toThrow(/4000001 characters/);
});
