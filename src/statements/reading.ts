import { type Language, languageOf, type PhraseMatch, type Span, sentencesOf, type Tokens } from '../text/index.js';
import { cueMatches, longestMatches } from './cue-matches.js';
import { type Catalogues, type Marker, markersOf } from './markers.js';
import { quotationsIn } from './quotations.js';
import { type ContextRole, type CueKind, homographs } from './stance-lexicon.js';
import { type StateMention, stateMentions } from './state-names.js';
import { quotationAround, type Surroundings, type Voice, voiceOf } from './voice.js';

/** A phrase of the stance lexicon in a text. */
export interface Cue extends Span {
  readonly kind: CueKind;
  readonly voice: Voice;
  /** It follows a request in its sentence: what is asked for is not yet so. */
  readonly requested: boolean;
}

/** A phrase of a state's catalogue in a text. */
export interface TalkingPointMatch extends Span {
  readonly state: string;
  readonly id: string;
  readonly voice: Voice;
  /** It stands between quotation marks. */
  readonly quoted: boolean;
}

/** A sentence and what was found in it. */
export interface SentenceReading extends Span {
  readonly language: Language;
  /** Its length in words; a Chinese character counts as a good half of one. */
  readonly words: number;
  readonly cues: readonly Cue[];
  readonly talkingPoints: readonly TalkingPointMatch[];
  /** The states that it names, each once ... */
  readonly states: readonly string[];
  /** ... and those that it may name: the words mean something else too. */
  readonly perhaps: readonly string[];
  /** States in which it only says to be: "our centre in Accra". */
  readonly places: readonly string[];
}

/** A longer text is read in its main language only: a few foreign sentences cannot matter in it. */
const longText = 60_000;

/** A shorter sentence tells too little of its language. */
const shortSentence = 24;

/** Chinese characters to a word, about. */
const charactersPerWord = 1.7;

/** Reads a text sentence by sentence, in time linear in its length. */
export function readSentences(text: string, language: Language, catalogues: Catalogues): SentenceReading[] {
  const readings: SentenceReading[] = [];
  const spans = sentencesOf(text);
  const spoken = spans.map((span) => languageWithin(text, span, language));
  const quotations = quotationsIn(text);
  let quotation = 0;
  for (let first = 0, next = 0; first < spans.length; first = next) {
    while (next < spans.length && spoken[next] === spoken[first]) next += 1;
    const segment = tokensOf(
      text,
      { start: spans[first]!.start, end: spans[next - 1]!.end },
      spoken[first]!,
      catalogues,
    );
    let token = 0;
    let match = 0;
    for (const span of spans.slice(first, next)) {
      const firstToken = token;
      while (token < segment.tokens.length && segment.startOf(token) < span.end) token += 1;
      const firstMatch = match;
      while (match < segment.matches.length && segment.matches[match]!.first < token) match += 1;
      while (quotation < quotations.length && quotations[quotation]!.end <= span.start) quotation += 1;
      if (token === firstToken) continue;
      if (match === firstMatch) {
        readings.push({
          start: span.start,
          end: span.end,
          language: spoken[first]!,
          words: (token - firstToken) / scaleOf(spoken[first]!),
          cues: nothing,
          talkingPoints: nothing,
          states: nothing,
          perhaps: nothing,
          places: nothing,
        });
        continue;
      }
      const within: (Span & { words: number })[] = [];
      for (let at = quotation; at < quotations.length && quotations[at]!.start < span.end; at += 1)
        within.push({ ...quotations[at]!, words: 0 });
      readings.push(readSentence(text, span, spoken[first]!, segment, firstToken, token, firstMatch, match, within));
    }
  }
  return readings;
}

const nothing: readonly never[] = [];

/** How many tokens make a word. */
function scaleOf(language: Language): number {
  return language === 'zh' ? charactersPerWord : 1;
}

interface Segment {
  readonly tokens: Tokens;
  readonly matches: readonly PhraseMatch<Marker>[];
  startOf(token: number): number;
  endOf(token: number): number;
}

function tokensOf(text: string, { start, end }: Span, language: Language, catalogues: Catalogues): Segment {
  const index = markersOf(language, catalogues);
  const tokens = index.tokens(text.slice(start, end), language);
  return {
    tokens,
    matches: index.matches(tokens, language),
    startOf: (token) => tokens.starts[token]! + start,
    endOf: (token) => tokens.ends[token]! + start,
  };
}

function languageWithin(text: string, { start, end }: Span, main: Language): Language {
  if (text.length > longText || (end - start < shortSentence && main !== 'zh')) return main;
  return languageOf(text.slice(start, end)) ?? main;
}

function readSentence(
  text: string,
  span: Span,
  language: Language,
  segment: Segment,
  firstToken: number,
  endToken: number,
  firstMatch: number,
  endMatch: number,
  quotations: (Span & { words: number })[],
): SentenceReading {
  const context = new Map<ContextRole, PhraseMatch<Marker>[]>();
  const states: PhraseMatch<StateMarker>[] = [];
  const prescribing: PhraseMatch<Marker>[] = [];
  const telling: PhraseMatch<Marker>[] = [];
  for (let at = firstMatch; at < endMatch; at += 1) {
    const match = segment.matches[at]!;
    // Phrases do not reach over the end of a sentence.
    if (match.last >= endToken) continue;
    const { value } = match;
    if (value.type === 'context') {
      const list = context.get(value.role);
      if (list === undefined) context.set(value.role, [match]);
      else list.push(match);
    } else if (value.type === 'state') states.push(match as PhraseMatch<StateMarker>);
    else if (value.type === 'prescribed') prescribing.push(match);
    else telling.push(match);
  }
  const mentions = stateMentions(states, (first, last) => text.slice(segment.startOf(first), segment.endOf(last)));
  const places = new Set(context.get('place')?.map(({ last }) => last + 1));
  const named = (fits: (mention: StateMention) => boolean) =>
    mentions.length === 0 ? nothing : [...new Set(mentions.filter(fits).map(({ state }) => state))];
  const scale = scaleOf(language);
  countWords(quotations, segment, firstToken, endToken, scale);
  const around: Surroundings = { text, startOf: segment.startOf, endOf: segment.endOf, context, quotations, scale };
  // What the United Nations prescribes weighs nothing, whoever says it.
  const prescribed = longestMatches(prescribing);
  const isPrescribed = ({ first, last }: PhraseMatch<Marker>) =>
    prescribed.some((words) => words.first <= first && words.last >= last);
  const counted = prescribed.length === 0 ? telling : telling.filter((match) => !isPrescribed(match));
  const isHomograph = ({ value, first, last }: PhraseMatch<Marker>) =>
    value.type === 'cue' &&
    first === last &&
    homographs.get(language)!.has(text.slice(segment.startOf(first), segment.endOf(last)).toLowerCase());
  const request = context.get('request')?.[0]?.last ?? Number.POSITIVE_INFINITY;
  // Written out, not spread: spreading took most of the time of reading.
  return {
    start: span.start,
    end: span.end,
    language,
    words: (endToken - firstToken) / scale,
    cues: cueMatches(
      counted.filter((match) => !isHomograph(match)),
      scale,
    ).map(({ kind, first, last }) => ({
      start: segment.startOf(first),
      end: segment.endOf(last),
      kind,
      voice: voiceOf(first, last, around, kind),
      requested: request < first,
    })),
    talkingPoints: catalogueMatches(counted).map(({ first, last, value }) => ({
      start: segment.startOf(first),
      end: segment.endOf(last),
      state: value.state,
      id: value.id,
      voice: voiceOf(first, last, around),
      quoted: quotationAround(first, last, around) !== undefined,
    })),
    states: named(({ ambiguous, first }) => !ambiguous && !places.has(first)),
    perhaps: named(({ ambiguous, first }) => ambiguous && !places.has(first)),
    places: named(({ first }) => places.has(first)),
  };
}

function countWords(
  quotations: (Span & { words: number })[],
  segment: Segment,
  firstToken: number,
  endToken: number,
  scale: number,
): void {
  let at = 0;
  for (let token = firstToken; token < endToken && at < quotations.length; token += 1) {
    while (at < quotations.length && quotations[at]!.end <= segment.startOf(token)) at += 1;
    const quotation = quotations[at];
    if (quotation !== undefined && segment.startOf(token) >= quotation.start) quotation.words += 1 / scale;
  }
  // A quotation that runs on beyond the sentence is a long one.
  const end = segment.endOf(endToken - 1);
  for (const quotation of quotations) if (quotation.end > end + 2) quotation.words += 100;
}

type StateMarker = Extract<Marker, { type: 'state' }>;
type CatalogueMarker = Extract<Marker, { type: 'talkingPoint' }>;

/** Talking points, of those of one state that overlap the first and longest. */
function catalogueMatches(matches: readonly PhraseMatch<Marker>[]): PhraseMatch<CatalogueMarker>[] {
  const ofState = new Map<string, PhraseMatch<CatalogueMarker>[]>();
  for (const match of matches) {
    if (match.value.type !== 'talkingPoint') continue;
    const list = ofState.get(match.value.state);
    if (list === undefined) ofState.set(match.value.state, [match as PhraseMatch<CatalogueMarker>]);
    else list.push(match as PhraseMatch<CatalogueMarker>);
  }
  return [...ofState.values()].flatMap(longestMatches).sort((a, b) => a.first - b.first);
}
