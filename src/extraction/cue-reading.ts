import { clauseAround, distance, joined, mentionIn, nearest, overlaps, type Place, wordsBetween } from './clause.js';
import { type Cue, type Cues, cuesOf } from './cue-data.js';
import { type Fact, type FrameSettings, stateOfMention, words } from './fact.js';
import { founderKindOf } from './founding.js';
import { declined, payerOf } from './funding.js';
import type { ActProposal } from './group-acts.js';
import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText } from './marked-text.js';
import { type Mark, markGroups, marks } from './marks.js';
import { Phrase, tests } from './match-context.js';
import { mayHold } from './requirements.js';

/** How far apart the parts of a fact may stand, in characters of the marked text; a Chinese one is a third of a word. */
const reaches = {
  letters: { act: 120, organ: 40, filling: 60, founder: 90, body: 90, people: 30, denial: 24, doubt: 40, hearsay: 60 },
  characters: { act: 45, organ: 18, filling: 26, founder: 24, body: 50, people: 12, denial: 5, doubt: 14, hearsay: 24 },
};

/** Less sure than any wording: the words are there, their order is not looked at. */
const confidence = 0.6;

const authorities: readonly Mark[] = markGroups.AUTHORITY!;
const authority = new RegExp(`[${authorities.map((mark) => marks[mark]).join('')}]`, 'gu');
const us = /[\ue000\ue001]/gu;
/** The organisation, or the subject that is left out, at the head of what is said of it. */
const subject = /[\ue000\ue002]/gu;
const itself = /\ue000/gu;
/** What was founded; a subject left out stands before. */
const founded = [/\ue000/gu, /\ue002/gu];
const someoneWhoActs = new RegExp(
  `[${[...authorities, 'PERSON', 'MEMBER', 'INTERGOVERNMENTAL'].map((mark) => marks[mark as Mark]).join('')}]`,
  'gu',
);
const whoPays = new RegExp(
  `[${[...authorities, 'STATEFIRM', 'STATEFUND', 'INTERGOVERNMENTAL'].map((mark) => marks[mark as Mark]).join('')}]`,
  'gu',
);
/** Where the subject of a sentence is left out: it goes on about the organisation, and names no other. */
function goingOn(text: string): Place | undefined {
  return text.startsWith(marks.ZERO) && !otherOrganisation.test(text) ? { from: 0, to: 1 } : undefined;
}

const member = /\ue01d/gu;
const headOfState = '\ue006';
/** "creates jobs": what follows is what the organisation makes. */
const directObject = /^ (?:des|une?|les|unos|unas) /u;
const passive = /\s(?:by|from|par|por)\s/u;
/** Before the organisation, where it only says so. */
const attribution =
  /(?:according to|d'apres|selon|aux dires d[eu]|segun|de acuerdo con|a juicio de(?:l)?|по словам|по данным)(?: the| la| le| el| l'| les| los)? ?$/u;
/** Another organisation or a body, which may be what was founded. */
const someBody = /[\ue003\ue010-\ue01c]/u;
const otherOrganisation = /\ue003/u;
const otherOrganisations = /\ue003/gu;
const someoneElse = /[\ue003\ue004]/u;

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

/**
 * Facts whose words stand in an order that no wording foresees: an act and the organisation in one clause, with an authority;
 * an arrest and one of its people; how its board is filled, and by whom; "under", and a body. Whoever else stands between
 * them, or only speaks of it, breaks them apart.
 */
export class CueReader {
  private readonly cues: Cues;
  private readonly reach: Readonly<typeof reaches.letters>;

  constructor(
    private readonly patterns: LanguagePatterns,
    private readonly settings: FrameSettings,
  ) {
    this.cues = cuesOf(patterns.language);
    this.reach = patterns.language === 'zh' ? reaches.characters : reaches.letters;
  }

  read({ marked }: Sentence): ActProposal[] {
    const { cues } = this;
    if (this.isDoubtful(marked.text)) return [];
    return [
      ...cues.acts.flatMap((act) => this.act(marked, cues, act)),
      ...this.actOnPeople(marked, cues),
      ...this.appointment(marked, cues),
      ...this.supervision(marked, cues),
      ...this.founding(marked, cues),
      ...this.funding(marked, cues),
    ];
  }

  private isDoubtful(text: string): boolean {
    const { is } = this.patterns;
    return (
      !/[\ue000-\ue002\ue01d]/u.test(text) ||
      /[?؟]\s*["»”)]?\s*$/u.test(text) ||
      tests(is.conditional, text.slice(0, 24)) ||
      tests(is.namesake, text)
    );
  }

  private act(marked: MarkedText, cues: Cues, { action, cue, alone }: Cues['acts'][number]): ActProposal[] {
    const { text } = marked;
    const found: ActProposal[] = [];
    let told = -1;
    for (const place of this.sure(text, cue)) {
      const clause = clauseAround(text, place);
      if (clause.from === told) continue;
      const by = within(text, authority, place) ?? nearest(text, authority, place, clause, this.reach.act);
      const { authorities: known } = cues;
      const acts = by ?? (known && nearest(text, known, place, clause, this.reach.act));
      if (!alone && acts === undefined) continue;
      const inside = within(text, itself, place);
      const own =
        inside ?? nearest(text, us, place, clause, this.reach.act) ?? within(text, us, place) ?? this.hit(text, place);
      if (own === undefined) continue;
      if (inside === undefined && !isOneOfMany(text, own, place) && this.isParted(text, own, place, cues, someoneElse))
        continue;
      // What is done to its people is another fact.
      const between = wordsBetween(text, own, place);
      if (tests(cues.people, between) || between.includes(marks.MEMBER)) continue;
      if (own.from < place.from && cues.peopleOf.test(text.slice(Math.max(0, own.from - 60), own.from))) continue;
      // The organisation itself decides to close.
      const lead = text.slice(Math.max(0, own.from - this.reach.organ), Math.max(own.from, place.from));
      if (cues.decides !== undefined && tests(cues.decides, lead)) continue;
      const span = joined([own, place]);
      const fact: Fact = {
        kind: 'adverse-action',
        action: action as 'raided',
        what: this.wordsOf(marked, span),
        ...this.doneBy(marked, by, clause),
      };
      found.push(this.proposal(marked, span, fact, `adverse.cue-${action}`));
      told = clause.from;
    }
    return found;
  }

  /** 后被吊销: the subject that is left out, where the words say that something is done to it. */
  private hit(text: string, { from }: Place): Place | undefined {
    if (this.patterns.language !== 'zh' || text.startsWith(marks.ZERO) === false) return undefined;
    const lead = text.slice(1, from);
    return /(?:被|遭|将其|对其|令其)[^,。;]{0,12}$/u.test(lead) &&
      !someoneElse.test(lead) &&
      !lead.includes(marks.MEMBER)
      ? { from: 0, to: 1 }
      : undefined;
  }

  private actOnPeople(marked: MarkedText, cues: Cues): ActProposal[] {
    const { text } = marked;
    const found: ActProposal[] = [];
    let told = -1;
    for (const place of this.sure(text, cues.actsOnPeople)) {
      const clause = clauseAround(text, place);
      if (clause.from === told) continue;
      const person = this.ownPerson(text, place, clause, cues) ?? this.headPerson(text, place, cues);
      if (person === undefined || this.isParted(text, person, place, cues, otherOrganisation)) continue;
      const span = joined([person, place]);
      const by = nearest(text, authority, place, clause, this.reach.act);
      const fact: Fact = { kind: 'persecution', what: this.wordsOf(marked, span), ...this.doneBy(marked, by, clause) };
      found.push(this.proposal(marked, span, fact, 'persecution.cue'));
      told = clause.from;
    }
    return found;
  }

  /** Somebody of the organisation: known by name, or "its director", "members of ...". */
  private ownPerson(text: string, place: Place, clause: Place, { people, stop }: Cues): Place | undefined {
    let best = nearest(text, member, place, clause, this.reach.act);
    for (const match of text.slice(clause.from, clause.to).matchAll(people)) {
      const one = { from: clause.from + match.index, to: clause.from + match.index + match[0].length };
      if (overlaps(one, place)) continue;
      const own = nearest(text, us, one, clause, this.reach.people);
      if (own === undefined) continue;
      const between = wordsBetween(text, own, one);
      if (otherOrganisation.test(between + text.slice(one.to, one.to + 12)) || tests(stop, between)) continue;
      // "the president threatened it": somebody else's president.
      if (between.includes(headOfState) || (one.to <= place.from && own.from >= place.to)) continue;
      if (
        distance(one, place) > this.reach.act ||
        (best !== undefined && distance(one, place) >= distance(best, place))
      )
        continue;
      best = one;
    }
    return best;
  }

  /** "Chair of the association, lawyer; was arrested in 1975": of whom the sentence tells from its head on. */
  private headPerson(text: string, place: Place, { people }: Cues): Place | undefined {
    const [head] = text.slice(0, 60).matchAll(people);
    if (head === undefined || head.index > 3) return undefined;
    const end = head.index + head[0].length;
    const own = text.slice(end, end + 12).search(us);
    if (own === -1 || /[\ue003\ue004\ue01d.:]\s/u.test(text.slice(end + own, place.from))) return undefined;
    return { from: head.index, to: end + own + 1 };
  }

  private appointment(marked: MarkedText, cues: Cues): ActProposal[] {
    const { text } = marked;
    for (const place of this.sure(text, cues.appoints)) {
      const clause = clauseAround(text, place);
      const organ = nearest(text, cues.organ, place, clause, this.reach.filling);
      const near = organ && (nearest(text, us, organ, clause, this.reach.organ) ?? this.leftOut(text, organ));
      const own = near ?? goingOn(text);
      if (organ === undefined || own === undefined || otherOrganisation.test(wordsBetween(text, own, organ))) continue;
      // "was appointed minister": another post than one in the organisation.
      if (anotherPost(this.patterns.language).test(text.slice(place.to, place.to + 20))) continue;
      const members =
        nearest(text, cues.members, place, clause, this.reach.body) ??
        (cues.elects !== undefined && tests(cues.elects, text.slice(place.from, place.to)) ? place : undefined);
      const authorityBy = nearest(text, authority, place, clause, this.reach.filling);
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
        what: this.wordsOf(marked, span),
        ...stateOfMention(mention, this.settings),
      };
      return [this.proposal(marked, span, fact, 'appointment.cue')];
    }
    return [];
  }

  private supervision(marked: MarkedText, cues: Cues): ActProposal[] {
    const { text } = marked;
    for (const place of this.sure(text, cues.supervised)) {
      if (this.isHearsay(text, place)) continue;
      const body = mentionIn(marked, place, authorities);
      const before = { from: clauseAround(text, place).from, to: place.from };
      const inside = within(text, itself, place);
      const own = inside ?? nearest(text, subject, { from: place.from, to: place.from }, before, this.reach.body);
      // "its registration under the act": not the organisation itself.
      if (
        own === undefined ||
        /^['’]s/u.test(text.slice(own.to, own.to + 2)) ||
        body === undefined ||
        (inside === undefined && this.isParted(text, own, place, cues, someoneElse))
      )
        continue;
      const fact: Fact = {
        kind: 'supervision',
        body: words(body, this.settings),
        bodyKind: body.mark === 'PARTY' ? 'ruling-party' : 'government',
        ...stateOfMention(body, this.settings),
      };
      return [this.proposal(marked, joined([own, place]), fact, 'supervision.cue')];
    }
    return [];
  }

  private founding(marked: MarkedText, cues: Cues): ActProposal[] {
    const { text } = marked;
    for (const place of this.sure(text, cues.founds)) {
      if (this.isHearsay(text, place)) continue;
      const clause = clauseAround(text, place);
      const own = founded
        .map((sought) => nearest(text, sought, place, clause, this.reach.body))
        .concat(this.leftOut(text, place))
        .find((one) => one !== undefined && !someBody.test(wordsBetween(text, one, place)));
      if (own === undefined || (own.from < place.from && directObject.test(text.slice(place.to, place.to + 8))))
        continue;
      const by = this.founder(text, place, own, clause, cues);
      if (by === undefined) continue;
      const phrase = new Phrase(marked, by.from, by.to);
      const founderKind = founderKindOf(phrase, { patterns: this.patterns });
      if (founderKind === undefined) continue;
      const mention = mentionIn(marked, by, authorities);
      const fact: Fact = {
        kind: 'founding',
        founder: words(phrase.span, this.settings).slice(0, 200),
        founderKind,
        ...stateOfMention(mention, this.settings),
      };
      return [this.proposal(marked, joined([own, place, by]), fact, 'founding.cue')];
    }
    return [];
  }

  /** Who founds stands before the verb and the organisation after it, or behind "by". */
  private founder(
    text: string,
    place: Place,
    own: Place,
    clause: Place,
    { founders, foundedBy, agent }: Cues,
  ): Place | undefined {
    const after = { from: place.to, to: clause.to };
    for (const sought of [someoneWhoActs, founders]) {
      const next = nearest(text, sought, place, after, this.reach.founder);
      if (next !== undefined && tests(foundedBy, text.slice(place.to, next.from))) return next;
    }
    if (own.from < place.from) return this.between(text, own, place, [someoneWhoActs, founders], agent);
    const head = { from: clause.from, to: place.from };
    const last =
      nearest(text, someoneWhoActs, place, head, this.reach.organ) ??
      // Words for people name a founder where what was founded follows at once.
      (own.from - place.to <= 16 ? nearest(text, founders, place, head, this.reach.filling) : undefined);
    // "The ministry allowed the founding of": in Arabic a noun needs a decree.
    if (
      last !== undefined &&
      this.patterns.language === 'ar' &&
      /(?:تاسيس|انشاء|تشكيل|اطلاق|احداث)/u.test(text.slice(place.from, place.to)) &&
      !tests(this.patterns.decree, text.slice(last.from, place.from))
    )
      return undefined;
    const between = last && text.slice(last.to, own.from);
    return between === undefined ||
      otherOrganisation.test(between) ||
      /,|\s(?:par|por|by|avec|con|with)\s/u.test(between)
      ? undefined
      : last;
  }

  /** Who acts stands between the organisation and the verb, behind "by". */
  private between(
    text: string,
    own: Place,
    place: Place,
    sought: readonly RegExp[],
    agent: RegExp | undefined,
  ): Place | undefined {
    if (agent === undefined) return undefined;
    for (const one of sought) {
      const last = nearest(text, one, place, { from: own.to, to: place.from }, this.reach.organ);
      if (last !== undefined && tests(agent, text.slice(own.to, last.from))) return last;
    }
    return undefined;
  }

  private funding(marked: MarkedText, cues: Cues): ActProposal[] {
    const { text } = marked;
    const found: ActProposal[] = [];
    const paid = new Set<number>();
    for (const place of this.sure(text, cues.pays)) {
      const clause = clauseAround(text, place);
      const own = nearest(text, us, place, clause, this.reach.act) ?? this.leftOut(text, place);
      if (own === undefined || this.isHearsay(text, place) || declined.test(text.slice(clause.from, clause.to)))
        continue;
      // "paid by the government to its police": whose "its" is, nothing tells.
      if (own.from > place.from && text[own.from] === marks.ITS) continue;
      if (this.isParted(text, own, place, cues, someoneElse)) continue;
      const by = this.payer(text, place, own, clause, cues);
      if (by === undefined || paid.has(by.from)) continue;
      const phrase = new Phrase(marked, by.from, by.to);
      const payer = payerOf(phrase, { patterns: this.patterns });
      if (payer === undefined) continue;
      const fact: Fact = {
        kind: 'funding-source',
        funder: words(phrase.span, this.settings).slice(0, 160),
        funderKind: payer.funderKind,
        ...(payer.funderKind === 'intergovernmental' ? {} : stateOfMention(payer.mention, this.settings)),
      };
      found.push(this.proposal(marked, joined([own, place, by]), fact, 'funding.cue'));
      paid.add(by.from);
    }
    return found;
  }

  /** Who pays stands behind "from", or before a verb of giving and the organisation after it. */
  private payer(
    text: string,
    place: Place,
    own: Place,
    clause: Place,
    { gives, paidBy, payers, agent }: Cues,
  ): Place | undefined {
    const after = { from: place.to, to: clause.to };
    for (const sought of [whoPays, payers, otherOrganisations]) {
      const next = nearest(text, sought, place, after, this.reach.filling);
      if (next === undefined || !tests(paidBy, text.slice(place.to, next.from))) continue;
      // "It gives the families of policemen ...": the organisation itself pays.
      const isGiver = own.from < place.from && tests(gives, text.slice(own.to, place.to));
      if (!isGiver || passive.test(text.slice(place.to, next.from))) return next;
    }
    if (!tests(gives, text.slice(place.from, place.to))) return undefined;
    if (own.from < place.from) return this.between(text, own, place, [whoPays, payers], agent);
    return nearest(text, whoPays, place, { from: clause.from, to: place.from }, this.reach.organ);
  }

  /** The subject that is left out at the head of the sentence, while nobody else has come in between. */
  private leftOut(text: string, { from }: Place): Place | undefined {
    const between = text.slice(1, from);
    return text.startsWith(marks.ZERO) && from <= 2 * this.reach.body && !otherOrganisation.test(between)
      ? { from: 0, to: 1 }
      : undefined;
  }

  /** Where a cue stands that is neither denied nor only feared, asked for or threatened. */
  private *sure(text: string, { expression, required }: Cue): Generator<Place> {
    const { is, requirements } = this.patterns;
    if (!mayHold(required, requirements.heldBy(text))) return;
    for (const match of text.matchAll(expression)) {
      const before = text.slice(
        Math.max(clauseAround(text, { from: match.index, to: match.index }).from, match.index - this.reach.doubt),
        match.index,
      );
      const near = before.slice(-this.reach.denial);
      // A comma ends what a Chinese negation reaches.
      const denied = this.patterns.language === 'zh' ? near.slice(near.lastIndexOf(',') + 1) : near;
      if (tests(is.negation, denied) || tests(is.hypothetical, before)) continue;
      yield { from: match.index, to: match.index + match[0].length };
    }
  }

  /** A tie to the state is not believed when it is only alleged. */
  private isHearsay(text: string, { from }: Place): boolean {
    return tests(this.patterns.is.reported, text.slice(Math.max(0, from - this.reach.hearsay), from));
  }

  /** What Chinese parts by commas is another clause: after the cue the next one, before it the one but last. */
  private isFar(between: string, behind: boolean): boolean {
    return this.patterns.language === 'zh' && (between.match(/,/gu)?.length ?? 0) > (behind ? 0 : 1);
  }

  /** Someone else stands between, or words by which one only speaks of it or does it to others. */
  private isParted(text: string, own: Place, cue: Place, { stop }: Cues, someone: RegExp): boolean {
    if (attribution.test(text.slice(Math.max(0, own.from - 28), own.from))) return true;
    const between = wordsBetween(text, own, cue);
    return (
      this.isFar(between, own.from > cue.from) || someone.test(between) || (own.from < cue.from && tests(stop, between))
    );
  }

  private doneBy(marked: MarkedText, by: Place | undefined, clause: Place): object {
    const date = mentionIn(marked, clause, ['DATE'])?.value;
    return {
      ...stateOfMention(by && marked.mentionAt(by.from), this.settings),
      ...(typeof date === 'string' && { from: date, to: date }),
    };
  }

  private wordsOf(marked: MarkedText, { from, to }: Place): string {
    return words(marked.original(from, to), this.settings).slice(0, 300);
  }

  private proposal(marked: MarkedText, { from, to }: Place, fact: Fact, rule: string): ActProposal {
    return { fact, ...marked.original(from, to), confidence, rule };
  }
}

/** What stands after a verb of appointing where the post is one outside the organisation. */
function anotherPost(language: string): RegExp {
  if (language === 'zh') return /^[为任]?(?:为|担任|出任|任)\ue005/u;
  return language === 'ar' ? /^\s*(?:في منصب |وزيرا|سفيرا)/u : /^\s*(?:as |the |to |a |на пост |на должность )*\ue005/u;
}

/** A mark that stands in a place. */
function within(text: string, sought: RegExp, { from, to }: Place): Place | undefined {
  const at = text.slice(from, to).search(sought);
  return at === -1 ? undefined : { from: from + at, to: from + at + 1 };
}

/** "The appointment of the minister": whom the noun is followed by in Arabic. */
function isAppointed(text: string, { from, to }: Place, by: Place): boolean {
  return by.from >= to && by.from - to < 3 && /(?:تعيين|اختيار|انتخاب|تكليف)$/u.test(text.slice(from, to));
}
