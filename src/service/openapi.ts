import * as z from 'zod';
import { assessmentSchema } from '../assessment/assessment.js';
import { criteriaSetSchema } from '../criteria/criteria-set.js';
import { evidenceSchema } from '../evidence/evidence.js';
import { organisationSchema } from '../organisation/organisation.js';
import { statementResultSchema } from '../statements/statement-result.js';
import { problemSchema } from './problem.js';
import type { Route } from './route.js';

const named = {
  Organisation: organisationSchema,
  Evidence: evidenceSchema,
  Assessment: assessmentSchema,
  StatementResult: statementResultSchema,
  CriteriaSet: criteriaSetSchema,
  Problem: problemSchema,
} as const;

/** The description of the API, OpenAPI 3.1, made from the schemas by which it reads and answers. */
export function openApi(routes: readonly Route[], version: string, needsToken: boolean): unknown {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  for (const route of routes) {
    if (route.body !== undefined && !registry.has(route.body))
      registry.add(route.body, { id: `${nameOf(route)}Request` });
    if (!registry.has(route.result)) registry.add(route.result, { id: `${nameOf(route)}Result` });
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: (id) => `#/components/schemas/${id}` });
  const reference = (schema: z.ZodType) => ({ $ref: `#/components/schemas/${registry.get(schema)!.id}` });
  const json = (schema: z.ZodType) => ({ 'application/json': { schema: reference(schema) } });
  const operation = (route: Route) => ({
    operationId: nameOf(route),
    summary: route.summary,
    ...(route.description !== undefined && { description: route.description }),
    ...(parametersOf(route.path).length > 0 && {
      parameters: parametersOf(route.path).map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
    }),
    ...(route.body !== undefined && { requestBody: { required: true, content: json(route.body) } }),
    responses: {
      '200': { description: 'The result', content: json(route.result) },
      default: {
        description: 'What is wrong, where, and what to do (RFC 9457)',
        content: { 'application/problem+json': { schema: reference(problemSchema) } },
      },
    },
  });
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'gongo-classifier',
      version,
      description:
        'How strongly does cited evidence tie an organisation to a state? The reconciliation service at /reconcile is described by its own manifest.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
      ),
      ...(needsToken && { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }),
    },
    ...(needsToken && { security: [{ token: [] }] }),
  };
}

/** `/api/criteria/{id}/test` and post: `postCriteriaTest`. */
function nameOf({ method, path }: Route): string {
  const words = path.split('/').filter((part) => part !== '' && part !== 'api');
  const name = words.map((part) => (part.startsWith('{') ? `By${capital(part.slice(1, -1))}` : capital(part))).join('');
  return `${method}${name}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function parametersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}
