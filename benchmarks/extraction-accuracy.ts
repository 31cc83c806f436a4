// How much of what marked passages tell is found, and how much of what is proposed is marked there, by language and kind:
//   npm run -s passages -- CLONES held-back > held-back.jsonl
//   npm run -s measure:extraction -- held-back.jsonl
// A fact is found when an item of its kind overlaps its words; an item is right when it overlaps a mark of its kind; marks that are arguable
// count neither way.

import { readMarkedPassages } from '../scripts/marked-passages.js';
import { extract } from '../src/extraction/extract.js';
import type { MarkedPassage } from '../src/training/fit-clause-model.js';

const kinds = [
  'founding',
  'supervision',
  'office-held',
  'appointment',
  'funding-source',
  'adverse-action',
  'persecution',
] as const;

/** Least confidences of which the totals are told. */
const confidences = [0, 0.5, 0.6, 0.7, 0.8, 0.9];

interface Count {
  facts: number;
  found: number;
  items: number;
  right: number;
}

const counts = new Map<string, Count>();

function count(group: string): Count {
  const known = counts.get(group) ?? { facts: 0, found: 0, items: 0, right: 0 };
  counts.set(group, known);
  return known;
}

function read({ lang, organisation, country, text, gold }: MarkedPassage): void {
  const items = extract(
    { text, language: lang, kind: 'other' },
    { organisation: { name: organisation, country: country ?? 'XX' } },
  );
  const marks = gold.map((mark) => ({
    ...mark,
    start: text.indexOf(mark.words),
    end: text.indexOf(mark.words) + mark.words.length,
  }));
  for (const kind of kinds) {
    const own = items.filter((item) => item.kind === kind);
    const marked = marks.filter((mark) => mark.kind === kind);
    for (const least of confidences) {
      const sure = own.filter(({ confidence }) => confidence >= least);
      const groups = least === 0 ? ['all', lang, kind] : [`confidence from ${least}`];
      for (const mark of marked) {
        if (mark.also === true) continue;
        const isFound = sure.some(({ start, end }) => start < mark.end && end > mark.start);
        for (const group of groups) {
          count(group).facts += 1;
          if (isFound) count(group).found += 1;
        }
      }
      for (const { start, end } of sure) {
        const met = marked.filter((mark) => start < mark.end && end > mark.start);
        if (met.length > 0 && met.every(({ also }) => also === true)) continue;
        for (const group of groups) {
          count(group).items += 1;
          if (met.length > 0) count(group).right += 1;
        }
      }
    }
  }
}

const files = process.argv.slice(2);
if (files.length === 0) {
  process.stderr.write('name at least one file of marked passages\n');
  process.exit(2);
}
const passages = readMarkedPassages(files);
for (const passage of passages) read(passage);
process.stdout.write(
  `${passages.length} passages\n\n| | facts | recall | items | precision |\n| --- | --- | --- | --- | --- |\n`,
);
for (const [group, { facts, found, items, right }] of counts)
  process.stdout.write(
    `| ${group} | ${facts} | ${(found / facts).toFixed(3)} | ${items} | ${(right / items).toFixed(3)} |\n`,
  );
