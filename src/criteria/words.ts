import type { CriteriaSet, Filter, Rule } from './criteria-set.js';
import type { Answer, RuleResult } from './decision.js';
import type { Measurement } from './measure.js';

const parts = new Set<Rule['measure']>(['ratio', 'field-ratio', 'share', 'largest-share']);

/** A measured value as people read it: `3`, `52 %`, `1.5 years`. */
export function valueInWords(rule: Pick<Rule, 'measure'>, value: number): string {
  if (parts.has(rule.measure)) return `${Number((value * 100).toFixed(1))} %`;
  if (rule.measure === 'years-since') return `${Number(value.toFixed(1))} ${value === 1 ? 'year' : 'years'}`;
  return String(Number(value.toFixed(3)));
}

/** A rule as a sentence without its source: `office-held with timing concurrent: count >= 1`. */
export function ruleInWords(rule: Rule): string {
  const scope = { state: '', 'any-state': ' of any state', 'other-states': ' of other states' }[rule.scope ?? 'state'];
  const fields = [rule.field, rule.over].filter((name) => name !== undefined).join(' / ');
  const threshold = rule.measure === 'any' ? '' : ` ${rule.is} ${valueInWords(rule, rule.value!)}`;
  const filters = [
    filterInWords(rule.among, 'among those with'),
    filterInWords(rule.where, 'with'),
    filterInWords(rule.whereNot, 'without'),
    windowInWords(rule.during),
    rule.minimum === undefined ? '' : `, if at least ${rule.minimum} are known`,
  ];
  return `${rule.measure}${fields === '' ? '' : ` ${fields}`} of ${rule.fact}${scope}${filters.join('')}${threshold}`;
}

function filterInWords(filter: Filter | undefined, word: string): string {
  const fields = Object.entries(filter ?? {}).map(
    ([field, wanted]) => `${field} ${(Array.isArray(wanted) ? wanted : [wanted]).join(' or ')}`,
  );
  return fields.length === 0 ? '' : ` ${word} ${fields.join(', ')}`;
}

function windowInWords(during: Rule['during']): string {
  if (during === undefined) return '';
  const bounds = [
    during.from === undefined ? '' : `from ${during.from}`,
    during.to === undefined ? '' : `until ${during.to}`,
    during.lastYears === undefined ? '' : `in the last ${during.lastYears} years`,
  ];
  return `, ${bounds.filter((bound) => bound !== '').join(' ')}`;
}

/** Why a rule fired, did not fire or abstained. */
export function reasonOf(rule: Rule, { outcome, value, unknown, setAside }: Measurement): string {
  const aside =
    setAside.length === 0
      ? ''
      : `; ${setAside.length} not counted (${[...new Set(setAside.map(({ reason }) => reason))].join('; ')})`;
  if (outcome === 'abstains') return `cannot tell whether ${rule.meaning}: ${unknown}${aside}`;
  const measured =
    rule.measure === 'any'
      ? ''
      : ` (${valueInWords(rule, value!)}, line ${rule.is} ${valueInWords(rule, rule.value!)})`;
  return outcome === 'fires'
    ? `${rule.meaning}${measured}${aside}`
    : `not found that ${rule.meaning}${measured}${aside}`;
}

/** An answer as a sentence with the rules that made it. */
export function answerInWords(
  set: CriteriaSet,
  answer: Answer,
  types: readonly { readonly name: string }[],
  rules: readonly RuleResult[],
): string {
  const meaning = (result: RuleResult) => set.rules.find(({ id }) => id === result.id)!.meaning;
  const list = (results: readonly RuleResult[]) =>
    results.map((result) => `${meaning(result)} [${result.id}]`).join('; ');
  const named = types.length === 0 ? '' : ` Possible types: ${types.map(({ name }) => name).join(', ')}.`;
  const firing = rules.filter(
    (rule) => rule.outcome === 'fires' && rule.undoneBy.length === 0 && rule.pointsTo === 'state',
  );
  const undone = rules.filter((rule) => rule.undoneBy.length > 0);
  const undoing =
    undone.length === 0
      ? ''
      : ` Undone: ${undone.map((rule) => `${rule.id} by ${rule.undoneBy.join(', ')}`).join('; ')}.`;
  const silent = rules.filter((rule) => rule.outcome === 'abstains').map((rule) => rule.id);
  const unknown = silent.length === 0 ? '' : ` Nothing known for: ${silent.join(', ')}.`;
  if (answer === 'hit') return `${sentence(set.hitMeans)}: ${list(firing)}.${named}${undoing}${unknown}`;
  if (answer === 'abstained') return `No answer: too little is known for these rules.${named}${undoing}${unknown}`;
  const closed = rules.filter((rule) => rule.role === 'gate' && rule.pointsTo !== 'state' && rule.outcome === 'silent');
  const outside = closed.length === 0 ? '' : ` Not found that ${list(closed)}.`;
  const alone = firing.length === 0 ? '' : ` Not enough alone: ${list(firing)}.`;
  return `Not hit.${outside}${alone}${named}${undoing}${unknown}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
