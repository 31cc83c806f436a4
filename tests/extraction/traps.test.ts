import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '../../src/extraction.js';

interface Trap {
  readonly id: string;
  readonly language: string;
  readonly organisation: string;
  readonly text: string;
  /** Every one must be proposed ... */
  readonly expect: readonly Wanted[];
  /** ... and none of these. */
  readonly never: readonly Wanted[];
}

type Wanted = Readonly<Record<string, string | readonly string[]>>;

const traps = readFileSync('training-data/extraction/traps.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Trap);

function isRight({ text, language, organisation, expect: wanted, never }: Trap): boolean {
  const items = extract({ text, language, kind: 'other' }, { organisation }) as unknown as Record<string, unknown>[];
  const proposed = (one: Wanted) =>
    items.some((item) =>
      Object.entries(one).every(([field, value]) =>
        Array.isArray(value) ? value.includes(item[field]) : item[field] === value,
      ),
    );
  return wanted.every(proposed) && !never.some(proposed);
}

test('holds 120 traps, 20 in each language', () => {
  const languages = new Map<string, number>();
  for (const { language } of traps) languages.set(language, (languages.get(language) ?? 0) + 1);
  expect([...languages.values()]).toEqual([20, 20, 20, 20, 20, 20]);
  expect(new Set(traps.map(({ text }) => text)).size).toBe(120);
});

test.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'])('reads at least 18 of the 20 traps rightly in %s', (language) => {
  const wrong = traps.filter((trap) => trap.language === language && !isRight(trap)).map(({ text }) => text);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(2);
});
