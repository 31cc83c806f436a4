import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { closedValues, columnFields } from '../../src/sources/spreadsheet/fields.js';
import { xmlParts } from '../../src/sources/xml/xml-parts.js';
import { gongo, temporaryFile } from '../gongo.js';

const list = 'examples/accreditation-list.jsonl';
const folder = mkdtempSync(join(tmpdir(), 'gongo-test-'));
const assessed = gongo(['assess', list, '--format', 'jsonl'])
  .stdout.trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

function writtenAs(format: string): Buffer {
  const out = join(folder, `results.${format}`);
  expect(gongo(['assess', list, '--out', out]).status).toBe(0);
  return readFileSync(out);
}

describe('results as a workbook', () => {
  it('have a sheet of results, one of indicators and one of evidence, with the same figures and every item', async () => {
    const sheets = await readWorkbook(writtenAs('xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['results', 'indicators', 'evidence']);
    const [results, indicators, evidence] = sheets.map(({ data }) => data.slice(1));
    expect(results!.map(([id]) => id)).toEqual(assessed.map(({ organisation }) => organisation.id));
    expect(results!.map((row) => row[8])).toEqual(assessed.map(({ band }) => band));
    expect(indicators).toHaveLength(6 * assessed.length);
    expect(indicators!.filter((row) => row[4] === null).length).toBe(
      assessed
        .flatMap((one) => Object.values(one.indicators) as { score: number | null }[])
        .filter(({ score }) => score === null).length,
    );
    const items = assessed.map((one) => one.evidenceFor.length + one.evidenceAgainst.length + one.unused.length);
    expect(evidence).toHaveLength(items.reduce((sum, count) => sum + count, 0));
  });

  it('link every item to its source', () => {
    const sheet = Buffer.from(unzipSync(writtenAs('xlsx'))['xl/worksheets/sheet3.xml']!).toString();
    expect(sheet).toContain('<f>HYPERLINK("https://chinachange.org/');
  });
});

describe('the template workbook', () => {
  it('has a drop-down list for every closed value, notes for every column, and reads back as one organisation', async () => {
    const file = join(folder, 'template.xlsx');
    expect(gongo(['template', '--xlsx', file]).status).toBe(0);
    const sheet = Buffer.from(unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml']!).toString();
    const closed = [...columnFields.keys()].filter((column) => closedValues(column).length > 0);
    expect(sheet.match(/type="list"/g)).toHaveLength(closed.length);
    expect(closed.length).toBeGreaterThan(20);
    // The order that the format asks for: lists come after the cells, and the file can be read again.
    expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
    const [facts, notes, lists] = (await readWorkbook(file)).map(({ data }) => data);
    expect(notes).toHaveLength(facts![0]!.length + 1);
    const kinds = lists!
      .map((row) => row[lists![0]!.indexOf('Kind')])
      .slice(1)
      .filter((value) => value !== null);
    expect(kinds).toEqual(closedValues('kind'));
    expect(gongo(['validate', file])).toMatchObject({ status: 0, stdout: '1 valid record, 0 problems\n' });
    expect(gongo(['assess', file, '--format', 'jsonl']).stdout).toBe(
      gongo(['assess', temporaryFile('t.csv', gongo(['template', '--csv']).stdout), '--format', 'jsonl']).stdout,
    );
  });
});

async function elementsOf(content: Buffer, name: string) {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield content;
  }
  const found = [];
  for await (const part of xmlParts(bytes(), name)) {
    if ('message' in part) throw new Error(part.message);
    found.push(part.element);
  }
  return found;
}

describe.each(['graphml', 'gexf'])('results as %s', (format) => {
  it('are well-formed: every organisation, state and other side once, and every edge between two of them', async () => {
    const content = writtenAs(format);
    const nodes = (await elementsOf(content, 'node')).map(({ attributes }) => attributes.get('id'));
    expect(new Set(nodes).size).toBe(nodes.length);
    for (const { organisation } of assessed) expect(nodes).toContain(`organisation:${organisation.id}`);
    for (const { state } of assessed) expect(nodes).toContain(`state:${state}`);
    const edges = await elementsOf(content, 'edge');
    expect(edges.length).toBeGreaterThanOrEqual(assessed.length);
    for (const { attributes } of edges) {
      expect(nodes).toContain(attributes.get('source'));
      expect(nodes).toContain(attributes.get('target'));
    }
  });

  it('never hold a band without its reasons and its coverage', () => {
    const content = writtenAs(format).toString();
    expect(content).toContain('of 6 indicators');
    expect(content).toContain('holds public office at the same time');
  });

  it('a hostile name is text', async () => {
    const hostile = { id: '"><x>', name: '</node>&\u0000"', country: 'KE', evidence: [] };
    const out = join(folder, `hostile.${format}`);
    gongo(['assess', temporaryFile('a.jsonl', JSON.stringify(hostile)), '--out', out]);
    const [node] = await elementsOf(readFileSync(out), 'node');
    expect(node!.attributes.get('id')).toBe('organisation:"><x>');
  });
});
