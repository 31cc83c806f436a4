import type { CriteriaSet, Rule } from './criteria-set.js';

/** The set with one rule changed. */
export function withRule(set: CriteriaSet, id: string, change: (rule: Rule) => Rule): CriteriaSet {
  return { ...set, rules: set.rules.map((rule) => (rule.id === id ? change(rule) : rule)) };
}

/** The set without one rule, and without what names it; null where nothing would be left to decide. */
export function withoutRule(set: CriteriaSet, id: string): CriteriaSet | null {
  const rules = set.rules
    .filter((rule) => rule.id !== id)
    .flatMap((rule): Rule[] => {
      if (rule.undoes === undefined) return [rule];
      const undoes = rule.undoes.filter((named) => named !== id);
      return undoes.length === 0 ? [] : [{ ...rule, undoes }];
    });
  if (!rules.some((rule) => rule.pointsTo === 'state')) return null;
  if (set.combine.method === 'count') return { ...set, rules };
  const types = set.combine.types.map((type) => ({
    ...type,
    rules: Object.fromEntries(Object.entries(type.rules).filter(([named]) => named !== id)),
  }));
  return { ...set, rules, combine: { ...set.combine, types } };
}

/** The set with an offset that undoes every trigger and support that points to the state. */
export function withOffset(set: CriteriaSet, rule: Rule): CriteriaSet {
  const undoes = set.rules
    .filter(({ role, pointsTo }) => (role === 'trigger' || role === 'support') && pointsTo === 'state')
    .map(({ id }) => id);
  return { ...set, rules: [...set.rules, { ...rule, role: 'offset', pointsTo: 'independence', undoes }] };
}
