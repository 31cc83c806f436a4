import { pageScriptHash, pageStyle, pageStyleHash } from './bundle.js';
import { element, type PageElement } from './element.js';
import { toHtml } from './to-html.js';
import type { Words } from './words.js';

/** What the page may do: run its own script, use its own style, and nothing else. */
export const pagePolicy = `default-src 'none'; script-src '${pageScriptHash}'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;

/** A whole HTML document with its policy and style; `ends` follow the body's content. */
export function htmlDocument(title: string, words: Words, body: PageElement, ends: readonly string[]): string {
  const meta = (attributes: Record<string, string>) => element('meta', attributes);
  const head = [
    meta({ charset: 'utf-8' }),
    meta({ 'http-equiv': 'Content-Security-Policy', content: pagePolicy }),
    meta({ name: 'referrer', content: 'no-referrer' }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'color-scheme', content: 'light dark' }),
    meta({ name: 'robots', content: 'noindex' }),
    element('title', {}, title.slice(0, 200)),
  ];
  return [
    '<!doctype html>',
    `<html lang="${words.language}" dir="${words.direction}">`,
    `<head>${head.map(toHtml).join('')}<style>${pageStyle}</style></head>`,
    toHtml(body).replace(/<\/body>$/, ''),
    ...ends,
    '</body></html>\n',
  ].join('\n');
}
