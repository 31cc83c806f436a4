import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide } from '../../src/criteria.js';
import { extract, textInputSchema } from '../../src/extraction.js';
import { applicantsOf, committeeReport, readCoverage, rollCallsOf } from '../../src/forum.js';
import { assessmentSchema, createClassifier, type Organisation, organisationSchema } from '../../src/index.js';
import { groupNames, mergeOrganisations } from '../../src/names.js';
import {
  csvRow,
  describeProblem,
  type RecordProblem,
  readCommitteeFolder,
  readCriteriaSet,
  readForumRecords,
  readRecords,
} from '../../src/node.js';
import { readDecisions } from '../../src/sources/decisions.js';
import { sources } from '../../src/sources/index.js';
import { readPress } from '../../src/sources/press.js';
import { tableMappingSchema } from '../../src/sources/spreadsheet/mapping.js';
import { textOfFile, UnreadableText } from '../../src/sources/text-file.js';
import { readStatement, SharedPassages, statementResultSchema } from '../../src/statements.js';
import { languageOf, sentencesOf } from '../../src/text/index.js';
import { realRecords } from '../real-records.js';

/** What one reader made of one input. */
export interface Reading {
  /** What it understood: records, items, sentences. */
  readonly good: number;
  /** What it told of. */
  readonly problems: readonly string[];
}

/** A reader of input that nobody has checked. */
export interface Reader {
  /** How its input is built, so that mutations can keep to it. */
  readonly form: 'json' | 'table' | 'xml' | 'zip' | 'text' | 'bytes';
  /** Processor time that a thousand bytes may take, in milliseconds; default: 20. */
  readonly perKilobyte?: number;
  /** Reads an input and checks what every reader promises: an error here is a broken promise. */
  read(bytes: Uint8Array): Promise<Reading>;
}

/** Words of JavaScript in a message for users: a crash that somebody caught. */
const crash =
  /is not a function|is not iterable|Cannot (?:read|set|convert|destructure)|of undefined|of null|call stack|Invalid array length|Invalid string length|allocation failed/i;

function checkedProblems(problems: readonly RecordProblem[]): string[] {
  return problems.map((problem) => {
    const message = describeProblem(problem);
    if (crash.test(problem.message)) throw new Error(`a crash is told as a problem: ${message}`);
    return message;
  });
}

function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

async function inFile<Result>(
  name: string,
  bytes: Uint8Array,
  use: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gongo-reader-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const classifier = createClassifier();

function checkOrganisation(organisation: Organisation): void {
  expectThat(organisationSchema.safeParse(organisation).success, 'a record that was read is not valid');
  for (const assessment of classifier.assessCandidates(organisation)) {
    const checked = assessmentSchema.safeParse(assessment);
    expectThat(checked.success, `an assessment is not valid: ${checked.error?.message.slice(0, 500)}`);
    csvRow(assessment);
  }
}

async function drained<Item>(
  items: AsyncIterable<{ readonly record: Item } | { readonly problems: readonly RecordProblem[] }>,
  check: (item: Item) => void,
): Promise<Reading> {
  let good = 0;
  const problems: string[] = [];
  for await (const item of items)
    if ('record' in item) {
      good += 1;
      check(item.record);
    } else {
      expectThat(item.problems.length > 0, 'a record was refused without a reason');
      problems.push(...checkedProblems(item.problems));
    }
  expectThat(good + problems.length > 0, 'nothing was read and nothing was said');
  return { good, problems };
}

const records = (form: Reader['form'], name: string, from?: string): Reader => ({
  form,
  read: (bytes) =>
    inFile(name, bytes, (file) =>
      drained(readRecords(file, organisationSchema, from === undefined ? {} : { from }), checkOrganisation),
    ),
});

function ofText(form: Reader['form'], check: (text: string) => number): Reader {
  return { form, read: async (bytes) => ({ good: check(new TextDecoder().decode(bytes)), problems: [] }) };
}

const textFile = (form: Reader['form'], ending: string): Reader => ({
  form,
  read: (bytes) =>
    inFile(`text.${ending}`, bytes, async (file) => {
      try {
        const { text } = await textOfFile(file);
        expectThat(text.isWellFormed() && text.trim() !== '', 'a text holds nothing or half a character');
        return { good: text.length, problems: [] };
      } catch (error) {
        if (!(error instanceof UnreadableText)) throw error;
        return { good: 0, problems: checkedProblems([{ file, message: error.message }]) };
      }
    }),
});

/** Whether a span lies in its text, is not empty, and does not cut a character in two. */
function checkSpan(text: string, { start, end }: { readonly start: number; readonly end: number }, what: string): void {
  expectThat(
    Number.isInteger(start) && start >= 0 && start < end && end <= text.length,
    `${what} lies outside the text`,
  );
}

const [aRecord] = realRecords;

/** Every reader by its name. `records` to `ecosoc` are the sources by their own names; `told` finds out itself what a file is. */
export const readers: Readonly<Record<string, Reader>> = {
  records: records('json', 'a.jsonl', 'records'),
  ftm: records('json', 'a.jsonl', 'ftm'),
  bods: records('json', 'a.json', 'bods'),
  popolo: records('json', 'a.json', 'popolo'),
  wikidata: records('json', 'a.json', 'wikidata'),
  '360giving': records('json', 'a.json', '360giving'),
  'charity-commission': records('table', 'a.txt', 'charity-commission'),
  iati: records('xml', 'a.xml', 'iati'),
  'irs-990': records('xml', 'a.xml', 'irs-990'),
  ecosoc: records('table', 'a.csv', 'ecosoc'),
  table: records('table', 'a.csv', 'table'),
  workbook: records('zip', 'a.xlsx', 'table'),
  told: records('bytes', 'a'),
  'forum-table': {
    form: 'table',
    read: (bytes) => inFile('a.csv', bytes, (file) => drained(readForumRecords(file), () => {})),
  },
  'forum-lines': {
    form: 'json',
    read: (bytes) => inFile('a.jsonl', bytes, (file) => drained(readForumRecords(file), () => {})),
  },
  committee: {
    form: 'table',
    read: (bytes) =>
      inFile('status_granted.csv', bytes, async (file) => {
        const { record, problems, leftOut } = await readCommitteeFolder(join(file, '..'));
        committeeReport(record);
        applicantsOf(record.entries);
        rollCallsOf(record.votes);
        return { good: record.entries.length, problems: checkedProblems([...problems, ...leftOut]) };
      }),
  },
  press: {
    form: 'text',
    async read(bytes) {
      readCoverage(new TextDecoder().decode(bytes), '2023-01-24', 'x');
      return inFile('a.txt', bytes, (file) => drained(readPress(file), () => {}));
    },
  },
  'decisions-csv': decisions('table', 'a.csv'),
  'decisions-lines': decisions('json', 'a.jsonl'),
  criteria: {
    form: 'text',
    read: (bytes) =>
      inFile('a.yaml', bytes, async (file) => {
        const read = await readCriteriaSet(file);
        if ('problems' in read) return { good: 0, problems: checkedProblems(read.problems) };
        for (const one of realRecords.slice(0, 20)) decide(read.set, one, { showHarm: true });
        return { good: 1, problems: [] };
      }),
  },
  mapping: ofText('json', (text) => {
    const value = jsonOf(text);
    return value !== undefined && tableMappingSchema.safeParse(value).success ? 1 : 0;
  }),
  html: textFile('xml', 'html'),
  // Its library may take long over a damaged file; a thread bounds its time.
  pdf: { ...textFile('bytes', 'pdf'), perKilobyte: 60 },
  docx: textFile('zip', 'docx'),
  text: textFile('text', 'txt'),
  'text-lines': {
    form: 'json',
    perKilobyte: 150,
    read: (bytes) =>
      inFile('a.jsonl', bytes, (file) =>
        drained(readRecords(file, textInputSchema), ({ text, organisation, state }) => {
          for (const item of extract({ text }, { organisation, state })) checkSpan(text, item, item.rule);
        }),
      ),
  },
  statement: ofText('text', (text) => {
    const result = readStatement({ id: 'x', text });
    expectThat(statementResultSchema.safeParse(result).success, 'a statement result is not valid');
    for (const point of result.talkingPoints) {
      checkSpan(text, point, point.id);
      expectThat(point.phrase === text.slice(point.start, point.end), 'a talking point is not the words of the text');
    }
    for (const sentence of result.sentences) {
      checkSpan(text, sentence, 'a sentence');
      for (const cue of sentence.cues) checkSpan(text, cue, cue.kind);
    }
    return result.sentences.length;
  }),
  // A sentence of one word costs as much as a long one.
  extraction: { ...ofText('text', extracted), perKilobyte: 150 },
  names: ofText('text', (text) => {
    const names = text
      .split('\n')
      .map((name) => name.slice(0, 2_000))
      .filter((name) => name.trim() !== '')
      .slice(0, 200);
    const members = groupNames(names).groups.flatMap((group) => group.members);
    expectThat(new Set(members).size === names.length, 'a name is lost or stands in two groups');
    const named = names
      .slice(0, 40)
      .map((name, index) => ({ ...aRecord!, id: String(index), name: name.toWellFormed() }));
    mergeOrganisations(named.slice(0, 20), named.slice(20));
    return names.length;
  }),
  'shared-passages': ofText('text', (text) => {
    const passages = new SharedPassages();
    for (const id of ['a', 'b']) passages.add({ id, text, organisation: id });
    const found = passages.find();
    for (const passage of found.flatMap((one) => one.passages)) checkSpan(text, passage, 'a passage');
    return found.length;
  }),
};

function extracted(text: string): number {
  const language = languageOf(text);
  for (const sentence of sentencesOf(text)) checkSpan(text, sentence, 'a sentence');
  let found = 0;
  for (const options of [{}, { organisation: 'Example Association', state: 'KE' }])
    for (const item of extract({ text }, options)) {
      checkSpan(text, item, item.rule);
      found += 1;
    }
  expectThat(found === 0 || language !== null, 'something was read in a language that is not read');
  return found;
}

function decisions(form: Reader['form'], name: string): Reader {
  return {
    form,
    read: (bytes) =>
      inFile(name, bytes, async (file) => {
        const { decisions: good, problems } = await readDecisions(file);
        return { good: good.length, problems: checkedProblems(problems) };
      }),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The names of the sources have a reader each, so that a new source cannot be forgotten. */
export const sourceNames: readonly string[] = sources.map(({ id }) => id);
