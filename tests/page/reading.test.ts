import { expect, it } from 'vitest';
import { reportPage } from '../../src/reports.js';
import { describeInBrowser, textOf } from './browser.js';
import { someEntries, speaker } from './entries.js';

const report = reportPage(someEntries);
const listed = someEntries.filter(
  ({ assessment }) =>
    assessment.band !== 'insufficient-evidence' || assessment.state === assessment.organisation.country,
);

describeInBrowser('reading a report', (open) => {
  it('a reader filters by text, band and state, and is told how many are left', async () => {
    const { page } = await open(report);
    const rows = page.locator('#rows tr');
    expect(await rows.count()).toBe(listed.length);
    await page.locator('#band').selectOption('independent');
    const independent = listed.filter(({ assessment }) => assessment.band === 'independent');
    expect(await rows.count()).toBe(independent.length);
    expect(await textOf(page.locator('#found'))).toContain(`${independent.length} result`);
    const { state } = independent[0]!.assessment;
    await page.locator('#state').selectOption(state);
    expect(await rows.count()).toBe(independent.filter(({ assessment }) => assessment.state === state).length);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await page.getByLabel('Search').fill('éxAMPLE committee');
    expect(await rows.count()).toBe(1);
    await page.getByLabel('Search').fill('no such name');
    expect(await rows.textContent()).toContain('Nothing in the list fits');
  });

  it('the list stands in the order of the file until a reader sorts it; what has no probability comes last', async () => {
    const { page } = await open(report);
    const names = () => page.locator('#rows th').allTextContents();
    const inFile = listed.map(({ assessment }) => assessment.organisation.name);
    expect(await names()).toEqual(inFile);
    const heading = page.getByRole('button', { name: 'Probability' });
    await heading.click();
    await heading.click();
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    const values = listed.map(({ assessment }) => assessment.probability);
    const known = values.filter((value) => value !== null).sort((a, b) => b - a);
    const first = listed.find(({ assessment }) => assessment.probability === known[0])!;
    expect((await names())[0]).toBe(first.assessment.organisation.name);
    expect(await page.locator('#rows tr').last().textContent()).toContain('no answer');
    await heading.click();
    expect(await names()).toEqual(inFile);
  });

  it('a row never shows a bare band: probability, range and what it rests on stand beside it', async () => {
    const { page } = await open(report);
    for (const row of await page.locator('#rows tr').allTextContents())
      expect(row.replace(/[\u2068\u2069]/g, '')).toMatch(
        /(\d%.*\(.*\d% to .*\d%\)|no answer).*\d of 6 indicators, .*\d items?, .*\d sources?/s,
      );
  });

  it('an organisation opens with its evidence, links, dates, talking points, replies and what would change the answer', async () => {
    const { page } = await open(report);
    await page.getByRole('link', { name: speaker.name }).click();
    expect(new URL(page.url()).hash).toBe('#org=cu-speaker&state=CU');
    const text = await textOf(page.locator('.dossier'));
    for (const told of [
      'leaders who hold public or party office at the same time',
      'Deputy minister',
      'since May 2021',
      'Example Gazette',
      'published 1 May 2024',
      'The ministry lists her on its page.',
      'has no source',
      '1 item has no source and was not counted.',
      'What would change the answer',
      'Where to look:',
      'We are <b>independent</b>.',
      'Comité de ejemplo',
      someEntries[0]!.assessment.model.digest,
    ])
      expect(text).toContain(told);
    const link = page.locator('.evidence a').first();
    expect(await link.getAttribute('href')).toBe('https://example.org/office');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    // A source that is no web address is told and is no link.
    expect(await page.locator('.evidence .source', { hasText: 'archive box 7' }).locator('a').count()).toBe(0);
    expect(await textOf(page.locator('mark.talking-point'))).toContain('economic, commercial and financial blockade');
    expect(await textOf(page.locator('mark.quoted'))).toBe('genocidal blockade [quoted]');
    expect(await textOf(page.locator('mark.negated'))).toBe('blockade against Cuba [denied or reported]');
  });

  it('every dossier of the report opens by its address and shows the contributions that the result holds', async () => {
    const { page } = await open(report);
    for (const { assessment } of someEntries.filter((_, place) => place % 9 === 0)) {
      const { id, name } = assessment.organisation;
      await page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `#org=${encodeURIComponent(id)}&state=${assessment.state}`,
      );
      await page.getByRole('heading', { level: 1, name }).waitFor();
      const { contribution } = assessment.evidenceFor[0] ?? assessment.evidenceAgainst[0] ?? { contribution: 0 };
      expect(await textOf(page.locator('.dossier'))).toContain(Math.abs(contribution).toFixed(2));
    }
    await page.evaluate(() => {
      location.hash = '#org=nobody';
    });
    await page.getByText('no organisation under that address').waitFor();
  });

  it('everything works by keyboard alone', async () => {
    const { page } = await open(report);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.getByLabel('Search').focus();
    await page.keyboard.type('example comm');
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('#rows a'))) break;
    }
    await page.keyboard.press('Enter');
    await page.locator('.dossier').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(speaker.name);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('#home').waitFor();
    // Back where the reader left, with the filter as it was.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(speaker.name);
    expect(await page.locator('#rows tr').count()).toBe(1);
  });

  it('without scripts the overview and the beginning of the list can be read', async () => {
    const { page } = await open(report, '', { javaScriptEnabled: false });
    expect(await page.locator('#rows tr').count()).toBe(listed.length);
    expect(await page.getByText('Scripts are off').isVisible()).toBe(true);
    expect(await page.locator('#filter').isVisible()).toBe(false);
  });

  it('a report made without records says so and shows the sentences of the results', async () => {
    const { page } = await open(reportPage(someEntries.map(({ assessment }) => ({ assessment }))));
    expect(await page.getByText('made from results alone').isVisible()).toBe(true);
    await page.getByRole('link', { name: speaker.name }).click();
    const text = await textOf(page.locator('.dossier'));
    expect(text).toContain('A. Example (chair) holds public office at the same time');
    expect(text).toContain('the record was not given');
  });
});
