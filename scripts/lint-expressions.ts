import { checkSync, type Diagnostics } from 'recheck';
import { longestParagraph } from '../src/forum/press/coverage.js';
import { type Expression, writtenExpressions } from './expressions.js';

/**
 * Proves every regular expression of the code linear, or runs the worst attack on it at the greatest length that its input
 * can have and holds it to `mostMilliseconds`. `npm run lint:expressions`
 */
const mostMilliseconds = 300;

/** Why an expression that is not linear is harmless: its input cannot be longer than this. By file, or by file and beginning. */
const bounds: readonly (readonly [place: string, most: number, why: string])[] = [
  ['src/extraction/pattern.ts', 6_000, 'reads the patterns of models/extraction, which ship with the library'],
  ['src/extraction/beginnings.ts', 8, 'reads eight characters of a pattern'],
  ['src/extraction/organisation-names.ts', 2_000, 'reads a name (limits.shortText)'],
  ['src/extraction/office.ts', 40, 'reads the thirty characters beside a post'],
  ['src/extraction/states.ts', 40, 'reads the forty characters beside a body'],
  ['src/extraction/', 4_100, 'reads one sentence (sentencesOf cuts at 4,000 characters)'],
  ['src/forum/committee/roll-calls.ts', 200, 'reads the beginning of a cell'],
  ['src/forum/press/english-coverage.ts \\b(?:based|headquartered)', 400, 'reads the beginning of a description'],
  ['src/forum/press/coverage.ts', 440, 'reads a name (twice longestName)'],
  ['src/forum/press/', longestParagraph, 'reads one paragraph (longestParagraph)'],
  ['src/names/', 800, 'reads a name (parse-name.ts cuts at 400 characters; folding can double them)'],
  ['src/reports/sections/figures.ts', 25, 'reads a number'],
  ['src/sources/ecosoc.ts', 2_000, 'reads the beginning of the first line'],
  ['src/sources/spreadsheet/cell-value.ts', 200, 'reads a cell that is no longer (longest)'],
  ['src/sources/text-file.ts', 2_048, 'reads the head of a page'],
];

let wrong = 0;
const say = ({ place, source, flags }: Expression, what: string) => {
  wrong += 1;
  console.error(`${place}: /${source.slice(0, 100)}${source.length > 100 ? '…' : ''}/${flags}\n  ${what}`);
};

/** The attack that recheck found, as long as the bound. */
function attackOf({ attack }: Extract<Diagnostics, { status: 'vulnerable' }>, most: number): string {
  const fixed = attack.suffix.length + attack.pumps.reduce((sum, { prefix }) => sum + prefix.length, 0);
  const pumped = attack.pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.max(1, Math.floor((most - fixed) / pumped));
  return attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + attack.suffix;
}

const seen = new Set<string>();
const counts = { linear: 0, bounded: 0 };
for (const expression of writtenExpressions()) {
  const { source, flags, place } = expression;
  const named = `${place.replace(/:\d+$/, '')} ${source}`;
  const bound = bounds.find(([where]) => named.startsWith(where));
  if (seen.has(`${bound?.[0]} ${source}/${flags}`)) continue;
  seen.add(`${bound?.[0]} ${source}/${flags}`);
  // The same seed each time: the part of the search that is random finds the same.
  const found = checkSync(source, flags, { timeout: 60_000, randomSeed: 1 });
  if (found.status === 'safe') counts.linear += 1;
  else if (bound === undefined)
    say(
      expression,
      `${found.status === 'vulnerable' ? found.complexity.summary : 'not proved linear'}, and its input has no bound`,
    );
  else {
    counts.bounded += 1;
    if (found.status === 'unknown') continue;
    const attack = attackOf(found, bound[1]);
    const start = process.cpuUsage();
    for (const _ of attack.matchAll(new RegExp(source, flags.includes('g') ? flags : `${flags}g`)));
    const time = process.cpuUsage(start).user / 1000;
    if (time > mostMilliseconds)
      say(expression, `${found.complexity.summary}: ${Math.round(time)} ms for ${attack.length} characters`);
  }
}
console.log(
  `${counts.linear} expressions are linear, ${counts.bounded} are not and have a bounded input, ${wrong} wrong`,
);
process.exitCode = wrong === 0 ? 0 : 1;
