import type { Language } from '../text/index.js';
import { type Span, sentencesOf } from '../text/index.js';
import { Affiliates } from './affiliates.js';
import { datesIn, moneyIn, sharesIn } from './amounts.js';
import { forFoldedText } from './character-classes.js';
import { type FoldedText, foldText } from './folded-text.js';
import { gazetteerOf, type NameList } from './gazetteer.js';
import { type LanguagePatterns, patternsOf } from './language-patterns.js';
import { MarkedText, type Replacement } from './marked-text.js';
import { otherOrganisationsIn, personsIn, withoutOverlaps } from './names-in-text.js';
import { abbreviationsIn, type NamedOrganisation, nameFinder, namesOf, standsFor } from './organisation-names.js';
import { isFullHanName } from './short-han-names.js';
import { type ShortName, shortNamesIn, shortNamesOf } from './short-names.js';
import { stateBeside, stateWords } from './states.js';
import { type Focus, kindOfName, resolveSubjects } from './subject.js';

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
    if (given.some((name) => scriptOf(name) === scriptOf(folded.text.slice(0, 2_000)))) return given;
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

function markNames(
  sentence: MarkedText,
  finder: RegExp | undefined,
  short: ReadonlyMap<string, ShortName>,
  names: readonly string[],
  patterns: LanguagePatterns,
): MarkedText {
  const { language } = patterns;
  const gazetteer = gazetteerOf(language);
  let marked = sentence;
  if (finder !== undefined) {
    marked = marked.marking(
      [...marked.text.matchAll(finder)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        mention: { mark: 'ORG' },
      })),
    );
  }
  marked = marked.marking(shortNamesIn(marked, short));
  marked = marked.marking(otherOrganisations(marked, gazetteer.bodies, names, language));
  if (finder !== undefined) marked = marked.marking(fullNames(marked, patterns.fullName));
  if (finder !== undefined) marked = marked.marking(explanations(marked));
  marked = marked.marking(known(marked, gazetteer.bodies, language));
  marked = marked.marking(known(marked, gazetteer.offices, language));
  marked = marked.marking(headsOfState(marked, gazetteer.headsOfState, language));
  marked = marked.marking(datesIn(marked, language));
  marked = marked.marking(sharesIn(marked));
  marked = marked.marking(moneyIn(marked));
  return marked.marking(personsIn(marked, language));
}

function fullNames(marked: MarkedText, fullName: RegExp): Replacement[] {
  return [...marked.text.matchAll(fullName)]
    .filter(([name]) => name.length > 1)
    .map((match) => ({ start: match.index, end: match.index + match[0].length, mention: { mark: 'ORG' } }));
}

/** "ABC (Association of ...)", "Association of ... (ABC)": the words that an abbreviation of the organisation stands for. */
function explanations(marked: MarkedText): Replacement[] {
  return [...marked.text.matchAll(/\ue000"? ?\("?([^()\ue000-\uf8ff]{8,140}|\ue003|\ue000)"?\)/g)].flatMap((match) => {
    const start = match.index;
    const whole = { start, end: start + match[0].length, mention: { mark: 'ORG' as const } };
    if (match[1] === '\ue000') return [whole];
    const full = marked
      .plain(start + 1, start + match[0].length)
      .replace(/[()]/gu, '')
      .trim();
    return standsFor(marked.nameAt(start).replace(/["\s]/gu, ''), full) ? [whole] : [];
  });
}

/** Names of other organisations, but for those that are known as bodies of a state: these are marked as such. */
function otherOrganisations(
  marked: MarkedText,
  bodies: NameList,
  names: readonly string[],
  language: Language,
): Replacement[] {
  const others = otherOrganisationsIn(marked, language)
    .map((other): Replacement => {
      const words = marked.text.slice(other.start, other.end);
      const own =
        isShortName(words, names, language) ||
        /^ ?\(\ue000\)/u.test(marked.text.slice(other.end, other.end + 4)) ||
        isSpelledOut(marked, other);
      return own ? { ...other, mention: { mark: 'ORG' } } : other;
    })
    .filter(({ start }) => !descriptive.test(marked.text.slice(Math.max(0, start - 48), start)));
  if (others.length === 0) return [];
  const states = bodies.find(marked.text, marked.cased);
  return others.filter(
    (other) =>
      other.mention.mark === 'ORG' ||
      !states.some(
        (body) =>
          body.start <= other.start + 4 &&
          body.end >= other.start + (other.end - other.start) * 0.5 &&
          body.end > other.start,
      ),
  );
}

/** "Union of Writers, UW,": what the initials stand for that follow in commas. */
function isSpelledOut(marked: MarkedText, { start, end }: Replacement): boolean {
  return (
    /^, \ue000(?:[,.;]|$)/u.test(marked.text.slice(end, end + 4)) &&
    standsFor(marked.nameAt(end + 2), marked.text.slice(start, end))
  );
}

/** "is the oldest Association for ...": says what the organisation is. */
const descriptive = /\ue000 (?:is|was|est|etait|es|era|fue) (?:the |an? |la |le |l'|une? |el |una? )(?:\p{L}+ ){0,3}$/u;

/** The end of a Chinese name, or the beginning of one in other languages, by which the text calls the organisation. */
function isShortName(words: string, names: readonly string[], language: Language): boolean {
  if (language === 'zh')
    return names.some(
      (name) => (words.length >= 4 && name.length > words.length && name.endsWith(words)) || isFullHanName(words, name),
    );
  const plain = words.replace(language === 'ar' ? /^[وف]?[بكل]?(?=\p{L}{4})/u : /^$/u, '');
  if (language !== 'ar' && isPartOfName(words, names)) return true;
  return (
    language !== 'en' &&
    plain.split(' ').length >= 2 &&
    names.some((name) => name.startsWith(`${plain} `) || name.startsWith(`${words} `))
  );
}

/** "Instituto Eloy Alfaro" for "Instituto de Pensamiento Eloy Alfaro": its first word and others of it, in their order. */
function isPartOfName(words: string, names: readonly string[]): boolean {
  const parts = words
    .replace(/^(?:the|la|le|el|l') ?/u, '')
    .split(/[\s'’"«»]+/u)
    .filter((part) => part !== '');
  if (parts.length < 2 || /^(?:national|international|european|general|federal|state|central)/u.test(parts[0]!))
    return false;
  return names.some((name) => {
    const whole = name.split(/[\s'’"«»]+/u);
    if (whole[0] !== parts[0] || whole.length <= parts.length || whole.length > parts.length + 5) return false;
    let at = 0;
    for (const part of parts) {
      const next = whole.indexOf(part, at);
      if (next === -1) return false;
      at = next + 1;
    }
    return true;
  });
}

function known(marked: MarkedText, list: NameList, language: Language): Replacement[] {
  return list.find(marked.text, marked.cased).map(({ start, end, known: { mark, kind, level, state } }) => {
    const beside = state ?? stateBeside(marked.text, start, end, language);
    return {
      start,
      // Arabic names the state after the body, where it would stand between the body and what the body does.
      end: beside === undefined ? end : end + stateAfter(marked.text, end, language),
      mention: { mark, kind, ...(level && { level }), ...(beside !== undefined && { state: beside }) },
    };
  });
}

const nextWord = forFoldedText(/^ ([\p{L}]+)/u.source);
const wordAfterOf = forFoldedText(/^ (?:of|de|du|d'|del)(?: | ?(?<='))([\p{L}]+)(?![\p{L}-])/u.source);

/** How far the name of the state reaches that stands after a body or an office: "ambassador of Spain". */
function stateAfter(text: string, end: number, language: Language): number {
  if (language === 'ru' || language === 'zh') return 0;
  const word = (language === 'ar' ? nextWord : wordAfterOf).exec(text.slice(end, end + 28));
  return word !== null && stateWords(language).states.has(word[1]!) ? word[0].length : 0;
}

/** Heads of state by title, where a name or a state follows, and by surname. */
function headsOfState(marked: MarkedText, titles: RegExp, language: Language): Replacement[] {
  const { leaders, leaderTree } = stateWords(language);
  const found: Replacement[] = [];
  for (const match of marked.text.matchAll(titles)) {
    const start = match.index;
    const end = start + match[0].length;
    const title = marked.text.slice(start, end);
    const bare =
      /^(?:the |then |former |current |le |el |la |l'|du |au |del |al )?(?:\p{L}+\s)?(?:ex-?)?(?:presid\p{L}*|президент\p{L}*|الرييس|主席|总统|总理)$/u.test(
        title,
      );
    const named =
      /^\s+\p{Lu}[\p{L}'’.-]+/u.test(marked.cased.slice(end)) && /\p{Lu}|^pres/u.test(marked.cased.slice(start, end));
    const state = stateBeside(marked.text, start, end, language);
    // "president of the" some other organisation.
    if (/ (?:of|de|du|del|de la)(?: the)?\s*$/u.test(title)) continue;
    const then = /^then /.test(title);
    if (
      bare &&
      !(named && language !== 'ru' && (then || /\p{Lu}/u.test(marked.cased.slice(start, end)) || language !== 'en')) &&
      state === undefined
    )
      continue;
    found.push({ start, end, mention: { mark: 'HEAD', kind: 'executive', ...(state !== undefined && { state }) } });
  }
  if (language !== 'zh') {
    for (const match of marked.cased.matchAll(/\p{Lu}[\p{L}'’-]{2,}|(?<![\p{L}])[\p{Script=Arabic}]{4,}/gu)) {
      const state = leaders.get(marked.text.slice(match.index, match.index + match[0].length));
      if (state === undefined) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        mention: { mark: 'HEAD', kind: 'executive', state },
      });
    }
  } else {
    for (let start = 0; start < marked.length; start += 1)
      leaderTree.visit(marked.text, start, ({ name, state }) => {
        found.push({ start, end: start + name.length, mention: { mark: 'HEAD', kind: 'executive', state } });
      });
  }
  return withoutOverlaps(found);
}
