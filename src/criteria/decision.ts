import * as z from 'zod';

const ruleResult = z.strictObject({
  id: z.string(),
  role: z.enum(['trigger', 'support', 'gate', 'offset']),
  pointsTo: z.enum(['state', 'independence', 'context']),
  /** `abstains`: nothing is known that the rule could be asked about. */
  outcome: z.enum(['fires', 'silent', 'abstains']),
  /** What was measured, in the unit of the rule's measure; null where it abstains. */
  value: z.number().nullable(),
  /** Positions in the organisation's `evidence` of what it counted. */
  evidence: z.array(z.int().nonnegative()),
  /** The offsets that undid it, by id. */
  undoneBy: z.array(z.string()),
  /** Items of its kind that it did not count, and why. */
  setAside: z.array(z.strictObject({ index: z.int().nonnegative(), reason: z.string() })),
  /** Why it fired, did not fire or abstained, in words. */
  reason: z.string(),
});

/** What a criteria set says about one organisation. Never without the rules and the evidence behind it (R1). */
export const decisionSchema = z.strictObject({
  set: z.strictObject({ id: z.string(), name: z.string() }),
  organisation: z.strictObject({ id: z.string(), name: z.string(), country: z.string() }),
  /** The state that the tie is measured to. */
  state: z.string(),
  /** The day the question is asked. */
  asOf: z.string(),
  /** `hit`: the set says what its `hitMeans` says; `clear`: its rules could be asked and do not say so. */
  answer: z.enum(['hit', 'clear', 'abstained']),
  /** The answer in words, with the rules that made it. */
  words: z.string(),
  /** Of a set that sorts into types: every type that is still possible. */
  types: z.array(z.string()),
  rules: z.array(ruleResult),
  /** The set's warning. */
  warning: z.string().nullable(),
});

/** What a criteria set says about one organisation; see `decisionSchema`. */
export type Decision = z.infer<typeof decisionSchema>;
/** What one rule of a set made of one organisation. */
export type RuleResult = z.infer<typeof ruleResult>;
/** `hit`, `clear` or `abstained`. */
export type Answer = Decision['answer'];
