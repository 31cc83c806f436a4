import { readFileSync, writeFileSync } from 'node:fs';
import { criteriaFigures, withFigures } from './criteria-figures.js';

// Measures every criteria set and writes the figures into the page and the model file. A test fails when they are out of step.
const figures = criteriaFigures();
writeFileSync('docs/criteria.md', withFigures(readFileSync('docs/criteria.md', 'utf8'), figures));
writeFileSync('models/criteria-rates.json', `${JSON.stringify(figures.rates, null, 2)}\n`);
