import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../src/command/serve/listen.js';
import { temporaryFolder } from './gongo.js';
import { executablePath, launchBrowser } from './page/browser.js';
import { serviceOf } from './service/calling.js';

/** Runs an example as its first line says; examples in TypeScript need the loader. */
async function run(file: string, ...args: string[]): Promise<string> {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [...loader, `examples/${file}`, ...args]);
  expect(stderr).toBe('');
  return stdout;
}

describe('examples', () => {
  it('score a record and say why', async () => {
    expect(await run('score-a-record.mjs')).toMatch(
      /^mixed: 0\.\d\d \(0\.\d\d to .*\)\n\+ (?:.*\n)+- publishes audited/,
    );
  });

  it('score a CSV', async () => {
    const text = await run('score-a-csv.ts');
    expect(text).toMatch(/^id,name,country,state,/);
    expect(text).toContain('\nke-example,Example Rights Watch (made up),KE,KE,');
  });

  it('try criteria of their own, and tell what these would do', async () => {
    expect(await run('own-criteria.ts')).toMatch(/\nhits \d+ % of the gongos\nand \d+ % of the independents\n$/);
  });

  it('find talking points of their own, and tell quoted ones', async () => {
    expect(await run('own-talking-points.mjs')).toBe(
      'text 1: aa-harmony\ntext 2: aa-harmony (quoted, so not its own)\n',
    );
  });

  it('ask a service', async () => {
    const listening = await listen(serviceOf(), '127.0.0.1', 0);
    try {
      const text = await run('ask-the-service.mjs', `http://127.0.0.1:${listening.port}`);
      expect(text).toMatch(/^[a-z-]+, from 1 items of evidence\n/);
      expect(text).toMatch(/Al-Haq \(ps-al-haq\): [\d.]+, the one\n$/);
    } finally {
      await listening.stop();
    }
  });
});

const isMissing = !existsSync(executablePath);
if (isMissing && process.env.CI === undefined)
  console.warn(`skipped: examples in a browser: there is no ${executablePath} (Debian: apt-get install chromium)`);

describe.skipIf(isMissing && process.env.CI === undefined)('the example in a browser', () => {
  const folder = temporaryFolder();
  let server: Server;
  beforeAll(async () => {
    for (const name of ['page', 'worker'])
      await build({
        entryPoints: [`examples/browser/${name}.js`],
        bundle: true,
        format: 'esm',
        outfile: join(folder, `${name}.bundle.js`),
        logLevel: 'error',
      });
    copyFileSync('examples/browser/index.html', join(folder, 'index.html'));
    const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
    server = createServer(({ url = '/' }, response) => {
      const name = url === '/' ? 'index.html' : url.slice(1);
      if (!/^[\w.]+$/.test(name) || !existsSync(join(folder, name))) response.writeHead(404).end();
      else response.setHeader('Content-Type', types[extname(name)]!).end(readFileSync(join(folder, name)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }, 60_000);
  afterAll(() => server?.close());

  it('scores in the page, and a file in a web worker', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const results = page.locator('#results li');
      await results.first().waitFor();
      expect(await results.allTextContents()).toEqual(['Example Association: insufficient-evidence']);
      await page.locator('#file').setInputFiles('examples/accreditation-list.jsonl');
      await results.nth(19).waitFor();
      const told = await results.allTextContents();
      expect(told[1]).toMatch(/^China Society for Human Rights Studies: state-organised, from 11 items of 6 sources$/);
      expect(told).toHaveLength(20);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 120_000);
});
