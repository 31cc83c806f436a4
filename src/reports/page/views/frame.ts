import { element, type PageElement } from '../element.js';
import type { Catalogue } from '../languages.js';
import type { Overview } from '../overview.js';
import type { Row } from '../row.js';
import type { Words } from '../words.js';
import { listView } from './list-view.js';
import { overviewView } from './overview-view.js';

/** The body of a page: what stands around its content. A header only where there is something to choose. */
export function pageFrame(content: PageElement, header: PageElement | undefined, words: Words): PageElement {
  return element(
    'body',
    {},
    header !== undefined && element('a', { class: 'skip', href: '#content' }, words.text('page.skip')),
    header,
    element('main', { id: 'content', tabindex: '-1' }, content),
    element('footer', { id: 'foot' }, element('p', {}, words.text('page.offline'))),
  );
}

/** Where in the page a reader can go, and the languages it can be read in. */
export function pageHeader(catalogues: Readonly<Record<string, Catalogue>>, words: Words): PageElement {
  return element(
    'header',
    { id: 'head' },
    element('strong', {}, 'gongo'),
    element(
      'nav',
      { 'aria-label': words.text('page.overview') },
      element('a', { href: '#overview' }, words.text('page.overview')),
      element('a', { href: '#list' }, words.text('page.list')),
      element('a', { href: '#limits' }, words.text('page.limits')),
    ),
    element(
      'div',
      { class: 'field needs-scripts' },
      element('label', { for: 'language' }, words.text('page.language')),
      element(
        'select',
        { id: 'language' },
        ...Object.entries(catalogues).map(([tag, { language }]) =>
          element(
            'option',
            { value: tag, lang: tag, ...(tag === words.language && { selected: '' }) },
            String(language?.name),
          ),
        ),
      ),
    ),
  );
}

/** Overview and list. Questions about foreign states without an answer stand in dossiers only. */
export function homeView(
  overview: Overview,
  rows: readonly Row[],
  title: string | undefined,
  words: Words,
): PageElement {
  return element(
    'div',
    { id: 'home' },
    element('p', { class: 'note without-scripts' }, words.text('page.noScripts')),
    overviewView(overview, title, words),
    listView(
      rows.filter(({ aside }) => !aside),
      words,
    ),
  );
}
