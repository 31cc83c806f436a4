import { extract } from '../../src/extraction.js';
import { markersOf, shippedCatalogues } from '../../src/statements/markers.js';
import { readStatement } from '../../src/statements.js';
import { type Language, languages } from '../../src/text/index.js';
import { organisations } from '../workload/organisations.js';
import { sentencesOf } from '../workload/sentences.js';
import { medians, processorSeconds, type Row, rate, secondsOver } from './measure.js';

type Tokeniser = (text: string) => unknown;

/** Texts of the workload in MB/s of UTF-8, against JSON.parse of the same texts and other tokenisers. */
export async function textRows(): Promise<Row[]> {
  const texts = statements(2_000);
  const rows: Row[] = [];
  for (const language of languages) {
    const own = texts.get(language)!;
    const bytes = Buffer.byteLength(own.join(''));
    const [whole, json] = [own.join('\n'), own.map((text) => JSON.stringify(text))];
    const index = markersOf(language, shippedCatalogues);
    const seconds = medians({
      parse: () => secondsOver(json, (text) => JSON.parse(text)),
      phrases: () => processorSeconds(() => index.matches(index.tokens(whole, language), language)),
      statements: () => secondsOver(own, (text) => readStatement({ id: 'x', text, state: 'CN' })),
      extraction: () => secondsOver(own.slice(0, 200), (text) => extract({ text, language }, name)),
    });
    const least = language === 'zh' ? 40 : 25;
    const against = `JSON.parse ${rate(bytes, seconds.parse)}`;
    rows.push(
      {
        what: `phrases found, ${language}`,
        measured: rate(bytes, seconds.phrases),
        against,
        target: `at least ${least} MB/s`,
        met: bytes / seconds.phrases >= least * 1e6,
      },
      { what: `statements read, ${language}`, measured: rate(bytes, seconds.statements), against },
      {
        what: `facts extracted, ${language}`,
        measured: rate(Buffer.byteLength(own.slice(0, 200).join('')), seconds.extraction),
        against,
      },
    );
  }
  return [...rows, ...(await otherTokenisers(texts.get('en')!))];
}

const name = { organisation: 'Example Rights Centre' };

function statements(count: number): ReadonlyMap<Language, string[]> {
  const texts = new Map<Language, string[]>(languages.map((language) => [language, []]));
  for (const { documents = [] } of organisations(count, { statements: true }))
    for (const { text } of documents) texts.get(languageOfWorkload(text))!.push(text);
  return texts;
}

/** The language that a sentence of the workload begins with. */
function languageOfWorkload(text: string): Language {
  return languages.find((language) =>
    sentencesOf[language].sentences.some((one) => text.startsWith(one.split('{')[0]!)),
  )!;
}

async function otherTokenisers(texts: readonly string[]): Promise<Row[]> {
  const bytes = Buffer.byteLength(texts.join(''));
  const others: readonly (readonly [string, Tokeniser | undefined])[] = [
    ['natural, tokenizeAndStem', await optional('natural/lib/natural/stemmers/porter_stemmer.js', 'tokenizeAndStem')],
    ['compromise/one, tokenize', await optional('compromise/one', 'tokenize')],
  ];
  return others.map(([what, other]): Row => {
    if (other === undefined)
      return { what: `statements read, en, against ${what}`, measured: '', against: 'not installed' };
    const few = texts.slice(0, 100);
    const fewBytes = Buffer.byteLength(few.join(''));
    const seconds = medians({
      own: () => secondsOver(texts, (text) => readStatement({ id: 'x', text, state: 'CN' })),
      other: () => secondsOver(few, (text) => other(text)),
    });
    return {
      what: `statements read, en, against ${what} (tokens alone)`,
      measured: rate(bytes, seconds.own),
      against: rate(fewBytes, seconds.other),
      ratio: bytes / seconds.own / (fewBytes / seconds.other),
    };
  });
}

/** A function of a package that may not be installed: `npm install --no-save compromise`. */
async function optional(path: string, method: string): Promise<Tokeniser | undefined> {
  try {
    const { default: module } = (await import(path)) as { default: Record<string, Tokeniser> };
    return (text) => module[method]!(text);
  } catch {
    return undefined;
  }
}
