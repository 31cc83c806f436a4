import type { Child } from '../element.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws an element. Text becomes text nodes: nothing in the data is read as HTML. */
export function toDom(child: Child, within: 'html' | 'svg' = 'html'): Node {
  if (typeof child === 'string') return document.createTextNode(child);
  const namespace = child.tag === 'svg' ? 'svg' : within;
  const drawn =
    namespace === 'svg' ? document.createElementNS(svgNamespace, child.tag) : document.createElement(child.tag);
  for (const [name, value] of Object.entries(child.attributes)) drawn.setAttribute(name, value);
  drawn.append(...child.children.map((one) => toDom(one, namespace)));
  return drawn;
}
