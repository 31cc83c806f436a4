import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageBundle } from '../../scripts/page-bundle.js';
import { indicators } from '../../src/indicators/index.js';
import { band } from '../../src/model/affiliation-model.js';
import { bandOrder, indicatorOrder } from '../../src/reports/page/orders.js';

describe('the script and style of the report page', () => {
  it('are what their sources make; write them anew with npm run page', async () => {
    expect(readFileSync('src/reports/page/bundle.ts', 'utf8')).toBe(await pageBundle());
  });

  it('know the same bands and indicators as the schemas', () => {
    expect(bandOrder).toEqual(band.options);
    expect(indicatorOrder).toEqual(indicators.map(({ id }) => id));
  });
});
