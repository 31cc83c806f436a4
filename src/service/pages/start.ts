import { html } from 'hono/html';
import { useLimits } from '../api/assess.js';
import type { Route } from '../route.js';
import { type Html, page } from './page.js';

/** What there is, for whoever opens the service in a browser. */
export function startPage(routes: readonly Route[], list: string | undefined): Html {
  return page(
    'gongo-classifier',
    html`<h1>gongo-classifier</h1>
<p>${useLimits}</p>
${
  list === undefined
    ? html`<p>No list is served. Start with a file, <code>gongo serve list.jsonl</code>, to have its report here and to reconcile against it.</p>`
    : html`<ul><li><a href="/report">Report of ${list}</a></li><li><a href="/reconcile">Reconciliation service</a> for OpenRefine: add the address of this link as a standard service</li></ul>`
}
<h2>API</h2>
<ul>${routes.map(({ method, path, summary }) => html`<li><code>${method.toUpperCase()} ${path}</code> ${summary}</li>`)}
<li><a href="/openapi.json">Its description (OpenAPI 3.1)</a></li></ul>`,
  );
}
