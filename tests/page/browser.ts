import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

export const executablePath = '/usr/bin/chromium';

/** A page from disk, and everything it asked the network for. */
export interface OpenedPage {
  readonly page: Page;
  readonly requests: string[];
  readonly errors: string[];
}

export type Open = (html: string, hash?: string, options?: BrowserContextOptions) => Promise<OpenedPage>;

/** Debian's Chromium, asking the network for nothing of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Tests in a real browser. Where there is none they are skipped and say so; in CI that is a failure. */
export function describeInBrowser(name: string, tests: (open: Open) => void): void {
  const missing = !existsSync(executablePath);
  if (missing && process.env.CI === undefined)
    console.warn(`skipped: ${name}: there is no ${executablePath} (Debian: apt-get install chromium)`);
  describe.skipIf(missing && process.env.CI === undefined)(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongo-page-'));
    let browser: Browser;
    let files = 0;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    tests(async (html, hash = '', options = {}) => {
      files += 1;
      const path = join(folder, `report-${files}.html`);
      writeFileSync(path, html);
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const requests: string[] = [];
      const errors: string[] = [];
      const address = pathToFileURL(path).href;
      await context.route('**', (route) => {
        const url = route.request().url();
        if (url.split('#')[0] === address) return route.continue();
        requests.push(url);
        return route.abort();
      });
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('dialog', (dialog) => {
        errors.push(`dialog: ${dialog.message()}`);
        return dialog.dismiss();
      });
      await page.goto(address + hash);
      return { page, requests, errors };
    });
  });
}

/** What a reader reads there, without the marks that isolate writing directions. */
export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.textContent()) ?? '').replace(/[\u2068\u2069]/g, '');
}
