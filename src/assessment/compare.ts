import * as z from 'zod';
import { type IndicatorId, indicators } from '../indicators/index.js';
import { type Assessment, assessmentSchema } from './assessment.js';

const parts = assessmentSchema.shape;

/**
 * What a comparison needs of a result. Other fields are let through, so that results of an older version of the library,
 * which lack fields that came later, can still be compared.
 */
export const comparableAssessmentSchema = z.looseObject({
  organisation: parts.organisation,
  state: parts.state,
  asOf: parts.asOf,
  probability: parts.probability,
  interval: parts.interval,
  band: parts.band,
  logOdds: parts.logOdds,
  indicators: parts.indicators,
  cautions: parts.cautions,
  model: parts.model,
});

export type ComparableAssessment = Pick<Assessment, keyof typeof comparableAssessmentSchema.shape>;

/** Log-odds in both results; `moved` = `after` - `before`, above 0 towards the state. */
const movement = z.strictObject({ before: z.number(), after: z.number(), moved: z.number() });

const indicatorId = z.enum(indicators.map((indicator) => indicator.id));
const position = z.int().nonnegative().nullable();

const movedItem = movement.extend({
  /** `new` and `gone` are said of the items that count: an item that was given a source at last is new here too. */
  change: z.enum(['new', 'gone', 'weighs-differently']),
  indicator: indicatorId,
  /** The finding in words. */
  reason: z.string(),
  /** Position in the organisation's `evidence` then and now; null where the item did not count. */
  index: z.strictObject({ before: position, after: position }),
});

const side = z.strictObject({
  asOf: parts.asOf,
  probability: parts.probability,
  interval: parts.interval,
  band: parts.band,
  model: parts.model,
});

/**
 * What moved between two results on the same organisation and state, and why (R12). The movements add up:
 * `base.moved` + the `moved` of all indicators = `logOdds.moved`.
 */
export const comparisonSchema = z.strictObject({
  /** Id and name; the name is the later result's. */
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  state: parts.state,
  before: side,
  after: side,
  bandChanged: z.boolean(),
  logOdds: movement,
  /** The log-odds before any evidence. */
  base: movement,
  indicators: z.record(indicatorId, movement),
  /** Items that are new, gone or weigh differently, largest movement first. */
  items: z.array(movedItem),
  cautions: z.strictObject({ came: z.array(z.string()), went: z.array(z.string()) }),
  /** What moved and why as sentences, largest movement first, then what holds for all; empty when nothing moved. */
  why: z.array(z.string()),
});

/** What moved between two sets of results; see `comparisonSchema`. */
export type Comparison = z.infer<typeof comparisonSchema>;

type Movement = z.infer<typeof movement>;
type MovedItem = z.infer<typeof movedItem>;
type Weighed = Assessment['indicators'][IndicatorId]['evidence'][number];

/** Differences below this, in log-odds, are rounding and not movements. */
const rounding = 1e-9;

/** Of an indicator's items, a sentence names this many. */
const named = 3;

/**
 * Says what moved between two results and why.
 *
 * Items are matched by indicator and reason (the finding in words), never by `index` alone: an index is a position in a
 * record, and adding or removing one item shifts the index of all that follow, so that unlike facts would be compared. An
 * item whose wording or dates were corrected therefore shows as one that is gone and one that is new.
 *
 * @param before - the earlier result, or that of one model
 * @param after - the later result, or that of another model; of the same organisation id and state
 * @throws RangeError when the results are of different organisations or states
 */
export function compareAssessments(before: ComparableAssessment, after: ComparableAssessment): Comparison {
  if (before.organisation.id !== after.organisation.id || before.state !== after.state) {
    throw new RangeError(
      `only results on the same organisation and state can be compared; found "${before.organisation.id}" (${before.state}) ` +
        `and "${after.organisation.id}" (${after.state}): pair the results by organisation.id and state first`,
    );
  }
  const items = indicators
    .flatMap(({ id }) => movedItems(id, before.indicators[id].evidence, after.indicators[id].evidence))
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
  const movements: Omit<Comparison, 'why'> = {
    organisation: { id: after.organisation.id, name: after.organisation.name },
    state: after.state,
    before: sideOf(before),
    after: sideOf(after),
    bandChanged: before.band !== after.band,
    logOdds: moved(before.logOdds.total, after.logOdds.total),
    base: moved(before.logOdds.base, after.logOdds.base),
    indicators: Object.fromEntries(
      indicators.map(({ id }) => [id, moved(before.indicators[id].contribution, after.indicators[id].contribution)]),
    ) as Comparison['indicators'],
    items,
    cautions: {
      came: after.cautions.filter((caution) => !before.cautions.includes(caution)),
      went: before.cautions.filter((caution) => !after.cautions.includes(caution)),
    },
  };
  return { ...movements, why: whyMoved(movements) };
}

function sideOf({ asOf, probability, interval, band, model }: ComparableAssessment): Comparison['before'] {
  return { asOf, probability, interval, band, model };
}

function moved(before: number, after: number): Movement {
  return { before, after, moved: after - before };
}

/** Items of the same words are paired in the order in which they stand. */
function movedItems(indicator: IndicatorId, before: readonly Weighed[], after: readonly Weighed[]): MovedItem[] {
  const earlier = new Map<string, Weighed[]>();
  for (const item of before) earlier.set(item.reason, [...(earlier.get(item.reason) ?? []), item]);
  const still = after.map((item): MovedItem => {
    const match = earlier.get(item.reason)?.shift();
    return {
      change: match === undefined ? 'new' : 'weighs-differently',
      indicator,
      reason: item.reason,
      index: { before: match?.index ?? null, after: item.index },
      ...moved(match?.contribution ?? 0, item.contribution),
    };
  });
  const gone = [...earlier.values()].flat().map(
    (item): MovedItem => ({
      change: 'gone',
      indicator,
      reason: item.reason,
      index: { before: item.index, after: null },
      ...moved(item.contribution, 0),
    }),
  );
  return [...still, ...gone].filter((item) => item.change !== 'weighs-differently' || !isRounding(item.moved));
}

function whyMoved(comparison: Omit<Comparison, 'why'>): string[] {
  const { base } = comparison;
  const sentences = indicators.flatMap(({ id }) => {
    const { moved } = comparison.indicators[id];
    const items = comparison.items.filter((item) => item.indicator === id);
    return items.length === 0 && isRounding(moved) ? [] : [{ moved, sentence: indicatorSentence(id, moved, items) }];
  });
  if (!isRounding(base.moved)) {
    const cause = sameModel(comparison) ? 'the base rate changed' : 'the model or its base rate changed';
    sentences.push({
      moved: base.moved,
      sentence: `The base odds moved by ${signed(base.moved)} because ${cause}.`,
    });
  }
  sentences.sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved));
  return [...sentences.map(({ sentence }) => sentence), ...circumstances(comparison)];
}

function indicatorSentence(indicator: IndicatorId, moved: number, items: readonly MovedItem[]): string {
  if (items.length === 0) return `${indicator}: ${signed(moved)}.`;
  const first = items.slice(0, named).map(clause);
  const more = items.length - first.length;
  if (more > 0) first.push(`${more} more ${more === 1 ? 'item' : 'items'} that moved less`);
  return `${indicator}: ${signed(moved)} because of ${first.join('; ')}.`;
}

function clause({ change, before, after, moved, reason }: MovedItem): string {
  switch (change) {
    case 'new':
      return `a new item (${signed(after)}): ${reason}`;
    case 'gone':
      return `an item that no longer counts (it added ${signed(before)}): ${reason}`;
    default:
      return `an item that weighs differently (${signed(moved)}, from ${signed(before)} to ${signed(after)}): ${reason}`;
  }
}

/** What can move every item at once, so that nobody takes it for new evidence. */
function circumstances(comparison: Omit<Comparison, 'why'>): string[] {
  const { before, after, items } = comparison;
  const sentences: string[] = [];
  if (!sameModel(comparison)) {
    sentences.push(
      `The models differ (${before.model.id} ${before.model.version} and ${after.model.id} ${after.model.version}, with different digests), so the same item can weigh differently.`,
    );
  }
  if (before.asOf !== after.asOf) {
    sentences.push(`The question is asked as of ${after.asOf} instead of ${before.asOf}, and items fade with age.`);
  }
  const shared =
    items.some((item) => item.change !== 'weighs-differently') &&
    items.some((item) => item.change === 'weighs-differently');
  if (shared) {
    sentences.push('Items of the same kind share their weight, so an item that comes or goes moves the others.');
  }
  if (comparison.bandChanged && Math.abs(comparison.logOdds.moved) < 0.005) {
    sentences.push(
      `The band changed from ${before.band} to ${after.band} although the log-odds hardly moved: bands also depend on the interval and on the model's rules.`,
    );
  }
  return sentences;
}

function sameModel({ before, after }: Pick<Comparison, 'before' | 'after'>): boolean {
  return before.model.digest === after.model.digest;
}

function isRounding(moved: number): boolean {
  return Math.abs(moved) < rounding;
}

/** Two digits with their sign. */
function signed(logOdds: number): string {
  return `${logOdds < 0 ? '-' : '+'}${Math.abs(logOdds).toFixed(2)}`;
}
