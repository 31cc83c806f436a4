import type { Context, Hono } from 'hono';
import { plainPolicy } from '../pages/page.js';
import { previewPage } from '../pages/preview.js';
import { idIn, respond } from '../pages/report.js';
import { Problem } from '../problem.js';
import { textOf } from '../read-json.js';
import { turns } from '../turns.js';
import type { Catalogue } from './catalogue.js';
import { type AssessOne, extend } from './extend.js';
import { manifestOf } from './manifest.js';
import { properties } from './properties.js';
import { answerQueries } from './queries.js';
import { suggestEntities, suggestProperties, suggestTypes, type Typed } from './suggest.js';

export interface Reconciled {
  readonly catalogue: Catalogue;
  /** What the list is called. */
  readonly title: string;
  readonly version: string;
  readonly assessOne: AssessOne;
}

/** Adds the reconciliation service at `/reconcile` (W3C Entity Reconciliation API 0.2, as OpenRefine calls it). */
export function addReconciliation(app: Hono, { catalogue, title, version, assessOne }: Reconciled): void {
  const reconcile = async (context: Context, parameters: URLSearchParams) => {
    const queries = parameters.get('queries');
    const extension = parameters.get('extend');
    const takeTurns = turns(context.req.raw);
    if (queries !== null) return context.json(await answerQueries(queries, catalogue, takeTurns));
    if (extension !== null) return context.json(await extend(extension, catalogue, assessOne, takeTurns));
    return context.json(manifestOf(new URL(context.req.url).origin, title, version));
  };
  app.get('/reconcile', (context) => reconcile(context, new URL(context.req.url).searchParams));
  app.post('/reconcile', async (context) => {
    const type = context.req.header('Content-Type') ?? '';
    if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type))
      throw new Problem(
        415,
        'Queries are sent as a form: "Content-Type: application/x-www-form-urlencoded", field "queries" or "extend".',
      );
    return reconcile(context, new URLSearchParams(await textOf(context.req.raw)));
  });
  app.get('/reconcile/suggest/entity', (context) => context.json(suggestEntities(catalogue, typedIn(context))));
  app.get('/reconcile/suggest/property', (context) => context.json(suggestProperties(typedIn(context))));
  app.get('/reconcile/suggest/type', (context) => context.json(suggestTypes(typedIn(context))));
  app.get('/reconcile/properties', (context) => {
    const limit = wholeNumber(context.req.query('limit')) ?? properties.length;
    const type = context.req.query('type');
    return context.json({
      ...(type !== undefined && { type }),
      limit,
      properties: properties.slice(0, limit).map(({ id, name, description }) => ({ id, name, description })),
    });
  });
  app.get('/reconcile/preview', async (context) => {
    const organisation = catalogue.get(idIn(context.req.url));
    if (organisation === undefined) throw new Problem(404, 'No organisation of the list has this id.');
    return respond(context, plainPolicy, previewPage(organisation, await assessOne(organisation)));
  });
}

function typedIn(context: Context): Typed {
  return { prefix: context.req.query('prefix') ?? '', cursor: wholeNumber(context.req.query('cursor')) ?? 0 };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
