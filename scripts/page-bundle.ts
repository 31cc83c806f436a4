import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

/** The module `src/reports/page/bundle.ts`: script and style of the report page as strings, with the hashes its policy names. */
export async function pageBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/reports/page/browser/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  const script = outputFiles[0]!.text.trim();
  if (/<\/script|<!--/i.test(script)) throw new Error('the script cannot stand in a script element');
  const css = await readFile('src/reports/page/page.css', 'utf8');
  const { code: style } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  return [
    '// Written by `npm run page` from browser/main.ts and page.css; do not edit.',
    ...constants('pageScript', script),
    ...constants('pageStyle', style.trim()),
    '',
  ].join('\n');
}

function constants(name: string, content: string): string[] {
  const hash = createHash('sha256').update(content).digest('base64');
  return [`export const ${name} = ${JSON.stringify(content)};`, `export const ${name}Hash = 'sha256-${hash}';`];
}
