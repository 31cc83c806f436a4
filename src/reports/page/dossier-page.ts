import { htmlDocument } from './document.js';
import { dossierOf } from './dossier.js';
import { element, type PageElement, visible } from './element.js';
import type { ReportEntry } from './entry.js';
import { catalogues } from './languages.js';
import type { ReportOptions } from './report-page.js';
import { toMarkdown } from './to-markdown.js';
import { dossierView } from './views/dossier-view.js';
import { pageFrame } from './views/frame.js';
import { type Words, wordsOf } from './words.js';

/**
 * The dossier of one organisation as one HTML file without scripts, made to be read, printed or saved as PDF.
 *
 * @param entries - the results of the organisation, one for each state
 */
export function dossierPage(entries: readonly ReportEntry[], options: Pick<ReportOptions, 'language'> = {}): string {
  const { language = 'en' } = options;
  const words = wordsOf(language, catalogues[language]);
  const name = visible(entries[0]?.assessment.organisation.name ?? '');
  return htmlDocument(
    words.text('dossier.title', { name }),
    words,
    pageFrame(dossiers(entries, words), undefined, words),
    [],
  );
}

/**
 * The same dossier as Markdown.
 *
 * @param entries - the results of the organisation, one for each state
 */
export function dossierMarkdown(
  entries: readonly ReportEntry[],
  options: Pick<ReportOptions, 'language'> = {},
): string {
  const { language = 'en' } = options;
  return toMarkdown(dossiers(entries, wordsOf(language, catalogues[language])));
}

function dossiers(entries: readonly ReportEntry[], words: Words): PageElement {
  return element('div', {}, ...entries.map((entry) => dossierView(dossierOf(entry), words)));
}
