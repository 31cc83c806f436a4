import { pageScript } from './bundle.js';
import { htmlDocument } from './document.js';
import { type Dossier, dossierOf } from './dossier.js';
import { visible } from './element.js';
import type { ReportEntry } from './entry.js';
import { catalogues, type ReportLanguage } from './languages.js';
import { overviewOf } from './overview.js';
import { type Row, rowOf } from './row.js';
import { jsonScript } from './to-html.js';
import { homeView, pageFrame, pageHeader } from './views/frame.js';
import { wordsOf } from './words.js';

export interface ReportOptions {
  /** The language the page opens in; readers can choose another one. Default: `en`. */
  readonly language?: ReportLanguage;
  /** Stands above the overview instead of the general title. */
  readonly title?: string;
}

/** Dossiers in one script element: the page reads no more of them at once. */
const chunkSize = 32;

/**
 * A report on any number of results as one HTML file that works from disk: overview, list, and one view for each organisation.
 * It loads nothing, sends nothing, and carries its own Content-Security-Policy.
 */
export function reportPage(entries: readonly ReportEntry[], options: ReportOptions = {}): string {
  const { language = 'en', title } = options;
  const words = wordsOf(language, catalogues[language]);
  const rows = entries.map(({ assessment }) => rowOf(assessment));
  const others = rowsById(rows);
  const dossiers = entries.map((entry) => dossierOf(entry, others.get(entry.assessment.organisation.id)));
  const overview = overviewOf(entries);
  const shownTitle = title === undefined ? undefined : visible(title);
  const data = [
    jsonScript('report', { language, title: shownTitle, overview, chunkSize }),
    jsonScript('catalogues', catalogues),
    jsonScript('results', rows),
    ...chunksOf(dossiers).map((chunk, place) => jsonScript(`dossiers-${place}`, chunk)),
  ];
  const body = pageFrame(homeView(overview, rows, shownTitle, words), pageHeader(catalogues, words), words);
  return htmlDocument(shownTitle ?? words.text('page.title'), words, body, [...data, `<script>${pageScript}</script>`]);
}

function rowsById(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row]);
  return groups;
}

function chunksOf(dossiers: readonly Dossier[]): Dossier[][] {
  return Array.from({ length: Math.ceil(dossiers.length / chunkSize) }, (_, place) =>
    dossiers.slice(place * chunkSize, (place + 1) * chunkSize),
  );
}
