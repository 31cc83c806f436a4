import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { criteriaSets } from '../../src/criteria.js';
import { organisationSchema } from '../../src/index.js';
import { compareNames, parseName } from '../../src/names.js';
import { readCriteriaSet, readRecords } from '../../src/node.js';
import { appendDecisions, readDecisions } from '../../src/sources/decisions.js';
import { htmlText } from '../../src/sources/html-text.js';
import { textOfFile } from '../../src/sources/text-file.js';
import { sentencesOf } from '../../src/text/index.js';
import { mutated, randomNumbers } from '../fuzz/mutate.js';
import { readers } from '../fuzz/readers.js';
import { docx, repositoryFile, seeds } from '../fuzz/seeds.js';
import { temporaryFile } from '../gongo.js';
import { realRecords } from '../real-records.js';

/** The same cases each time; `npm run fuzz` looks for new ones. */
const seed = 20261126;

describe('every reader, of bytes that nobody checked,', { timeout: 300_000 }, async () => {
  const material = await seeds();

  it.each(Object.entries(readers))('gives valid results or says what is wrong: %s', async (name, reader) => {
    // Those that start a thread for each file, or run thousands of patterns, are tried less often here.
    const slow = ['workbook', 'pdf', 'docx', 'told', 'extraction', 'text-lines', 'statement'];
    const numRuns = slow.includes(name) ? 8 : 25;
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await reader.read(bytes);
      }),
      { seed, numRuns },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(), fc.nat(), async (number, a, b) => {
        const own = material[name]!;
        await reader.read(mutated(own[a % own.length]!, own[b % own.length]!, reader.form, randomNumbers(number)));
      }),
      { seed, numRuns },
    );
  });
});

const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const lineReaders: Readonly<Record<string, readonly string[]>> = {
  records: realRecords.slice(0, 3).map(line),
  'forum-lines': [1, 2, 3].map((day) =>
    line({ record: 'statement', date: `2023-01-0${day}`, speaker: 'X', about: 'CN', source: { url: 'u' } }),
  ),
  'decisions-lines': ['x', 'y', 'z'].map((id) =>
    line({ a: { id, name: 'A' }, b: { id: `${id}b`, name: 'B' }, decision: 'same', confidence: 1, reason: 'told' }),
  ),
  'text-lines': ['x', 'y', 'z'].map((id) => line({ id, text: 'A text.' })),
};
const tableReaders: Readonly<Record<string, readonly string[]>> = {
  table: [
    'name,country,conduct,what,source\n',
    ...['A', 'B', 'C'].map((name) => `${name},KE,protests-state,x,https://e.org\n`),
  ],
  'forum-table': ['date,speaker,about,source\n', ...[1, 2, 3].map((day) => `2023-01-0${day},X,CN,u\n`)],
  'decisions-csv': [
    'aId,aName,bId,bName,decision,confidence,reason\n',
    ...['x', 'y', 'z'].map((id) => `${id},A,${id}b,B,same,1,told\n`),
  ],
};
const junk = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json(),
  fc.constantFrom('"', '""', '{"id":', '[', '\u0000', '"a""', ',,,,,,,,,,', '{"__proto__":1}', '\uFEFF'),
);

describe('no good record is lost for a bad one', () => {
  it.each(Object.entries({ ...lineReaders, ...tableReaders }))('between its neighbours: %s', async (name, good) => {
    const records = name in tableReaders ? good.length - 1 : good.length;
    await fc.assert(
      fc.asyncProperty(junk, fc.nat(), async (text, at) => {
        const bad = text.replace(/[\r\n\u2028\u2029]/g, ' ').replaceAll('\0', ' ');
        const place = 1 + (at % (good.length - 1));
        const content = [...good.slice(0, place), `${bad}\n`, ...good.slice(place)].join('');
        const { good: read } = await readers[name]!.read(new Uint8Array(Buffer.from(content)));
        expect(read).toBeGreaterThanOrEqual(records);
      }),
      { seed, numRuns: 60 },
    );
  });
});

const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((text) =>
    text
      .toWellFormed()
      .replace(/[\p{C}\p{Z}\s\uFFFD]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

describe('what was written is read again', () => {
  it('every record of the training data, as JSON Lines', async () => {
    const file = temporaryFile('a.jsonl', realRecords.map(line).join(''));
    const read: unknown[] = [];
    for await (const item of readRecords(file, organisationSchema)) if ('record' in item) read.push(item.record);
    expect(read).toEqual(realRecords.map((record) => organisationSchema.parse(record)));
  });

  it.each(['a.csv', 'a.jsonl'])('decisions of any names in %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 5 }), async (rows) => {
        const file = join(mkdtempSync(join(tmpdir(), 'gongo-test-')), name);
        const decisions = rows.map(([id, one, other]) => ({
          a: { id: `a${id}`, name: one },
          b: { id: `b${id}`, name: other },
          decision: 'open' as const,
          confidence: 0.5,
          reason: `"${one}", or\n${other}`,
        }));
        for (const [index, decision] of decisions.entries()) await appendDecisions(file, [decision], index > 0);
        expect(await readDecisions(file)).toEqual({ decisions, problems: [], exists: true });
      }),
      { seed, numRuns: 40 },
    );
  });

  it.each(criteriaSets.map((set) => [set.id, set] as const))(
    'the criteria set %s, as YAML and as JSON',
    async (id, set) => {
      for (const [name, content] of [
        ['a.yaml', stringify(set)],
        ['a.json', new TextDecoder().decode(repositoryFile(`models/criteria/${id}.json`))],
      ] as const)
        expect(await readCriteriaSet(temporaryFile(name, content))).toEqual({ set });
    },
  );

  it('the words of a page and of a word processor, whatever they are', async () => {
    const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (paragraphs) => {
        const page = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');
        expect(htmlText(page)).toBe(paragraphs.join('\n'));
      }),
      { seed },
    );
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const read = await textOfFile(temporaryFile('a.docx', docx([escaped(text)])));
        expect(read.text.trim()).toBe(text);
      }),
      { seed, numRuns: 5 },
    );
  });
});

describe('texts and names', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.lorem({ mode: 'sentences' }),
    fc.string({ unit: 'grapheme' }),
  );

  it('sentences cover everything but white space, in order', () => {
    fc.assert(
      fc.property(text, (one) => {
        let before = 0;
        for (const { start, end } of sentencesOf(one)) {
          expect(one.slice(before, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(one.slice(before).trim()).toBe('');
      }),
      { seed },
    );
  });

  it('two names are as alike as the other way round', () => {
    const name = fc.oneof(words, fc.constantFrom(...realRecords.map((record) => record.name)));
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [one, other] = [compareNames(parseName(a), parseName(b)), compareNames(parseName(b), parseName(a))];
        expect(one.decision).toBe(other.decision);
        expect(one.confidence).toBeCloseTo(other.confidence, 9);
      }),
      { seed, numRuns: 500 },
    );
  });
});
