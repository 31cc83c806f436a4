import type { Comparison } from '../assessment/compare.js';
import { indicators } from '../indicators/index.js';
import type { Band } from '../model/affiliation-model.js';
import { printable } from './printable.js';
import { probabilityText } from './probability-text.js';

const nameWidth = 16;
const columnWidth = 'insufficient-evidence'.length + 4;

/** Whether a reader would see a difference: in a number, a band, an item, a caution or the day of the question. */
export function hasMoved(comparison: Comparison): boolean {
  const { bandChanged, why, cautions } = comparison;
  return bandChanged || why.length > 0 || cautions.came.length + cautions.went.length > 0;
}

/** One comparison for the terminal: both results side by side, then what moved and why. */
export function comparisonBlock(comparison: Comparison): string {
  const { organisation, state, before, after, bandChanged, logOdds, base, cautions } = comparison;
  const lines = [
    `${printable(organisation.name)}  ${state}  (${printable(organisation.id)})`,
    row('', 'before', 'after', 'moved'),
    row('band', before.band, after.band, bandChanged ? 'changed' : ''),
    row('probability', chance(before), chance(after), ''),
    row('log-odds', decimal(logOdds.before), decimal(logOdds.after), signed(logOdds.moved)),
    row('  base', decimal(base.before), decimal(base.after), signed(base.moved)),
    ...indicators.flatMap(({ id }) => {
      const { before: earlier, after: later, moved } = comparison.indicators[id];
      return earlier === 0 && later === 0 ? [] : [row(`  ${id}`, decimal(earlier), decimal(later), signed(moved))];
    }),
    row('as of', before.asOf, after.asOf, ''),
    ...modelLines(comparison),
    ...comparison.why.map((sentence) => `  * ${printable(sentence)}`),
    ...cautions.came.map((caution) => `  * Caution that came: ${printable(caution)}`),
    ...cautions.went.map((caution) => `  * Caution that went: ${printable(caution)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** How many organisations went from which band to which, as a table; those that kept theirs in one line. */
export function comparisonFoot(comparisons: readonly Pick<Comparison, 'before' | 'after'>[], unmoved: number): string {
  const changes = new Map<string, { from: Band; to: Band; count: number }>();
  for (const { before, after } of comparisons) {
    if (before.band === after.band) continue;
    const key = `${before.band} ${after.band}`;
    const change = changes.get(key) ?? { from: before.band, to: after.band, count: 0 };
    changes.set(key, { ...change, count: change.count + 1 });
  }
  const changed = [...changes.values()].sort((a, b) => b.count - a.count);
  const kept = comparisons.length - changed.reduce((sum, { count }) => sum + count, 0);
  return [
    `${comparisons.length} compared: ${kept} kept their band, ${unmoved} did not move at all.`,
    ...(changed.length === 0 ? [] : [row('Band changes', 'before', 'after', 'organisations')]),
    ...changed.map(({ from, to, count }) => row('', from, to, String(count))),
    '',
  ].join('\n');
}

function modelLines({ before, after }: Comparison): string[] {
  if (before.model.digest === after.model.digest) return [`${'model'.padEnd(nameWidth)}${modelText(after.model)}`];
  return [
    `${'model before'.padEnd(nameWidth)}${modelText(before.model)}`,
    `${'model after'.padEnd(nameWidth)}${modelText(after.model)}`,
  ];
}

function modelText({ id, version, digest }: Comparison['before']['model']): string {
  return printable(`${id} ${version} (${digest.slice(0, 19)})`);
}

function chance({ probability, interval }: Comparison['before']): string {
  if (probability === null || interval === null) return 'too little is known';
  return `${probabilityText(probability)} (${probabilityText(interval[0])} to ${probabilityText(interval[1])})`;
}

function row(name: string, before: string, after: string, moved: string): string {
  return `${name.padEnd(nameWidth)}${before.padEnd(columnWidth)}${after.padEnd(columnWidth)}${moved}`.trimEnd();
}

function decimal(logOdds: number): string {
  return logOdds.toFixed(2);
}

/** Two digits with their sign; nothing where nothing moved. */
function signed(moved: number): string {
  if (Math.abs(moved) < 1e-9) return '';
  return `${moved < 0 ? '-' : '+'}${Math.abs(moved).toFixed(2)}`;
}
