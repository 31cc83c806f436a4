import * as z from 'zod';
import { isHeadline, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import type { Organisation } from '../organisation/organisation.js';
import { atomsOf } from './atoms.js';
import type { CriteriaSet, Filter, Rule } from './criteria-set.js';
import { type DecideOptions, decide } from './decide.js';
import type { Decision } from './decision.js';
import { judgeBySet, verdictsOf } from './judge.js';
import { refuseNaming } from './locked.js';
import { withOffset, withoutRule, withRule } from './variants.js';
import { valueInWords } from './words.js';

const change = z.strictObject({
  /** What is changed, in words; one sentence a change. */
  changes: z.array(z.string()),
  /** Gongos that are no longer hit: the cost. */
  gongosLost: z.int(),
  /** Other independents that are no longer hit. */
  independentsSaved: z.int(),
  /** Other organisations of any label whose answer changes. */
  otherAnswers: z.int(),
});

/** The smallest changes of a set after which it no longer hits a named organisation, cheapest first. */
export const savingSchema = z.strictObject({
  set: z.string(),
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  /** How it was hit. */
  words: z.string(),
  hit: z.boolean(),
  options: z.array(change),
});

/** The smallest change of a set that spares an organisation, and its price; see `savingSchema`. */
export type Saving = z.infer<typeof savingSchema>;

/** Most options that are told, and most changes that one of them makes. */
const most = { options: 10, changes: 2 } as const;

interface Change {
  readonly words: string;
  apply(set: CriteriaSet): CriteriaSet | null;
}

/**
 * Looks for the fewest changes that save an organisation from a set: a rule dropped, a threshold moved just beyond what was
 * measured, a value taken from a rule's list, or an offset added for something that is known of the organisation. Pairs are
 * tried only where no single change is enough.
 *
 * @param organisations - labelled, to tell what each change costs
 * @throws LockedSetError for a locked set
 */
export function saveFrom(
  set: CriteriaSet,
  organisation: Organisation,
  organisations: readonly LabelledOrganisation[],
  options: DecideOptions = {},
): Saving {
  refuseNaming(set);
  const decision = decide(set, organisation, options);
  const told = { set: set.id, organisation: { id: organisation.id, name: organisation.name }, words: decision.words };
  if (decision.answer !== 'hit') return { ...told, hit: false, options: [] };
  const changes = possibleChanges(set, decision, organisation, options);
  const saving = combinationsOf(changes).find((tried) => tried.some((one) => saves(set, one, organisation, options)));
  const before = new Map(verdictsOf(judgeBySet(set, options), organisations).map((one) => [one.organisation, one]));
  const costed = (saving ?? [])
    .filter((one) => saves(set, one, organisation, options))
    .map((tried) => {
      const after = verdictsOf(judgeBySet(changed(set, tried)!, options), organisations).filter(
        ({ organisation: other, answer }) =>
          isHeadline(other) && other.id !== organisation.id && before.get(other)!.answer !== answer,
      );
      const freed = (label: string) =>
        after.filter((one) => one.organisation.label === label && before.get(one.organisation)!.answer === 'hit')
          .length;
      return {
        changes: tried.map(({ words }) => words),
        gongosLost: freed('gongo'),
        independentsSaved: freed('independent'),
        otherAnswers: after.length,
      };
    })
    .sort(
      (a, b) =>
        a.gongosLost - b.gongosLost || b.independentsSaved - a.independentsSaved || a.otherAnswers - b.otherAnswers,
    );
  return { ...told, hit: true, options: costed.slice(0, most.options) };
}

/** Single changes first, then pairs. */
function combinationsOf(changes: readonly Change[]): Change[][][] {
  const singles = changes.map((one) => [one]);
  const pairs = changes.flatMap((one, place) => changes.slice(place + 1).map((other) => [one, other]));
  return [singles, pairs].slice(0, most.changes);
}

function changed(set: CriteriaSet, changes: readonly Change[]): CriteriaSet | null {
  return changes.reduce<CriteriaSet | null>((before, one) => (before === null ? null : one.apply(before)), set);
}

function saves(
  set: CriteriaSet,
  changes: readonly Change[],
  organisation: Organisation,
  options: DecideOptions,
): boolean {
  const after = changed(set, changes);
  return after !== null && decide(after, organisation, options).answer !== 'hit';
}

function possibleChanges(
  set: CriteriaSet,
  decision: Decision,
  organisation: Organisation,
  options: DecideOptions,
): Change[] {
  const firing = decision.rules.filter(
    ({ outcome, pointsTo, undoneBy }) => outcome === 'fires' && pointsTo === 'state' && undoneBy.length === 0,
  );
  const ofRules = firing.flatMap(({ id, value, evidence }) => {
    const rule = set.rules.find((one) => one.id === id)!;
    return [
      { words: `drop the rule "${id}"`, apply: (before: CriteriaSet) => withoutRule(before, id) },
      ...thresholdChange(rule, value),
      ...valueChanges(
        rule,
        evidence.map((index) => organisation.evidence[index]!),
      ),
    ];
  });
  const offsets = atomsOf([organisation], undefined, options)
    .filter(({ pointsTo, rule }) => pointsTo === 'independence' && rule.measure === 'any')
    .map(({ rule }) => ({
      words: `add an offset: not where ${rule.meaning}`,
      apply: (before: CriteriaSet) => (before.combine.method === 'count' ? withOffset(before, rule) : null),
    }));
  return [...ofRules, ...offsets];
}

function thresholdChange(rule: Rule, value: number | null): Change[] {
  if (rule.is === undefined || rule.value === undefined || value === null) return [];
  const steps = { '>': value, '>=': Math.floor(value) + 1, '<': value, '<=': Math.ceil(value) - 1, '==': undefined };
  const moved = steps[rule.is];
  if (moved === undefined || moved < 0) return [];
  return [
    {
      words: `move the line of "${rule.id}" from ${rule.is} ${valueInWords(rule, rule.value)} to ${rule.is} ${valueInWords(rule, moved)}`,
      apply: (before) => withRule(before, rule.id, (one) => ({ ...one, value: moved })),
    },
  ];
}

/** A value can be taken from a list only where another one is left. */
function valueChanges(rule: Rule, counted: readonly object[]): Change[] {
  return Object.entries(rule.where ?? {}).flatMap(([field, wanted]) => {
    if (!Array.isArray(wanted) || wanted.length < 2) return [];
    const values = new Set(counted.map((item) => Reflect.get(item, field)));
    if (values.size !== 1) return [];
    const value = [...values][0];
    return {
      words: `no longer count ${field} "${value}" in the rule "${rule.id}"`,
      apply: (before: CriteriaSet) =>
        withRule(before, rule.id, (one) => ({
          ...one,
          where: { ...one.where, [field]: wanted.filter((other) => other !== value) } as Filter,
        })),
    };
  });
}
