import * as z from 'zod';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import { isHeadline } from '../organisation/labelled-organisation.js';
import type { Answer } from './decision.js';
import { type Judge, type Verdict, verdictsOf } from './judge.js';
import { refuseNaming } from './locked.js';
import { evaluateVerdicts, setEvaluationSchema } from './set-evaluation.js';

const answer = z.enum(['hit', 'clear', 'abstained']);

/** Two or more judges side by side on the same labelled organisations. */
export const setComparisonSchema = z.strictObject({
  evaluations: z.array(setEvaluationSchema),
  agreement: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      organisations: z.int(),
      /** Both give the same of the three answers. */
      same: z.int(),
      /** Cohen's kappa over the three answers, -1..1; null where chance alone explains everything. */
      kappa: z.number().nullable(),
      /** The same over organisations for which neither abstains. */
      bothAnswer: z.int(),
      kappaWhereBothAnswer: z.number().nullable(),
    }),
  ),
  /** Recall against harm; on the front nobody does better in one without doing worse in the other. */
  pareto: z.array(
    z.strictObject({ id: z.string(), recall: z.number().nullable(), independentsHit: z.int(), onFront: z.boolean() }),
  ),
  /** Organisations for which the judges' answers differ, disputed and thinly labelled ones too. */
  changes: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      country: z.string(),
      label: z.string(),
      answers: z.record(z.string(), z.strictObject({ answer, words: z.string(), because: z.array(z.string()) })),
    }),
  ),
});

/** Judges side by side on the same organisations; see `setComparisonSchema`. */
export type SetComparison = z.infer<typeof setComparisonSchema>;

/**
 * Compares judges. Deterministic.
 *
 * @throws LockedSetError when one of them is a locked set
 */
export function compareJudges(judges: readonly Judge[], organisations: readonly LabelledOrganisation[]): SetComparison {
  for (const judge of judges) refuseNaming(judge);
  const judged = judges.map((judge) => ({ judge, verdicts: verdictsOf(judge, organisations) }));
  const evaluations = judged.map(({ judge, verdicts }) => evaluateVerdicts(judge, verdicts));
  return {
    evaluations,
    agreement: judged.flatMap((a, place) => judged.slice(place + 1).map((b) => agreementOf(a, b))),
    pareto: paretoFront(
      evaluations.map(({ judge, recall, falsePositiveRate }) => ({
        id: judge.id,
        recall: recall.value,
        independentsHit: falsePositiveRate.count,
      })),
    ),
    changes: organisations.flatMap(({ id, name, country, label }, place) => {
      const answers = judged.map(({ judge, verdicts }) => [judge.id, verdicts[place]!] as const);
      if (new Set(answers.map(([, verdict]) => verdict.answer)).size === 1) return [];
      return {
        id,
        name,
        country,
        label,
        answers: Object.fromEntries(
          answers.map(([judge, { answer: given, words, because }]) => [
            judge,
            { answer: given, words, because: because.map(({ reason }) => reason) },
          ]),
        ),
      };
    }),
  };
}

interface Judged {
  readonly judge: Judge;
  readonly verdicts: readonly Verdict[];
}

function agreementOf(a: Judged, b: Judged): SetComparison['agreement'][number] {
  const pairs = a.verdicts.flatMap((verdict, place): [Answer, Answer][] =>
    isHeadline(verdict.organisation) ? [[verdict.answer, b.verdicts[place]!.answer]] : [],
  );
  const answering = pairs.filter((pair) => !pair.includes('abstained'));
  return {
    a: a.judge.id,
    b: b.judge.id,
    organisations: pairs.length,
    same: pairs.filter(([first, second]) => first === second).length,
    kappa: cohensKappa(pairs),
    bothAnswer: answering.length,
    kappaWhereBothAnswer: cohensKappa(answering),
  };
}

/**
 * Cohen's kappa: agreement beyond what two raters with these habits reach by chance; 1 = always agree, 0 = as chance
 * (Cohen 1960, https://doi.org/10.1177/001316446002000104). Null where chance agreement is complete or there is nothing.
 */
export function cohensKappa<Category>(pairs: readonly (readonly [Category, Category])[]): number | null {
  if (pairs.length === 0) return null;
  const part = (holds: (pair: readonly [Category, Category]) => boolean) => pairs.filter(holds).length / pairs.length;
  const observed = part(([a, b]) => a === b);
  const categories = [...new Set(pairs.flat() as Category[])];
  const chance = categories.reduce((sum, one) => sum + part(([a]) => a === one) * part(([, b]) => b === one), 0);
  return 1 - chance < 1e-12 ? null : (observed - chance) / (1 - chance);
}

function paretoFront(points: readonly Omit<SetComparison['pareto'][number], 'onFront'>[]): SetComparison['pareto'] {
  return points.map((point) => ({
    ...point,
    onFront:
      point.recall !== null &&
      !points.some(
        (other) =>
          other.recall !== null &&
          other.recall >= point.recall! &&
          other.independentsHit <= point.independentsHit &&
          (other.recall > point.recall! || other.independentsHit < point.independentsHit),
      ),
  }));
}
