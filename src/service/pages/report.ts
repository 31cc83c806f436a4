import type { Context, Hono } from 'hono';
import type { AssessOptions } from '../../assessment/assess.js';
import type { Classifier } from '../../assessment/classifier.js';
import { documentReading } from '../../assessment/document-reading.js';
import type { Organisation } from '../../organisation/organisation.js';
import { pagePolicy } from '../../reports/page/document.js';
import type { ReportEntry } from '../../reports/page/entry.js';
import { entryOf } from '../../reports/page/entry-of.js';
import { Problem } from '../problem.js';
import { type TakeTurns, turns } from '../turns.js';
import type { Html } from './page.js';

export interface ReportedList {
  readonly title: string;
  readonly organisations: readonly Organisation[];
  get(id: string): Organisation | undefined;
}

/** Adds the report of a list at `/report`, and the dossier of one of its organisations at `/organisation?id=`. */
export function addReport(app: Hono, list: ReportedList, classifier: Classifier): void {
  let report: Promise<string> | undefined;
  app.get('/report', async (context) => {
    report ??= makeReport(list, classifier, turns(context.req.raw)).catch((error) => {
      report = undefined;
      throw error;
    });
    return respond(context, pagePolicy, await report);
  });
  app.get('/organisation', async (context) => {
    const organisation = list.get(idIn(context.req.url));
    if (organisation === undefined) throw new Problem(404, 'No organisation of the list has this id.');
    const { dossierPage } = await import('../../reports/page/dossier-page.js');
    return respond(context, pagePolicy, dossierPage(await entriesOf(organisation, classifier)));
  });
}

/** Made at the first call, for who only wants the API: a list of thousands takes seconds. */
async function makeReport(
  { title, organisations }: ReportedList,
  classifier: Classifier,
  takeTurns: TakeTurns,
): Promise<string> {
  const entries: ReportEntry[] = [];
  for (const organisation of organisations) {
    entries.push(...(await entriesOf(organisation, classifier)));
    await takeTurns();
  }
  const { reportPage } = await import('../../reports/page/report-page.js');
  return reportPage(entries, { title });
}

async function entriesOf(organisation: Organisation, classifier: Classifier): Promise<ReportEntry[]> {
  const reading: AssessOptions = await documentReading(organisation);
  const entries: ReportEntry[] = [];
  for (const assessment of classifier.assessCandidates(organisation, reading))
    entries.push(await entryOf(assessment, organisation));
  return entries;
}

/** A page and what it may do. */
export async function respond(context: Context, policy: string, page: string | Html): Promise<Response> {
  context.header('Content-Security-Policy', policy);
  return context.html(await page);
}

/** The id at the end of an address. OpenRefine leaves `&`, `+` and `=` of an id as they are: all that follows is the id. */
export function idIn(url: string): string {
  const at = url.indexOf('?id=');
  try {
    return at === -1 ? '' : decodeURIComponent(url.slice(at + '?id='.length));
  } catch {
    return '';
  }
}
