import { mentionIn, type Place } from './clause.js';
import { type ClauseContext, clauseContexts, clauseFeatures, clausesOf } from './clause-features.js';
import { clauseModel } from './clause-model.js';
import { authorities, otherOrganisation } from './cue-clauses.js';
import { cuesOf } from './cue-data.js';
import type { ExtractedEvidence } from './extract.js';
import { type Fact, stateOfMention, words } from './fact.js';
import { gazetteerOf } from './gazetteer.js';
import { type LanguagePatterns, patternsOf } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { Mention } from './marked-text.js';
import { tests } from './match-context.js';
import { type Timing, timingOf } from './office-timing.js';
import type { Proposal, ReadSentence, ReadSettings } from './read-sentences.js';

/** A clause that most likely tells a fact of a kind. */
interface Telling {
  readonly kind: string;
  readonly place: Place;
  readonly odds: number;
  /** Log-odds of the values of the kind, best first. */
  readonly values: readonly string[];
}

interface ScoredClause {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  /** In the order of the model's labels. */
  readonly scores: Float64Array;
}

/** What a rule found is dropped where the model gives it less than this. */
const leastOfRule = 0.2;

/** Sentences without the organisation after which a text is no longer about it. */
const longestAbsence = 4;

/**
 * Finds what no wording and no cue foresees: a model learned from marked passages says which clauses tell a fact about the
 * organisation and of what kind; the fields are filled from what is named in the clause.
 */
export class ClauseReader {
  private readonly patterns: LanguagePatterns;

  constructor(private readonly settings: ReadSettings) {
    this.patterns = patternsOf(settings.language);
  }

  /** The items of a text that its clauses bear out, and what the clauses tell besides. */
  read(sentences: readonly ReadSentence[]): { readonly kept: ExtractedEvidence[]; readonly proposals: Proposal[] } {
    const contexts = clauseContexts(sentences, this.settings.language);
    const kept: ExtractedEvidence[] = [];
    const proposals: Proposal[] = [];
    for (const [at, { sentence, items }] of sentences.entries()) {
      const context = contexts[at]!;
      const isFar = Math.min(context.since, context.until) > longestAbsence;
      if (isFar && items.length === 0) continue;
      const clauses = this.scored(sentence, context);
      const likely = items.filter((item) => isLikely(item, clauses));
      kept.push(...likely);
      if (isFar || this.isDoubtful(sentence.marked.text)) continue;
      for (const telling of this.tellingIn(sentence.marked.text, clauses)) {
        const span = spanOf(sentence, telling.place);
        // What a rule has found there is surer, and says more.
        if (likely.some(({ kind, start, end }) => kind === telling.kind && start < span.end && end > span.start))
          continue;
        const fact = this.factOf(sentence, telling);
        if (fact === undefined || this.isDenied(sentence.marked.text, telling, fact)) continue;
        if (!this.isAboutIt(sentence, context, telling)) continue;
        const confidence = clauseModel().confidence(telling.kind, telling.odds);
        if (confidence < leastConfidence(sentence.marked, context)) continue;
        proposals.push({ fact, ...span, confidence, rule: `clause.${telling.kind}` });
      }
    }
    return { kept, proposals };
  }

  private scored(sentence: Sentence, context: ClauseContext): ScoredClause[] {
    const model = clauseModel();
    return clausesOf(sentence.marked.text, this.settings.language).map((place) => ({
      place,
      ...sentence.marked.original(place.from, place.to),
      scores: model.score(clauseFeatures(sentence, place, context, this.patterns)),
    }));
  }

  /** A question, a condition or a body of the same name. */
  private isDoubtful(text: string): boolean {
    const { is } = this.patterns;
    return /[?؟]\s*["»”)]?\s*$/u.test(text) || tests(is.conditional, text.slice(0, 24)) || tests(is.namesake, text);
  }

  /** What is told of another organisation, or of somebody who has no post in this one. */
  private isAboutIt({ marked, goesOn, person }: Sentence, context: ClauseContext, { kind, place }: Telling): boolean {
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
  private isDenied(text: string, { kind, place }: Telling, fact: Fact): boolean {
    const { is } = this.patterns;
    const clause = text.slice(place.from, place.to);
    if (tests(is.hypothetical, clause)) return true;
    const { stop, decides } = cuesOf(this.settings.language);
    if (kind !== 'office-held' && isSpokenOf(text, place, stop)) return true;
    if (kind === 'adverse-action') return itsOwnDoing.test(clause) || (decides !== undefined && tests(decides, clause));
    if (kind === 'persecution') return false;
    if (kind === 'funding-policy' || fact.bodyKind === 'none') return false;
    if (tests(is.negation, clause)) return true;
    return kind === 'office-held'
      ? tests(is.meets, clause) || this.speaksOfFormerOfficials(clause)
      : tests(is.reported, text.slice(0, place.to));
  }

  /** "Founded by former officials": nobody's post in particular. */
  private speaksOfFormerOfficials(clause: string): boolean {
    return this.patterns.founders.some(([name, expression]) => name === 'formerOfficials' && tests(expression, clause));
  }

  private tellingIn(text: string, clauses: readonly ScoredClause[]): Telling[] {
    const model = clauseModel();
    const found: Telling[] = [];
    for (const { place, scores } of clauses) {
      for (const [kind, { least }] of Object.entries(model.data.kinds)) {
        const odds = scores[model.labels.indexOf(kind)]!;
        if (odds < least) continue;
        const values = model.labels
          .flatMap((label, at) =>
            label.startsWith(`${kind}:`) ? [{ value: label.slice(kind.length + 1), odds: scores[at]! }] : [],
          )
          .sort((a, b) => b.odds - a.odds)
          .map(({ value }) => value);
        const last = found.findLast((one) => one.kind === kind);
        const goesOn = last !== undefined && last.place.to === place.from && this.isOne(kind, text, last.place, place);
        if (!goesOn) found.push({ kind, place, odds, values });
        else
          found[found.indexOf(last)] = {
            ...(last.odds >= odds ? last : { kind, odds, values }),
            place: { from: last.place.from, to: place.to },
            odds: Math.max(last.odds, odds),
            kind,
            values: last.odds >= odds ? last.values : values,
          };
      }
    }
    return found;
  }

  /** Neighbouring clauses tell one fact, unless each names a post or a payer of its own. */
  private isOne(kind: string, text: string, one: Place, other: Place): boolean {
    if (kind !== 'office-held') return true;
    const posts = /[\ue005\ue006]/u;
    return !(posts.test(text.slice(one.from, one.to)) && posts.test(text.slice(other.from, other.to)));
  }

  private factOf(sentence: Sentence, { kind, place, values: [value] }: Telling): Fact | undefined {
    const { marked } = sentence;
    const body = mentionIn(marked, place, authorities);
    const named = (...marks: Mention['mark'][]) => mentionIn(marked, place, marks);
    const what = words(spanOf(sentence, place), this.settings).slice(0, 300);
    const called = (mention: Mention | undefined) =>
      (mention === undefined ? what : words(mention, this.settings)).slice(0, 200);
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
          ...(ofState && stateOfMention(body, this.settings)),
          ...dated,
        };
      }
      case 'supervision':
        return value === 'other' || value === undefined
          ? undefined
          : {
              kind,
              body: called(value === 'none' ? undefined : body),
              bodyKind: value as 'government',
              ...stateOfMention(body, this.settings),
            };
      case 'appointment':
        return {
          kind,
          appointedBy: (value ?? 'other') as 'other',
          what,
          ...(value === 'state' && stateOfMention(body, this.settings)),
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
          ...(value === 'government' && stateOfMention(payer, this.settings)),
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
        return { kind, action: (value ?? 'other') as 'other', what, ...stateOfMention(body, this.settings), ...dated };
      case 'persecution':
        return { kind, what, ...stateOfMention(body, this.settings), ...dated };
      case 'office-held':
        return this.officeOf(sentence, place, value, what);
      default:
        return undefined;
    }
  }

  /** Where no gazetteer knows the office, words of the clause and a span of years tell when it was held. */
  private timing(marked: Sentence['marked'], { from, to }: Place, at: number | undefined): Timing {
    if (at !== undefined) {
      const post = { role: '', from, to: from, past: false, list: false };
      return timingOf(marked, at, post, from, this.patterns);
    }
    const clause = marked.text.slice(from, to);
    const { is } = this.patterns;
    if (tests(is.later, clause)) return 'later';
    return tests(is.former, clause) || /\ue007[^\ue007]{1,12}\ue007/u.test(clause) ? 'former' : 'concurrent';
  }

  private officeOf({ marked, person: subject }: Sentence, place: Place, value: string | undefined, what: string): Fact {
    const { subnational } = gazetteerOf(this.settings.language);
    const at = marked
      .mentionsIn(place.from, place.to)
      .find(({ mention }) => mention.mark === 'OFFICE' || mention.mark === 'HEAD')?.at;
    const office = at === undefined ? undefined : marked.mentionAt(at);
    const member = marked.mentionsIn(0, marked.length).find(({ mention }) => mention.mark === 'MEMBER')?.mention;
    const named = mentionIn(marked, place, ['PERSON', 'MEMBER']) ?? member;
    const person = named === undefined ? subject?.name : String(named.value ?? words(named, this.settings));
    return {
      kind: 'office-held',
      ...(person !== undefined && person.length > 3 && { person: person.slice(0, 200) }),
      role: (member?.kind ?? 'board') as 'board',
      office: (office === undefined ? what : words(office, this.settings)).slice(0, 200),
      officeKind: (office?.kind ?? value ?? 'executive') as 'executive',
      level: office?.level ?? (tests(subnational, marked.plain(place.from, place.to)) ? 'subnational' : 'national'),
      timing: this.timing(marked, place, at),
      ...stateOfMention(office, this.settings),
    };
  }
}

/** Whether some clause of an item tells what its rule says. Kinds that the model does not know are believed. */
function isLikely({ kind, start, end }: ExtractedEvidence, clauses: readonly ScoredClause[]): boolean {
  const model = clauseModel();
  const label = model.labels.indexOf(kind);
  if (label === -1 || model.data.kinds[kind] === undefined) return true;
  const those = clauses.filter((clause) => clause.start < end && clause.end > start);
  // What a sentence adds to one before has words there, which no clause of this one bears out.
  return (
    start < (clauses[0]?.start ?? 0) ||
    those.some(({ scores }) => model.confidence(kind, scores[label]!) >= leastOfRule)
  );
}

/** The less a text is about the organisation, the surer a clause must be. */
function leastConfidence({ text }: Sentence['marked'], { share }: ClauseContext): number {
  return 0.5 + (namesIt.test(text) ? 0 : 0.1) + (share < 0.2 ? 0.35 : 0);
}

/** The organisation or its people, but for a subject that is left out. */
const namesIt = /[\ue000\ue001\ue01d]/u;

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
  if (attributed.test(text.slice(0, place.to))) return true;
  const own = text.slice(0, place.to).search(/[\ue000-\ue002]/u);
  if (own === -1) return tests(stop, text.slice(place.to, text.slice(place.to).search(/[\ue000-\ue002]/u) + place.to));
  // What it says stands right behind it, before anything is done.
  return tests(stop, text.slice(own + 1, own + verbReach));
}

/** Characters behind the organisation in which its verb stands. */
const verbReach = 24;

/** "According to the centre, ...": who says it. */
const attributed =
  /^[\s\ue002"]*(?:according to|d'apres|selon|aux dires d[eu]|segun|de acuerdo con|a juicio de(?:l)?|по словам|по данным)(?: the| la| le| el| l'| les| los)? ?\ue000/u;

/** A place in the original, without the marks and blanks around it. */
function spanOf({ marked }: Sentence, { from, to }: Place): { start: number; end: number } {
  let first = from;
  let last = to;
  while (first < last - 1 && /[\s,.;:()\ue002-]/u.test(marked.text[first]!)) first += 1;
  while (last > first + 1 && /[\s,;:()-]/u.test(marked.text[last - 1]!)) last -= 1;
  return marked.original(first, last);
}
