import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gongo, temporaryFile } from '../gongo.js';

const organisation = 'Example Rights Centre';
const sentence = 'Example Rights Centre was founded in 1990 by lawyers.';
const line = (fields: object) => `${JSON.stringify(fields)}\n`;
const results = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one));

describe('gongo extract', () => {
  test('writes a result for every good line in order and names the bad one', () => {
    const file = temporaryFile(
      'texts.jsonl',
      line({ id: 'a', organisation, text: sentence, state: 'KE' }) +
        line({ id: 'b', text: 7 }) +
        line({
          id: 'c',
          organisation: { name: 'X', otherNames: [{ name: organisation }] },
          text: sentence,
          language: 'en',
        }),
    );
    const { status, stdout, stderr } = gongo(['extract', file, '--format', 'jsonl']);
    expect(status).toBe(1);
    expect(stderr).toContain('texts.jsonl:2: text');
    expect(results(stdout).map(({ id }) => id)).toEqual(['a', 'c']);
    for (const { evidence } of results(stdout)) {
      expect(evidence[0]).toMatchObject({ kind: 'founding', founderKind: 'professionals' });
      expect(sentence.slice(evidence[0].start, evidence[0].end)).toContain('founded in 1990 by lawyers');
    }
  });

  test.each([
    ['note.txt', sentence],
    [
      'page.html',
      `<html><head><title>t</title><script>var x="Example Rights Centre was founded by the state."</script></head><body><nav>Home Founded by the government</nav><p>Example Rights Centre was <b>founded</b> in&nbsp;1990 by lawyers.</p></body></html>`,
    ],
    ['page.pdf', pdf(sentence)],
    ['page.docx', docx(sentence)],
  ])('reads %s', (name, content) => {
    const file = temporaryFile(name, content);
    const { status, stdout } = gongo(['extract', file, '--organisation', organisation, '--format', 'jsonl']);
    expect(status).toBe(0);
    expect(results(stdout)[0]).toMatchObject({
      id: name,
      evidence: [{ kind: 'founding', founderKind: 'professionals' }],
    });
  });

  test('says what is wrong with a damaged file', () => {
    const { status, stderr } = gongo(['extract', temporaryFile('broken.pdf', 'no pdf')]);
    expect(status).toBe(2);
    expect(stderr).toContain('is no PDF that can be read');
  });
});

describe('gongo review', () => {
  test('saves every decision and goes on where it ended', () => {
    const file = temporaryFile(
      'texts.jsonl',
      line({ id: 'a', organisation, text: `${sentence} In 2014 police raided the offices of Example Rights Centre.` }),
    );
    const first = gongo(['review', file], 'e\nfounder=four lawyers\n\nq\n');
    expect(first.status).toBe(0);
    const second = gongo(['review', file], 'r\n');
    expect(second.stdout).toContain('2 decided, 1 kept');
    expect(gongo(['review', file], '').stdout).toContain('nothing is left to review');
    const decisions = results(readFileSync(`${file}.review.jsonl`, 'utf8'));
    expect(decisions.map(({ decision }) => decision)).toEqual(['edited', 'rejected']);
    expect(decisions[0].evidence).toMatchObject({ kind: 'founding', founder: 'four lawyers' });
  });
});

describe('gongo assess', () => {
  const record = (source?: object) =>
    line({
      id: 'x',
      name: organisation,
      country: 'KE',
      evidence: [],
      documents: [{ id: 'd1', kind: 'about', text: sentence, ...(source && { source }) }],
    });

  test('reads the documents of a record, and marks what it read', () => {
    const file = temporaryFile('list.jsonl', record({ url: 'https://example.org/about' }));
    const [result] = results(gongo(['assess', file, '--format', 'jsonl']).stdout);
    expect(result.derived).toContainEqual(
      expect.objectContaining({ kind: 'founding', document: 'd1', rule: 'en.founding.passive' }),
    );
    expect(result.coverage.evidence).toBeGreaterThan(0);
    const [without] = results(gongo(['assess', file, '--no-read-documents', '--format', 'jsonl']).stdout);
    expect(without.derived).toEqual([]);
  });

  test('what was read in a document without a source is listed and not scored', () => {
    const [result] = results(gongo(['assess', temporaryFile('list.jsonl', record()), '--format', 'jsonl']).stdout);
    expect(result.coverage.evidence).toBe(0);
    expect(result.unused[0].reason).toContain('no source');
  });
});

/** A PDF of one page with one line of text. */
function pdf(text: string): string {
  const stream = `BT /F1 12 Tf 50 700 Td (${text}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
}

/** A DOCX of one paragraph: a ZIP archive without compression. */
function docx(text: string): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
  };
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data]);
    const entry = Buffer.concat([
      Buffer.from('PK\u0001\u0002'),
      Buffer.from([20, 0]),
      common,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(offset, 42);
    parts.push(local);
    directory.push(entry);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
