import { latest } from '../assessment/assess.js';
import { affiliationModel } from '../assessment/classifier.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { stateOf } from '../organisation/state.js';
import type { CriteriaSet, Rule } from './criteria-set.js';
import type { Answer, Decision, RuleResult } from './decision.js';
import { refuseLocked, type Unlocking } from './locked.js';
import { measure } from './measure.js';
import { answerInWords, reasonOf } from './words.js';

/** How a criteria set is asked. */
export interface DecideOptions extends Unlocking {
  /** The state to measure the tie to. Default: the organisation's own (for `HK` and `MO`: `CN`). */
  readonly state?: string;
  /**
   * The day the question is asked, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Default: as for an assessment, the shipped model's
   * day, or the newest date in the record when that is later.
   */
  readonly asOf?: string;
}

/**
 * What a criteria set says about an organisation: the answer, each rule's outcome and the evidence it counted. Pure.
 *
 * @param set - a valid set; check one of unknown origin with `criteriaSetSchema` first
 * @throws LockedSetError for a set that runs only as a warning, unless `showHarm` is given
 */
export function decide(set: CriteriaSet, organisation: Organisation, options: DecideOptions = {}): Decision {
  refuseLocked(set, options);
  const state = stateOf(options.state ?? organisation.country);
  const asOf = dayOf(organisation, options);
  const question = { organisation, state, asOf: yearsOf(asOf), countsMandatory: set.countsMandatory };
  const rules = withOffsets(
    set.rules,
    set.rules.map((rule): RuleResult => {
      const found = measure(rule, question);
      return {
        id: rule.id,
        role: rule.role,
        pointsTo: rule.pointsTo,
        outcome: found.outcome,
        value: found.value,
        evidence: found.items.map(({ index }) => index),
        undoneBy: [],
        setAside: [...found.setAside],
        reason: reasonOf(rule, found),
      };
    }),
  );
  const { answer, types } = combine(set, rules);
  return {
    set: { id: set.id, name: set.name },
    organisation: { id: organisation.id, name: organisation.name, country: organisation.country },
    state,
    asOf,
    answer,
    words: answerInWords(set, answer, types, rules),
    types: [...new Set(types.map((type) => type.name))],
    rules,
    warning: set.warning ?? null,
  };
}

/** The day on which an organisation is asked about. */
export function dayOf(organisation: Organisation, { asOf }: Pick<DecideOptions, 'asOf'>): string {
  return asOf ?? latest(affiliationModel.asOf, organisation.evidence);
}

function withOffsets(rules: readonly Rule[], results: readonly RuleResult[]): RuleResult[] {
  const undone = new Map<string, string[]>();
  rules.forEach((rule, index) => {
    if (rule.role !== 'offset' || results[index]!.outcome !== 'fires') return;
    for (const id of rule.undoes ?? []) undone.set(id, [...(undone.get(id) ?? []), rule.id]);
  });
  return results.map((result) =>
    result.outcome === 'fires' ? { ...result, undoneBy: undone.get(result.id) ?? [] } : result,
  );
}

type Type = Extract<CriteriaSet['combine'], { method: 'profile' }>['types'][number];

interface Combined {
  readonly answer: Answer;
  readonly types: readonly Type[];
}

/** The answer that a set's combination gives to the outcomes of its rules. */
function combine(set: CriteriaSet, results: readonly RuleResult[]): Combined {
  const gates = results.filter((result) => result.role === 'gate');
  if (gates.some((gate) => gate.pointsTo === 'state' && gate.outcome === 'fires')) return { answer: 'hit', types: [] };
  const blocked = blockedBy(set, gates);
  if (blocked !== undefined) return { answer: blocked, types: [] };
  if (set.combine.method === 'profile') return profileOf(set.combine.types, results);
  const { triggers, supports } = set.combine;
  const firing = (role: RuleResult['role']) =>
    results.filter(
      ({ role: of, pointsTo, outcome, undoneBy }) =>
        of === role && pointsTo === 'state' && outcome === 'fires' && undoneBy.length === 0,
    ).length;
  if (triggers !== null && firing('trigger') >= triggers) return { answer: 'hit', types: [] };
  if (supports !== null && firing('support') >= supports) return { answer: 'hit', types: [] };
  const deciding = results.filter(
    ({ role, pointsTo }) =>
      (role === 'trigger' && triggers !== null) ||
      (role === 'support' && supports !== null) ||
      (role === 'gate' && pointsTo === 'state'),
  );
  return { answer: deciding.every((result) => result.outcome === 'abstains') ? 'abstained' : 'clear', types: [] };
}

/** The answer where a gate is closed or cannot be tried; undefined where all are passed. */
function blockedBy(set: CriteriaSet, gates: readonly RuleResult[]): Answer | undefined {
  const closed = gates.filter((gate) => gate.pointsTo !== 'state' && gate.outcome !== 'fires');
  const rule = (gate: RuleResult) => set.rules.find(({ id }) => id === gate.id)!;
  const failed = closed.filter((gate) => gate.outcome === 'silent');
  if (failed.length > 0) return failed.every((gate) => rule(gate).otherwise === 'abstain') ? 'abstained' : 'clear';
  return closed.some((gate) => rule(gate).ifUnknown !== 'pass') ? 'abstained' : undefined;
}

function profileOf(types: readonly Type[], results: readonly RuleResult[]): Combined {
  const outcomes = new Map(results.map((result) => [result.id, result]));
  const fires = ({ outcome, undoneBy }: RuleResult) => outcome === 'fires' && undoneBy.length === 0;
  const possible = types.filter((type) =>
    Object.entries(type.rules).every(([id, wanted]) => {
      const result = outcomes.get(id)!;
      return result.outcome === 'abstains' || fires(result) === wanted;
    }),
  );
  const known = results.some((result) => result.outcome !== 'abstains');
  if (!known || possible.length === 0) return { answer: 'abstained', types: possible };
  if (possible.every((type) => type.hit)) return { answer: 'hit', types: possible };
  return { answer: possible.some((type) => type.hit) ? 'abstained' : 'clear', types: possible };
}
