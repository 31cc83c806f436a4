import type * as z from 'zod';
import { type EvidenceKind, evidenceSchema } from '../evidence/evidence.js';
import type { CriteriaSet, Filter, Rule } from './criteria-set.js';

/** What a field of a kind of evidence can hold. */
export interface FieldType {
  readonly type: 'choice' | 'text' | 'number' | 'yes-no';
  /** Of a choice: its values. */
  readonly values: readonly string[];
}

/** Fields that say where a fact was read or when it held; windows and scopes ask for those. */
const notOfTheFact = new Set([
  'kind',
  'state',
  'from',
  'to',
  'mandatory',
  'note',
  'source',
  'confidence',
  'document',
  'start',
  'end',
  'rule',
]);

/** The fields of each kind of evidence that rules may read, told from the schemas. */
export const fieldsOfKind: ReadonlyMap<EvidenceKind, ReadonlyMap<string, FieldType>> = new Map(
  evidenceSchema.options.map((option) => {
    const fields = Object.entries(option.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
      const type = notOfTheFact.has(name) ? undefined : fieldType(schema);
      return type === undefined ? [] : [[name, type] as const];
    });
    return [option.shape.kind.value, new Map(fields)] as const;
  }),
);

/** Finds what is wrong with rules beyond their form, each with its path. */
export function checkRules(set: CriteriaSet, context: z.core.$RefinementCtx): void {
  const tell = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
  const byId = new Map<string, Rule>();
  set.rules.forEach((rule, index) => {
    if (byId.has(rule.id))
      tell(['rules', index, 'id'], `"${rule.id}" stands more than once: give each rule its own id`);
    byId.set(rule.id, rule);
    checkFilters(rule, (path, message) => tell(['rules', index, ...path], message));
    checkMeasure(rule, (path, message) => tell(['rules', index, ...path], message));
    checkRole(rule, set, (path, message) => tell(['rules', index, ...path], message));
  });
  if (set.combine.method === 'profile') {
    set.combine.types.forEach((type, index) => {
      for (const named of Object.keys(type.rules))
        if (!byId.has(named)) tell(['combine', 'types', index, 'rules', named], `there is no rule "${named}"`);
    });
  } else if (set.combine.triggers === null && set.combine.supports === null && !decidesByGate(set)) {
    tell(['combine'], 'nothing can decide: give a number of triggers or of supports');
  }
}

type Tell = (path: PropertyKey[], message: string) => void;

function decidesByGate(set: CriteriaSet): boolean {
  return set.rules.some((rule) => rule.role === 'gate' && rule.pointsTo === 'state');
}

function checkFilters(rule: Rule, tell: Tell): void {
  for (const part of ['among', 'where', 'whereNot'] as const) {
    for (const [field, wanted] of Object.entries(rule[part] ?? {})) checkFilter(rule, part, field, wanted, tell);
  }
}

function checkFilter(rule: Rule, part: string, field: string, wanted: Filter[string], tell: Tell): void {
  const fields = fieldsOfKind.get(rule.fact)!;
  const type = fields.get(field);
  if (type === undefined) {
    tell(
      [part, field],
      `evidence of the kind "${rule.fact}" has no field "${field}"; it has ${[...fields.keys()].join(', ')}`,
    );
    return;
  }
  for (const value of Array.isArray(wanted) ? wanted : [wanted]) {
    if (type.type === 'choice' && !type.values.includes(String(value)))
      tell([part, field], `${JSON.stringify(value)} is no value of ${field}; its values are ${type.values.join(', ')}`);
    if (type.type === 'yes-no' && typeof value !== 'boolean') tell([part, field], `must be true or false`);
    if (type.type === 'number' && typeof value !== 'number') tell([part, field], `must be a number`);
    if (type.type === 'text' && typeof value !== 'string') tell([part, field], `must be a text that ${field} contains`);
  }
}

const needsField = new Set<Rule['measure']>(['distinct', 'field-ratio', 'value']);
const ofMoney = new Set<Rule['measure']>(['share', 'largest-share']);

function checkMeasure(rule: Rule, tell: Tell): void {
  const fields = fieldsOfKind.get(rule.fact)!;
  const numbers = [...fields].filter(([, type]) => type.type === 'number').map(([name]) => name);
  if (rule.measure === 'any') {
    if (rule.is !== undefined || rule.value !== undefined)
      tell(['value'], 'the measure "any" takes no threshold: leave "is" and "value" out, or measure "count"');
  } else if (rule.is === undefined || rule.value === undefined) {
    tell([rule.is === undefined ? 'is' : 'value'], `the measure "${rule.measure}" needs a threshold: "is" and "value"`);
  }
  if (needsField.has(rule.measure) && rule.field === undefined)
    tell(['field'], `the measure "${rule.measure}" needs the name of a field`);
  if (rule.measure === 'field-ratio' && rule.over === undefined)
    tell(['over'], 'the measure "field-ratio" needs the field that it is divided by');
  for (const part of ['field', 'over'] as const) {
    const name = rule[part];
    if (name === undefined) continue;
    if (!needsField.has(rule.measure)) tell([part], `the measure "${rule.measure}" reads no field`);
    else if (!fields.has(name)) tell([part], `evidence of the kind "${rule.fact}" has no field "${name}"`);
    else if (rule.measure !== 'distinct' && !numbers.includes(name)) tell([part], `"${name}" is no number`);
  }
  if (ofMoney.has(rule.measure) && rule.fact !== 'funding-source')
    tell(['measure'], `"${rule.measure}" measures evidence of the kind "funding-source" only`);
}

function checkRole(rule: Rule, set: CriteriaSet, tell: Tell): void {
  if (rule.role === 'offset') {
    if (rule.undoes === undefined && set.combine.method === 'count')
      tell(['undoes'], 'an offset must name the rules it undoes');
    if (rule.pointsTo !== 'independence') tell(['pointsTo'], 'an offset points to "independence"');
  } else if (rule.undoes !== undefined) {
    tell(['undoes'], 'only an offset undoes rules');
  }
  for (const [place, named] of (rule.undoes ?? []).entries()) {
    const undone = set.rules.find((other) => other.id === named);
    if (undone === undefined) tell(['undoes', place], `there is no rule "${named}"`);
    else if (undone.role === 'gate' || undone.role === 'offset')
      tell(['undoes', place], `"${named}" is a ${undone.role}, which cannot be undone`);
  }
  if (rule.role !== 'gate' && (rule.otherwise !== undefined || rule.ifUnknown !== undefined))
    tell([rule.otherwise === undefined ? 'ifUnknown' : 'otherwise'], 'belongs to a gate only');
  if ((rule.role === 'trigger' || rule.role === 'support') && rule.pointsTo === 'independence')
    tell(['pointsTo'], 'evidence of independence cannot speak for a tie: make the rule an offset');
}

function fieldType(schema: z.ZodType): FieldType | undefined {
  const inner = 'unwrap' in schema ? (schema as z.ZodOptional<z.ZodType>).unwrap() : schema;
  switch (inner.type) {
    case 'enum':
      return { type: 'choice', values: (inner as z.ZodEnum).options.map(String) };
    case 'boolean':
      return { type: 'yes-no', values: [] };
    case 'number':
      return { type: 'number', values: [] };
    case 'string':
      return { type: 'text', values: [] };
    default:
      return undefined;
  }
}
