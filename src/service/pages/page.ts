import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const style = `body{font:15px/1.45 system-ui,sans-serif;margin:1rem;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.15rem;margin:0 0 .3rem}h2{font-size:1rem;margin:.8rem 0 .2rem}ul{margin:.2rem 0;padding-left:1.2rem}
code{background:#eee;padding:0 .2rem}.note{color:#555;font-size:.9rem}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}code{background:#333}.note{color:#aaa}a{color:#9cf}}`;

/** Styles of its own are all that such a page may load; nothing in it runs. */
export const plainPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A plain page without scripts. Everything that is put into `body` by the tag `html` is escaped. */
export function page(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${raw(style)}</style></head>
<body>${body}</body>
</html>`;
}
