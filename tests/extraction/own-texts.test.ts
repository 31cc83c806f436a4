import { expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

const charter =
  'The Harbour Library Institute is a cultural body. Article 2. Books are lent to schools. Article 3. Books are listed every year. Article 4. Rooms open from Monday to Saturday. Article 5. A list of readers is kept. Article 6. Fines are light. Article 7. The Board shall consist of five members appointed by the Minister of Culture.';

const kindsIn = (text: string, kind: 'charter' | 'about' | 'report') =>
  extract({ text, kind }, { organisation: { name: 'Harbour Library Institute', country: 'XX' } }).map(
    (item) => item.kind,
  );

test.each(['charter', 'about'] as const)(
  'a text that is its own (%s) is about it however long it does not name it',
  (kind) => {
    expect(kindsIn(charter, kind)).toContain('appointment');
  },
);

test('a text of others that has not named it for long may be about somebody else', () => {
  expect(kindsIn(charter, 'report')).toEqual([]);
});

test('in its own text, too, what is said of another organisation is not said of it', () => {
  const partner = charter.replace('The Board shall', 'The Board of the Union of Fishermen shall');
  expect(kindsIn(partner, 'charter')).toEqual([]);
});
