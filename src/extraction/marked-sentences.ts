import { type Language, type Span, sentencesOf } from '../text/index.js';
import { Affiliates } from './affiliates.js';
import { type FoldedText, foldText } from './folded-text.js';
import { patternsOf } from './language-patterns.js';
import { markNames } from './mark-names.js';
import { MarkedText } from './marked-text.js';
import { otherOrganisationsIn } from './names-in-text.js';
import { abbreviationsIn, type NamedOrganisation, nameFinder, namesOf } from './organisation-names.js';
import { shortNamesOf } from './short-names.js';
import { type Focus, kindOfName, resolveSubjects } from './subject.js';
import { variedNames } from './varied-names.js';

/** A sentence as patterns see it. */
export interface Sentence {
  readonly marked: MarkedText;
  /** Sentences of one paragraph share a number. */
  readonly paragraph: number;
  /** The text goes on being about the organisation, and the sentence names no other one. */
  readonly goesOn: boolean;
  /** Of whom it tells. */
  readonly person: { readonly name: string; readonly key: string } | undefined;
}

export interface SentenceSettings {
  readonly language: Language;
  readonly organisation?: NamedOrganisation | undefined;
  /** The text is the organisation's own: "we" is the organisation. */
  readonly ownVoice: boolean;
}

/** The sentences of a text with everything marked that patterns can ask for. */
export function* markedSentences(text: string, settings: SentenceSettings): Generator<Sentence> {
  const { language, organisation, ownVoice } = settings;
  const patterns = patternsOf(language);
  const folded = foldText(text);
  const spans = foldedSpans(sentencesOf(text), folded);
  const names = namesIn(text, folded, spans, settings);
  const finder = nameFinder(names, language);
  const short = shortNamesOf(names, language);
  const subject = { patterns, ownKind: kindOfName(names, patterns), ownVoice };
  const nameless = organisation === undefined;
  const focus: Focus = { current: nameless || ownVoice ? 'organisation' : 'none', subject: 'none', person: false };
  /** Sentences that begin with the organisation, and with others. */
  const topic = { organisation: 0, other: 0 };
  const affiliates = new Affiliates(patterns);
  const opening: MarkedText[] = [];
  const namesMarked = (span: Span) =>
    opening.shift() ??
    markNames(MarkedText.of(folded.text, folded.offsets, span.start, span.end, text), finder, short, names, patterns);
  // "Its director was arrested", a text begins, and names it then: nobody else can be meant.
  if (focus.current === 'none' && finder !== undefined) {
    const begun = spans.slice(0, longestOpening).map(namesMarked);
    opening.push(...begun);
    const first = begun
      .map(({ text: marked }) => /[\ue000\ue003]/u.exec(marked)?.[0])
      .find((mark) => mark !== undefined);
    if (first === '\ue000') Object.assign(focus, { current: 'organisation', subject: 'organisation' });
  }
  let paragraph = 0;
  let before = 0;
  for (const { start, end } of spans) {
    if (folded.text.slice(before, start).includes('\n') || folded.text[before - 1] === '\n') {
      paragraph += 1;
      const isTopic = topic.organisation > 0 && topic.organisation >= 3 * topic.other;
      if (isTopic) focus.current = 'organisation';
      focus.subject = isTopic || (ownVoice && focus.current === 'organisation') ? 'organisation' : 'none';
    }
    before = end;
    const marked = namesMarked({ start, end });
    const resolved = marked.marking(resolveSubjects(marked, focus, subject));
    const first = /[\ue000\ue001\ue003]/.exec(resolved.text)?.[0];
    if (first !== undefined) topic[first === '\ue003' ? 'other' : 'organisation'] += 1;
    const { person, members } = affiliates.in(resolved);
    focus.person = person !== undefined;
    const withMembers = resolved.marking(members);
    const goesOn = focus.current === 'organisation' && !resolved.text.includes('\ue003');
    yield { marked: withMembers, paragraph, goesOn, person };
  }
}

/** Sentences within which a text says whom it is about. */
const longestOpening = 4;

/** Where the sentences of the original stand in the folded text. */
function foldedSpans(spans: readonly Span[], { offsets }: FoldedText): Span[] {
  let at = 0;
  const placeOf = (original: number) => {
    while (at < offsets.length - 1 && offsets[at]! < original) at += 1;
    return at;
  };
  return spans.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) }));
}

function namesIn(
  text: string,
  folded: FoldedText,
  spans: readonly { readonly start: number; readonly end: number }[],
  { language, organisation }: SentenceSettings,
): string[] {
  const given = namesOf(organisation);
  const finder = nameFinder(given, language);
  const abbreviations = finder === undefined ? [] : abbreviationsIn(text, folded.text, folded.offsets, finder);
  if (finder !== undefined) {
    finder.lastIndex = 0;
    if (finder.test(folded.text)) return [...given, ...abbreviations];
    if (given.some((name) => scriptOf(name) === scriptOf(folded.text.slice(0, 2_000))))
      return [...given, ...variedNames(text, folded, given, language)];
  }
  const opening = openingName(text, folded, spans, language);
  return opening === undefined ? given : [...given, opening];
}

/** The name with which a text opens, taken for the organisation's when none is known in the text's script. */
function openingName(
  text: string,
  folded: FoldedText,
  spans: readonly { readonly start: number; readonly end: number }[],
  language: Language,
): string | undefined {
  for (const { start, end } of spans.slice(0, 2)) {
    const sentence = MarkedText.of(folded.text, folded.offsets, start, end, text);
    const [first] = otherOrganisationsIn(sentence, language);
    if (first !== undefined && first.start < 12) return sentence.text.slice(first.start, first.end).trim();
  }
  return undefined;
}

function scriptOf(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return 'han';
  if (/\p{Script=Arabic}/u.test(text)) return 'arabic';
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return letters * 2 > text.length / 2
    ? 'cyrillic'
    : /\p{Script=Cyrillic}/u.test(text) && letters > 3
      ? 'cyrillic'
      : 'latin';
}
