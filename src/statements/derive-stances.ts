import type { Evidence } from '../evidence/evidence.js';
import type { Document } from '../organisation/document.js';
import type { Organisation } from '../organisation/organisation.js';
import { stateOf } from '../organisation/state.js';
import { type ReadStatementOptions, readStatement } from './read-statement.js';
import type { StatementResult } from './statement-result.js';

/** With fewer statements that can be read, none counts: one text may be about anything (R7). */
export const fewestStatements = 3;

/** Alignment at least so far from the middle, or the stance is not sure enough to count. */
const margin = 0.15;

/** No reading of a text is surer. */
const mostConfidence = 0.9;

/** Characters of the deciding sentence that are quoted in the evidence. */
const longestQuotation = 300;

const rule = 'statements 1.0.0';

/**
 * The stances towards a state in an organisation's own statements, as evidence for its assessment: pass it as
 * `AssessOptions.derive`. Only documents of kind `statement` with a source count, each text once, and only when at least
 * three of them can be read. A neutral text, and one that does not speak of the state, says nothing.
 */
export function deriveStances(
  organisation: Organisation,
  state: string,
  options: ReadStatementOptions = {},
): Evidence[] {
  const texts = new Set<string>();
  const readings: { document: Document; result: StatementResult }[] = [];
  for (const document of organisation.documents ?? []) {
    if (document.kind !== 'statement' || document.source === undefined || texts.has(document.text)) continue;
    texts.add(document.text);
    const { id = document.source.url, text, language } = document;
    const result = readStatement({ id, text, state, ...(language !== undefined && { language }) }, options);
    if (result.alignment !== null) readings.push({ document, result });
  }
  if (readings.length < fewestStatements) return [];
  const own = stateOf(organisation.country) === state;
  return readings.flatMap(({ document, result }) => evidenceOf(document, result, state, own));
}

function evidenceOf(document: Document, result: StatementResult, state: string, own: boolean): Evidence[] {
  const { stance, alignment, sentences, namesState } = result;
  if (stance === null || stance === 'neutral' || alignment === null) return [];
  // What does not name a foreign state is not said about it; about its own an organisation speaks without naming it.
  if (!(namesState || own)) return [];
  const towards = stance === 'criticises' ? -1 : 1;
  const certainty = towards * (alignment - 0.5);
  const deciding = sentences.find((sentence) => sentence.weight * towards > 0);
  if (certainty < margin || deciding === undefined) return [];
  const { start, end } = deciding;
  const { id, text, date, forum, source } = document;
  return [
    {
      kind: 'stance',
      stance,
      state,
      what: text.slice(start, Math.min(end, start + longestQuotation)).toWellFormed(),
      ...(forum !== undefined && { forum }),
      ...(date !== undefined && { from: date, to: date }),
      ...(id !== undefined && { document: id }),
      source,
      start,
      end,
      rule,
      confidence: Math.round(Math.min(mostConfidence, 0.5 + certainty) * 100) / 100,
    },
  ];
}
