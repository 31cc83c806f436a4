import { clauseAround, joined, mentionIn, nearest, type Place, wordsBetween } from './clause.js';
import { authorities, type CueClauses, oneOf, otherOrganisation, someoneElse, us } from './cue-clauses.js';
import type { Cues } from './cue-data.js';
import { type Fact, stateOfMention, words } from './fact.js';
import { founderKindOf } from './founding.js';
import { declined, isRefused, payerOf } from './funding.js';
import type { ActProposal } from './group-acts.js';
import type { MarkedText } from './marked-text.js';
import { marks } from './marks.js';
import { Phrase, tests } from './match-context.js';

/** What was founded; a subject left out stands before. */
const founded = [oneOf(['ORG']), oneOf(['ZERO'])];
const someoneWhoActs = oneOf([...authorities, 'PERSON', 'MEMBER', 'INTERGOVERNMENTAL']);
const whoPays = oneOf([...authorities, 'STATEFIRM', 'STATEFUND', 'INTERGOVERNMENTAL']);
const otherOrganisations = oneOf(['OTHER']);
/** Another organisation or a body, which may be what was founded. */
const someBody = /[\ue003\ue010-\ue01c]/u;
/** "creates jobs": what follows is what the organisation makes. */
const directObject = /^ (?:des|une?|les|unos|unas) /u;
const passive = /\s(?:by|from|par|por)\s/u;

/** Who founded it. */
export function founding(clauses: CueClauses, marked: MarkedText, cues: Cues): ActProposal[] {
  const { text } = marked;
  for (const place of clauses.sure(text, cues.founds)) {
    if (clauses.isHearsay(text, place)) continue;
    const clause = clauseAround(text, place);
    const own = founded
      .map((sought) => nearest(text, sought, place, clause, clauses.reach.body))
      .concat(clauses.leftOut(text, place))
      .find((one) => one !== undefined && !someBody.test(wordsBetween(text, one, place)));
    if (own === undefined || (own.from < place.from && directObject.test(text.slice(place.to, place.to + 8)))) continue;
    const by = founder(clauses, text, place, own, clause, cues);
    if (by === undefined) continue;
    const phrase = new Phrase(marked, by.from, by.to);
    const founderKind = founderKindOf(phrase, { patterns: clauses.patterns });
    if (founderKind === undefined) continue;
    const mention = mentionIn(marked, by, authorities);
    const fact: Fact = {
      kind: 'founding',
      founder: words(phrase.span, clauses.settings).slice(0, 200),
      founderKind,
      ...stateOfMention(mention, clauses.settings),
    };
    return [clauses.proposal(marked, joined([own, place, by]), fact, 'founding.cue')];
  }
  return [];
}

/** Who founds stands before the verb and the organisation after it, or behind "by". */
function founder(
  clauses: CueClauses,
  text: string,
  place: Place,
  own: Place,
  clause: Place,
  { founders, foundedBy, agent }: Cues,
): Place | undefined {
  const after = { from: place.to, to: clause.to };
  for (const sought of [someoneWhoActs, founders]) {
    const next = nearest(text, sought, place, after, clauses.reach.founder);
    if (next !== undefined && tests(foundedBy, text.slice(place.to, next.from))) return next;
  }
  if (own.from < place.from) return clauses.between(text, own, place, [someoneWhoActs, founders], agent);
  const head = { from: clause.from, to: place.from };
  const last =
    nearest(text, someoneWhoActs, place, head, clauses.reach.organ) ??
    // Words for people name a founder where what was founded follows at once.
    (own.from - place.to <= 16 ? nearest(text, founders, place, head, clauses.reach.filling) : undefined);
  // "The ministry allowed the founding of": in Arabic a noun needs a decree.
  if (
    last !== undefined &&
    clauses.patterns.language === 'ar' &&
    /(?:تاسيس|انشاء|تشكيل|اطلاق|احداث)/u.test(text.slice(place.from, place.to)) &&
    !tests(clauses.patterns.decree, text.slice(last.from, place.from))
  )
    return undefined;
  const between = last && text.slice(last.to, own.from);
  return between === undefined || otherOrganisation.test(between) || /,|\s(?:par|por|by|avec|con|with)\s/u.test(between)
    ? undefined
    : last;
}

/** Who pays for it. */
export function funding(clauses: CueClauses, marked: MarkedText, cues: Cues): ActProposal[] {
  const { text } = marked;
  const found: ActProposal[] = [];
  const paid = new Set<number>();
  for (const place of clauses.sure(text, cues.pays)) {
    const clause = clauseAround(text, place);
    const own = nearest(text, us, place, clause, clauses.reach.act) ?? clauses.leftOut(text, place);
    if (own === undefined || clauses.isHearsay(text, place) || declined.test(text.slice(clause.from, clause.to)))
      continue;
    // "paid by the government to its police": whose "its" is, nothing tells.
    if (own.from > place.from && text[own.from] === marks.ITS) continue;
    if (clauses.isParted(text, own, place, someoneElse)) continue;
    const by = payerNear(clauses, text, place, own, clause, cues);
    if (by === undefined || paid.has(by.from)) continue;
    if (isRefused(text.slice(Math.min(place.to, by.from), by.from), clauses.patterns)) continue;
    const phrase = new Phrase(marked, by.from, by.to);
    const payer = payerOf(phrase, { patterns: clauses.patterns });
    if (payer === undefined) continue;
    const fact: Fact = {
      kind: 'funding-source',
      funder: words(phrase.span, clauses.settings).slice(0, 160),
      funderKind: payer.funderKind,
      ...(payer.funderKind === 'intergovernmental' ? {} : stateOfMention(payer.mention, clauses.settings)),
    };
    found.push(clauses.proposal(marked, joined([own, place, by]), fact, 'funding.cue'));
    paid.add(by.from);
  }
  return found;
}

/** Who pays stands behind "from", or before a verb of giving and the organisation after it. */
function payerNear(
  clauses: CueClauses,
  text: string,
  place: Place,
  own: Place,
  clause: Place,
  { gives, paidBy, payers, agent }: Cues,
): Place | undefined {
  const after = { from: place.to, to: clause.to };
  for (const sought of [whoPays, payers, otherOrganisations]) {
    const next = nearest(text, sought, place, after, clauses.reach.filling);
    if (next === undefined || !tests(paidBy, text.slice(place.to, next.from))) continue;
    // "It gives the families of policemen ...": the organisation itself pays.
    const isGiver = own.from < place.from && tests(gives, text.slice(own.to, place.to));
    if (!isGiver || passive.test(text.slice(place.to, next.from))) return next;
  }
  if (!tests(gives, text.slice(place.from, place.to))) return undefined;
  if (own.from < place.from) return clauses.between(text, own, place, [whoPays, payers], agent);
  return nearest(text, whoPays, place, { from: clause.from, to: place.from }, clauses.reach.organ);
}
