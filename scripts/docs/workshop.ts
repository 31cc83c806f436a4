import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { codeBlocks } from './code-blocks.js';

/** What a command of a page did. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A folder in which the commands of one page can be run as a reader would run them: the examples, the files of his own
 * that pages speak of, and `gongo` as it was built.
 */
export interface Workshop {
  readonly folder: string;
  run(command: string): Outcome;
  remove(): void;
}

const root = resolve('.');

export function openWorkshop(): Workshop {
  if (!existsSync('dist/gongo.js')) throw new Error('the command is not built; run: npm run build');
  // Inside the project, so that `import 'gongo-classifier'` finds it as it finds an installed package.
  mkdirSync('.ci/work', { recursive: true });
  const folder = mkdtempSync(resolve('.ci/work/docs-'));
  for (const name of ['examples', 'training-data', 'models']) symlinkSync(resolve(name), join(folder, name));
  writeSamples(folder);
  mkdirSync(join(folder, 'bin'));
  const script = (name: string, text: string) =>
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  script('gongo', `exec "${process.execPath}" "${root}/dist/gongo.js" "$@"`);
  script('npx', 'exec "$@"');
  const env = {
    ...process.env,
    PATH: `${folder}/bin:${process.env.PATH}`,
    COLUMNS: '100',
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
  };
  return {
    folder,
    run: (command) => {
      const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
        cwd: folder,
        env,
        encoding: 'utf8',
        input: '',
        timeout: 120_000,
        maxBuffer: 1 << 28,
      });
      return { status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const aboutUs = `<html><body><main><h1>About us</h1><p>Example Association was founded in 1998 by decree of the Ministry of Culture,
which supervises it. Its chair, J. Example, is a member of parliament.</p></main></body></html>`;

/** The files of a reader's own that pages speak of. */
function writeSamples(folder: string): void {
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const lines = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');
  const list = lines('examples/accreditation-list.jsonl');
  // Every twelfth record has both sides and few countries: quick to fit and to judge.
  const labelled = lines('training-data/organisations.jsonl').filter((_, place) => place % 12 === 0);
  write('my-list.jsonl', `${list.join('\n')}\n`);
  write('list.jsonl', `${list.join('\n')}\n`);
  write('register.jsonl', `${list.slice(5).join('\n')}\n`);
  write('my-labelled-list.jsonl', `${labelled.join('\n')}\n`);
  write('list.jsonl.gz', gzipSync(`${list.join('\n')}\n`));
  const statements = lines('training-data/statements/statements.jsonl').map((line) => JSON.parse(line));
  const texts = statements.map(({ id, text, stance, language }, place) => ({
    ...{ id, text, language, organisation: `Association ${place % 3}` },
    ...{ side: ['praises', 'defends'].includes(stance) ? 'state' : 'other', source: `outlet ${place % 4}` },
  }));
  const asLines = (items: readonly unknown[]) => `${items.map((item) => JSON.stringify(item)).join('\n')}\n`;
  write('texts.jsonl', asLines(texts));
  const english = texts.filter(({ language }) => language === 'en');
  write('a.jsonl', asLines(english.filter(({ side }) => side === 'state')));
  write('b.jsonl', asLines(english.filter(({ side }) => side === 'other')));
  write('russian.jsonl', asLines(texts.filter(({ language }) => language === 'ru')));
  write('about-us.html', aboutUs);
  const set = codeBlocks(readFileSync('docs/criteria.md', 'utf8')).find(({ language }) => language === 'yaml')!;
  write('my-set.yaml', set.text);
  cpSync('examples/forum/statements.csv', join(folder, 'speakers.csv'));
}
