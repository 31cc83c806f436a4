import { kin } from './biographies.js';
import type { Place } from './clause.js';
import type { Telling } from './clause-facts.js';
import { type ClauseContext, namesIt } from './clause-features.js';
import { attribution, itself, otherOrganisation } from './cue-clauses.js';
import { cuesOf } from './cue-data.js';
import type { Fact } from './fact.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import { tests } from './match-context.js';

/** What is told of another organisation, or of somebody who has no post in this one. */
export function isAboutIt(
  { marked, goesOn, person }: Sentence,
  context: ClauseContext,
  { kind, place }: Telling,
): boolean {
  const ofPeople = kind === 'office-held' || kind === 'persecution';
  if (!ofPeople && describesAnother(marked.text, place)) return false;
  if (namesIt.test(marked.text) || context.affiliate !== 'none') return true;
  const subject = person?.key;
  if (ofPeople)
    return context.ties !== 'none' && (context.ties === 'posts' || subject === undefined || subject === context.hero);
  const names = (text: string | undefined) => text !== undefined && otherOrganisation.test(text);
  return goesOn || !(names(marked.text) || names(context.before?.marked.text));
}

/** Denied, only planned or threatened; of ties to a state: only alleged; of acts: what befalls others. */
export function isDenied(text: string, { kind, place }: Telling, fact: Fact, patterns: LanguagePatterns): boolean {
  const { is } = patterns;
  const clause = text.slice(place.from, place.to);
  if (tests(is.hypothetical, clause)) return true;
  const { stop, decides } = cuesOf(patterns.language);
  if (kind !== 'office-held' && isSpokenOf(text, place, stop)) return true;
  if (kind === 'adverse-action') return itsOwnDoing.test(clause) || (decides !== undefined && tests(decides, clause));
  if (kind === 'persecution') return false;
  if (kind === 'funding-policy' || fact.bodyKind === 'none') return false;
  if (tests(is.negation, clause)) return true;
  return kind === 'office-held'
    ? tests(is.meets, clause) || isOfKin(clause) || speaksOfFormerOfficials(clause, patterns)
    : tests(is.reported, text.slice(0, place.to));
}

/** "The brother of the minister": a relative's post. */
function isOfKin(clause: string): boolean {
  const at = clause.search(/[\ue005\ue006]/u);
  return at !== -1 && kin.test(clause.slice(0, at));
}

/** "Founded by former officials": nobody's post in particular. */
function speaksOfFormerOfficials(clause: string, { founders }: LanguagePatterns): boolean {
  if (namesSomebody.test(clause)) return false;
  return founders.some(([name, expression]) => name === 'formerOfficials' && tests(expression, clause));
}

const namesSomebody = /[\ue004\ue01d]/u;

/** "It met the union, which is funded by the ministry": a clause that describes another, whom the words before it name last. */
function describesAnother(text: string, { from, to }: Place): boolean {
  const clause = text.slice(from, to);
  if (/[\ue000\ue001]/u.test(clause)) return relative.test(clause);
  return /\ue003[\s,(]*$/u.test(text.slice(0, from)) || relative.test(clause);
}

/** "Dissolved by its members": no act of a state. */
const itsOwnDoing =
  /(?:by|par|por) (?:\ue001|the|its|ses|leurs?|sus?|les|los)? ?(?:own )?(?:members|membres|miembros|soci[oa]s|general (?:assembly|meeting)|assemblee generale|asamblea general)|(?:по решению|решением) (?:\p{L}+ )?(?:членов|участников|учредителей|съезда|общего собрания)|(?:经|由)?(?:会员|成员)(?:代表)?大会(?:决定|决议)/u;

const relative =
  /\ue003[\s,(]{1,3}(?:which|who|that|whose|qui|dont|que|cuy[oa]s?|la cual|el cual|котор\p{L}{2,3}|التي|الذي)\s/u;

/** "It protested when the court dissolved the union", "the union was dissolved, it said": what it only speaks of or does. */
function isSpokenOf(text: string, place: Place, stop: RegExp): boolean {
  const named = text.search(itself);
  if (named !== -1 && named < place.to && attribution.test(text.slice(0, named))) return true;
  const own = text.slice(0, place.to).search(/[\ue000-\ue002]/u);
  if (own === -1) return tests(stop, text.slice(place.to, text.slice(place.to).search(/[\ue000-\ue002]/u) + place.to));
  // What it says stands right behind it, before anything is done.
  return tests(stop, text.slice(own + 1, own + verbReach));
}

/** Characters behind the organisation in which its verb stands. */
const verbReach = 24;
