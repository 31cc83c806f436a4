import { factKey } from '../evidence/duplicates.js';
import type { Evidence } from '../evidence/evidence.js';
import { legalBaselines } from '../evidence/legal-baseline.js';
import { imposedBy, surroundings, whyUnusable } from '../evidence/reading.js';
import { qualityOf } from '../evidence/source-quality.js';
import type { Organisation } from '../organisation/organisation.js';
import { yearsOf } from '../organisation/partial-date.js';
import { fieldsOfKind } from './check-rules.js';
import type { Filter, Rule } from './criteria-set.js';

/** The question that a set is asked. */
export interface Question {
  readonly organisation: Organisation;
  /** The state that the tie is measured to. */
  readonly state: string;
  /** The day, in years. */
  readonly asOf: number;
  readonly countsMandatory: boolean;
}

/** An item with its position in the record. */
export interface Placed {
  readonly index: number;
  readonly item: Evidence;
}

/** The items of a rule's kind that may count, and those that may not. */
export interface Usable {
  readonly items: readonly Placed[];
  readonly setAside: readonly { readonly index: number; readonly reason: string }[];
}

/**
 * The items that a rule may read, by the same obstacles as an assessment's: no source, another state, later than the day of
 * the question, told before. What law imposes on everyone is left out unless the set counts it or the rule only describes
 * the context; and what an interested state claims cannot speak for a tie (R11).
 */
export function usableItems(rule: Rule, { organisation, state, asOf, countsMandatory }: Question): Usable {
  const items: Placed[] = [];
  const setAside: { index: number; reason: string }[] = [];
  const told = new Set<string>();
  const readsImposed = countsMandatory || rule.pointsTo === 'context';
  const { context, parties, stateOfItem } = surroundings(organisation);
  organisation.evidence.forEach((item, index) => {
    if (item.kind !== rule.fact) return;
    const itemState = stateOfItem(item);
    if (rule.scope === 'other-states' && itemState === state) return;
    const { mandatory, ...rest } = item;
    const obstacle =
      whyUnusable((readsImposed || mandatory === undefined ? rest : item) as Evidence, asOf)?.reason ??
      (wrongState(rule, itemState, state) ? `concerns another state (${itemState})` : undefined) ??
      (readsImposed ? undefined : imposedBy(item, context, legalBaselines)?.reason) ??
      (rule.pointsTo === 'state' && qualityOf(item.source!, state, parties) === 'interested-state'
        ? 'is claimed by a state with an interest'
        : undefined);
    const key = factKey(item, itemState);
    if (obstacle !== undefined) setAside.push({ index, reason: obstacle });
    else if (!told.has(key)) {
      told.add(key);
      items.push({ index, item });
    }
  });
  return { items, setAside };
}

function wrongState({ scope = 'state' }: Rule, itemState: string, state: string): boolean {
  return scope === 'state' && itemState !== state;
}

/** Whether every field of the filter holds one of the wanted values; texts are searched, whatever their case. */
export function passes(item: Evidence, filter: Filter | undefined): boolean {
  const fields: Readonly<Record<string, unknown>> = item;
  return Object.entries(filter ?? {}).every(([field, wanted]) => {
    const value = fields[field];
    const isText = fieldsOfKind.get(item.kind)?.get(field)?.type === 'text';
    return (Array.isArray(wanted) ? wanted : [wanted]).some(
      (one) =>
        value === one ||
        (isText &&
          String(value ?? '')
            .toLowerCase()
            .includes(String(one).toLowerCase())),
    );
  });
}

/** Whether an item held at some time within the rule's window; undefined when it has no date. */
export function heldDuring(item: Evidence, during: Rule['during'], asOf: number): boolean | undefined {
  if (during === undefined) return true;
  if (item.from === undefined && item.to === undefined) return undefined;
  const began = item.from === undefined ? Number.NEGATIVE_INFINITY : firstDay(item.from);
  const ended = item.to === undefined ? Number.POSITIVE_INFINITY : lastDay(item.to);
  const opens = Math.max(
    during.from === undefined ? Number.NEGATIVE_INFINITY : firstDay(during.from),
    during.lastYears === undefined ? Number.NEGATIVE_INFINITY : asOf - during.lastYears,
  );
  const closes = during.to === undefined ? Number.POSITIVE_INFINITY : lastDay(during.to);
  return ended >= opens && began <= closes;
}

function firstDay(date: string): number {
  return yearsOf(`${date}${'-01-01'.slice(date.length - 4)}`);
}

function lastDay(date: string): number {
  return yearsOf(`${date}${'-12-31'.slice(date.length - 4)}`);
}
