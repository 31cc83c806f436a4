import { expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const surest = (text: string, kind: string) => {
  const items = extract({ text, kind: 'other' }, { organisation: { name: 'Harbour Law Society', country: 'XX' } });
  return Math.max(0, ...items.filter((item) => item.kind === kind).map(({ confidence }) => confidence));
};

test('the same words are surer in a text that is about the organisation than in one that only mentions it', () => {
  const fact = 'The Harbour Law Society was founded by the Ministry of Justice.';
  const about = `${fact} The Harbour Law Society trains lawyers. The Harbour Law Society has ten branches.`;
  const mention = `Peter Brown studied in Leeds. He wrote for the Evening Post and joined the Union of Bakers. ${fact} The Union of Bakers made him its editor. He died in 1990.`;
  expect(surest(about, 'founding')).toBeGreaterThan(0.5);
  expect(surest(about, 'founding')).toBeGreaterThan(surest(mention, 'founding'));
});
