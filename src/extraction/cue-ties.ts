import { clauseAround, joined, mentionIn, nearest, overlaps, type Place, wordsBetween } from './clause.js';
import {
  authorities,
  authority,
  type CueClauses,
  itself,
  oneOf,
  otherOrganisation,
  someoneElse,
  us,
  within,
} from './cue-clauses.js';
import type { Cues } from './cue-data.js';
import { type Fact, stateOfMention, words } from './fact.js';
import type { ActProposal } from './group-acts.js';
import type { MarkedText } from './marked-text.js';
import { marks } from './marks.js';
import { tests } from './match-context.js';

/** The organisation, or the subject that is left out, at the head of what is said of it. */
const subject = oneOf(['ORG', 'ZERO']);

/** How a leading post is filled, and by whom. */
export function appointment(clauses: CueClauses, marked: MarkedText, cues: Cues): ActProposal[] {
  const { text } = marked;
  for (const place of clauses.sure(text, cues.appoints)) {
    const clause = clauseAround(text, place);
    const organ = nearest(text, cues.organ, place, clause, clauses.reach.filling);
    const near = organ && (nearest(text, us, organ, clause, clauses.reach.organ) ?? clauses.leftOut(text, organ));
    const own = near ?? goingOn(text);
    if (organ === undefined || own === undefined || otherOrganisation.test(wordsBetween(text, own, organ))) continue;
    // "was appointed minister": another post than one in the organisation.
    if (anotherPost(clauses.patterns.language).test(text.slice(place.to, place.to + 20))) continue;
    const members =
      nearest(text, cues.members, place, clause, clauses.reach.body) ??
      (cues.elects !== undefined && tests(cues.elects, text.slice(place.from, place.to)) ? place : undefined);
    const authorityBy = nearest(text, authority, place, clause, clauses.reach.filling);
    // Whom members elect may hold an office; it is not the office that elects.
    const by =
      (members !== undefined && text[authorityBy?.from ?? 0] === marks.OFFICE) ||
      (authorityBy !== undefined && isAppointed(text, place, authorityBy))
        ? undefined
        : authorityBy;
    const who = by ?? members;
    if (who === undefined || overlaps(who, organ)) continue;
    // Where the organisation is not named: "members are appointed by the governor".
    if (near === undefined && !(organ.to <= place.from && who.from >= place.to)) continue;
    const mention = by === undefined ? undefined : marked.mentionAt(by.from);
    const span = joined([organ, place, who]);
    const fact: Fact = {
      kind: 'appointment',
      appointedBy:
        mention === undefined
          ? 'members'
          : mention.mark === 'PARTY'
            ? 'ruling-party'
            : mention.mark === 'ROYAL'
              ? 'ruler-family'
              : 'state',
      what: clauses.wordsOf(marked, span),
      ...stateOfMention(mention, clauses.settings),
    };
    return [clauses.proposal(marked, span, fact, 'appointment.cue')];
  }
  return [];
}

/** "Under" a body, or overseen by it. */
export function supervision(clauses: CueClauses, marked: MarkedText, cues: Cues): ActProposal[] {
  const { text } = marked;
  for (const place of clauses.sure(text, cues.supervised)) {
    if (clauses.isHearsay(text, place)) continue;
    const body = mentionIn(marked, place, authorities);
    const before = { from: clauseAround(text, place).from, to: place.from };
    const inside = within(text, itself, place);
    const own = inside ?? nearest(text, subject, { from: place.from, to: place.from }, before, clauses.reach.body);
    // "its registration under the act": not the organisation itself.
    if (
      own === undefined ||
      /^['’]s/u.test(text.slice(own.to, own.to + 2)) ||
      body === undefined ||
      (inside === undefined && clauses.isParted(text, own, place, someoneElse))
    )
      continue;
    const fact: Fact = {
      kind: 'supervision',
      body: words(body, clauses.settings),
      bodyKind: body.mark === 'PARTY' ? 'ruling-party' : 'government',
      ...stateOfMention(body, clauses.settings),
    };
    return [clauses.proposal(marked, joined([own, place]), fact, 'supervision.cue')];
  }
  return [];
}

/** Where the subject of a sentence is left out: it goes on about the organisation, and names no other. */
function goingOn(text: string): Place | undefined {
  return text.startsWith(marks.ZERO) && !otherOrganisation.test(text) ? { from: 0, to: 1 } : undefined;
}

/** What stands after a verb of appointing where the post is one outside the organisation. */
function anotherPost(language: string): RegExp {
  if (language === 'zh') return /^[为任]?(?:为|担任|出任|任)\ue005/u;
  return language === 'ar' ? /^\s*(?:في منصب |وزيرا|سفيرا)/u : /^\s*(?:as |the |to |a |на пост |на должность )*\ue005/u;
}

/** "The appointment of the minister": whom the noun is followed by in Arabic. */
function isAppointed(text: string, { from, to }: Place, by: Place): boolean {
  return by.from >= to && by.from - to < 3 && /(?:تعيين|اختيار|انتخاب|تكليف)$/u.test(text.slice(from, to));
}
