import * as z from 'zod';
import { type EvidenceKind, indicatorOfKind } from '../evidence/evidence.js';
import { limits } from '../organisation/limits.js';
import { partialDate } from '../organisation/partial-date.js';
import { shortText } from '../organisation/text.js';
import { checkRules } from './check-rules.js';

const kinds = [...indicatorOfKind.keys()] as [EvidenceKind, ...EvidenceKind[]];

/** Bounds on a set, which may come from anyone. */
export const setLimits = { rules: 50, values: 50, types: 30 } as const;

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens, such as "board-majority"');

const value = z.union([z.string().min(1).max(limits.shortText), z.number(), z.boolean()]);

/** Values of fields, each alone or as a list of alternatives; every field must hold. */
const filter = z.record(z.string().max(80), z.union([value, z.array(value).min(1).max(setLimits.values)]));

const comparison = z.enum(['>', '>=', '<', '<=', '==']);

const ruleSource = z.strictObject({
  /** Null where none could be read. */
  url: z.string().min(1).max(limits.url).nullable(),
  /**
   * `read`: the passage was read there; `located`: the page was found, the passage not read; `unconfirmed`: known from
   * elsewhere, to be checked before it is quoted; `own`: a choice of whoever wrote the set, not a published rule.
   */
  status: z.enum(['read', 'located', 'unconfirmed', 'own']),
});

const ruleSchema = z.strictObject({
  id,
  /** What it means for an organisation that the rule fires: "a leader holds public office". */
  meaning: shortText,
  /** The kind of evidence that it reads. */
  fact: z.enum(kinds),
  /** Whose: of the state that the tie is measured to (default), of any state, of other states only. */
  scope: z.enum(['state', 'any-state', 'other-states']).optional(),
  /** Which items of the kind it asks about at all. */
  among: filter.optional(),
  /** Which of those count. */
  where: filter.optional(),
  /** Which of those do not. */
  whereNot: filter.optional(),
  /** Only what held at some time within the window; an undated item is not in any window. */
  during: z
    .strictObject({
      from: partialDate.optional(),
      to: partialDate.optional(),
      /** Years before the day the question is asked. */
      lastYears: z.number().positive().max(200).optional(),
    })
    .optional(),
  /**
   * What is compared: `any` (1 or 0), `count` of different facts, `distinct` values of a field, `ratio` of what counts to
   * what is asked about, `field-ratio` of two fields of the newest item, `share` of income (sum over payers),
   * `largest-share` of one payer, `years-since` the newest ended (0 while it holds), `value` of a field (largest).
   */
  measure: z.enum([
    'any',
    'count',
    'distinct',
    'ratio',
    'field-ratio',
    'share',
    'largest-share',
    'years-since',
    'value',
  ]),
  /** The field of `distinct` and `value`, and the numerator of `field-ratio`. */
  field: z.string().max(80).optional(),
  /** The denominator of `field-ratio`. */
  over: z.string().max(80).optional(),
  is: comparison.optional(),
  /** The threshold. `any` needs none. */
  value: z.number().optional(),
  /** The rule abstains with fewer items to ask about than this. Default: 1. */
  minimum: z.int().positive().max(1000).optional(),
  pointsTo: z.enum(['state', 'independence', 'context']),
  /**
   * `trigger`: enough triggers decide; `support`: decides only with others; `offset`: undoes the rules named in `undoes`;
   * `gate`: pointing to the state it decides at once, else it must be passed before anything else counts.
   */
  role: z.enum(['trigger', 'support', 'gate', 'offset']),
  /** Of an offset: the rules it undoes. */
  undoes: z.array(id).min(1).max(setLimits.rules).optional(),
  /** Of a gate that is not passed: the answer. Default: `clear`. */
  otherwise: z.enum(['clear', 'abstain']).optional(),
  /** Of a gate that cannot be answered. Default: `abstain`. */
  ifUnknown: z.enum(['abstain', 'pass']).optional(),
  source: ruleSource,
  note: shortText.optional(),
});

const counting = z.strictObject({
  method: z.literal('count'),
  /** So many triggers decide; null: triggers alone never do. */
  triggers: z.int().positive().max(setLimits.rules).nullable(),
  /** So many supports decide; null: supports alone never do. */
  supports: z.int().positive().max(setLimits.rules).nullable(),
});

/** Which rules fire makes the type. An organisation with unknown rules may be of several. */
const profile = z.strictObject({
  method: z.literal('profile'),
  types: z
    .array(
      z.strictObject({
        id,
        name: shortText,
        /** What must hold of each rule that is named; rules that are not named may be either way. */
        rules: z.record(id, z.boolean()),
        hit: z.boolean(),
      }),
    )
    .min(1)
    .max(setLimits.types),
});

/** Fields of a set, before its rules are checked against the kinds of evidence. */
const setFields = z.strictObject({
  id,
  name: shortText,
  /** What it was written for. */
  scope: shortText,
  /** How rules become an answer, in words. */
  combination: shortText,
  combine: z.discriminatedUnion('method', [counting, profile]),
  /** The words for an organisation that the set hits: "closely tied to the state". */
  hitMeans: shortText,
  /**
   * Whether rules count what law imposes on everyone. Published criteria mostly do not know the law of the place, so sets
   * that copy them say true, which shows what that does. Rules that point to `context` always read such items.
   */
  countsMandatory: z.boolean(),
  /** Organisations that it is known to hit wrongly, or to miss. */
  expectedMisfires: z.array(shortText).max(setLimits.values),
  /** Told with every result. */
  warning: shortText.optional(),
  /** True for a set that runs only as a warning. */
  locked: z.literal(true).optional(),
  rules: z.array(ruleSchema).min(1).max(setLimits.rules),
});

/** A criteria set: rules over evidence, how they combine, and where each comes from. Plain data, nothing is executed. */
export const criteriaSetSchema = setFields.superRefine(checkRules);

/** A criteria set as data; see `criteriaSetSchema`. */
export type CriteriaSet = z.infer<typeof criteriaSetSchema>;
/** One rule of a criteria set. */
export type Rule = z.infer<typeof ruleSchema>;
export type Filter = z.infer<typeof filter>;

/** Whether somebody read the rule in its source. */
export function isConfirmed(rule: Pick<Rule, 'source'>): boolean {
  return rule.source.status === 'read';
}
