import { readFileSync, writeFileSync } from 'node:fs';
import { type LabelledOrganisation, labelledOrganisationSchema } from '../src/index.js';
import { type Aim, clearestItems, type Measured, measure, poisoned, victims } from './attacks.js';

const page = new URL('../docs/threat-model.md', import.meta.url);

const aims: Readonly<Record<Aim, { readonly who: string; readonly crossed: string; readonly whole: string }>> = {
  brand: { who: 'independent organisations', crossed: 'into a state band', whole: '`state-organised`' },
  clear: {
    who: 'organisations of a state, in a state band',
    crossed: 'out of the state bands',
    whole: '`independent`',
  },
};

const attacks = [
  [1, 'one page'],
  [3, 'one page'],
  [10, 'one page'],
  [10, 'ten sites'],
] as const;

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function figures({ records, median, crossed, whole }: Measured): string[] {
  const share = (count: number) => `${count} (${Math.round((100 * count) / records)} %)`;
  return [median.toFixed(1), share(crossed), share(whole)];
}

/** The tables of `docs/threat-model.md`: how far false evidence moves the training records. */
export function threatFigures(records: readonly LabelledOrganisation[]): string {
  return (['brand', 'clear'] as const)
    .map((aim) => {
      const { who, crossed, whole } = aims[aim];
      const items = clearestItems(records, aim);
      const picked = victims(records, aim);
      const head = (what: string) => [
        row([what, 'log-odds, median', crossed, whole]),
        row(['---', '--:', '--:', '--:']),
      ];
      return [
        `${aim === 'brand' ? 'To brand' : 'To clear'}: ${picked.length} ${who}.`,
        '',
        ...head('false items, from'),
        ...attacks.map(([count, from]) =>
          row([`${count}, ${from}`, ...figures(measure(picked, aim, (one) => poisoned(one, items, count, from)))]),
        ),
        '',
        ...head('one false item of'),
        ...items.map((item) =>
          row([`\`${item.feature}\``, ...figures(measure(picked, aim, (one) => poisoned(one, [item], 1, 'one page')))]),
        ),
        '',
      ].join('\n');
    })
    .join('\n')
    .trimEnd();
}

export function readTrainingRecords(): LabelledOrganisation[] {
  return readFileSync(new URL('../training-data/organisations.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => labelledOrganisationSchema.parse(JSON.parse(line)));
}

/** The page with its figures renewed. */
export function withFigures(text: string, figures: string): string {
  return text.replace(
    /(<!-- figures -->\n)[\s\S]*?(\n<!-- end -->)/,
    (_, before, after) => `${before}\n${figures}\n${after}`,
  );
}

if (process.argv[1]?.endsWith('write-threat-figures.ts'))
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), threatFigures(readTrainingRecords())));
