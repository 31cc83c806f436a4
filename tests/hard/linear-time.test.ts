import { describe, expect, it } from 'vitest';
import { builtExpressions, type Expression } from '../../scripts/expressions.js';
import { readStatement } from '../../src/statements.js';
import { languageOf, sentencesOf } from '../../src/text/index.js';
import { prose } from '../fuzz/seeds.js';

/** No sentence that patterns read is longer (`sentencesOf`). */
const sentenceLength = 4_000;

/** Runs of what troubles patterns: white space, letters, digits, capitals, quotation marks, brackets, halves of what is looked for. */
const runs: readonly string[] = [
  ...[
    ' ',
    '\t',
    'a',
    'A',
    'Aa ',
    'а',
    'А',
    'я ',
    'ال ',
    'و',
    '中',
    '1',
    '1.',
    '1,',
    '$1 ',
    '-',
    '(',
    '«',
    '"',
    '«a',
    '.a',
    "'",
  ],
  ...[
    '\ue000',
    '\ue002 ',
    '\ue000 \ue004 ',
    'the ',
    'of the ',
    'de la ',
    'и ',
    'и в ',
    'в ',
    'and ',
    'Association ',
    'Союз ',
    'جمعية ',
  ],
  ...[
    'the Ministry of ',
    'minister, ',
    'министр и ',
    'وزير ',
    '部长',
    '中国',
    '2001-',
    '2001 ',
    '40 % ',
    'million ',
    'is funded by ',
    'не ',
  ],
];

function milliseconds(run: () => void): number {
  const before = process.cpuUsage();
  run();
  return process.cpuUsage(before).user / 1000;
}

/** Words of the expression itself, over and over: its own beginnings are what it goes far along with. */
function ownRuns({ source }: Expression): string[] {
  const words = source.match(/\p{L}{3,}/gu) ?? [];
  return [words.slice(0, 3).join(' '), words.slice(0, 1).join(' '), words.slice(-2).join(' ')].filter(
    (run) => run !== '',
  );
}

describe('expressions that are built of the patterns in models', { timeout: 600_000 }, async () => {
  const built = await builtExpressions(async () => {
    const { extract } = await import('../../src/extraction.js');
    for (const text of prose) extract({ text }, { organisation: 'Example Association', state: 'KE' });
  });

  it('are thousands, in six languages', () => {
    expect(built.length).toBeGreaterThan(1_000);
  });

  it('each read the longest sentence of what troubles them in a moment', () => {
    // Folding leaves no longer runs of blanks (`foldText`), and no tabs.
    const asFolded = (text: string) => text.replace(/[ \t]{3,}/gu, '  ');
    const texts = runs
      .map((run) => run.repeat(Math.ceil(sentenceLength / run.length)).slice(0, sentenceLength))
      .map(asFolded);
    const slow: string[] = [];
    for (const expression of built) {
      const global = new RegExp(
        expression.source,
        expression.flags.includes('g') ? expression.flags : `${expression.flags}g`,
      );
      const own = ownRuns(expression).map((run) => `${run} `.repeat(sentenceLength).slice(0, sentenceLength));
      // Each expression with what it is made of, and with all runs.
      for (const text of [...own, ...texts]) {
        const time = milliseconds(() => {
          for (const _ of text.matchAll(global));
        });
        if (time > 400)
          slow.push(
            `${Math.round(time)} ms: ${expression.place} ${expression.source.slice(0, 80)} on ${text.slice(0, 20)}`,
          );
      }
    }
    expect(slow).toEqual([]);
  });
});

describe('readers of texts', { timeout: 300_000 }, () => {
  it.each([...runs, ...prose])('take no more than in proportion for twice as much of %j', (run) => {
    const text = (length: number) => run.repeat(Math.ceil(length / run.length)).slice(0, length);
    const read = (length: number) => {
      const one = text(length);
      return () => {
        sentencesOf(one);
        languageOf(one);
        readStatement({ id: 'x', text: one, language: 'en' });
      };
    };
    read(1_000)();
    // Four times the length: linear takes four times as long, quadratic sixteen.
    const short = Math.min(milliseconds(read(40_000)), milliseconds(read(40_000)));
    const long = Math.min(milliseconds(read(160_000)), milliseconds(read(160_000)));
    expect(long).toBeLessThan(9 * short + 60);
  });
});
