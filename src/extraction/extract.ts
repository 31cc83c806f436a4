import type { Evidence } from '../evidence/evidence.js';
import type { Document } from '../organisation/document.js';
import { limits } from '../organisation/limits.js';
import { stateOf } from '../organisation/state.js';
import { languageOf } from '../text/index.js';
import { ClauseReader } from './clause-reading.js';
import type { NamedOrganisation } from './organisation-names.js';
import { itemOf, type ReadSettings, readSentences } from './read-sentences.js';
import { withoutRepetition } from './repetition.js';
import { withWrittenNames } from './written-names.js';

/** An item of evidence that was read out of a text: it knows the words that carry it, how sure the rule is, and the rule. */
export type ExtractedEvidence = Evidence & {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rule: string;
};

/** A text to read. */
export type TextToRead = Pick<Document, 'text'> & Partial<Pick<Document, 'id' | 'kind' | 'language' | 'source'>>;

/** Whom a document is to be read for. */
export interface ExtractOptions {
  /** Whom the evidence must be about: a name, or a record with its other names. Without it: whom the text is about. */
  readonly organisation?: NamedOrganisation | undefined;
  /** The state that bodies belong to which name none. Default: the organisation's country. */
  readonly state?: string | undefined;
}

/**
 * Reads a text and proposes the evidence it holds about one organisation, in the order of the text: by rule, and by a model
 * of clauses where no rule finds what a clause most likely tells. What is not clearly about it, is denied, only feared or only
 * said by its opponents is not proposed. Texts in other languages than the six that are read give nothing.
 *
 * @throws RangeError when the text is longer than `limits.documentText`
 */
export function extract(document: TextToRead, options: ExtractOptions = {}): ExtractedEvidence[] {
  const settings = readSettings(document, options);
  if (settings === undefined) return [];
  const sentences = [...readSentences(document, settings)];
  const { kept, proposals } = new ClauseReader(settings).read(sentences);
  const told = proposals.flatMap((proposal) => itemOf(proposal, document, settings.language) ?? []);
  // Of several items that tell one fact the one of the fullest wording stays, as sure as the clauses make it.
  const confidences = new Map([...kept].map(([item, confidence]) => [placeOf(item), confidence]));
  return withoutRepetition(withWrittenNames([...kept.keys(), ...told], document.text)).map((item) => ({
    ...item,
    confidence: confidences.get(placeOf(item)) ?? item.confidence,
  }));
}

/** A rule finds a kind once in the same words. */
function placeOf({ kind, rule, start, end }: ExtractedEvidence): string {
  return `${kind}:${rule}:${start}:${end}`;
}

/**
 * How a text is to be read; undefined where its language is none of the six.
 *
 * @throws RangeError when the text is longer than `limits.documentText`
 */
export function readSettings(document: TextToRead, options: ExtractOptions): ReadSettings | undefined {
  const { text } = document;
  if (text.length > limits.documentText)
    throw new RangeError(`the text has ${text.length} characters; at most ${limits.documentText} are read`);
  const language = languageOf(text, document.language);
  if (language === null) return undefined;
  const { organisation } = options;
  const isOwn = document.kind === 'about' || document.kind === 'charter';
  const country = options.state ?? (typeof organisation === 'object' ? organisation.country : undefined);
  return {
    text,
    language,
    organisation,
    state: country === undefined ? undefined : stateOf(country),
    ownVoice: isOwn || document.kind === undefined,
    isOwn,
  };
}
