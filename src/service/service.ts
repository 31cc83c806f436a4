import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { createClassifier } from '../assessment/classifier.js';
import { documentReading } from '../assessment/document-reading.js';
import type { AffiliationModel } from '../model/affiliation-model.js';
import type { Organisation } from '../organisation/organisation.js';
import { assessRoute } from './api/assess.js';
import { criteriaRoutes } from './api/criteria.js';
import { extractRoute } from './api/extract.js';
import { statementsRoute } from './api/statements.js';
import { securityHeaders } from './guards/headers.js';
import { boundBody, boundConcurrency, boundRate } from './guards/load.js';
import { onlyAllowedOrigins, onlyLoopbackNames } from './guards/origins.js';
import { requireToken } from './guards/token.js';
import { serviceLimits } from './limits.js';
import { openApi } from './openapi.js';
import { plainPolicy } from './pages/page.js';
import { addReport, respond } from './pages/report.js';
import { startPage } from './pages/start.js';
import { Problem } from './problem.js';
import { createCatalogue } from './reconciliation/catalogue.js';
import { addReconciliation } from './reconciliation/endpoint.js';
import type { Route } from './route.js';
import { turns } from './turns.js';

export interface ServiceOptions {
  /** The version of the library that is told. */
  readonly version: string;
  /** A list to reconcile against, each with an id of its own. */
  readonly list?: { readonly title: string; readonly organisations: readonly Organisation[] };
  readonly model?: AffiliationModel;
  /** Without it everyone who reaches the service is answered, and only by names of this machine. */
  readonly token?: string;
  /** Origins whose web pages may call, such as `http://127.0.0.1:3333`. Default: none. */
  readonly allowedOrigins?: readonly string[];
  /** Requests a second of one client. Default: 200. */
  readonly requestsPerSecond?: number;
  /** Takes what went wrong inside, which clients are not told. */
  readonly report?: (error: Error) => void;
}

/** Answers requests; without sockets, so that anything can carry it. */
export interface Service {
  /** @param client - who asks, to tell clients apart */
  fetch(request: Request, client?: string): Promise<Response>;
}

export function createService(options: ServiceOptions): Service {
  const { list, token, allowedOrigins = [] } = options;
  const classifier = createClassifier(options.model === undefined ? {} : { model: options.model });
  const routes: readonly Route[] = [assessRoute(classifier), statementsRoute, extractRoute, ...criteriaRoutes];
  const app = new Hono();
  app.onError((error) => {
    if (error instanceof Problem) return error.toResponse();
    options.report?.(error);
    return new Problem(500, 'Something went wrong inside; it was written down where the service runs.').toResponse();
  });
  app.notFound(() => {
    throw new Problem(404, 'There is nothing here: see / for what there is.');
  });
  app.use(securityHeaders(allowedOrigins));
  if (token === undefined) app.use(onlyLoopbackNames());
  app.use(onlyAllowedOrigins(new Set(allowedOrigins)));
  app.use(boundRate(options.requestsPerSecond ?? serviceLimits.requestsPerSecond, (env) => clientOf(env)));
  app.get('/health', (context) => context.json({ status: 'ok', version: options.version }));
  if (token !== undefined) app.use(requireToken(token));
  app.use(boundConcurrency(serviceLimits.concurrent));
  app.use(boundBody());
  app.use(compress());

  for (const route of routes) app.on(route.method, honoPath(route.path), (context) => answer(route, context));
  let description: string | undefined;
  app.get('/openapi.json', (context) => {
    description ??= JSON.stringify(openApi(routes, options.version, token !== undefined));
    return context.body(description, 200, { 'Content-Type': 'application/json' });
  });
  app.get('/', (context) => respond(context, plainPolicy, startPage(routes, list?.title)));
  if (list !== undefined) {
    const { title, organisations } = list;
    const catalogue = createCatalogue(organisations);
    addReport(app, { title, organisations, get: catalogue.get }, classifier);
    addReconciliation(app, {
      catalogue,
      title,
      version: options.version,
      assessOne: async (organisation) => classifier.assess(organisation, await documentReading(organisation)),
    });
  }
  addOtherMethods(app);
  return { fetch: async (request, client = '') => app.fetch(request, { client }) };
}

async function answer(route: Route, context: Context): Promise<Response> {
  const result = await route.handle({
    request: context.req.raw,
    parameter: (name) => context.req.param(name) ?? '',
    takeTurns: turns(context.req.raw),
  });
  return context.json(result as object);
}

/** `/api/criteria/{id}` as hono writes it. */
function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** Addresses that there are, called by a method that they do not have. */
function addOtherMethods(app: Hono): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes)
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method));
  for (const [path, known] of methods) {
    const allowed = [...known, ...(known.has('GET') ? ['HEAD'] : [])].join(', ');
    app.all(path, () => {
      throw new Problem(405, `This address is called by ${allowed}.`, [], { Allow: allowed });
    });
  }
}

function clientOf(env: unknown): string {
  return (env as { client: string }).client;
}
