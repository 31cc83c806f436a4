import type { ForumRecord } from '../records/forum-record.js';
import { type CoveredApplication, paragraphsOf } from './coverage.js';
import { englishApplications } from './english-coverage.js';
import { frenchApplications } from './french-coverage.js';
import { coveredSpeakers } from './speaker-lists.js';

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'.split(
    '|',
  );

/** Where the date of a meeting stands, if it stands in the text. */
const headLength = 3_000;

/** The first date in the head of a text, as `YYYY-MM-DD`. */
export function dateIn(text: string): string | undefined {
  const head = text.slice(0, headLength).toLowerCase();
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(head);
  const worded = new RegExp(`\\b(\\d{1,2})(?:er)? (${months.join('|')}) (\\d{4})\\b`, 'u').exec(head);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(head);
  const found = [
    iso === null ? undefined : { at: iso.index, date: iso[0] },
    worded === null
      ? undefined
      : { at: worded.index, date: dated(worded[3]!, (months.indexOf(worded[2]!) % 12) + 1, worded[1]!) },
    // The UN's French pages write the day first.
    slashed === null ? undefined : { at: slashed.index, date: dated(slashed[3]!, Number(slashed[2]), slashed[1]!) },
  ].filter((one) => one !== undefined);
  return found.sort((a, b) => a.at - b.at)[0]?.date;
}

function dated(year: string, month: number, day: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Reads press coverage of the NGO Committee and summaries of meetings, in English or French, as the UN's press services write them:
 * who asked and what was decided, and which organisations took the floor. Precision comes first: what is not said in so
 * many words is not read.
 *
 * @param date - of the meeting
 * @param reference - where the text can be found, when it does not name its own symbol (`ECOSOC/6956-NGO/880`)
 */
export function readCoverage(text: string, date: string, reference: string): ForumRecord[] {
  const paragraphs = paragraphsOf(text);
  const french = isFrench(text);
  const applications = french ? frenchApplications(paragraphs) : englishApplications(paragraphs);
  const source = { url: /\b(?:ECOSOC\/\d+-)?(?:NGO|ONG)\/\d+\b/.exec(text.slice(0, headLength))?.[0] ?? reference };
  return [
    ...applications.flatMap((application) => reviewRecords(application, date, source)),
    ...coveredSpeakers(paragraphs).map(
      ({ speaker, jointWith }): ForumRecord => ({
        record: 'statement',
        date,
        speaker,
        ...(jointWith.length > 0 && { jointWith }),
        source,
      }),
    ),
  ];
}

function isFrench(text: string): boolean {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  return count(/\b(?:le|les|des|une|est|du|aux|sur|dans)\b/giu) > count(/\b(?:the|of|and|to|that|is|for|with)\b/giu);
}

/** One record for the decision and one for each question. */
function reviewRecords(
  { organisation, country, decision, questions }: CoveredApplication,
  date: string,
  source: { readonly url: string },
): ForumRecord[] {
  const common = {
    record: 'accreditation-review' as const,
    date,
    forum: 'NGO Committee',
    organisation,
    ...(country !== undefined && { country }),
    source,
  };
  return [{ ...common, decision }, ...questions.map(({ state, topic }) => ({ ...common, askedBy: state, topic }))];
}
