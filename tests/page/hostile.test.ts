import { expect, it } from 'vitest';
import { dossierMarkdown, dossierPage, type ReportEntry, reportPage } from '../../src/reports.js';
import { describeInBrowser } from './browser.js';
import { entriesOf, someEntries, speaker } from './entries.js';

const attacks = [
  '<script>globalThis.ran = true</script>',
  '</script><script>globalThis.ran = true</script>',
  '<!--<script>',
  '"><img src=x onerror="globalThis.ran=true">',
  "' onmouseover='globalThis.ran=true' x='",
  '</title></style><svg onload=globalThis.ran=true>',
  '\u202Egnp.exe\u2066 \u0007 {name} $1 %3Cscript%3E \ud800',
];

/** A record whose every text is hostile, and a result with a name of 100 kB. */
function hostile(attack: string, place: number): ReportEntry {
  const [entry] = entriesOf([
    {
      ...speaker,
      id: `${attack} ${place}`,
      name: place === 0 ? attack.repeat(3_000) : attack,
      otherNames: [{ name: attack }],
      evidence: speaker.evidence.map((item) => ({
        ...item,
        note: attack,
        what: attack,
        source: { url: place % 2 === 0 ? `javascript:globalThis.ran=true//${attack}` : attack, publisher: attack },
      })) as typeof speaker.evidence,
      documents: speaker.documents!.map((document) => ({
        ...document,
        id: attack,
        forum: attack,
        text: `${document.text} ${attack}`,
      })),
      replies: [{ by: attack, date: '2024', text: attack, url: `data:text/html,${attack}` }],
    },
  ]);
  return entry!;
}

const entries = [...attacks.map(hostile), ...someEntries];
const report = reportPage(entries, { title: attacks[1]! });

describeInBrowser('hostile names and texts', (open) => {
  it('run no script, load nothing, break nothing, in the list and in every dossier', async () => {
    const { page, requests, errors } = await open(report);
    expect(await page.locator('h1').textContent()).toBe(attacks[1]);
    expect(await page.locator('#rows tr').count()).toBeGreaterThan(attacks.length);
    expect((await page.locator('#rows tr').first().boundingBox())!.height).toBeLessThan(600);
    for (let place = 0; place < attacks.length; place += 1) {
      await page.locator('#rows a').nth(place).click();
      await page.locator('.dossier').waitFor();
      expect(await page.locator('.dossier h1').textContent()).toContain(
        attacks[place]!.slice(0, 6).replace('\u202E', '\uFFFD'),
      );
      for (const href of await page
        .locator('.dossier a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))))
        expect(href).toMatch(/^(https?:|#)/);
      await page.locator('.back a').click();
    }
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
    expect(await page.locator('img, iframe, object, #content script').count()).toBe(0);
    expect([...requests, ...errors]).toEqual([]);
  });

  it('and were one to run, the policy of the page would stop it', async () => {
    const { page, requests } = await open(report);
    const blocked = await page.evaluate(async () => {
      const told = new Promise((resolve) =>
        addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective)),
      );
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.org/pixel.png';
      document.body.append(image);
      return [await told, 'ran' in globalThis];
    });
    expect(blocked).toEqual([expect.stringContaining('script-src'), false]);
    expect(requests).toEqual([]);
  });

  it('a dossier of its own and its Markdown hold no element of theirs either', async () => {
    for (const entry of entries.slice(0, attacks.length)) {
      const { page, errors } = await open(dossierPage([entry]));
      expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
      expect(await page.locator('script, img, svg[onload]').count()).toBe(0);
      expect(errors).toEqual([]);
      expect(dossierMarkdown([entry])).not.toMatch(/(?<!\\)<(script|img|svg|!--)|\]\(<?(javascript|data):/);
    }
  });
});
