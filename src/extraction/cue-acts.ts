import { clauseAround, distance, joined, nearest, overlaps, type Place, wordsBetween } from './clause.js';
import {
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
import type { Fact } from './fact.js';
import type { ActProposal } from './group-acts.js';
import type { MarkedText } from './marked-text.js';
import { marks } from './marks.js';
import { tests } from './match-context.js';

const member = oneOf(['MEMBER']);

const listed =
  /^[^\ue004]{0,60}\ue003(?: ?\([^)]{0,20}\))?(?:, ?| (?:y|e|et|and|ainsi que|asi como) )(?:[^\ue004.;]{0,60}\ue003(?:, ?| (?:y|e|et|and) ))?(?:de la |del |de |du |des |d'|la |le |l'|el |of |the )*$/u;

/** "A, B and C were suspended", "they closed A and B": all that are listed are meant. */
function isOneOfMany(text: string, own: Place, cue: Place): boolean {
  if (own.from > cue.from) return listed.test(text.slice(cue.to, own.from));
  return (
    own.from < cue.from &&
    /^(?:sont|ont|furent|etaient|fueron|han|quedaron|were|are|have)\s/u.test(text.slice(cue.from, cue.to)) &&
    /^[^.;!?]*[\s,](?:et|y|e|and) [^,.;]{0,40}$/u.test(text.slice(own.to, cue.from))
  );
}

/** Acts of a state against the organisation: the act and the organisation in one clause, with an authority. */
export function act(
  clauses: CueClauses,
  marked: MarkedText,
  cues: Cues,
  { action, cue, alone }: Cues['acts'][number],
): ActProposal[] {
  const { text } = marked;
  const found: ActProposal[] = [];
  let told = -1;
  for (const place of clauses.sure(text, cue)) {
    const clause = clauseAround(text, place);
    if (clause.from === told) continue;
    const by = within(text, authority, place) ?? nearest(text, authority, place, clause, clauses.reach.act);
    const { authorities: known } = cues;
    const acts = by ?? (known && nearest(text, known, place, clause, clauses.reach.act));
    if (!alone && acts === undefined) continue;
    const inside = within(text, itself, place);
    const own =
      inside ??
      nearest(text, us, place, clause, clauses.reach.act) ??
      within(text, us, place) ??
      hit(clauses, text, place);
    if (own === undefined) continue;
    if (inside === undefined && !isOneOfMany(text, own, place) && clauses.isParted(text, own, place, someoneElse))
      continue;
    // What is done to its people is another fact.
    const between = wordsBetween(text, own, place);
    if (tests(cues.people, between) || between.includes(marks.MEMBER)) continue;
    if (own.from < place.from && cues.peopleOf.test(text.slice(Math.max(0, own.from - 60), own.from))) continue;
    // The organisation itself decides to close.
    const lead = text.slice(Math.max(0, own.from - clauses.reach.organ), Math.max(own.from, place.from));
    if (cues.decides !== undefined && tests(cues.decides, lead)) continue;
    const span = joined([own, place]);
    const fact: Fact = {
      kind: 'adverse-action',
      action: action as 'raided',
      what: clauses.wordsOf(marked, span),
      ...clauses.doneBy(marked, by, clause),
    };
    found.push(clauses.proposal(marked, span, fact, `adverse.cue-${action}`));
    told = clause.from;
  }
  return found;
}

/** 后被吊销: the subject that is left out, where the words say that something is done to it. */
function hit(clauses: CueClauses, text: string, { from }: Place): Place | undefined {
  if (clauses.patterns.language !== 'zh' || text.startsWith(marks.ZERO) === false) return undefined;
  const lead = text.slice(1, from);
  return /(?:被|遭|将其|对其|令其)[^,。;]{0,12}$/u.test(lead) && !someoneElse.test(lead) && !lead.includes(marks.MEMBER)
    ? { from: 0, to: 1 }
    : undefined;
}

/** The same against one of its people. */
export function actOnPeople(clauses: CueClauses, marked: MarkedText, cues: Cues): ActProposal[] {
  const { text } = marked;
  const found: ActProposal[] = [];
  let told = -1;
  for (const place of clauses.sure(text, cues.actsOnPeople)) {
    const clause = clauseAround(text, place);
    if (clause.from === told) continue;
    const person = ownPerson(clauses, text, place, clause, cues) ?? headPerson(text, place, cues);
    if (person === undefined || clauses.isParted(text, person, place, otherOrganisation)) continue;
    const span = joined([person, place]);
    const by = nearest(text, authority, place, clause, clauses.reach.act);
    const fact: Fact = {
      kind: 'persecution',
      what: clauses.wordsOf(marked, span),
      ...clauses.doneBy(marked, by, clause),
    };
    found.push(clauses.proposal(marked, span, fact, 'persecution.cue'));
    told = clause.from;
  }
  return found;
}

/** Somebody of the organisation: known by name, or "its director", "members of ...". */
function ownPerson(
  clauses: CueClauses,
  text: string,
  place: Place,
  clause: Place,
  { people, stop }: Cues,
): Place | undefined {
  let best = nearest(text, member, place, clause, clauses.reach.act);
  for (const match of text.slice(clause.from, clause.to).matchAll(people)) {
    const one = { from: clause.from + match.index, to: clause.from + match.index + match[0].length };
    if (overlaps(one, place)) continue;
    const own = nearest(text, us, one, clause, clauses.reach.people);
    if (own === undefined) continue;
    const between = wordsBetween(text, own, one);
    if (otherOrganisation.test(between + text.slice(one.to, one.to + 12)) || tests(stop, between)) continue;
    // "the president threatened it": somebody else's president.
    if (between.includes(marks.HEAD) || (one.to <= place.from && own.from >= place.to)) continue;
    if (
      distance(one, place) > clauses.reach.act ||
      (best !== undefined && distance(one, place) >= distance(best, place))
    )
      continue;
    best = one;
  }
  return best;
}

/** "Chair of the association, lawyer; was arrested in 1975": of whom the sentence tells from its head on. */
function headPerson(text: string, place: Place, { people }: Cues): Place | undefined {
  const [head] = text.slice(0, 60).matchAll(people);
  if (head === undefined || head.index > 3) return undefined;
  const end = head.index + head[0].length;
  const own = text.slice(end, end + 12).search(us);
  if (own === -1 || /[\ue003\ue004\ue01d.:]\s/u.test(text.slice(end + own, place.from))) return undefined;
  return { from: head.index, to: end + own + 1 };
}
