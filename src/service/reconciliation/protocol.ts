import * as z from 'zod';

/**
 * The messages of the W3C Entity Reconciliation API 0.2 (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
 */
const entityValue = z.looseObject({ id: z.string(), name: z.string().optional() });
const propertyValue = z.union([z.string(), z.number(), z.boolean(), entityValue]);

export type PropertyValue = z.infer<typeof propertyValue>;

export const querySchema = z.looseObject({
  query: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  limit: z.number().optional(),
  properties: z
    .array(z.looseObject({ pid: z.string(), v: z.union([propertyValue, z.array(propertyValue)]) }))
    .max(20)
    .optional(),
  type_strict: z.enum(['any', 'should', 'all']).optional(),
});

export type Query = z.infer<typeof querySchema>;

const typeSchema = z.strictObject({ id: z.string(), name: z.string() });

export const candidateSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  type: z.array(typeSchema),
  /** 0 to 100. */
  score: z.number().min(0).max(100),
  match: z.boolean(),
  features: z.array(z.strictObject({ id: z.string(), value: z.union([z.boolean(), z.number()]) })),
});

export const resultBatchSchema = z.record(
  z.string(),
  z.strictObject({
    result: z.array(candidateSchema),
    /** What is wrong with the query; not of the specification. */
    error: z.string().optional(),
  }),
);

export const extendQuerySchema = z.looseObject({
  // OpenRefine sends null for rows without a match.
  ids: z.array(z.string().nullable()),
  properties: z.array(z.looseObject({ id: z.string() })).max(100),
});

export const extendResultSchema = z.strictObject({
  meta: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  rows: z.record(
    z.string(),
    z.record(
      z.string(),
      z.array(z.union([z.strictObject({ str: z.string() }), z.strictObject({ float: z.number() })])),
    ),
  ),
});

export type ExtendResult = z.infer<typeof extendResultSchema>;

const suggestion = z.strictObject({ id: z.string(), name: z.string(), description: z.string().optional() });

export const suggestResultSchema = z.strictObject({
  result: z.array(suggestion.extend({ notable: z.array(typeSchema).optional() })),
});

export type SuggestResult = z.infer<typeof suggestResultSchema>;

export const proposalSchema = z.strictObject({
  type: z.string().optional(),
  limit: z.int().optional(),
  properties: z.array(suggestion),
});

const suggestService = z.strictObject({ service_url: z.url(), service_path: z.string() });

export const manifestSchema = z.strictObject({
  versions: z.array(z.string()),
  name: z.string(),
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  documentation: z.url(),
  serviceVersion: z.string(),
  defaultTypes: z.array(typeSchema),
  view: z.strictObject({ url: z.string().includes('{{id}}') }),
  preview: z.strictObject({ url: z.string().includes('{{id}}'), width: z.int(), height: z.int() }),
  suggest: z.strictObject({ entity: suggestService, property: suggestService, type: suggestService }),
  extend: z.strictObject({ propose_properties: suggestService, property_settings: z.array(z.never()) }),
  batchSize: z.int(),
});

export type Manifest = z.infer<typeof manifestSchema>;
