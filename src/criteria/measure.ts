import { type FundingSource, newestByPayer } from '../assessment/funding-profile.js';
import type { Evidence } from '../evidence/evidence.js';
import { yearsOf } from '../organisation/partial-date.js';
import type { Rule } from './criteria-set.js';
import { heldDuring, type Placed, passes, type Question, type Usable, usableItems } from './items.js';

/** What a rule found in a record. */
export interface Measurement {
  readonly outcome: 'fires' | 'silent' | 'abstains';
  /** In the unit of the measure: facts, a part 0..1, years; null where the rule abstains. */
  readonly value: number | null;
  /** What counted. */
  readonly items: readonly Placed[];
  readonly setAside: Usable['setAside'];
  /** Why it abstains. */
  readonly unknown?: string;
}

/** Asks one rule about an organisation. Pure. */
export function measure(rule: Rule, question: Question): Measurement {
  const { items, setAside } = usableItems(rule, question);
  const asked = items.filter(({ item }) => passes(item, rule.among));
  const abstain = (unknown: string): Measurement => ({
    outcome: 'abstains',
    value: null,
    items: [],
    setAside,
    unknown,
  });
  const minimum = rule.minimum ?? 1;
  if (asked.length < minimum)
    return abstain(
      asked.length === 0
        ? `nothing is known of this kind [${rule.fact}]`
        : `only ${asked.length} of the ${minimum} items that it needs are known`,
    );
  const matching = asked.filter(
    ({ item }) => passes(item, rule.where) && !(rule.whereNot !== undefined && passes(item, rule.whereNot)),
  );
  const counted = matching.filter(({ item }) => heldDuring(item, rule.during, question.asOf) === true);
  const undated = matching.filter(({ item }) => heldDuring(item, rule.during, question.asOf) === undefined);
  const reading = readings[rule.measure](rule, counted, asked, question.asOf);
  if (reading.value === null) return abstain(reading.unknown);
  const answers = (value: number) => (rule.measure === 'any' ? value > 0 : holds(value, rule.is!, rule.value!));
  const fires = answers(reading.value);
  const between =
    rule.is === '==' && reading.upTo !== undefined && rule.value! >= reading.value && rule.value! <= reading.upTo;
  if (reading.upTo !== undefined && (answers(reading.upTo) !== fires || between))
    return abstain('shares are stated for a part of the payers only');
  if (!fires && undated.length > 0) return abstain('what it looks for has no date');
  return { outcome: fires ? 'fires' : 'silent', value: reading.value, items: counted, setAside };
}

/** Whether a measured value passes a threshold; a difference below 1e-9 counts as none. */
export function holds(value: number, is: NonNullable<Rule['is']>, threshold: number): boolean {
  const difference = value - threshold;
  const same = Math.abs(difference) < 1e-9;
  switch (is) {
    case '>':
      return difference > 0 && !same;
    case '>=':
      return difference > 0 || same;
    case '<':
      return difference < 0 && !same;
    case '<=':
      return difference < 0 || same;
    case '==':
      return same;
  }
}

type Reading = { readonly value: number; readonly upTo?: number } | { readonly value: null; readonly unknown: string };

type Measure = (rule: Rule, counted: readonly Placed[], asked: readonly Placed[], asOf: number) => Reading;

const readings: Readonly<Record<Rule['measure'], Measure>> = {
  any: (_, counted) => ({ value: counted.length > 0 ? 1 : 0 }),
  count: (_, counted) => ({ value: counted.length }),
  distinct: (rule, counted) => ({
    value: new Set(counted.flatMap(({ item }) => (field(item, rule.field!) ?? []) as string)).size,
  }),
  ratio: (_, counted, asked) => ({ value: counted.length / asked.length }),
  'field-ratio': fieldRatio,
  share: (_, counted, asked) => share(counted, asked, (shares) => shares.reduce((sum, one) => sum + one, 0)),
  'largest-share': (_, counted, asked) => share(counted, asked, (shares) => Math.max(0, ...shares)),
  'years-since': yearsSince,
  value: (rule, counted) => {
    const values = numbers(counted, rule.field!);
    return values.length === 0
      ? { value: null, unknown: `no item states "${rule.field}"` }
      : { value: Math.max(...values) };
  },
};

function fieldRatio(rule: Rule, counted: readonly Placed[]): Reading {
  const newest = [...counted]
    .filter(({ item }) => field(item, rule.field!) !== undefined && Number(field(item, rule.over!)) > 0)
    .sort((a, b) => lastYear(b.item) - lastYear(a.item))[0];
  if (newest === undefined) return { value: null, unknown: `no item states both "${rule.field}" and "${rule.over}"` };
  return { value: Number(field(newest.item, rule.field!)) / Number(field(newest.item, rule.over!)) };
}

function yearsSince(_: Rule, counted: readonly Placed[], __: readonly Placed[], asOf: number): Reading {
  const ends = counted.flatMap(({ item: { from, to } }) => {
    if (to !== undefined) return Math.min(asOf, yearsOf(to));
    return from === undefined ? [] : asOf;
  });
  return ends.length === 0
    ? { value: null, unknown: 'what it looks for is not known, or has no date' }
    : { value: asOf - Math.max(...ends) };
}

/**
 * Part of the income, of the newest item of each payer. Payers whose share no source states could hold whatever the known
 * shares of others leave; a list of payers without any share says nothing about parts.
 */
function share(
  counted: readonly Placed[],
  asked: readonly Placed[],
  together: (shares: readonly number[]) => number,
): Reading {
  const payers = newestByPayer(counted.map(({ item }) => item as FundingSource));
  const known = payers.flatMap((item) => item.share ?? []);
  const own = new Set(counted);
  const others = newestByPayer(asked.filter((one) => !own.has(one)).map(({ item }) => item as FundingSource))
    .flatMap((item) => item.share ?? [])
    .reduce((sum, one) => sum + one, 0);
  // Sums of decimal parts must not miss a line by a rounding error.
  const value = Math.min(1, Number(together(known).toFixed(9)));
  if (known.length > 0 && known.length === payers.length) return { value };
  const rest = Math.max(value, 1 - others);
  if (known.length === 0 && others === 0) return { value: null, unknown: 'no share of income is stated' };
  return { value, upTo: Math.min(1, rest) };
}

function field(item: Evidence, name: string): unknown {
  return (item as Readonly<Record<string, unknown>>)[name];
}

function numbers(items: readonly Placed[], name: string): number[] {
  return items.flatMap(({ item }) => {
    const value = field(item, name);
    return typeof value === 'number' ? value : [];
  });
}

function lastYear({ from, to }: Evidence): number {
  const date = to ?? from;
  return date === undefined ? Number.NEGATIVE_INFINITY : yearsOf(date);
}
