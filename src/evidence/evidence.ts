import * as z from 'zod';
import { type IndicatorId, indicators } from '../indicators/index.js';

type EvidenceKindSchema = (typeof indicators)[number]['kinds'][number]['schema'];

const schemas = indicators.flatMap((indicator) => indicator.kinds.map((kind) => kind.schema));

/** One item of evidence: a union over the kinds that the indicators read, told apart by `kind`. */
export const evidenceSchema = z.discriminatedUnion(
  'kind',
  schemas as unknown as [EvidenceKindSchema, ...EvidenceKindSchema[]],
);

/** One item of what is known; see `evidenceSchema`. */
export type Evidence = z.infer<typeof evidenceSchema>;
/** What an item of evidence is about; it tells the indicator. */
export type EvidenceKind = Evidence['kind'];

/** The indicator that reads a kind of evidence. */
export const indicatorOfKind: ReadonlyMap<EvidenceKind, IndicatorId> = new Map(
  indicators.flatMap((indicator) =>
    indicator.kinds.map((kind) => [kind.schema.shape.kind.value, indicator.id] as const),
  ),
);
