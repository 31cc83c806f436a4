import type { AccreditationDecision } from '../records/accreditation-review.js';

/** What press coverage says of one application on one day. */
export interface CoveredApplication {
  readonly organisation: string;
  /** Code of the applicant's state, where the text gives it. */
  readonly country?: string;
  readonly decision: AccreditationDecision;
  /** States that asked, with what about. */
  readonly questions: readonly Question[];
}

export interface Question {
  /** Code. */
  readonly state: string;
  readonly topic: string;
}

/** Organisations that took the floor, as a meeting summary lists them. */
export interface CoveredSpeaker {
  readonly speaker: string;
  readonly jointWith: string[];
}

/** Longest text of one paragraph that is looked at; longer ones are no list. */
export const longestParagraph = 20_000;

/** Longest name of an organisation that is believed. */
const longestName = 220;

/** Paragraphs of a text: lines, without their bullets and surrounding space. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/gu, ' ')
        .replace(/^[\s•*·▪\u2013\u2014-]+/u, '')
        .trim(),
    )
    .filter((line) => line !== '' && line.length <= longestParagraph);
}

const openingQuotes = '“«"';
const closingQuotes = '”»"';

/** A name without quotes around the whole of it, stray asterisks and signs behind it; undefined when it cannot be one. */
export function nameOf(text: string): string | undefined {
  const bare = text
    // The longest name, with room for what is taken off.
    .slice(0, 2 * longestName)
    .replace(/\s+/gu, ' ')
    .replace(/^[\s*]+|[\s*;:,]+$/gu, '')
    .replace(/(?<!\b(?:Inc|Ltd|Corp|Co|Gte|Pty|\p{L}))\.$/u, '');
  const name = withoutOuterQuotes(bare).trim();
  const isName =
    name.length >= 3 && name.length <= longestName && /^[\p{Lu}\p{N}“"«]|^\p{Lo}|^[a-z]*\p{Lu}/u.test(name);
  return isName ? name : undefined;
}

/** Quotes that hold the whole name, or half a pair that a list cut off. */
function withoutOuterQuotes(name: string): string {
  const inside = name.slice(1, -1);
  const quotes = (text: string, which: string) => [...text].filter((character) => which.includes(character)).length;
  const opens = openingQuotes.includes(name[0] ?? ' ');
  const closes = closingQuotes.includes(name.at(-1) ?? ' ');
  if (opens && closes && quotes(inside, openingQuotes + closingQuotes) === 0) return inside;
  if (opens && quotes(name.slice(1), closingQuotes) === 0) return name.slice(1);
  return closes && quotes(name.slice(0, -1), openingQuotes) === 0 ? name.slice(0, -1) : name;
}

/** What a question is about, by the first of these that its words speak of; English and French. */
const topics: readonly (readonly [topic: string, words: RegExp])[] = [
  [
    'terminology',
    /(?<!\p{L})(?:terminology|terminologie|Taiwan|Taïwan|Tibet|Hong Kong|Crimea|Crimée|Kosovo|maps?|website|site (?:Web|Internet))(?!\p{L})/u,
  ],
  [
    'funding',
    /(?<!\p{L})(?:fund\p{L}*|financ\p{L}*|budgets?|donors?|donat\p{L}*|donations?|expenditures?|expenses|income|revenue|deficit|surplus|bailleurs|dépenses|recettes|dons)(?!\p{L})/iu,
  ],
  ['membership', /(?<!\p{L})(?:members?|membership|membres?|adhérents|affiliat\p{L}*|branches|board)(?!\p{L})/iu],
  [
    'partners',
    /(?<!\p{L})(?:partners?|partnerships?|partenaires?|partenariats?|cooperat\p{L}*|collaborat\p{L}*|relations?)(?!\p{L})/iu,
  ],
  [
    'activities',
    /(?<!\p{L})(?:projects?|activit\p{L}*|programmes?|programs?|projets?|work|conferences?|conférences?|plans?|mission)(?!\p{L})/iu,
  ],
];

export function topicOf(words: string): string {
  return topics.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}
