import { escaped } from '../charts/svg.js';
import type { Child } from './element.js';

const withoutEnd = new Set(['br', 'hr', 'input', 'meta', 'link']);

/** An element as HTML. All text and all attribute values are escaped: nothing in the data can become an element. */
export function toHtml(child: Child): string {
  if (typeof child === 'string') return escaped(child);
  const attributes = Object.entries(child.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const start = `<${child.tag}${attributes.join('')}>`;
  return withoutEnd.has(child.tag) ? start : `${start}${child.children.map(toHtml).join('')}</${child.tag}>`;
}

/** JSON that can stand in a script element: nothing in it can end the element or begin a comment. */
export function jsonScript(id: string, value: unknown): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}
