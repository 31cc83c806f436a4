import { mentionIn, type Place } from './clause.js';
import { authorities } from './cue-clauses.js';
import { type Fact, type FrameSettings, stateOfMention, words } from './fact.js';
import { gazetteerOf } from './gazetteer.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText, Mention } from './marked-text.js';
import { tests } from './match-context.js';
import { type Timing, timingOf } from './office-timing.js';
import { stateWords } from './states.js';

/** A clause that most likely tells a fact of a kind. */
export interface Telling {
  readonly kind: string;
  readonly place: Place;
  readonly odds: number;
  /** What the field of the kind may say, likeliest first. */
  readonly values: readonly string[];
}

/** The fields of what a clause tells, from what is named in it; undefined where it is no evidence. */
export function factOf(
  sentence: Sentence,
  { kind, place, values: [value] }: Telling,
  settings: FrameSettings,
  patterns: LanguagePatterns,
): Fact | undefined {
  const { marked } = sentence;
  const body = mentionIn(marked, place, authorities);
  const named = (...marks: Mention['mark'][]) => mentionIn(marked, place, marks);
  const what = words(spanOf(sentence, place), settings).slice(0, 300);
  const called = (mention: Mention | undefined) =>
    (mention === undefined ? what : words(mention, settings)).slice(0, 200);
  const date = named('DATE')?.value;
  const dated = typeof date === 'string' ? { from: date, to: date } : {};
  switch (kind) {
    case 'founding': {
      const ofState = value === 'state' || value === 'ruling-party' || value === 'official';
      const founder = ofState
        ? body
        : value === 'international'
          ? named('INTERGOVERNMENTAL')
          : named('PERSON', 'MEMBER');
      return {
        kind,
        founder: called(founder),
        founderKind: (value ?? 'unknown') as 'unknown',
        ...(ofState && stateOfMention(body, settings)),
        ...dated,
      };
    }
    case 'supervision':
      return value === undefined
        ? undefined
        : {
            kind,
            body: called(value === 'none' ? undefined : value === 'other' ? named('OTHER') : body),
            bodyKind: value as 'government',
            ...((value === 'government' || value === 'ruling-party') && stateOfMention(body, settings)),
          };
    case 'appointment':
      return {
        kind,
        appointedBy: (value ?? 'other') as 'other',
        what,
        ...(value === 'state' && stateOfMention(body, settings)),
      };
    case 'funding-source': {
      const money = named('MONEY');
      const share = named('SHARE')?.value;
      const payer =
        mentionIn(marked, place, [...authorities, 'STATEFIRM', 'STATEFUND', 'INTERGOVERNMENTAL']) ?? named('OTHER');
      return {
        kind,
        funder: called(payer).slice(0, 160),
        funderKind: (value ?? 'unknown') as 'unknown',
        ...(value === 'government' && stateOfMention(payer, settings)),
        ...(typeof share === 'number' && { share }),
        ...(typeof money?.value === 'number' && {
          amount: money.value,
          ...(money.currency !== undefined && { currency: money.currency }),
        }),
      };
    }
    case 'funding-policy':
      return { kind, policy: (value ?? 'refuses-government-funds') as 'refuses-government-funds' };
    case 'adverse-action':
      return { kind, action: (value ?? 'other') as 'other', what, ...stateOfMention(body, settings), ...dated };
    case 'persecution':
      return { kind, what, ...stateOfMention(body, settings), ...dated };
    case 'office-held':
      return officeOf(sentence, place, value, what, settings, patterns);
    default:
      return undefined;
  }
}

/** Where no gazetteer knows the office, words of the clause and a span of years tell when it was held. */
function timing(marked: MarkedText, { from, to }: Place, at: number | undefined, patterns: LanguagePatterns): Timing {
  if (at !== undefined) {
    const post = { role: '', from, to: from, past: false, list: false };
    return timingOf(marked, at, post, from, patterns);
  }
  const clause = marked.text.slice(from, to);
  const { is } = patterns;
  if (tests(is.later, clause)) return 'later';
  return tests(is.former, clause) || /\ue007[^\ue007]{1,12}\ue007/u.test(clause) ? 'former' : 'concurrent';
}

function officeOf(
  { marked, person: subject }: Sentence,
  place: Place,
  value: string | undefined,
  what: string,
  settings: FrameSettings,
  patterns: LanguagePatterns,
): Fact {
  const { subnational } = gazetteerOf(patterns.language);
  const { leaders } = stateWords(patterns.language);
  // "Minister under President Smith": a ruler's name is no post.
  const at = marked
    .mentionsIn(place.from, place.to)
    .find(
      ({ at: here, mention }) =>
        mention.mark === 'OFFICE' || (mention.mark === 'HEAD' && !leaders.has(marked.nameAt(here))),
    )?.at;
  const office = at === undefined ? undefined : marked.mentionAt(at);
  const member = marked.mentionsIn(0, marked.length).find(({ mention }) => mention.mark === 'MEMBER')?.mention;
  const named = mentionIn(marked, place, ['PERSON', 'MEMBER']) ?? member;
  const person = named === undefined ? subject?.name : nameOf(named, settings);
  return {
    kind: 'office-held',
    ...(person !== undefined && person.length > 3 && { person: person.slice(0, 200) }),
    role: (member?.kind ?? 'board') as 'board',
    office: (office === undefined ? what : words(office, settings)).slice(0, 200),
    officeKind: (office?.kind ?? value ?? 'executive') as 'executive',
    level: office?.level ?? (tests(subnational, marked.plain(place.from, place.to)) ? 'subnational' : 'national'),
    timing: timing(marked, place, at, patterns),
    ...stateOfMention(office, settings),
  };
}

/** "She" is written as whom the text has named. */
function nameOf(person: Mention, settings: FrameSettings): string {
  const said = words(person, settings);
  const isName = /\p{Lu}/u.test(said) || !/\p{Ll}/u.test(said);
  return isName || typeof person.value !== 'string' ? said : person.value;
}

/** A place in the original, without the marks and blanks around it. */
export function spanOf({ marked }: Sentence, { from, to }: Place): { start: number; end: number } {
  let first = from;
  let last = to;
  while (first < last - 1 && /[\s,.;:()\ue002-]/u.test(marked.text[first]!)) first += 1;
  while (last > first + 1 && /[\s,;:()-]/u.test(marked.text[last - 1]!)) last -= 1;
  return marked.original(first, last);
}
