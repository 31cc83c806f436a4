import type { LanguagePatterns } from './language-patterns.js';
import type { MarkedText, Replacement } from './marked-text.js';

/** Who the text has been about so far. */
export interface Focus {
  /** The organisation or other body that "the association" would mean. */
  current: 'organisation' | 'other' | 'none';
  /** What the last sentence was about: what "it" would mean. */
  subject: 'organisation' | 'other' | 'none';
  /** The last sentence told of a person, whom "il", "elle", "он" would mean. */
  person: boolean;
}

interface SubjectSettings {
  readonly patterns: LanguagePatterns;
  /** What kind of organisation its own name says it is. */
  readonly ownKind: string | undefined;
  /** Whether "we" is the organisation. */
  readonly ownVoice: boolean;
}

/** Characters before the first word that counts: an article, a date. */
const headLength = 12;

/** Of what stands later than this in a sentence it does not tell. */
const subjectLength = 60;

/** "Founded by ..., the association ...". */
const participle =
  /^[\s\ue002]*(?:founded|co-?founded|created|established|set up|formed|launched|led|headed|chaired|funded|financed|supported|backed|fondee?|creee?|dirigee?|presidee?|financee?|soutenue?|fundad[oa]|cread[oa]|dirigid[oa]|presidid[oa]|financiad[oa]|основан|создан|учрежден|возглавляем)/u;

/** What an act against an organisation hits: "the ministry refused to renew its registration". */
const belongings =
  /^\s*(?:\p{L}+\s){0,2}?(?:registration|licen[cs]e|accounts?|bank|offices?|headquarters|premises|director|founder|leaders?|president|chair|secretary|treasurer|spokes|members|activists|lawyers|staff|employees|executive|coordinator|website|activities|assets|equipment|computers|archives|bylaws|operating|permit|siege|locaux|bureaux?|comptes|directeur|directrice|secretaire|membres|militants|agrement|activites|avoirs|dirigeant|tresori|porte-parole|salaries|sede|local(?:es)?(?!\p{L})|oficinas?|cuentas|direct|dirigent|lider|socios|voceros?|tesorer|integrantes|miembros|personeria|registro|actividades|abogad|president|офис|штаб-квартир|счета|активист|юрист|регистраци|руководител|директор|председател|член|сотрудник|деятельност|помещени|имуществ|лицензи|رييس|مدير|موسس|امين|اعضا|نشط|ناشط|موظف|محام|مقر|مكتب|مكاتب|حساب|اموال|ارصد|نشاط|انشط|ترخيص|تسجيل)/u;

const bodies = /[\ue010-\ue01c]/;

/**
 * Finds which of "the association", "it", "its", "we" mean the organisation, and whether the sentence carries on about it
 * without a subject. Doubt is decided against: what may be another body stays unmarked.
 */
export function resolveSubjects(sentence: MarkedText, focus: Focus, settings: SubjectSettings): Replacement[] {
  const { patterns, ownKind, ownVoice } = settings;
  const replacements: Replacement[] = [];
  const first: { subject?: Focus['subject'] } = {};
  let current = focus.current;
  let lastOrganisation = -1;
  let lastOther = -1;
  let lastOtherKind: string | undefined;
  let headBody = false;
  /** A body of the state did something to the organisation: the text is still about this. */
  let hit = false;
  const leadEnd = participle.test(sentence.text) ? sentence.text.indexOf(',') : -1;
  const seen = (what: 'organisation' | 'other', at: number) => {
    first.subject ??= what;
    if (what === 'organisation') lastOrganisation = at;
    else lastOther = at;
  };
  let at = 0;
  const passMarks = (to: number) => {
    for (; at < to; at += 1) {
      const mark = sentence.markAt(at);
      if (mark === undefined) continue;
      if (mark === 'ORG') {
        current = 'organisation';
        seen('organisation', at);
      } else if (mark === 'OTHER') {
        current = 'other';
        lastOtherKind = kindOf(sentenceWords(sentence, at), patterns);
        // By whom it was founded, and what comes late in a sentence, is not what the sentence is about.
        if (at < leadEnd || at > subjectLength) lastOther = at;
        else seen('other', at);
      } else if (bodies.test(sentence.text[at]!)) {
        // A body is what a sentence is about when it stands at its head.
        if (at <= headLength) {
          seen('other', at);
          headBody = true;
        } else lastOther = at;
      }
    }
  };
  patterns.anaphors.lastIndex = 0;
  for (const match of sentence.text.matchAll(patterns.anaphors)) {
    const start = match.index;
    const end = start + match[0].length;
    passMarks(start);
    if (start < at) continue;
    const { definite, it, its, itsEnding, we, our } = match.groups!;
    const atHead = first.subject === undefined;
    let mark: 'ORG' | 'ITS' | undefined;
    if (definite !== undefined) {
      const kind = kindOf(definite, patterns);
      // "Name, the centre of ...": says what it is.
      if (/\ue000[)"]?, ?$/u.test(sentence.text.slice(Math.max(0, start - 4), start))) continue;
      if (namesAnother.test(sentence.cased.slice(end, end + 12))) {
        current = 'other';
        continue;
      }
      if (
        meansOrganisation(kind, ownKind, current, lastOtherKind) ||
        (current === 'none' && kind !== undefined && kind === ownKind && isNamed(sentence, start, end))
      ) {
        mark = 'ORG';
        current = 'organisation';
      } else if (kind !== 'organisation') current = 'other';
    } else if (we !== undefined || our !== undefined) {
      if (ownVoice && !insideQuotation(sentence.text, start)) mark = we === undefined ? 'ITS' : 'ORG';
    } else {
      const subject = atHead
        ? focus.subject === 'organisation'
        : lastOrganisation > lastOther ||
          (lastOther === -1 && lastOrganisation === -1 && focus.subject === 'organisation');
      // "In 1979 he founded the institute": who does something to the organisation is not it.
      if (it !== undefined && /^[^.;:]{0,60}?\ue000/u.test(sentence.text.slice(end))) continue;
      if (it !== undefined && focus.person && patterns.he !== undefined && isHe(it, patterns.he)) continue;
      const owns = its !== undefined || itsEnding !== undefined;
      // "its" reaches over a body that stands between it and the organisation that the sentence is about.
      const isHit =
        owns &&
        (headBody || bodies.test(sentence.text.slice(0, start))) &&
        focus.subject === 'organisation' &&
        !sentence.text.slice(0, start).includes('\ue003') &&
        belongings.test(
          itsEnding === undefined
            ? sentence.text.slice(end, end + 40)
            : sentence.text.slice(sentence.text.lastIndexOf(' ', start) + 1, end).replace(/^و(?=\p{L}{4})/u, ''),
        );
      hit ||= isHit;
      if (
        subject ||
        isHit ||
        (owns && first.subject === 'organisation' && lastOrganisation !== -1 && current === 'organisation')
      )
        mark = owns ? 'ITS' : 'ORG';
      if (it !== undefined && mark === undefined) continue;
    }
    if (mark === undefined) continue;
    const from = itsEnding === undefined ? start : end - itsEnding.length;
    replacements.push({ start: from, end, mention: { mark } });
    seen('organisation', start);
    at = Math.max(at, end);
  }
  passMarks(sentence.length);
  const startsWithOther = first.subject === 'other';
  const carriesOn =
    focus.current === 'organisation' &&
    !startsWithOther &&
    (first.subject === 'organisation' || focus.subject === 'organisation');
  const named = first.subject === 'organisation' && sentence.markAt(0) !== 'ORG';
  focus.current = current;
  if (first.subject !== undefined && !hit)
    focus.subject = first.subject === 'organisation' || lastOrganisation > lastOther ? 'organisation' : 'other';
  if ((carriesOn || named) && sentence.length > 0 && !(replacements[0]?.start === 0))
    replacements.unshift({ start: 0, end: 0, mention: { mark: 'ZERO' } });
  return replacements;
}

/** "La fondation Ford", "la organización Human Rights Watch": a name follows. */
const namesAnother = /^ (?:["«“]? ?\p{Lu}\p{Ll}+|\ue003)/u;

/** "La Ligue": written as a name, an article before it. */
function isNamed({ cased }: MarkedText, start: number, end: number): boolean {
  return /^(?:l['’]|\p{L}+ )\p{Lu}/u.test(cased.slice(start, end)) && start > 0;
}

function isHe(word: string, he: RegExp): boolean {
  he.lastIndex = 0;
  return he.exec(word)?.[0] === word;
}

function sentenceWords(sentence: MarkedText, at: number): string {
  return sentence.nameAt(at);
}

function kindOf(words: string, patterns: LanguagePatterns): string | undefined {
  // The last word of kind in "the human rights organisation" and the first in "association of ..." both name it.
  for (const [kind, expression] of patterns.nouns) {
    expression.lastIndex = 0;
    if (expression.test(words)) return kind;
  }
  return undefined;
}

function meansOrganisation(
  kind: string | undefined,
  ownKind: string | undefined,
  current: Focus['current'],
  lastOtherKind: string | undefined,
): boolean {
  const fits = kind === undefined || kind === 'organisation' || ownKind === undefined || kind === ownKind;
  if (current === 'organisation') return fits;
  if (current === 'other')
    return ownKind !== undefined && kind === ownKind && lastOtherKind !== ownKind && kind !== 'organisation';
  return false;
}

/** The kind of organisation that a name speaks of; undefined for a name such as "Memorial". */
export function kindOfName(names: readonly string[], patterns: LanguagePatterns): string | undefined {
  for (const name of names) {
    const kind = kindOf(name, patterns);
    if (kind !== undefined && kind !== 'organisation') return kind;
  }
  return undefined;
}

/** Whether an odd number of quotation marks stands before a place. */
export function insideQuotation(text: string, at: number): boolean {
  let marks = 0;
  for (let position = text.indexOf('"'); position !== -1 && position < at; position = text.indexOf('"', position + 1))
    marks += 1;
  return marks % 2 === 1;
}
