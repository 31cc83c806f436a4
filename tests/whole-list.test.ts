import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gongo, temporaryFile } from './gongo.js';
import { realRecords } from './real-records.js';

/** The bundled command: threads exist there only. `npm ci` and `npm run build` make it. */
const bundled = fileURLToPath(new URL('../dist/gongo.js', import.meta.url));

/** The training organisations several times over, with a broken line after every hundred. */
function list(times: number): string {
  const lines = Array.from({ length: times }, (_, round) =>
    realRecords.map((record, index) => {
      const line = JSON.stringify({ ...record, id: `${record.id}-${round}` });
      return index % 100 === 99 ? `${line}\n{"id": "broken-${round}-${index}", \n` : `${line}\n`;
    }),
  );
  return lines.flat().join('');
}

function run(args: readonly string[]) {
  return spawnSync(process.execPath, [bundled, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** Kills the run once its results have grown beyond `bytes`; true when that was before its end. */
async function killedAt(bytes: number, out: string, args: readonly string[]): Promise<boolean> {
  const child: ChildProcess = spawn(process.execPath, [bundled, ...args], { stdio: 'ignore' });
  const watch = setInterval(() => {
    if (existsSync(`${out}.part`) && statSync(`${out}.part`).size >= bytes) child.kill('SIGKILL');
  }, 5);
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  return status === null;
}

describe('a long list', { timeout: 300_000 }, () => {
  it.each(['results.jsonl', 'results.csv', 'results.json', 'results.jsonl.gz'])(
    'into %s, killed three times and resumed, gives the bytes of an unbroken run, and the same rejects',
    async (name) => {
      const input = temporaryFile('list.jsonl', list(6));
      const folder = dirname(input);
      const [whole, broken] = [join(folder, `whole-${name}`), join(folder, `broken-${name}`)];
      const args = (out: string) => ['assess', input, '--out', out, '--rejects', `${out}.rejects`, '--workers', '2'];
      expect(run(args(whole)).status).toBe(1);
      const size = statSync(whole).size;
      let kills = 0;
      for (const share of [0.1, 0.4, 0.7])
        kills += Number(await killedAt(size * share, broken, [...args(broken), '--resume']));
      expect(kills).toBe(3);
      expect(run([...args(broken), '--resume']).status).toBe(1);
      expect(readFileSync(broken).equals(readFileSync(whole))).toBe(true);
      expect(readFileSync(`${broken}.rejects`, 'utf8')).toBe(readFileSync(`${whole}.rejects`, 'utf8'));
      expect(readdirSync(folder).filter((file) => /part|checkpoint/.test(file))).toEqual([]);
    },
  );

  it('gives the same bytes in one thread, in several, packed, through standard input, and from the sources', () => {
    const content = list(2);
    const input = temporaryFile('list.jsonl', content);
    const alone = run(['assess', input, '--format', 'jsonl', '--workers', '1']).stdout;
    expect(alone.split('\n').length).toBeGreaterThan(1260);
    expect(run(['assess', input, '--format', 'jsonl', '--workers', '3']).stdout).toBe(alone);
    const packed = temporaryFile('list.jsonl.gz', gzipSync(content));
    const out = join(dirname(packed), 'out.jsonl.gz');
    run(['assess', packed, '--out', out]);
    expect(gunzipSync(readFileSync(out)).toString()).toBe(alone);
    expect(gongo(['assess', '-', '--format', 'jsonl'], content).stdout).toBe(alone);
  });

  it('is not resumed when input, options or model have changed', async () => {
    const input = temporaryFile('list.jsonl', list(6));
    const out = join(dirname(input), 'out.jsonl');
    expect(await killedAt(3_000_000, out, ['assess', input, '--out', out])).toBe(true);
    if (!existsSync(`${out}.checkpoint`)) throw new Error('the run left no checkpoint');
    const changed = run(['assess', input, '--out', out, '--as-of', '2015', '--resume']);
    expect(changed.status).toBe(2);
    expect(changed.stderr).toContain('differ from those of the run that was broken off');
    writeFileSync(input, list(1));
    expect(run(['assess', input, '--out', out, '--resume']).status).toBe(2);
    expect(run(['assess', input, '--out', out]).status).toBe(1);
  });

  it('tells rate and time left when asked', () => {
    const { stderr } = gongo(['assess', 'examples/accreditation-list.jsonl', '--format', 'jsonl', '--progress']);
    expect(stderr).toMatch(/^\d+ organisations, [\d,]+ a second, about \d+ s left\n$/);
  });
});

describe('records that are refused', () => {
  const good = JSON.stringify(realRecords[0]);
  const bad = JSON.stringify({ ...realRecords[1], country: 'Korea' });

  it('are written to the file of rejects with the reason, which is mended and fed back', () => {
    const input = temporaryFile('list.jsonl', `${good}\n${bad}\n{"id": "x", \n`);
    const rejects = join(dirname(input), 'rejects.jsonl');
    const { status } = gongo(['assess', input, '--format', 'jsonl', '--rejects', rejects]);
    expect(status).toBe(1);
    const [first, second] = readFileSync(rejects, 'utf8').trimEnd().split('\n');
    expect(JSON.parse(first!).rejected[0]).toContain('list.jsonl:2: country: must be');
    expect(second).toBe('{"id": "x",');
    writeFileSync(rejects, `${first!.replace('"Korea"', '"KR"')}\n`);
    const mended = gongo(['assess', rejects, '--format', 'jsonl']);
    expect(mended.status).toBe(0);
    expect(JSON.parse(mended.stdout).organisation.id).toBe(realRecords[1]!.id);
    expect(gongo(['validate', rejects]).stdout).toBe('1 valid record, 0 problems\n');
  });

  it('stop the run and leave nothing behind with --on-error stop', () => {
    const input = temporaryFile('list.jsonl', `${good}\n${bad}\n${good}\n`);
    const out = join(dirname(input), 'out.jsonl');
    const { status, stderr } = gongo(['assess', input, '--out', out, '--on-error', 'stop']);
    expect(status).toBe(2);
    expect(stderr).toContain('list.jsonl:2: country: must be');
    expect(stderr).toContain('stopped at the first problem');
    expect(readdirSync(dirname(input))).toEqual(['list.jsonl']);
  });
});
