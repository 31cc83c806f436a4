import { kin } from './biographies.js';
import type { Place } from './clause.js';
import { type ClauseContext, namesIt } from './clause-contexts.js';
import type { Telling } from './clause-facts.js';
import { attribution, itself, otherOrganisation, us } from './cue-clauses.js';
import { cuesOf } from './cue-data.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import { tests } from './match-context.js';

/** What may speak against believing that a clause tells a fact about the organisation. */
export type Doubt =
  /** "Was not founded by ..." */
  | 'denied'
  /** "Threatened to close ..." */
  | 'hypothetical'
  /** "Critics claim that ..." */
  | 'alleged'
  /** "It met the union, which is funded by ...": what a clause says of somebody else, whom the words before it name. */
  | 'of-another'
  /** "The state oil company, which is chaired by a general": what a relative clause says of a body of the state. */
  | 'of-body'
  /** "It protested when the court dissolved the union": a clause that names another organisation, and not this one. */
  | 'names-another'
  /** "The government closed two newspapers", in a sentence that does not name the organisation: how many others it was done to. */
  | 'counts-others'
  /** Nothing near names the organisation, but something near names another one. */
  | 'another-named'
  /** The text says of nobody that he or she has a post in the organisation. */
  | 'no-ties'
  /** The sentence is about somebody of whom the text does not say it. */
  | 'untied'
  /** "According to it, ..." */
  | 'attributed'
  /** "It criticised ...": what the organisation itself does or says. */
  | 'speaks'
  /** "The government closed two newspapers, and it protested": what the clause says is what the next one has it speak of. */
  | 'then-speaks'
  /** "It criticised ...", and the clause is another one of the same sentence. */
  | 'spoken-of'
  /** "Dissolved by its members": no act of a state. */
  | 'own-doing'
  /** "The brother of the minister". */
  | 'of-kin'
  /** "Met the minister", "a meeting chaired by the minister". */
  | 'meets'
  /** "Founded by former officials": nobody's post in particular. */
  | 'former-officials';

/** Of these doubts one is enough. The others the model of clauses weighs, as it has learned from marked passages. */
const decisive: Readonly<Record<string, readonly Doubt[]>> = {
  founding: ['denied', 'alleged', 'attributed', 'of-another', 'another-named'],
  supervision: ['denied', 'alleged', 'attributed', 'of-another', 'speaks'],
  appointment: ['denied', 'attributed', 'speaks', 'names-another'],
  'funding-source': ['denied', 'alleged', 'attributed', 'of-another', 'speaks'],
  'adverse-action': [
    'hypothetical',
    'attributed',
    'of-another',
    'names-another',
    'counts-others',
    'another-named',
    'speaks',
    'then-speaks',
    'own-doing',
  ],
  persecution: ['attributed', 'another-named', 'no-ties', 'untied', 'speaks', 'then-speaks'],
  'office-held': ['of-body', 'no-ties', 'untied', 'meets', 'of-kin'],
};

/** Whether a clause is not to be believed whatever the model says. */
export function isDoubted({ kind, values: [value] }: Telling, doubts: ReadonlySet<Doubt>): boolean {
  // "It is not subordinate to any ministry" tells that.
  return (decisive[kind] ?? []).some((one) => doubts.has(one) && !(one === 'denied' && value === 'none'));
}

/**
 * What speaks against a clause, as far as its words and the text around it tell. `clause` has its words, with one mark for every
 * state: `不` in `不丹` denies nothing.
 */
export function doubtsOf(
  { marked, goesOn, person }: Sentence,
  place: Place,
  clause: string,
  context: ClauseContext,
  patterns: LanguagePatterns,
): ReadonlySet<Doubt> {
  const { text } = marked;
  const { is, meetings } = patterns;
  const at = Math.max(0, place.from - meetingReach);
  const { stop, decides } = cuesOf(patterns.language);
  const isOurs = namesIt.test(text) || context.affiliate !== 'none';
  const names = (sentence: Sentence | undefined) =>
    sentence !== undefined && otherOrganisation.test(sentence.marked.text);
  const subject = person?.key;
  const isSpoken = isSpokenOf(text, place, stop);
  const rest = text.slice(place.to);
  const named = text.search(itself);
  const held: Readonly<Record<Doubt, boolean>> = {
    denied: tests(is.negation, clause),
    hypothetical: tests(is.hypothetical, clause),
    alleged: tests(is.reported, text.slice(0, place.to)),
    'of-another': describesAnother(text, place),
    'of-body': /[\ue003\ue010-\ue01c][\s,(]*$/u.test(text.slice(0, place.from)) && startsRelative.test(clause),
    'names-another': otherOrganisation.test(clause) && !/[\ue000-\ue002\ue01d]/u.test(clause),
    'counts-others': !isOurs && countsOthers.test(clause),
    'another-named': !isOurs && !goesOn && (otherOrganisation.test(text) || names(context.before)),
    'no-ties': !isOurs && context.ties === 'none',
    untied: !isOurs && context.ties === 'named' && subject !== undefined && subject !== context.hero,
    attributed: named !== -1 && named < place.to && attribution.test(text.slice(0, named)),
    speaks: isSpoken && clause.search(itself) !== -1,
    'then-speaks':
      clause.search(us) === -1 &&
      thenIt.test(rest) &&
      tests(stop, rest.slice(rest.search(itself) + 1).slice(0, verbReach)),
    'spoken-of': isSpoken,
    'own-doing': itsOwnDoing.test(clause) || (decides !== undefined && tests(decides, clause)),
    'of-kin': isOfKin(clause),
    meets: tests(is.meets, clause) || (meetings !== undefined && tests(meetings, text.slice(at, place.to))),
    'former-officials': speaksOfFormerOfficials(clause, patterns),
  };
  return new Set((Object.keys(held) as Doubt[]).filter((doubt) => held[doubt]));
}

/** Characters before a clause in which words for a meeting stand. */
const meetingReach = 60;

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

const countsOthers =
  /(?<![\p{L}\p{N}])(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens of|hundreds of|deux|trois|quatre|cinq|six|sept|huit|dix|plusieurs|dos|tres|cuatro|cinco|seis|siete|ocho|diez|vari[oa]s|\p{N}{1,4}) (?:\p{L}+ )?(?:news|journ|period|diari|radio|emisor|station|chaine|canal|tele|magazin|revist|media|medio|outlet|website|organi|associat|asociac|ong|ngo|group|grupo|union|syndic|sindic|part|church|iglesi|eglis|founda|fondat|fundac)|(?:дв[аеу]|двух|три|трех|четыре|пять|пяти|несколько|нескольких|десятки|\p{N}{1,4}) (?:\p{L}+ )?(?:газет|телеканал|радиостанц|издани|сми|организац|нко|партии|церкв|фонд|союз|сайт))|[两二三四五六七八九十多数\p{N}](?:家|个|份)(?:\p{Script=Han}{0,4})(?:报|电台|媒体|组织|团体|机构|网站|教会|政党)/u;

/** The next clause has the organisation as its subject. */
const thenIt =
  /^\s*(?:(?:and|but|while|et|mais|tandis que|y|pero|mientras|и|а|но|随后|并) ?)?(?:(?:the|la|le|el|l'|les|los) ?)?\ue000/u;

const startsRelative = /^[\s,(]*(?:which|that|qui|dont|que|cuy[oa]s?|котор\p{L}{2,3}|التي|الذي)\s/u;

const relative =
  /\ue003[\s,(]{1,3}(?:which|who|that|whose|qui|dont|que|cuy[oa]s?|la cual|el cual|котор\p{L}{2,3}|التي|الذي)\s/u;

/** "It protested when the court dissolved the union", "the union was dissolved, it said": what it only speaks of or does. */
function isSpokenOf(text: string, place: Place, stop: RegExp): boolean {
  const own = text.slice(0, place.to).search(/[\ue000-\ue002]/u);
  if (own === -1) return tests(stop, text.slice(place.to, text.slice(place.to).search(/[\ue000-\ue002]/u) + place.to));
  // What it says stands right behind it, before anything is done.
  return tests(stop, text.slice(own + 1, own + verbReach));
}

/** Characters behind the organisation in which its verb stands. */
const verbReach = 24;
