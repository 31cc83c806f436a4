import { evidenceSchema } from '../evidence/evidence.js';
import type { Language } from '../text/index.js';
import { CueReader } from './cue-reading.js';
import type { ExtractedEvidence, TextToRead } from './extract.js';
import type { Fact, FrameSettings } from './fact.js';
import { frames } from './frames.js';
import { declined } from './funding.js';
import { GroupActReader } from './group-acts.js';
import { type FrameName, type LanguagePatterns, type Pattern, patternsOf } from './language-patterns.js';
import { markedSentences, type Sentence } from './marked-sentences.js';
import { MatchContext } from './match-context.js';
import { OfficeReader } from './office.js';
import type { NamedOrganisation } from './organisation-names.js';
import { mayHold } from './requirements.js';

/** A fact with its place, before it is an item. */
export interface Proposal {
  readonly fact: Fact;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly rule: string;
}

export interface ReadSettings extends FrameSettings {
  readonly language: Language;
  readonly organisation: NamedOrganisation | undefined;
  /** The text is the organisation's own: "we" is the organisation. */
  readonly ownVoice: boolean;
  /** It is said to be its own, and not only taken for it where nothing is said. */
  readonly isOwn: boolean;
}

/** A sentence and what wordings, cues and posts say that it tells. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly items: readonly ExtractedEvidence[];
}

/** Reads a text by rule, sentence by sentence. */
export function* readSentences(document: TextToRead, settings: ReadSettings): Generator<ReadSentence> {
  const { text, language, ownVoice } = settings;
  const patterns = patternsOf(language);
  const offices = new OfficeReader(patterns, settings);
  const groupActs = new GroupActReader(patterns, text);
  const cues = new CueReader(patterns, settings);
  for (const sentence of markedSentences(text, settings)) {
    if (sentence.marked.length > longestSentence) continue;
    const items: ExtractedEvidence[] = [];
    const keep = (fact: Fact, { start, end }: { start: number; end: number }, confidence: number, rule: string) => {
      const item = itemOf({ fact, start, end, confidence, rule }, document, language);
      if (item !== undefined) items.push(item);
    };
    for (const { fact, start, end, confidence, rule } of [
      ...offices.read(sentence),
      ...groupActs.read(sentence),
      ...cues.read(sentence),
    ])
      keep(fact, { start, end }, confidence, rule);
    const hasSubject = /[\ue000-\ue002\ue01d]/.test(sentence.marked.text);
    const unnamed = ownVoice || sentence.goesOn;
    if (hasSubject || unnamed) {
      const held = patterns.requirements.heldBy(sentence.marked.text);
      for (const [name, list] of patterns.frames)
        for (const pattern of list) {
          if (!hasSubject && !(pattern.self === true && unnamed)) continue;
          if (mayHold(pattern.required, held)) readPattern(sentence, name, pattern, patterns, settings, keep);
        }
    }
    yield { sentence, items };
  }
}

/** A proposal as an item of evidence; undefined where a field is not as the schema wants it. */
export function itemOf(
  { fact, start, end, confidence, rule }: Proposal,
  document: TextToRead,
  language: Language,
): ExtractedEvidence | undefined {
  const item = evidenceSchema.safeParse({
    ...fact,
    start,
    end,
    confidence,
    rule: `${language}.${rule}`,
    ...(document.id !== undefined && { document: document.id }),
    ...(document.source !== undefined && { source: document.source }),
  });
  return item.success ? (item.data as ExtractedEvidence) : undefined;
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
