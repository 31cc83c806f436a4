import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { criteriaFigures, withFigures } from '../../scripts/criteria-figures.js';

it('the figures of docs/criteria.md and models/criteria-rates.json are what is measured now (npm run criteria)', {
  timeout: 600_000,
}, () => {
  const figures = criteriaFigures();
  const page = readFileSync('docs/criteria.md', 'utf8');
  expect(withFigures(page, figures)).toBe(page);
  expect(readFileSync('models/criteria-rates.json', 'utf8')).toBe(`${JSON.stringify(figures.rates, null, 2)}\n`);
});
