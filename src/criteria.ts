/**
 * The criteria laboratory: criteria sets as data, what they say of organisations, whom they catch and harm. Pure.
 *
 * @packageDocumentation
 */
export { type Ablation, ablate, ablationSchema } from './criteria/ablation.js';
export { type Atom, atomsOf } from './criteria/atoms.js';
export { type Best, bestSet, type Classes, type Constraints } from './criteria/best-set.js';
export { cohensKappa, compareJudges, type SetComparison, setComparisonSchema } from './criteria/comparison.js';
export { type CriteriaSet, criteriaSetSchema, isConfirmed, type Rule } from './criteria/criteria-set.js';
export { type DecideOptions, decide } from './criteria/decide.js';
export { type Answer, type Decision, decisionSchema, type RuleResult } from './criteria/decision.js';
export { exampleBodies } from './criteria/example-bodies.js';
export { type Expectation, expectationOn, expectationSchema } from './criteria/expectation.js';
export { type Judge, type Judged, judgeByModel, judgeBySet, type Verdict, verdictsOf } from './criteria/judge.js';
export { LockedSetError } from './criteria/locked.js';
export { type MeasuredRates, measuredRates } from './criteria/measured-rates.js';
export { type Saving, saveFrom, savingSchema } from './criteria/saving.js';
export {
  defaultConstraints,
  type SearchOptions,
  type SearchResult,
  searchResultSchema,
  searchSet,
} from './criteria/search.js';
export {
  evaluateVerdicts,
  type Proportion,
  type SetEvaluation,
  setEvaluationSchema,
} from './criteria/set-evaluation.js';
export { criteriaSets } from './criteria/sets.js';
export { type Sweep, sweepSchema, sweepThreshold } from './criteria/sweep.js';
export { type Trial, type TrialOptions, trialSchema, trySet } from './criteria/trial.js';
export { ruleInWords } from './criteria/words.js';
export { sweepSvg } from './reports/sweep-svg.js';
