import { type Evidence, evidenceSchema } from '../evidence/evidence.js';
import type { Document } from '../organisation/document.js';
import { limits } from '../organisation/limits.js';
import { stateOf } from '../organisation/state.js';
import { languageOf } from '../text/index.js';
import { CueReader } from './cue-reading.js';
import type { Fact, FrameSettings } from './fact.js';
import { frames } from './frames.js';
import { declined } from './funding.js';
import { GroupActReader } from './group-acts.js';
import { type FrameName, type LanguagePatterns, type Pattern, patternsOf } from './language-patterns.js';
import { markedSentences, type Sentence } from './marked-sentences.js';
import { MatchContext } from './match-context.js';
import { OfficeReader } from './office.js';
import type { NamedOrganisation } from './organisation-names.js';
import { withoutRepetition } from './repetition.js';
import { mayHold } from './requirements.js';

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
 * Reads a text by rule and proposes the evidence it holds about one organisation, in the order of the text. What is not
 * clearly about it, is denied, only feared or only said by its opponents is not proposed. Texts in other languages than the
 * six that are read give nothing.
 *
 * @throws RangeError when the text is longer than `limits.documentText`
 */
export function extract(document: TextToRead, options: ExtractOptions = {}): ExtractedEvidence[] {
  const { text } = document;
  if (text.length > limits.documentText)
    throw new RangeError(`the text has ${text.length} characters; at most ${limits.documentText} are read`);
  const language = languageOf(text, document.language);
  if (language === null) return [];
  const patterns = patternsOf(language);
  const { organisation } = options;
  const country = options.state ?? (typeof organisation === 'object' ? organisation.country : undefined);
  const settings: FrameSettings = { text, state: country === undefined ? undefined : stateOf(country) };
  const ownVoice = document.kind === 'about' || document.kind === 'charter' || document.kind === undefined;
  const offices = new OfficeReader(patterns, settings);
  const found: ExtractedEvidence[] = [];
  const keep = (fact: Fact, span: { start: number; end: number }, confidence: number, rule: string) => {
    const item = evidenceSchema.safeParse({
      ...fact,
      start: span.start,
      end: span.end,
      confidence,
      rule: `${language}.${rule}`,
      ...(document.id !== undefined && { document: document.id }),
      ...(document.source !== undefined && { source: document.source }),
    });
    if (item.success) found.push(item.data as ExtractedEvidence);
  };
  const groupActs = new GroupActReader(patterns, text);
  const cues = new CueReader(patterns, settings);
  for (const sentence of markedSentences(text, { language, organisation, ownVoice })) {
    if (sentence.marked.length > longestSentence) continue;
    for (const { fact, start, end, confidence, rule } of [
      ...offices.read(sentence),
      ...groupActs.read(sentence),
      ...cues.read(sentence),
    ])
      keep(fact, { start, end }, confidence, rule);
    const hasSubject = /[\ue000-\ue002\ue01d]/.test(sentence.marked.text);
    const unnamed = ownVoice || sentence.goesOn;
    if (!hasSubject && !unnamed) continue;
    const held = patterns.requirements.heldBy(sentence.marked.text);
    for (const [name, list] of patterns.frames)
      for (const pattern of list) {
        if (!hasSubject && !(pattern.self === true && unnamed)) continue;
        if (mayHold(pattern.required, held)) readPattern(sentence, name, pattern, patterns, settings, keep);
      }
  }
  return withoutRepetition(found);
}

/** Longer ones are tables and lists without punctuation. */
const longestSentence = 1_500;

/** Matches of one pattern in one sentence. */
const mostMatches = 8;

function readPattern(
  { marked }: Sentence,
  name: FrameName,
  pattern: Pattern,
  patterns: LanguagePatterns,
  settings: FrameSettings,
  keep: (fact: Fact, span: { start: number; end: number }, confidence: number, rule: string) => void,
): void {
  const { expression } = pattern;
  expression.lastIndex = 0;
  for (let count = 0; count < mostMatches; count += 1) {
    const match = expression.exec(marked.text);
    if (match === null) return;
    if (match[0] === '') return;
    const context = new MatchContext(marked, match, pattern, patterns);
    if (isDoubtful(context, name)) continue;
    for (const fact of frames[name].frame(context, settings)) {
      const span = spanOf(context);
      keep(fact, span, pattern.confidence, `${name}.${pattern.id}`);
    }
  }
}

function spanOf(context: MatchContext): { start: number; end: number } {
  let from = context.start;
  let to = context.end;
  const { text } = context.sentence;
  while (from < to - 1 && /[\s,.;:(\ue002]/u.test(text[from]!)) from += 1;
  while (to > from + 1 && /[\s,;:(]/u.test(text[to - 1]!)) to -= 1;
  return context.sentence.original(from, to);
}

/** "lawyers whose offices were raided": what befalls them does not befall the organisation. */
const ofOthers =
  /(?:[^\ue000\ue001\ue01d,]|[^\ue000\ue001\ue01d],)\s(?:whose|whom|cuy[oa]s?|dont l(?:es?|a)|(?:в|на|у|против) (?:\p{L}+ )?котор(?:ых|ого|ои))\s/u;

/** Denied, only possible, only asked, about a body of the same name, or said by others. */
function isDoubtful(context: MatchContext, name: FrameName): boolean {
  if (context.isQuestion || context.isConditional || context.speaksOfNamesake) return true;
  const { negated } = context.pattern;
  if (name !== 'fundingPolicy' && negated !== true && context.is('negation', 12)) return true;
  if (context.pattern.needs === 'authority' && !context.tellsOfAuthority) return true;
  if (context.pattern.loose === true && context.isOnlySpokenOf) return true;
  if ((name === 'adverse' || name === 'persecution') && ofOthers.test(context.withLead(12))) return true;
  // 被搜查的律师: whom it describes comes after.
  if (name === 'adverse' && /^的[^\ue000,。]/u.test(context.sentence.text.slice(context.end, context.end + 2)))
    return true;
  if (name === 'funding' && declined.test(context.withLead(24))) return true;
  if (context.is('hypothetical', 24)) return true;
  if (frames[name].hearsay === 'refused' && (context.is('reported', 60) || context.isQuoted)) return true;
  return false;
}
