import { readFileSync } from 'node:fs';

/** A pair of names of which it is known whether they name one organisation. */
export interface NameCase {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly kind: string;
  /** Weights and thresholds are chosen on the tuning half; figures come from the judged one. */
  readonly half: 'tuning' | 'judged';
  readonly basis: string;
}

/** The pairs of cases.csv. */
export function readNameCases(): NameCase[] {
  const [, ...rows] = readFileSync(new URL('cases.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(cellsOf);
  return rows.map(([a, b, same, kind, half, basis]) => ({
    a: a!,
    b: b!,
    same: same === 'yes',
    kind: kind!,
    half: half as NameCase['half'],
    basis: basis!,
  }));
}

/** The cells of a line in which commas and doubled quotation marks are quoted and no cell holds a line break. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
}
