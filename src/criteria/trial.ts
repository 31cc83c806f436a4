import * as z from 'zod';
import type { LabelledOrganisation } from '../organisation/labelled-organisation.js';
import type { Organisation } from '../organisation/organisation.js';
import type { CriteriaSet } from './criteria-set.js';
import { type DecideOptions, decide } from './decide.js';
import { decisionSchema } from './decision.js';
import { exampleBodies } from './example-bodies.js';
import { type Expectation, expectationOn, expectationSchema } from './expectation.js';
import { judgeBySet, verdictsOf } from './judge.js';
import { LockedSetError } from './locked.js';
import { measuredRates } from './measured-rates.js';
import { evaluateVerdicts, type SetEvaluation, setEvaluationSchema } from './set-evaluation.js';

/** Schema of a `Trial`. */
export const trialSchema = z.strictObject({
  set: z.strictObject({ id: z.string(), name: z.string() }),
  warning: z.string().nullable(),
  /** Null where no organisation is labelled. */
  evaluation: setEvaluationSchema.nullable(),
  /** What to expect on a list; null where the set's error rates are not known. */
  expectation: expectationSchema.nullable(),
  decisions: z.array(decisionSchema),
});

/** What a set says of organisations, and where labels tell, how often it is wrong. */
export type Trial = z.infer<typeof trialSchema>;

/** The organisations of a trial, and those of them that have a label. */
export interface TrialOrganisations {
  readonly organisations: readonly Organisation[];
  readonly labelled: readonly LabelledOrganisation[];
}

export interface TrialOptions extends DecideOptions {
  /** Whether each organisation's decision is told. Default: true. */
  readonly decisions?: boolean;
  /** Default: that of the list. */
  readonly listSize?: number;
  /** The share of proxies that is believed to be on the list, 0..1. Default: 0.1. */
  readonly shareOfProxies?: number;
}

/**
 * Runs a set on organisations, or on the six made-up bodies where none are given.
 *
 * @throws LockedSetError when the set is locked and would judge a list without labels
 */
export function trySet(set: CriteriaSet, on: TrialOrganisations | undefined, options: TrialOptions = {}): Trial {
  if (set.locked === true && on !== undefined && (options.showHarm !== true || on.labelled.length === 0))
    throw new LockedSetError(
      set,
      'It refuses lists. Run it on the made-up example (without a file), or on labelled organisations with --show-harm, for counts without names.',
    );
  const { organisations, labelled } = on ?? { organisations: exampleBodies, labelled: [] };
  const question: DecideOptions = { ...options, showHarm: true };
  const judge = judgeBySet(set, question);
  const evaluation = labelled.length === 0 ? null : evaluateVerdicts(judge, verdictsOf(judge, labelled));
  // A locked set names made-up bodies only.
  const told = !(set.locked === true && on !== undefined) && options.decisions !== false;
  return {
    set: { id: set.id, name: set.name },
    warning: set.warning ?? null,
    evaluation,
    expectation: on === undefined ? null : expected(set.id, evaluation, organisations.length, options),
    decisions: told ? organisations.map((organisation) => decide(set, organisation, question)) : [],
  };
}

/** By the rates of the list itself where it is labelled, else by those measured on the library's records. */
function expected(
  id: string,
  evaluation: SetEvaluation | null,
  size: number,
  { listSize = size, shareOfProxies = 0.1 }: TrialOptions,
): Expectation | null {
  const rates = evaluation ?? measuredRates.get(id);
  if (rates === undefined || rates.recall.value === null || rates.falsePositiveRate.value === null) return null;
  return expectationOn(rates, listSize, shareOfProxies);
}
