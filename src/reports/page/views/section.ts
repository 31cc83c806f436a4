import { element, type PageElement } from '../element.js';
import type { Words } from '../words.js';

/** A part of a dossier under the heading `dossier.<key>`. */
export function section(key: string, words: Words, ...content: (PageElement | false)[]): PageElement {
  return element(
    'section',
    { class: `part part-${key}`, 'aria-label': words.text(`dossier.${key}`) },
    element('h2', {}, words.text(`dossier.${key}`)),
    ...content,
  );
}

/** A table that scrolls in itself where the window is too narrow for it. */
export function scrolling(label: string, table: PageElement): PageElement {
  return element('div', { class: 'scrolls', role: 'group', 'aria-label': label, tabindex: '0' }, table);
}
