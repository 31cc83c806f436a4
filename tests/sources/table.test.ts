import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readTable, type TableItem, type TableOptions } from '../../src/sources/table/index.js';
import { temporaryFile } from '../gongo.js';

async function itemsOf(name: string, content: string | Uint8Array, options?: TableOptions): Promise<TableItem[]> {
  const items: TableItem[] = [];
  for await (const item of readTable(temporaryFile(name, content), options)) items.push(item);
  return items;
}

/** Rows as objects, and problems as `line: message`. */
async function table(name: string, content: string | Uint8Array, options?: TableOptions) {
  const items = await itemsOf(name, content, options);
  return {
    rows: items.flatMap((item) => ('row' in item ? [Object.fromEntries(item.row.cells)] : [])),
    lines: items.flatMap((item) => ('row' in item ? [item.row.line] : [])),
    problems: items.flatMap((item) => ('problem' in item ? [`${item.problem.line}: ${item.problem.message}`] : [])),
    notes: items.flatMap((item) => ('headers' in item && item.note !== undefined ? [item.note] : [])),
  };
}

const two = [
  { name: 'Ассоциация «Мир»', city: 'Москва' },
  { name: 'Вторая организация', city: 'Санкт-Петербург' },
];

describe('a table is read as people save it', () => {
  it.each([',', ';', '\t', '|'])('with the delimiter %j', async (delimiter) => {
    const text = stringify([['name', 'city'], ...two.map(Object.values)], { delimiter });
    expect((await table('a.csv', text)).rows).toEqual(two);
  });

  it('quoted cells hold delimiters, marks and line breaks, and line numbers are those of the file', async () => {
    const { rows, lines } = await table('a.csv', 'name,note\r\n"A, B","said ""no""\r\nand left"\r\nC,5" pipe\r\n');
    expect(rows).toEqual([
      { name: 'A, B', note: 'said "no"\nand left' },
      { name: 'C', note: '5" pipe' },
    ]);
    expect(lines).toEqual([2, 4]);
  });

  it.each([
    [
      'UTF-8 with a byte order mark',
      Buffer.from(`\uFEFFname;city\n${two.map((row) => `${row.name};${row.city}`).join('\n')}`),
    ],
    [
      'UTF-16 LE with a mark',
      Buffer.from(`\uFEFFname\tcity\n${two.map((row) => `${row.name}\t${row.city}`).join('\n')}`, 'utf16le'),
    ],
    [
      'UTF-16 LE without a mark',
      Buffer.from(`name;city\n${two.map((row) => `${row.name};${row.city}`).join('\n')}`, 'utf16le'),
    ],
    [
      'UTF-16 BE',
      Buffer.from(`\uFEFFname;city\n${two.map((row) => `${row.name};${row.city}`).join('\n')}`, 'utf16le').swap16(),
    ],
  ])('%s', async (_, content) => {
    expect((await table('a.csv', content)).rows).toEqual(two);
  });

  it('a Windows code page is guessed, and the guess is told', async () => {
    const lines = `название;город\n${'Ассоциация Мир;Москва\n'.repeat(20)}`;
    const windows1251 = Uint8Array.from(lines, (character) => {
      const code = character.codePointAt(0)!;
      return code < 0x80 ? code : code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
    });
    const { rows, notes } = await table('a.csv', windows1251);
    expect(rows[0]).toEqual({ название: 'Ассоциация Мир', город: 'Москва' });
    expect(notes).toEqual(['read as windows-1251']);
    const latin = Buffer.from(
      `nom;ville\n${'Société générale d’été;Besançon\n'.replace('’', "'").repeat(20)}`,
      'latin1',
    );
    expect((await table('a.csv', latin)).rows[0]).toEqual({ nom: "Société générale d'été", ville: 'Besançon' });
  });

  it('packed with gzip, with a title above the header, with empty rows and doubled headers', async () => {
    const text = 'List of members\n\nname,name,\nA,B,C\n,,\n';
    expect((await table('a.csv.gz', gzipSync(text))).rows).toEqual([{ name: 'A', 'name (2)': 'B', 'column 3': 'C' }]);
  });

  it('whatever is written as CSV is read back the same', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 0, maxLength: 12 })
      .map((text) => text.replace(/[\r\0\uFFFD]/g, '').trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
        const full = rows.map(([a, b], index) => [`x${index}${a}`, `y${b}`]);
        const { rows: read, problems } = await table('a.csv', stringify([['one', 'two'], ...full], { quoted: true }));
        expect(problems).toEqual([]);
        expect(read).toEqual(full.map(([one, two]) => ({ one: one!.trim(), two: two!.trim() })));
      }),
      { numRuns: 100 },
    );
  });

  it('a workbook, with dates, numbers and truth values as text', async () => {
    const workbook = await writeXlsxFile([
      [{ value: 'name' }, { value: 'since' }, { value: 'share' }, { value: 'law' }],
      [
        { value: 'A' },
        { value: new Date('2020-03-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: 0.4, type: Number },
        { value: true, type: Boolean },
      ],
    ]).toBuffer();
    expect((await table('a.xlsx', workbook)).rows).toEqual([
      { name: 'A', since: '2020-03-01', share: '0.4', law: 'true' },
    ]);
  });
});

describe('a hostile table gives clear errors and loses no good row', () => {
  it.each([
    [
      'a quotation mark that is never closed',
      `name,note\nA,"open\nB,2\nC,3\n`,
      '2: a quotation mark opens a cell and is never closed',
    ],
    ['a cell of 1 MB', `name,note\nA,${'x'.repeat(1_100_000)}\nB,2\nC,3\n`, '2: the line is longer than 1 MiB'],
    [
      'a cell of 200,000 characters',
      `name,note\nA,${'x'.repeat(200_000)}\nB,2\nC,3\n`,
      '2: the cell is longer than 100000 characters',
    ],
    ['more cells than headers', 'name,note\nA,1,2,3\nB,2\nC,3\n', '2: has more cells (4) than the header (2)'],
    [
      'a broken character',
      Buffer.concat([
        Buffer.from(`name,note\n${'Z,é\n'.repeat(70_000)}A,`),
        Buffer.from([0xff, 0x0a]),
        Buffer.from('B,2\nC,3\n'),
      ]),
      '70002: holds a character that could not be decoded',
    ],
  ])('%s', async (_, content, message) => {
    const { rows, problems } = await table('a.csv', content);
    expect(rows.slice(-2)).toEqual([
      { name: 'B', note: '2' },
      { name: 'C', note: '3' },
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  it('a file of nothing but open quotation marks ends in seconds', async () => {
    const { problems } = await table('a.csv', `name,note\n${'A,"x",",\n'.repeat(50_000)}`);
    expect(problems.at(-1)).toContain('the rest is not read');
  });

  it('a table of 5,000 columns, a file of zero bytes and a missing file', async () => {
    expect((await table('a.csv', `${','.repeat(5_000)}x\n`)).problems[0]).toContain('at most 1000 columns are read');
    expect((await table('a.csv', new Uint8Array(1000))).problems[0]).toContain('zero bytes');
    const missing: TableItem[] = [];
    for await (const item of readTable('/nowhere/a.csv')) missing.push(item);
    expect(missing).toMatchObject([{ problem: { message: 'there is no such file' } }]);
  });

  it('a header that reaches for a prototype is a header like any other', async () => {
    const items = await itemsOf('a.csv', '__proto__,name\nx,A\n');
    expect(items.flatMap((item) => ('row' in item ? [[...item.row.cells]] : []))).toEqual([
      [
        ['__proto__', 'x'],
        ['name', 'A'],
      ],
    ]);
  });

  it('a gzip file that was cut off gives its whole rows and then says so', async () => {
    const packed = gzipSync(
      `name,note\n${Array.from({ length: 20_000 }, (_, row) => `A${row},${Math.sin(row)}`).join('\n')}`,
    );
    const { rows, problems } = await table('a.csv.gz', packed.subarray(0, packed.length / 2));
    expect(rows.length).toBeGreaterThan(1000);
    expect(problems.at(-1)).toContain('ends before its gzip data does');
  });
});

describe('a hostile workbook is refused in seconds', () => {
  const workbookWith = async (sheet: string) => {
    const plain = await writeXlsxFile([[{ value: 'a' }]]).toBuffer();
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(plain);
    parts['xl/worksheets/sheet1.xml'] = Buffer.from(sheet);
    return zipSync(parts);
  };
  const sheet = (rows: string, before = '') =>
    `<?xml version="1.0"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

  it('a zip bomb, whatever sizes it claims', async () => {
    const bomb = await workbookWith(sheet(' '.repeat(200 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(1_000_000);
    expect((await table('a.xlsx', bomb)).problems[0]).toContain('larger than 128 MiB once unpacked');
  });

  it('a truncated one, and one that is no workbook', async () => {
    const whole = await writeXlsxFile([[{ value: 'a' }]]).toBuffer();
    expect((await table('a.xlsx', whole.subarray(0, whole.length / 2))).problems).toHaveLength(1);
    expect((await table('a.xlsx', Buffer.from('PK\u0003\u0004 nothing'))).problems).toHaveLength(1);
  });

  it('a cell at the far end of a sheet that claims a billion rows', async () => {
    const far = await workbookWith(sheet('<row r="1000000000"><c r="XFD1000000000"><v>1</v></c></row>'));
    expect((await table('a.xlsx', far)).problems[0]).toContain('takes too much memory or time');
  });

  it('entities that multiply are not expanded', async () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "${'ha'.repeat(1000)}">${['b', 'c', 'd', 'e', 'f'].map((name, index) => `<!ENTITY ${name} "${`&${'abcde'[index]};`.repeat(100)}">`).join('')}]>`;
    const { rows, problems } = await table(
      'a.xlsx',
      await workbookWith(
        sheet(
          '<row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>&f;</t></is></c></row>',
          laughs,
        ),
      ),
    );
    expect(JSON.stringify([rows, problems]).length).toBeLessThan(1000);
  });
});
