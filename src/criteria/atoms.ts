import { type EvidenceKind, indicatorOfKind } from '../evidence/evidence.js';
import { directionOf } from '../evidence/reading.js';
import { type IndicatorId, indicators } from '../indicators/index.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';
import { fieldsOfKind } from './check-rules.js';
import type { Rule } from './criteria-set.js';
import { type DecideOptions, dayOf } from './decide.js';
import { passes, type Question, usableItems } from './items.js';
import { measure } from './measure.js';

/** A rule that could stand in a set that is searched for. */
export interface Atom {
  readonly rule: Rule;
  readonly indicator: IndicatorId;
  readonly pointsTo: 'state' | 'independence';
  /** Positions of the organisations for which it fires. */
  readonly fires: readonly number[];
}

/** Most fields that one atom combines; more would describe single organisations. */
const mostFields = 3;

/**
 * Every simple rule that the kinds of evidence allow: a kind alone, with values of up to three of its closed fields, or
 * twice; and state money by share. An atom points the way in which the indicators read all the items that it counts; one
 * that mixes directions, or that fires for the same organisations as a simpler one, is left out.
 *
 * @param facts - only rules over these indicators or kinds; default: all
 */
export function atomsOf(
  organisations: readonly Organisation[],
  facts?: readonly (IndicatorId | EvidenceKind)[],
  options: Pick<DecideOptions, 'asOf'> = {},
): Atom[] {
  const wanted = (kind: EvidenceKind) =>
    facts === undefined || facts.includes(kind) || facts.includes(indicatorOfKind.get(kind)!);
  const atoms: Atom[] = [];
  const seen = new Set<string>();
  const add = (rule: Rule, pointsTo: Atom['pointsTo'] | undefined, fires: readonly number[]) => {
    const key = `${pointsTo} ${fires.join(' ')}`;
    if (pointsTo === undefined || fires.length === 0 || seen.has(key)) return;
    seen.add(key);
    atoms.push({ rule: { ...rule, pointsTo }, indicator: indicatorOfKind.get(rule.fact)!, pointsTo, fires });
  };
  for (const kind of indicatorOfKind.keys()) {
    if (!wanted(kind)) continue;
    const usable = usableOf(kind, organisations, options);
    for (const where of combinations(kind)) {
      const counts = usable.map((items) => items.filter(({ item }) => passes(item, where)));
      const directions = new Set(counts.flat().map(({ pointsTo }) => pointsTo));
      const pointsTo = directions.size === 1 ? [...directions][0] : undefined;
      for (const least of [1, 2])
        add(
          ruleOf(kind, where, least),
          pointsTo,
          counts.flatMap((items, index) => (items.length >= least ? index : [])),
        );
    }
  }
  if (wanted('funding-source')) {
    for (const rule of shareRules())
      add(
        rule,
        'state',
        organisations.flatMap((one, index) =>
          measure(rule, questionOf(one, options)).outcome === 'fires' ? index : [],
        ),
      );
  }
  return atoms;
}

interface UsableItem {
  readonly item: Organisation['evidence'][number];
  readonly pointsTo: Atom['pointsTo'] | undefined;
}

/** The items of a kind that a rule could count, each with the way it points. */
function usableOf(
  kind: EvidenceKind,
  organisations: readonly Organisation[],
  options: Pick<DecideOptions, 'asOf'>,
): UsableItem[][] {
  return organisations.map((organisation) =>
    (['state', 'independence'] as const).flatMap((pointsTo) =>
      usableItems({ ...ruleOf(kind, {}, 1), pointsTo }, questionOf(organisation, options))
        .items.map(({ item }) => ({ item, pointsTo: directionOf(item) }))
        // What points neither way must be seen once, so that a rule which would count it is left out.
        .filter((one) => one.pointsTo === pointsTo || (one.pointsTo === undefined && pointsTo === 'state')),
    ),
  );
}

function questionOf(organisation: Organisation, options: Pick<DecideOptions, 'asOf'>): Question {
  const asOf = yearsOf(dayOf(organisation, options));
  return { organisation, state: stateOf(organisation.country), asOf, countsMandatory: false };
}

type Where = Readonly<Record<string, string | boolean | string[]>>;

function combinations(kind: EvidenceKind): Where[] {
  const fields = [...fieldsOfKind.get(kind)!].flatMap(([name, type]) => {
    if (type.type === 'yes-no') return [{ name, values: [true] as (string | boolean)[] }];
    return type.type === 'choice' ? [{ name, values: [...type.values] as (string | boolean)[] }] : [];
  });
  let combined: Where[] = [{}];
  for (const { name, values } of fields)
    combined = combined.flatMap((where) => [
      where,
      ...(Object.keys(where).length < mostFields ? values.map((value) => ({ ...where, [name]: value })) : []),
    ]);
  const alternatives = [...fieldsOfKind.get(kind)!].flatMap(([name, { type, values }]) =>
    type === 'choice' ? severalOf(values).map((several): Where => ({ [name]: several })) : [],
  );
  return [...combined, ...alternatives].sort((a, b) => Object.keys(a).length - Object.keys(b).length);
}

/** Two or three of the values. */
function severalOf(values: readonly string[]): string[][] {
  return values.flatMap((first, place) =>
    values
      .slice(place + 1)
      .flatMap((second, next) => [
        [first, second],
        ...values.slice(place + next + 2).map((third) => [first, second, third]),
      ]),
  );
}

function ruleOf(fact: EvidenceKind, where: Where, least: number): Rule {
  const values = Object.entries(where).map(([name, value]) =>
    typeof value === 'boolean' ? name : Array.isArray(value) ? value.join('-or-') : value,
  );
  return {
    id: [fact, ...values, ...(least > 1 ? [`at-least-${least}`] : [])].join('-'),
    meaning: meaningOf(fact, where, least),
    fact,
    ...(values.length > 0 && { where: { ...where } }),
    ...(least > 1 ? { measure: 'count', is: '>=', value: least } : { measure: 'any' }),
    pointsTo: 'state',
    role: 'trigger',
    source: { url: null, status: 'own' },
  };
}

function meaningOf(fact: EvidenceKind, where: Where, least: number): string {
  const details = Object.entries(where).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(' or ') : value === true ? 'yes' : value}`,
  );
  return `${least > 1 ? `${least} or more facts` : 'a fact'} of the kind ${fact} ${least > 1 ? 'are' : 'is'} known${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}

function shareRules(): Rule[] {
  return [0.25, 0.5, 0.75].map((value) => ({
    id: `state-money-above-${value * 100}-percent`,
    meaning: `more than ${value * 100} % of its income comes from the state`,
    fact: 'funding-source',
    where: { funderKind: ['government', 'ruling-party', 'state-enterprise', 'state-foundation'] },
    measure: 'share',
    is: '>',
    value,
    pointsTo: 'state',
    role: 'trigger',
    source: { url: null, status: 'own' },
  }));
}

/** The ids of all indicators and kinds of evidence, which `facts` may name. */
export const factNames: readonly string[] = [...indicators.map(({ id }) => id), ...indicatorOfKind.keys()];
