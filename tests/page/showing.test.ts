import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { catalogues } from '../../src/reports/page/languages.js';
import { dossierPage, reportLanguages, reportPage } from '../../src/reports.js';
import { describeInBrowser, textOf } from './browser.js';
import { someEntries, speaker } from './entries.js';

const report = reportPage(someEntries);
const dossierHash = '#org=cu-speaker&state=CU';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const found = (await checker.run()).violations;
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html}: ${node.failureSummary}`).join('; ')}`,
    );
  });
}

/** Elements that reach beyond the sides of the window. */
async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describeInBrowser('showing a report', (open) => {
  it.each([
    ['light', 'en', ''],
    ['dark', 'en', ''],
    ['light', 'ar', dossierHash],
    ['dark', 'en', dossierHash],
  ] as const)('axe finds no violations (%s, %s, %s)', async (colorScheme, language, hash) => {
    const { page } = await open(reportPage(someEntries, { language }), hash, { colorScheme });
    expect(await violations(page)).toEqual([]);
  });

  it.each(reportLanguages)(
    'opens in %s: no text of another language, no hole, the right direction',
    async (language) => {
      const { page, errors } = await open(reportPage(someEntries, { language }), dossierHash);
      const { name, direction } = catalogues[language].language;
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
      expect(await page.locator('#language option:checked').textContent()).toBe(name);
      const text = await textOf(page.locator('#content'));
      expect(text).toContain(catalogues[language].features['leadership.concurrent-office']);
      expect(text).not.toMatch(/undefined|NaN|\{\w+\}|\[object/);
      if (language !== 'en') expect(text).not.toContain('leaders who hold');
      expect(errors).toEqual([]);
    },
  );

  it('a reader switches the language and stays where they were, filter and all', async () => {
    const { page } = await open(report);
    await page.getByLabel('Search').fill('example comm');
    await page.getByLabel('Language').selectOption('ar');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('#rows tr').count()).toBe(1);
    await page.locator('#rows a').click();
    expect(await page.locator('.dossier h2').first().textContent()).toBe(catalogues.ar.dossier.cautions);
    // Right to left: the heading begins at the right; text in another language keeps its own direction.
    const [box, frame] = [await page.locator('.dossier h2').first().boundingBox(), page.viewportSize()!];
    expect(box!.x + box!.width).toBeGreaterThan(frame.width / 2);
    expect(await page.locator('figure.text blockquote').evaluate((quote) => getComputedStyle(quote).direction)).toBe(
      'ltr',
    );
    await page.locator('#language').selectOption('zh');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(await textOf(page.locator('.dossier'))).toContain(catalogues.zh.bands[someEntries[0]!.assessment.band]);
  });

  it.each([
    [1280, ''],
    [360, ''],
    [360, dossierHash],
  ])('nothing reaches beyond the sides of a window %i pixels wide (%s)', async (width, hash) => {
    const { page } = await open(report, hash, { viewport: { width, height: 800 } });
    for (const language of ['en', 'ru', 'ar']) {
      await page.locator('#language').selectOption(language);
      expect(await overflow(page), language).toBeLessThanOrEqual(0);
    }
  });

  it('the list prints whole, though the screen shows a page of it, and without its controls', async () => {
    const copies = Array.from({ length: 4 }, (_, copy) =>
      someEntries.map(({ assessment }) => ({
        assessment: {
          ...assessment,
          organisation: { ...assessment.organisation, id: `${assessment.organisation.id}-${copy}` },
        },
      })),
    ).flat();
    const { page } = await open(reportPage(copies));
    expect(await page.locator('#rows tr').count()).toBe(100);
    const printed = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const count = document.querySelectorAll('#rows tr').length;
      dispatchEvent(new Event('afterprint'));
      return [count, document.querySelectorAll('#rows tr').length];
    });
    expect(printed[0]).toBeGreaterThan(150);
    expect(printed[1]).toBe(100);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['#head', '#filter', '#pager'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('one organisation prints as a dossier, dark scheme or not, from a file that has no script at all', async () => {
    const own = someEntries.filter(({ assessment }) => assessment.organisation.id === speaker.id);
    const { page, requests, errors } = await open(dossierPage(own, { language: 'fr' }), '', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('script').count()).toBe(0);
    expect(await textOf(page.locator('.dossier'))).toContain('Deputy minister');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    expect([...requests, ...errors]).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});
