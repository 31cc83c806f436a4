import { element, type PageElement } from '../element.js';
import type { Words } from '../words.js';

/** A part of a dossier under the heading `dossier.<key>`. */
export function section(key: string, words: Words, ...content: (PageElement | false)[]): PageElement {
  return element(
    'section',
    { class: `part part-${key}`, 'aria-labelledby': `part-${key}` },
    element('h3', { id: `part-${key}` }, words.text(`dossier.${key}`)),
    ...content,
  );
}
