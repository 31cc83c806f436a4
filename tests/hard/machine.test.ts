import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { prose } from '../fuzz/seeds.js';
import { temporaryFile, temporaryFolder } from '../gongo.js';
import { realRecords } from '../real-records.js';

/** The bundled command, as it is installed: `npm ci` and `npm run build` make it. */
const command = fileURLToPath(new URL('../../dist/gongo.js', import.meta.url));
const lines = realRecords.map((record) => JSON.stringify(record));
const list = (times = 1) => lines.flatMap((line) => Array<string>(times).fill(line)).join('\n');
const texts = temporaryFile(
  't.jsonl',
  prose.map((text, id) => `${JSON.stringify({ id: String(id), text })}\n`).join(''),
);
const isRoot = process.getuid?.() === 0;

function gongo(args: readonly string[], options: SpawnSyncOptions = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    maxBuffer: 1 << 28,
    timeout: 280_000,
    ...options,
    encoding: 'utf8',
  });
  return { status, signal, stdout, stderr };
}

const shell = (script: string, ...args: string[]) =>
  spawnSync('bash', ['-c', script, 'bash', process.execPath, command, ...args], {
    encoding: 'utf8',
    timeout: 280_000,
    maxBuffer: 1 << 28,
  });

/** A module that is loaded before the command, in each of its threads. */
const loadedFirst = (source: string) => ({
  env: { ...process.env, NODE_OPTIONS: `--import ${temporaryFile('first.mjs', source)}` },
});

describe('when the machine fails', { timeout: 600_000 }, () => {
  it.each([
    ['one thread', 'threadId === 1'],
    ['every thread', 'true'],
  ])('%s dies and the results are the same bytes', (_, which) => {
    const input = temporaryFile('list.jsonl', list(3));
    const args = ['assess', input, '--format', 'jsonl', '--workers'];
    const killing = loadedFirst(
      `import { isMainThread, threadId } from 'node:worker_threads';
       if (!isMainThread && ${which}) setTimeout(() => process.exit(1), 200);`,
    );
    const { status, stdout } = gongo([...args, '2'], killing);
    expect(status).toBe(0);
    expect(stdout === gongo([...args, '1']).stdout).toBe(true);
  });

  it('a full disk ends the run with a message, and the earlier results stay', () => {
    const out = temporaryFile('results.jsonl', 'earlier');
    const { status, stderr } = shell(
      'ulimit -f 512; exec "$@"',
      'assess',
      temporaryFile('l.jsonl', list(2)),
      '--out',
      out,
    );
    expect(stderr).toMatch(/^gongo: .*(?:EFBIG|file too large)/im);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('earlier');
    expect(readdirSync(dirname(out))).toEqual(['results.jsonl']);
  });

  it.skipIf(!existsSync('/dev/full'))('standard output onto a full disk is told in one line', () => {
    const { status, stderr } = shell(
      'exec "$@" > /dev/full',
      'assess',
      temporaryFile('l.jsonl', list()),
      '--format',
      'jsonl',
    );
    expect(stderr).toMatch(/^gongo: .*ENOSPC.*\n$/);
    expect(status).toBe(2);
  });

  it('a reader that goes away ends it quietly', () => {
    const { status, stdout, stderr } = shell(
      'set -o pipefail; "$@" | head -1',
      'assess',
      temporaryFile('l.jsonl', list(3)),
      '--format',
      'jsonl',
    );
    expect(JSON.parse(stdout).organisation.id).toBe(realRecords[0]!.id);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('%s leaves whole lines on standard output', async (signal) => {
    const child = spawn(process.execPath, [
      command,
      'assess',
      temporaryFile('l.jsonl', list(8)),
      '--format',
      'jsonl',
      '--workers',
      '1',
    ]);
    let written = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (written === '') child.kill(signal);
      written += text;
    });
    const ended = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
    expect(ended).toBe(signal);
    expect(written.endsWith('\n')).toBe(true);
    const results = written.trimEnd().split('\n');
    expect(results.length).toBeLessThan(lines.length * 8);
    for (const line of results) expect(JSON.parse(line)).toHaveProperty('band');
  });

  it('SIGINT leaves a run into a file that goes on to the same bytes', async () => {
    const input = temporaryFile('l.jsonl', list(6));
    const [out, whole] = [join(dirname(input), 'out.jsonl'), join(dirname(input), 'whole.jsonl')];
    const child = spawn(process.execPath, [command, 'assess', input, '--out', out, '--workers', '1'], {
      stdio: 'ignore',
    });
    const watch = setInterval(() => {
      if (existsSync(`${out}.part`) && statSync(`${out}.part`).size > 2_000_000) child.kill('SIGINT');
    }, 5);
    expect(await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))).toBe('SIGINT');
    clearInterval(watch);
    expect(existsSync(out)).toBe(false);
    expect(gongo(['assess', input, '--out', out, '--workers', '1', '--resume']).status).toBe(0);
    gongo(['assess', input, '--out', whole]);
    expect(readFileSync(out).equals(readFileSync(whole))).toBe(true);
  });

  it.each([
    ['assess', ['assess', 'examples/accreditation-list.jsonl', '--format', 'jsonl']],
    ['assess with documents', ['assess', 'examples/accreditation-list.jsonl', '--format', 'csv']],
    ['convert', ['convert', 'examples/sources/organisations.csv']],
    ['extract', ['extract', texts, '--state', 'CU', '--format', 'jsonl']],
    ['statements', ['statements', texts, '--state', 'CU', '--format', 'jsonl']],
    ['criteria', ['criteria', 'test', 'icij-2025', 'training-data/organisations.jsonl', '--format', 'json']],
  ])('the clock changes nothing in what %s says', (_, args) => {
    const at = (year: number) =>
      gongo(
        args,
        loadedFirst(`const ago = Date.UTC(${year}, 5) - Date.now(), Real = Date;
        globalThis.Date = class extends Real { constructor(...a) { a.length ? super(...a) : super(Real.now() + ago); } static now() { return Real.now() + ago; } };`),
      ).stdout;
    const once = at(1999);
    expect(once.length).toBeGreaterThan(100);
    expect(at(2087)).toBe(once);
  });
});

describe('files that are not as they should be', { timeout: 600_000 }, () => {
  it.skipIf(isRoot && !isReadable())(
    'a folder that may not be written and a file that may not be read are named',
    () => {
      const folder = temporaryFolder();
      const input = temporaryFile('l.jsonl', lines[0]!);
      const closed = temporaryFile('closed.jsonl', lines[0]!);
      for (const path of [dirname(input), dirname(closed)]) chmodSync(path, 0o755);
      chmodSync(folder, 0o555);
      chmodSync(closed, 0);
      // Root may do everything: the command runs as nobody then.
      const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
      const written = gongo(['assess', input, '--out', join(folder, 'out.jsonl')], nobody);
      expect(written.stderr).toMatch(/^gongo: EACCES.*out\.jsonl/);
      expect(written.status).toBe(2);
      const read = gongo(['assess', closed, input, '--format', 'jsonl'], nobody);
      expect(read.stderr).toContain('closed.jsonl: may not be read (permission denied)');
      expect(read.status).toBe(1);
      expect(JSON.parse(read.stdout).organisation.id).toBe(realRecords[0]!.id);
    },
  );

  it('results never take the place of what is read', () => {
    const input = temporaryFile('l.jsonl', lines[0]!);
    const other = join(dirname(input), 'same.jsonl');
    linkSync(input, other);
    for (const args of [
      ['assess', input, '--out', input],
      ['assess', input, '--out', other],
      ['assess', input, '--format', 'jsonl', '--rejects', input],
      ['convert', input, '--out', input],
      ['merge', input, 'examples/accreditation-list.jsonl', '--out', input],
      ['extract', input, '--out', input],
      ['train', 'examples/accreditation-list.jsonl', input, '--out', input],
    ]) {
      const { status, stderr } = gongo(args);
      expect(stderr).toMatch(/would take the place of a file that is read|too many arguments/);
      expect(status).toBe(2);
      expect(readFileSync(input, 'utf8')).toBe(lines[0]);
    }
  });

  it.skipIf(!existsSync('/dev/null'))('a device is written to and not replaced', () => {
    const { status } = gongo([
      'assess',
      temporaryFile('l.jsonl', lines[0]!),
      '--format',
      'jsonl',
      '--out',
      '/dev/null',
    ]);
    expect(status).toBe(0);
    expect(statSync('/dev/null').isFile()).toBe(false);
    const { stdout } = shell(
      '"$@" | cat',
      'assess',
      temporaryFile('l.jsonl', lines[0]!),
      '--format',
      'jsonl',
      '--out',
      '/dev/stdout',
    );
    expect(JSON.parse(stdout).organisation.id).toBe(realRecords[0]!.id);
  });

  it('a named pipe is read as a file is, by each reader', () => {
    const records = temporaryFile('l.jsonl', `${lines[0]}\n${lines[1]}\n`);
    const through = (file: string, ...args: string[]) =>
      shell(
        'node="$1" command="$2" file="$3"; shift 3; mkfifo "$file.fifo"; cat "$file" > "$file.fifo" & "$node" "$command" "$@" "$file.fifo"',
        file,
        ...args,
      );
    expect(through(records, 'assess', '--format', 'jsonl').stdout).toBe(
      gongo(['assess', records, '--format', 'jsonl']).stdout,
    );
    expect(through(texts, 'extract', '--format', 'jsonl').stdout).toBe(
      gongo(['extract', texts, '--format', 'jsonl']).stdout,
    );
  });

  it('a folder of the name of the results is named', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'out.jsonl'));
    const { status, stderr } = gongo([
      'assess',
      temporaryFile('l.jsonl', lines[0]!),
      '--out',
      join(folder, 'out.jsonl'),
    ]);
    expect(stderr).toMatch(/^gongo: .*out\.jsonl/);
    expect(status).toBe(2);
  });

  it.each([
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from('{"id":"x","name":"Caf'), Buffer.from([0xe9]), Buffer.from('"}')]),
      'holds bytes that are no UTF-8',
    ],
    ['zero bytes', Buffer.from('\0\0\0'), 'is not JSON'],
    ['an escaped zero byte in a name', Buffer.from(lines[0]!.replace('"name":"', '"name":"\\u0000')), undefined],
    ['half a character', Buffer.from(lines[0]!.replace('"name":"', '"name":"\\udc00')), 'holds half a character'],
    ['a carriage return in the line', Buffer.from(`${lines[0]!}\r`), undefined],
  ])('%s cost no other record', (_, bad, message) => {
    const good = Buffer.from(`${lines[0]}\n`);
    const input = temporaryFile('l.jsonl', Buffer.concat([good, bad, Buffer.from('\r\n'), good]));
    const { status, stdout, stderr } = gongo([
      'assess',
      input,
      '--format',
      'jsonl',
      '--state',
      realRecords[0]!.country,
    ]);
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).organisation.id);
    expect(ids).toHaveLength(message === undefined ? 3 : 2);
    expect(stderr).toContain(message === undefined ? '' : `l.jsonl:2: `);
    expect(stderr).toContain(message ?? '');
    expect(status).toBe(message === undefined ? 0 : 1);
  });

  it('bytes that are no UTF-8 in a document are told, and its records are read', () => {
    const text = JSON.stringify([realRecords[0], { ...realRecords[1], name: 'Caf@' }], null, 1);
    const bytes = Buffer.from(text);
    bytes[bytes.indexOf('@')] = 0xe9;
    const { status, stdout, stderr } = gongo(['assess', temporaryFile('l.json', bytes), '--format', 'jsonl']);
    expect(stdout).toContain(realRecords[1]!.id);
    expect(stderr).toMatch(/l\.json:\d+: holds bytes that are no UTF-8/);
    expect(status).toBe(1);
  });
});

/** Whether a user without rights can run the command at all. */
function isReadable(): boolean {
  return gongo(['--version'], { uid: 65_534, gid: 65_534 }).status === 0;
}
