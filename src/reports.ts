/**
 * Reports that people look at: one HTML page over any number of results, the dossier of one organisation. No Node imports.
 *
 * @packageDocumentation
 */
export { pagePolicy } from './reports/page/document.js';
export { dossierMarkdown, dossierPage } from './reports/page/dossier-page.js';
export type { ReportEntry } from './reports/page/entry.js';
export { type ReportLanguage, reportLanguages } from './reports/page/languages.js';
export { type ReportOptions, reportPage } from './reports/page/report-page.js';
