import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type CodeBlock, codeBlocks, pages } from '../../scripts/docs/code-blocks.js';
import { openWorkshop, type Workshop } from '../../scripts/docs/workshop.js';
import { commands } from '../../src/command/commands.js';
import { readCriteriaSet } from '../../src/node.js';
import { organisationSchema } from '../../src/organisation/organisation.js';

const packageFile = JSON.parse(readFileSync('package.json', 'utf8'));
const committeeRecord = ['../shared/ecosoc-committee', '../../shared/ecosoc-committee'].find((path) =>
  existsSync(path),
);
if (committeeRecord === undefined)
  console.warn('The record of the NGO Committee is not here: the commands of pages that read it are not run.');

/** What is left to run of a line once what needs a registry has been checked in another way. */
function withoutInstalling(line: string): string {
  const [command, ...rest] = line.split(' && ');
  if (/^git clone /.test(command!)) return '';
  const npm = /^npm (ci|test|install|run)\b(.*)$/.exec(command!.replace(/#.*$/, '').trim());
  if (npm === null) return line;
  const [, verb, words] = npm;
  const names = words!.split(/\s+/).filter((word) => word !== '' && !word.startsWith('-'));
  if (verb === 'run') expect(packageFile.scripts, line).toHaveProperty([names[0]!]);
  // Outside packages named by a page are the optional ones; recipes under examples/ say what theirs are.
  if (verb === 'install') {
    const known = [packageFile.name, ...Object.keys(packageFile.peerDependencies), 'bullmq', 'ioredis'];
    for (const name of names) expect(known, line).toContain(name);
  }
  return withoutInstalling(rest.join(' && '));
}

/** A service runs until it is stopped, and must then end well; of what asks a person, only its options can be checked. */
function runnable(command: string): string {
  if (/^gongo (criteria new|review)\b/.test(command)) return command.replace(/( #|$)/, ' --help$1');
  if (!/^gongo serve\b/.test(command)) return command;
  const service = command.replace(/\s+#.*$/, '');
  return `${service} > said 2>&1 & for _ in $(seq 300); do grep -q Listening said && break; sleep 0.1; done; kill -TERM $!; wait $!`;
}

function check(block: CodeBlock, path: string, workshop: Workshop): void {
  const where = (line: number) => `${path}:${line}`;
  if (block.runBy !== undefined) {
    expect(existsSync(block.runBy), `${where(block.line)}: ${block.runBy}`).toBe(true);
  } else if (block.outputOf !== undefined) {
    expect(block.text.trimEnd(), `${where(block.line)}: write it anew with npm run docs`).toBe(
      workshop.run(block.outputOf).stdout.trimEnd(),
    );
  } else if (block.language === 'sh') {
    for (const [offset, line] of block.text.replace(/\\\n/g, '  ').split('\n').entries()) {
      const command = withoutInstalling(line);
      if (command.trim() === '' || command.startsWith('#')) continue;
      if (command.includes('ECOSOC_Status') && committeeRecord === undefined) continue;
      const { status, stderr } = workshop.run(runnable(command));
      expect(status, `${where(block.line + offset)}: ${command}\n${stderr}`).toBe(0);
    }
  } else if (block.language === 'json' || block.language === 'jsonc') {
    const value = JSON.parse(block.language === 'json' ? block.text : block.text.replace(/\s\/\/ .*$/gm, ''));
    if (Array.isArray(value.evidence) && value.country !== undefined) organisationSchema.parse(value);
  }
}

describe.each(pages().filter((path) => codeBlocks(readFileSync(path, 'utf8')).length > 0))('%s', (path) => {
  const blocks = codeBlocks(readFileSync(path, 'utf8'));
  const workshop = openWorkshop();
  afterAll(() => workshop.remove());

  it('has commands that run and shows what they print', () => {
    if (committeeRecord !== undefined) {
      mkdirSync(join(workshop.folder, 'ECOSOC_Status'));
      symlinkSync(resolve(committeeRecord), join(workshop.folder, 'ECOSOC_Status/rawdata'));
    }
    for (const block of blocks) check(block, path, workshop);
  }, 300_000);

  it.runIf(blocks.some(({ language }) => language === 'yaml'))('has criteria sets that can be read', async () => {
    for (const { text, line } of blocks.filter(({ language }) => language === 'yaml')) {
      const file = join(workshop.folder, `line-${line}.yaml`);
      writeFileSync(file, text);
      expect(await readCriteriaSet(file), `${path}:${line}`).toHaveProperty('set');
    }
  });

  const code = blocks.filter(({ language }) => ['ts', 'js'].includes(language));
  it.runIf(code.length > 0)('has code that type-checks and runs', () => {
    const files = code.map(({ language, text, line }) => {
      const file = join(workshop.folder, `line-${line}.m${language}`);
      writeFileSync(file, text);
      return file;
    });
    const tsc = spawnSync(
      process.execPath,
      [
        'node_modules/typescript/bin/tsc',
        ...'--noEmit --strict --skipLibCheck --allowJs --target es2022'.split(' '),
        '--types',
        'node',
        '--module',
        'nodenext',
        ...files,
      ],
      { encoding: 'utf8' },
    );
    expect(tsc.stdout, path).toBe('');
    for (const file of files) {
      const run = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), file], {
        cwd: dirname(file),
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect(run.status, `${file}\n${run.stderr}`).toBe(0);
    }
  });
});

describe('links', () => {
  it.each(pages())('%s has none that lead nowhere', (path) => {
    const prose = readFileSync(path, 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
    for (const [, target] of prose.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)) {
      expect(existsSync(join(dirname(path), decodeURI(target!))), `${path}: ${target}`).toBe(true);
    }
  });
});

describe('docs/commands.md', () => {
  it.each(Object.keys(commands))('tells of gongo %s', (name) => {
    expect(readFileSync('docs/commands.md', 'utf8')).toContain(`<!-- output: gongo ${name} --help -->`);
  });
});
