import * as z from 'zod';
import shipped from '../../models/legal-baselines.json' with { type: 'json' };
import type { Organisation } from '../organisation/organisation.js';
import { partialDate, yearsOf } from '../organisation/partial-date.js';
import { sourceSchema } from '../organisation/source.js';
import { shortText } from '../organisation/text.js';
import type { Evidence } from './evidence.js';

const legalBaselineRow = z.strictObject({
  id: shortText,
  /** ISO 3166-1 alpha-2, or `*` for what international law or a world-wide standard asks everywhere. */
  country: z.string().regex(/^([A-Z]{2}|\*)$/),
  /** What law imposes on every organisation of that kind there, as a sentence. */
  imposes: shortText,
  /** Which organisations it binds; every given condition must hold. */
  appliesTo: z.strictObject({
    /** The record has a legal form of one of these kinds. */
    formKinds: z.array(z.string()).optional(),
    /** It is a member of a federation whose name holds one of these lower-case fragments. */
    memberOf: z.array(z.string()).optional(),
  }),
  /** Which items then carry no weight. */
  evidence: z.strictObject({
    kind: z.string(),
    /** Fields with the closed values that are excused. */
    where: z.record(z.string(), z.array(z.string())),
    /** Lower-case fragments of the supervising body's name; absent = any. */
    bodies: z.array(z.string()).optional(),
  }),
  from: partialDate.optional(),
  to: partialDate.optional(),
  law: shortText,
  source: sourceSchema,
  /** Whether we read the passage at the source. */
  confirmed: z.boolean(),
});

/** What law imposes on everyone, by country: such facts say nothing about one organisation (R5). */
export const legalBaselinesSchema = z.strictObject({
  about: z.string(),
  version: z.string(),
  rows: z.array(legalBaselineRow),
});

/** What a law imposes on every organisation of a kind. */
export type LegalBaseline = z.infer<typeof legalBaselineRow>;

/** The rows that ship with the library, `models/legal-baselines.json`. */
export const legalBaselines: readonly LegalBaseline[] = (shipped as z.infer<typeof legalBaselinesSchema>).rows;

/** The first row by which law imposes the item on every organisation of this kind. */
export function legalBaselineOf(
  item: Evidence,
  organisation: Pick<Organisation, 'country' | 'evidence'>,
  rows: readonly LegalBaseline[],
): LegalBaseline | undefined {
  return rows.find(
    (row) =>
      (row.country === '*' || row.country === organisation.country) &&
      row.evidence.kind === item.kind &&
      matchesValues(item, row) &&
      overlaps(item, row) &&
      binds(row, organisation.evidence),
  );
}

function matchesValues(item: Evidence, { evidence }: LegalBaseline): boolean {
  const fields: Readonly<Record<string, unknown>> = item;
  const closed = Object.entries(evidence.where).every(([field, values]) =>
    values.some((value) => String(fields[field]) === value),
  );
  if (!closed || evidence.bodies === undefined) return closed;
  const body = String(fields.body ?? '').toLowerCase();
  return evidence.bodies.some((fragment) => body.includes(fragment));
}

/** An undated item is excused by law in force, not by law that was repealed. */
function overlaps(item: Evidence, row: LegalBaseline): boolean {
  if (item.from === undefined && item.to === undefined) return row.to === undefined;
  const ended = row.from !== undefined && item.to !== undefined && yearsOf(item.to) < yearsOf(row.from);
  const began = row.to !== undefined && item.from !== undefined && yearsOf(item.from) > yearsOf(row.to);
  return !ended && !began;
}

/** A tie to a state must never excuse another one: taking it out of a record would then raise the probability (R2). */
const ofAState: ReadonlySet<string> = new Set(['government', 'ruling-party', 'gongo']);

function binds({ appliesTo }: LegalBaseline, evidence: readonly Evidence[]): boolean {
  const { formKinds, memberOf } = appliesTo;
  const hasForm =
    formKinds === undefined || evidence.some((item) => item.kind === 'legal-form' && formKinds.includes(item.formKind));
  const isMember =
    memberOf === undefined ||
    evidence.some(
      (item) =>
        item.kind === 'link' &&
        item.relation === 'member-of' &&
        !ofAState.has(item.otherKind) &&
        memberOf.some((fragment) => item.other.toLowerCase().includes(fragment)),
    );
  return hasForm && isMember;
}
