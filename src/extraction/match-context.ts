import type { LanguagePatterns, Pattern } from './language-patterns.js';
import type { MarkedText, Mention } from './marked-text.js';
import { groupsOf } from './pattern.js';
import { insideQuotation } from './subject.js';

/** A pattern's match in a sentence, with what the frames ask of it. */
export class MatchContext {
  readonly start: number;
  private furthest: number;

  constructor(
    readonly sentence: MarkedText,
    readonly match: RegExpExecArray,
    readonly pattern: Pattern,
    readonly patterns: LanguagePatterns,
  ) {
    this.start = match.index;
    this.furthest = match.index + match[0].length;
  }

  get end(): number {
    return this.furthest;
  }

  /** Where a group stands in the marked text. */
  place(group: string): readonly [number, number] | undefined {
    for (const name of groupsOf(group)) {
      const place = this.match.indices?.groups?.[name];
      if (place !== undefined) return place;
    }
    return undefined;
  }

  /** What is named in a group: of running words, everything; of a mark, itself. */
  mentions(group: string): readonly Mention[] {
    const place = this.place(group);
    return place === undefined ? [] : this.sentence.mentionsIn(...place).map(({ mention }) => mention);
  }

  /** Running words of a group as far as the clause goes. The evidence then ends where they end. */
  words(group: string): Phrase | undefined {
    const place = this.place(group);
    if (place === undefined) return undefined;
    const [from, to] = place;
    const cut = this.patterns.is.cut;
    cut.lastIndex = from + 1;
    const next = cut.exec(this.sentence.text);
    let end = next === null || next.index > to ? to : next.index;
    while (end > from && /[\s,.(:"'-]/.test(this.sentence.text[end - 1]!)) end -= 1;
    if (end <= from) return undefined;
    if (this.end === to || end < to) this.furthest = to === this.furthest ? end : this.furthest;
    return new Phrase(this.sentence, from, end);
  }

  date(): Mention | undefined {
    const dated = (from: number, to: number) =>
      this.sentence
        .mentionsIn(from, to)
        .filter(({ mention }) => mention.mark === 'DATE' && mention.value !== undefined);
    const inside = dated(this.start, this.end);
    if (inside.length > 0) return inside[0]!.mention;
    const anywhere = dated(0, this.sentence.length);
    return anywhere.length === 1 ? anywhere[0]!.mention : undefined;
  }

  first(...marks: readonly Mention['mark'][]): Mention | undefined {
    return this.sentence.mentionsIn(this.start, this.end).find(({ mention }) => marks.includes(mention.mark))?.mention;
  }

  /** What stands just before the match: "80 percent of its budget". */
  before(mark: Mention['mark']): Mention | undefined {
    const near = this.sentence.mentionsIn(Math.max(0, this.start - 16), this.start);
    return near.find(({ mention }) => mention.mark === mark)?.mention;
  }

  /** The match with some words before it. */
  withLead(back: number): string {
    return this.sentence.text.slice(Math.max(0, this.start - back), this.start) + this.match[0];
  }

  /** From the subject to the words that carry the fact, with the words of the clause before: where "not" and "if" stand. */
  private zone(back: number): string {
    const cue = this.place('cue');
    const by = this.place('by');
    // "receives no government money" denies after its verb.
    const end = this.match.index + this.match[0].length;
    // Running words may hold a negation of another fact; the mark of who acts holds none.
    const runs = by !== undefined && by[1] - by[0] > 1;
    const to = cue === undefined ? (runs ? by[0] : end) : Math.max(cue[0], by?.[0] ?? 0);
    let from = Math.max(0, this.start - back);
    const clause = Math.max(
      ...(this.patterns.language === 'zh' ? [';', ':', '。', '!', ','] : [';', ':', '.', '!']).map((mark) =>
        this.sentence.text.lastIndexOf(mark, this.start - 1),
      ),
    );
    if (clause >= from) from = clause + 1;
    return this.sentence.text.slice(from, to);
  }

  is(what: 'negation' | 'hypothetical' | 'reported', back: number): boolean {
    return tests(this.patterns.is[what], this.zone(back));
  }

  /** Words before the match in its sentence hold such a cue. */
  introducedBy(what: 'reported' | 'hypothetical'): boolean {
    return tests(this.patterns.is[what], this.sentence.text.slice(0, this.place('cue')?.[0] ?? this.start + 1));
  }

  /** The sentence begins with "if". */
  get isConditional(): boolean {
    return tests(this.patterns.is.conditional, this.sentence.text.slice(0, 24));
  }

  /** Somebody says, demands or documents it: within the match, or in the words between it and the end of a quotation. */
  get isOnlySpokenOf(): boolean {
    const { speaks } = this.patterns;
    return speaks !== undefined && tests(speaks, this.match[0]);
  }

  /** The sentence names an authority, or tells of a court, an order, force. */
  get tellsOfAuthority(): boolean {
    const { force } = this.patterns;
    const { text } = this.sentence;
    return /[\ue005\ue006\ue010-\ue013\ue018-\ue01a]/.test(text) || (force !== undefined && tests(force, text));
  }

  get speaksOfNamesake(): boolean {
    return tests(this.patterns.is.namesake, this.sentence.text);
  }

  get isQuestion(): boolean {
    return /[?؟]\s*["»”)]?\s*$/u.test(this.sentence.text);
  }

  get isQuoted(): boolean {
    return insideQuotation(this.sentence.text, this.start) && insideQuotation(this.sentence.text, this.end - 1);
  }
}

/** Some words of a sentence. */
export class Phrase {
  constructor(
    private readonly sentence: MarkedText,
    private readonly from: number,
    private readonly to: number,
  ) {}

  /** Folded words with marks. */
  get marked(): string {
    return this.sentence.text.slice(this.from, this.to);
  }

  /** Folded words with everything written out. */
  get plain(): string {
    return this.sentence.plain(this.from, this.to);
  }

  get mentions(): readonly Mention[] {
    return this.sentence.mentionsIn(this.from, this.to).map(({ mention }) => mention);
  }

  get span(): { readonly start: number; readonly end: number } {
    return this.sentence.original(this.from, this.to);
  }

  /** Its parts, as a list would part them. */
  parts(separator: RegExp): Phrase[] {
    const parts: Phrase[] = [];
    let at = this.from;
    const push = (end: number) => {
      let from = at;
      let to = end;
      while (from < to && /[\s,.;:"'()-]/.test(this.sentence.text[from]!)) from += 1;
      while (to > from && /[\s,.;:"'(-]/.test(this.sentence.text[to - 1]!)) to -= 1;
      if (to > from) parts.push(new Phrase(this.sentence, from, to));
    };
    for (const match of this.marked.matchAll(separator)) {
      push(this.from + match.index);
      at = this.from + match.index + match[0].length;
    }
    push(this.to);
    return parts;
  }
}

export function tests(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0;
  return expression.test(text);
}
