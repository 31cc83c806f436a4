import * as z from 'zod';
import { countryGroups } from '../evaluation/country-groups.js';
import { randomNumbers } from '../evaluation/random-numbers.js';
import type { EvidenceKind } from '../evidence/evidence.js';
import type { IndicatorId } from '../indicators/index.js';
import { isHeadline, type LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { type Atom, atomsOf } from './atoms.js';
import { type Best, bestSet, type Classes, type Constraints } from './best-set.js';
import { type CriteriaSet, criteriaSetSchema } from './criteria-set.js';
import { type Proportion, proportionOf, setEvaluationSchema } from './set-evaluation.js';

const counts = z.strictObject({ gongosHit: z.int(), gongos: z.int(), independentsHit: z.int(), independents: z.int() });

/** A set found by search, and how much of what it promises can be believed. */
export const searchResultSchema = z.strictObject({
  set: criteriaSetSchema,
  /** How many simple rules were combined. */
  atoms: z.int(),
  constraints: z.strictObject({
    rules: z.int(),
    offsets: z.int(),
    independentsHit: z.int(),
    countries: z.int(),
    facts: z.array(z.string()).nullable(),
  }),
  /** Rules and offsets that were allowed in the end, chosen by leaving countries out. */
  chosen: z.strictObject({ rules: z.int(), offsets: z.int() }),
  /** Every size that was tried, judged out of country over all groupings: what the choice was made from. */
  sizes: z.array(
    z.strictObject({ rules: z.int(), offsets: z.int(), gongosHit: z.number(), independentsHit: z.number() }),
  ),
  /** On the organisations that it was searched on: too good by what was found by luck. */
  inSample: counts,
  /** The honest figure: each country judged by a set that was searched, size and all, without it. */
  outOfCountry: counts.extend({
    folds: z.int(),
    recall: setEvaluationSchema.shape.recall,
    falsePositiveRate: setEvaluationSchema.shape.recall,
    /** Genuine organisations that a set searched without their country hits. */
    harmed: z.array(z.strictObject({ id: z.string(), name: z.string(), country: z.string(), because: z.string() })),
  }),
  /** Recall in the sample less recall out of country. */
  optimism: z.number(),
  /** The same search on labels dealt at random: what it finds is luck. */
  luck: z.strictObject({
    permutations: z.int(),
    /** Recall in the sample: the middle one of the permutations, and the one that 5 % of them pass. */
    medianRecall: z.number(),
    recallOfTheBest5Percent: z.number(),
    /** Part of the permutations, the real labels counted with them, that do as well as the real labels. */
    p: z.number(),
  }),
  /** In how many of the folds each rule was found. */
  stability: z.record(z.string(), z.int()),
});

/** The best set found, and how much of it is luck; see `searchResultSchema`. */
export type SearchResult = z.infer<typeof searchResultSchema>;

/** Constraints of a search for the best small set. */
export interface SearchOptions extends Partial<Constraints> {
  /** Only rules over these indicators or kinds of evidence. Default: all. */
  readonly facts?: readonly (IndicatorId | EvidenceKind)[];
  /** Groups of countries that are left out in turn. Default: 10. */
  readonly folds?: number;
  /** Default: 200. */
  readonly permutations?: number;
  /** The same seed gives the same result. Default: 1. */
  readonly seed?: number;
}

/** No independent hit, at most 4 rules, each resting on at least 3 countries. */
export const defaultConstraints: Constraints = { rules: 4, offsets: 0, independentsHit: 0, countries: 3 };

/**
 * Finds the small set that hits most gongos within the constraints, and says what of it is luck. The number of rules (up to the
 * constraint) is itself chosen by leaving countries out: the largest recall whose rules, searched elsewhere, hit no more
 * independents than allowed. The figure out of country repeats all of this without the country (nested
 * cross-validation; Varma & Simon 2006, https://doi.org/10.1186/1471-2105-7-91). Deterministic.
 *
 * @throws RangeError without gongos or independents in at least two countries
 */
export function searchSet(organisations: readonly LabelledOrganisation[], options: SearchOptions = {}): SearchResult {
  const { facts, folds = 10, permutations = 200, seed = 1, ...given } = options;
  const constraints = { ...defaultConstraints, ...given };
  const known = organisations.filter(
    (one) => isHeadline(one) && (one.label === 'gongo' || one.label === 'independent'),
  );
  const all = known.map((_, position) => position);
  const space: Space = { known, atoms: atomsOf(known, facts), constraints, folds };
  const classes = classesOf(known, all);
  if (
    classes.gongos.length === 0 ||
    classes.independents.length === 0 ||
    new Set(known.map((one) => one.country)).size < 2
  )
    throw new RangeError(
      'a search needs gongos and independents of at least two countries, neither disputed nor thinly labelled',
    );
  const trials = trySizes(space, all);
  const chosen = bestSize(space, trials);
  const best = bestSet(space.atoms, classes, { ...constraints, ...chosen });
  const outside = outOfCountry(space, all);
  const inSample = {
    gongosHit: best.gongosHit,
    gongos: classes.gongos.length,
    independentsHit: best.independentsHit,
    independents: classes.independents.length,
  };
  return {
    set: asSet(best),
    atoms: space.atoms.length,
    constraints: { ...constraints, facts: facts === undefined ? null : [...facts] },
    chosen,
    sizes: trials.map(({ size, gongos, independents }) => ({
      ...size,
      gongosHit: gongos / groupings.length,
      independentsHit: independents.length / groupings.length,
    })),
    inSample,
    outOfCountry: outside.counts,
    optimism: inSample.gongosHit / inSample.gongos - outside.counts.recall.value!,
    luck: luckOf(space, classes, { ...constraints, ...chosen }, best.gongosHit, permutations, seed),
    stability: outside.stability,
  };
}

interface Space {
  readonly known: readonly LabelledOrganisation[];
  readonly atoms: readonly Atom[];
  readonly constraints: Constraints;
  readonly folds: number;
}

function classesOf(known: readonly LabelledOrganisation[], positions: readonly number[]): Classes {
  return {
    gongos: positions.filter((position) => known[position]!.label === 'gongo'),
    independents: positions.filter((position) => known[position]!.label === 'independent'),
    countryOf: (position) => known[position]!.country,
  };
}

type Size = Pick<Constraints, 'rules' | 'offsets'>;

/** Countries are dealt in several ways when a size is chosen: one way alone hides what it happens to keep together. */
const groupings = [5, 10, 20];

interface Trial extends Hits {
  readonly size: Size;
}

/** How the sets of each size do in countries that they were searched without. */
function trySizes(space: Space, positions: readonly number[]): Trial[] {
  const { rules, offsets } = space.constraints;
  const sizes: Size[] = [];
  for (let few = 1; few <= rules; few += 1)
    for (let fewOffsets = 0; fewOffsets <= Math.min(offsets, few - 1); fewOffsets += 1)
      sizes.push({ rules: few, offsets: fewOffsets });
  return sizes.map((size) => ({
    size,
    ...judged(groupings.flatMap((folds) => [...foldsOf({ ...space, folds }, positions, () => size)])),
  }));
}

/** The size that hits most gongos among those that hit no more independents than allowed, or fewest where none keeps to it. */
function bestSize({ constraints }: Space, trials: readonly Trial[]): Size {
  const allowed = constraints.independentsHit * groupings.length;
  const excess = ({ independents }: Trial) => Math.max(0, independents.length - allowed);
  return trials.reduce((best, trial) => {
    if (excess(trial) !== excess(best)) return excess(trial) < excess(best) ? trial : best;
    return trial.gongos > best.gongos ? trial : best;
  }).size;
}

interface HeldOut {
  readonly best: Best;
  readonly positions: readonly number[];
  readonly known: readonly LabelledOrganisation[];
}

function* foldsOf(
  space: Space,
  positions: readonly number[],
  size: (rest: readonly number[]) => Size,
): Generator<HeldOut> {
  const groups = countryGroups(
    positions.map((position) => space.known[position]!),
    space.folds,
  );
  for (const group of groups) {
    const isOut = (position: number) => group.has(space.known[position]!.country);
    const rest = positions.filter((position) => !isOut(position));
    const best = bestSet(space.atoms, classesOf(space.known, rest), { ...space.constraints, ...size(rest) });
    yield { best, positions: positions.filter(isOut), known: space.known };
  }
}

interface Hits {
  readonly gongos: number;
  readonly independents: readonly { readonly position: number; readonly because: Atom }[];
}

function judged(folds: Iterable<HeldOut>): Hits {
  let gongos = 0;
  const independents: { position: number; because: Atom }[] = [];
  for (const { best, positions, known } of folds) {
    for (const position of positions) {
      const because = hitBy(best, position);
      if (because === undefined) continue;
      if (known[position]!.label === 'gongo') gongos += 1;
      else independents.push({ position, because });
    }
  }
  return { gongos, independents };
}

function hitBy({ triggers, offsets }: Best, position: number): Atom | undefined {
  if (offsets.some((atom) => atom.fires.includes(position))) return undefined;
  return triggers.find((atom) => atom.fires.includes(position));
}

function outOfCountry(
  space: Space,
  all: readonly number[],
): { counts: SearchResult['outOfCountry']; stability: Record<string, number> } {
  const folds = [...foldsOf(space, all, (rest) => bestSize(space, trySizes(space, rest)))];
  const { gongos, independents } = judged(folds);
  const stability: Record<string, number> = {};
  for (const { best } of folds)
    for (const { rule } of [...best.triggers, ...best.offsets]) stability[rule.id] = (stability[rule.id] ?? 0) + 1;
  const verdicts = folds.flatMap(({ best, positions }) =>
    positions.map((position) => ({
      organisation: space.known[position]!,
      answer: hitBy(best, position) === undefined ? ('clear' as const) : ('hit' as const),
      words: '',
      because: [],
    })),
  );
  const rate = (label: string): Proportion =>
    proportionOf(
      verdicts,
      ({ organisation }) => organisation.label === label,
      ({ answer }) => answer === 'hit',
    );
  const classes = classesOf(space.known, all);
  return {
    counts: {
      folds: folds.length,
      gongosHit: gongos,
      gongos: classes.gongos.length,
      independentsHit: independents.length,
      independents: classes.independents.length,
      recall: rate('gongo'),
      falsePositiveRate: rate('independent'),
      harmed: independents.map(({ position, because }) => {
        const { id, name, country } = space.known[position]!;
        return { id, name, country, because: because.rule.meaning };
      }),
    },
    stability,
  };
}

function luckOf(
  space: Space,
  classes: Classes,
  constraints: Constraints,
  found: number,
  permutations: number,
  seed: number,
): SearchResult['luck'] {
  const random = randomNumbers(seed);
  const labelled = [...classes.gongos, ...classes.independents];
  const recalls: number[] = [];
  for (let round = 0; round < permutations; round += 1) {
    const dealt = shuffled(labelled, random);
    const gongos = dealt.slice(0, classes.gongos.length);
    const independents = dealt.slice(classes.gongos.length);
    const { gongosHit } = bestSet(space.atoms, { ...classes, gongos, independents }, constraints);
    recalls.push(gongosHit / gongos.length);
  }
  recalls.sort((a, b) => a - b);
  const asGood = recalls.filter((recall) => recall * classes.gongos.length >= found - 1e-9).length;
  return {
    permutations,
    medianRecall: recalls[Math.floor(recalls.length / 2)] ?? 0,
    recallOfTheBest5Percent: recalls[Math.floor(recalls.length * 0.95)] ?? 0,
    p: (1 + asGood) / (1 + permutations),
  };
}

function shuffled(all: readonly number[], random: () => number): number[] {
  const dealt = [...all];
  for (let last = dealt.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [dealt[last], dealt[other]] = [dealt[other]!, dealt[last]!];
  }
  return dealt;
}

/** A found set in the form of every other one. */
function asSet({ triggers, offsets }: Best): CriteriaSet {
  return {
    id: 'found-by-search',
    name: 'The best small set that a search found',
    scope: 'organisations like those it was searched on',
    combination: offsets.length === 0 ? 'Any trigger.' : 'Any trigger, unless an offset is known.',
    combine: { method: 'count', triggers: 1, supports: null },
    hitMeans: 'like the gongos that the search was shown',
    countsMandatory: false,
    expectedMisfires: [],
    warning: 'Found by search, not published by anyone: rely on its figures out of country only.',
    rules: [
      ...triggers.map(({ rule }) => rule),
      ...offsets.map(({ rule }) => ({
        ...rule,
        role: 'offset' as const,
        undoes: triggers.map((trigger) => trigger.rule.id),
      })),
    ],
  };
}
