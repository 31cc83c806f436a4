import * as z from 'zod';
import { bootstrapIntervals } from '../evaluation/bootstrap.js';
import { groupings } from '../evaluation/groups.js';
import { wilsonInterval } from '../evaluation/wilson.js';
import { isHeadline, isStateSide, type Label } from '../organisation/labelled-organisation.js';
import type { Answer } from './decision.js';
import type { Judge, Verdict } from './judge.js';

const proportion = z.strictObject({
  /** 0..1; null of nothing. */
  value: z.number().min(0).max(1).nullable(),
  /** 95 %: bootstrap over countries, widened to Wilson's interval where the count is small or none. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  count: z.int(),
  of: z.int(),
});

const answers = z.strictObject({ hit: z.int(), clear: z.int(), abstained: z.int() });

const group = z.strictObject({
  group: z.string(),
  organisations: z.int(),
  independents: z.int(),
  /** Wrongly hit. */
  independentsHit: z.int(),
  stateSide: z.int(),
  /** Wrongly clear. */
  stateSideClear: z.int(),
  abstained: z.int(),
});

/** How a criteria set does on labelled organisations, without disputed and thinly labelled ones. */
export const setEvaluationSchema = z.strictObject({
  judge: z.strictObject({ id: z.string(), name: z.string() }),
  warning: z.string().nullable(),
  organisations: z.int(),
  byLabel: z.record(z.string(), answers),
  /** Reported apart. */
  disputed: answers,
  thinlyLabelled: answers,
  /** Part of the gongos that are hit. */
  recall: proportion,
  /** Part of gongos, quangos and aligned organisations that are hit. */
  stateSideRecall: proportion,
  /** Part of the hits that stand on the state's side. */
  precision: proportion,
  /** Part of the independents that are hit: the harm. */
  falsePositiveRate: proportion,
  /** Part without an answer. */
  abstention: proportion,
  /** Error rates by group. Empty for a locked set. */
  groups: z.record(z.string(), z.array(group)),
  /** Genuine organisations that it would hit, with the reason. Null for a locked set, which names nobody. */
  independentsHit: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        country: z.string(),
        because: z.array(z.strictObject({ reason: z.string(), evidence: z.array(z.int()) })),
      }),
    )
    .nullable(),
});

/** How a set does on labelled organisations; see `setEvaluationSchema`. */
export type SetEvaluation = z.infer<typeof setEvaluationSchema>;
/** A count out of a total, with its share (0 to 1) and 95 % interval. */
export type Proportion = z.infer<typeof proportion>;

/** Compares a judge's verdicts with the labels. Deterministic. */
export function evaluateVerdicts(judge: Judge, verdicts: readonly Verdict[]): SetEvaluation {
  const headline = verdicts.filter(({ organisation }) => isHeadline(organisation));
  const labelled = (label: Label) => headline.filter(({ organisation }) => organisation.label === label);
  const stateSide = ({ organisation }: Verdict) => isStateSide(organisation.label);
  const hit = ({ answer }: Verdict) => answer === 'hit';
  const share = (of: (verdict: Verdict) => boolean, counted: (verdict: Verdict) => boolean) =>
    proportionOf(headline, of, counted);
  return {
    judge: { id: judge.id, name: judge.name },
    warning: judge.warning,
    organisations: headline.length,
    byLabel: Object.fromEntries(
      (['gongo', 'quango', 'aligned', 'independent'] as const).map((label) => [label, answersOf(labelled(label))]),
    ),
    disputed: answersOf(verdicts.filter(({ organisation }) => organisation.label === 'disputed')),
    thinlyLabelled: answersOf(verdicts.filter(({ organisation }) => organisation.labelStrength === 'thin')),
    recall: share(({ organisation }) => organisation.label === 'gongo', hit),
    stateSideRecall: share(stateSide, hit),
    precision: share(hit, stateSide),
    falsePositiveRate: share((verdict) => !stateSide(verdict), hit),
    abstention: share(
      () => true,
      ({ answer }) => answer === 'abstained',
    ),
    groups: judge.locked ? {} : groupsOf(headline),
    independentsHit: judge.locked
      ? null
      : labelled('independent')
          .filter(hit)
          .map(({ organisation: { id, name, country }, because }) => ({
            id,
            name,
            country,
            because: because.map(({ reason, evidence }) => ({ reason, evidence: [...evidence] })),
          })),
  };
}

function answersOf(verdicts: readonly Verdict[]): Record<Answer, number> {
  const counts = { hit: 0, clear: 0, abstained: 0 };
  for (const { answer } of verdicts) counts[answer] += 1;
  return counts;
}

interface Part {
  count: number;
  of: number;
}

/** A part of what is asked about, with its interval by countries. */
export function proportionOf(
  verdicts: readonly Verdict[],
  of: (verdict: Verdict) => boolean,
  counted: (verdict: Verdict) => boolean,
): Proportion {
  const countries = new Map<string, Part>();
  for (const verdict of verdicts) {
    if (!of(verdict)) continue;
    const country = countries.get(verdict.organisation.country) ?? { count: 0, of: 0 };
    country.of += 1;
    if (counted(verdict)) country.count += 1;
    countries.set(verdict.organisation.country, country);
  }
  const clusters = [...countries.values()];
  const sum = (part: 'count' | 'of', sample: readonly Part[] = clusters): number =>
    sample.reduce((total, cluster) => total + cluster[part], 0);
  const count = sum('count');
  const all = sum('of');
  const { part: bootstrap } = bootstrapIntervals(clusters, (sample) => ({
    part: sum('count', sample) / sum('of', sample),
  }));
  const wilson = wilsonInterval(count, all);
  return {
    value: all === 0 ? null : count / all,
    interval:
      bootstrap == null || wilson === null
        ? null
        : [Math.min(bootstrap[0], wilson[0]), Math.max(bootstrap[1], wilson[1])],
    count,
    of: all,
  };
}

function groupsOf(verdicts: readonly Verdict[]): SetEvaluation['groups'] {
  return Object.fromEntries(
    groupings.map(({ id, groupOf: nameOf }) => {
      const members = new Map<string, Verdict[]>();
      for (const verdict of verdicts) {
        const name = nameOf(verdict.organisation);
        if (name !== undefined) members.set(name, [...(members.get(name) ?? []), verdict]);
      }
      return [id, [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => groupOf(name, own))];
    }),
  );
}

function groupOf(name: string, verdicts: readonly Verdict[]): SetEvaluation['groups'][string][number] {
  const stateSide = verdicts.filter(({ organisation }) => isStateSide(organisation.label));
  const independents = verdicts.filter(({ organisation }) => !isStateSide(organisation.label));
  return {
    group: name,
    organisations: verdicts.length,
    independents: independents.length,
    independentsHit: independents.filter(({ answer }) => answer === 'hit').length,
    stateSide: stateSide.length,
    stateSideClear: stateSide.filter(({ answer }) => answer === 'clear').length,
    abstained: verdicts.filter(({ answer }) => answer === 'abstained').length,
  };
}
