/**
 * Runs at the end of a build: writes the licence of every package whose code went into `dist` to
 * `dist/THIRD_PARTY_LICENSES.txt`, as those licences ask, and fails where a package has none.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

interface Metafile {
  readonly outputs: Record<string, { readonly inputs: Record<string, { readonly bytesInOutput: number }> }>;
}

/** The package of a bundled file; undefined for our own. */
function packageOf(path: string): string | undefined {
  const place = path.lastIndexOf('node_modules/');
  if (place < 0) return undefined;
  const [scope, name] = path.slice(place + 'node_modules/'.length).split('/');
  return scope!.startsWith('@') ? `${scope}/${name}` : scope;
}

/** The words of a licence for packages that name one and carry no copy of it. */
const named: Record<string, string> = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const { license, author } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /licen[cs]e/i.test(entry.name))
    .map((entry) => readFileSync(`${folder}/${entry.name}`, 'utf8').trim());
  if (files.length > 0) return files.join('\n\n');
  if (named[license] === undefined) throw new Error(`${name} (${license}) went into the bundle and carries no licence`);
  return `Copyright (c) ${author?.name ?? author} and contributors\n\n${named[license]}`;
}

const metafiles = readdirSync('dist').filter((file) => file.startsWith('metafile-'));
const packages = new Set<string>();
for (const file of metafiles) {
  const { outputs } = JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as Metafile;
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = bytesInOutput > 0 ? packageOf(path) : undefined;
      if (name !== undefined) packages.add(name);
    }
  }
  rmSync(`dist/${file}`);
}
const parts = [...packages].sort().map((name) => `${'='.repeat(100)}\n${name}\n\n${licenceOf(name)}\n`);
writeFileSync('dist/THIRD_PARTY_LICENSES.txt', `Software and data of others in this folder.\n\n${parts.join('\n')}`);
