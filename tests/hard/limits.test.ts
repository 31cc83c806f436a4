import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { setLimits } from '../../src/criteria/criteria-set.js';
import { limits } from '../../src/organisation/limits.js';
import { textOfFile } from '../../src/sources/text-file.js';
import { bytesOf, docx } from '../fuzz/seeds.js';
import { gongo, temporaryFile } from '../gongo.js';

const rows = readFileSync('docs/limits.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** What a constant of the code amounts to, as the page writes it. */
function inWords(name: string, value: number): string {
  if (!/Bytes$|xmlText$/.test(name)) return value.toLocaleString('en');
  return value >= 2 ** 20 ? `${value / 2 ** 20} MiB` : `${value / 2 ** 10} KiB`;
}

/** The number that a file gives a name. */
function constantOf(file: string, name: string): number {
  const written = new RegExp(`\\b${name} = ([\\d_]+);`).exec(readFileSync(file, 'utf8'))?.[1];
  return Number(written?.replaceAll('_', ''));
}

describe('docs/limits.md', () => {
  it('gives every bound as it stands in the code', () => {
    for (const [, what, most, , where] of rows) {
      const [, file, name] = /^`(?:(src\S+) |\w+\.)(\w+)`$/.exec(where ?? '') ?? [];
      if (name === undefined) continue;
      const value =
        file === undefined ? { ...limits, ...setLimits }[name as keyof typeof limits] : constantOf(file, name);
      expect(most, what).toBe(inWords(name, value));
    }
  });

  it('leaves none out', () => {
    const told = rows.map(([, , , , where]) => where);
    for (const name of Object.keys(limits)) expect(told).toContain(`\`limits.${name}\``);
    for (const name of Object.keys(setLimits)) expect(told).toContain(`\`setLimits.${name}\``);
  });
});

const text = (name: string, content: string | Uint8Array) => textOfFile(temporaryFile(name, content));
const zeros = new Uint8Array(limits.workbookBytes + 1_000_000);
const fast = { level: 1 } as const;

describe('bounds that no other test reaches', () => {
  it('a DOCX file of a few hundred kilobytes that unpacks to more than its bound is refused', async () => {
    const bomb = docx(['x'], { 'word/media/a.bin': [zeros, fast] });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(text('bomb.docx', bomb)).rejects.toThrow('is larger than 128 MiB once unpacked');
  });

  it('a workbook that unpacks to more than its bound is refused', () => {
    const { status, stderr } = gongo(['assess', temporaryFile('a.xlsx', zipSync({ 'xl/a.xml': [zeros, fast] }))]);
    expect(stderr).toContain('is larger than 128 MiB once unpacked; save it as CSV');
    expect(status).toBe(2);
  });

  it('a PDF file of more pages than are read is refused with their number', async () => {
    const kids = Array.from({ length: limits.pdfPages + 1 }, (_, index) => `${index + 3} 0 R`).join(' ');
    const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>';
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${kids}] /Count ${limits.pdfPages + 1} >>`,
      ...Array<string>(limits.pdfPages + 1).fill(page),
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
    await expect(text('long.pdf', `%PDF-1.4\n${body}trailer << /Root 1 0 R >>`)).rejects.toThrow(
      `it has ${limits.pdfPages + 1} pages; at most ${limits.pdfPages} are read`,
    );
  });

  it.each([
    ['a.pdf', '%PDF-1.4 nonsense', 'is no PDF that can be read'],
    ['a.docx', 'nonsense', 'is no DOCX that can be read'],
    ['a.docx', zipSync({ 'a.txt': bytesOf('x') }), 'is no DOCX that can be read'],
  ])('a damaged %s is named as such', async (name, content, message) => {
    await expect(text(name, content)).rejects.toThrow(message);
  });

  it.each([
    ['--mapping', 'is larger than 256 KiB'],
    ['--model', 'is larger than 16384 KiB'],
  ])('a file for %s that is too large is refused', (option, message) => {
    const file = temporaryFile('a.json', ' '.repeat(limits.modelBytes + 1));
    const { status, stderr } = gongo(['assess', 'examples/sources/mapped.csv', option, file]);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
