import { type Language, languages } from '../text/index.js';
import { type BodyKind, type Mark, markOfKind } from './marks.js';
import { compilePattern, type WordClasses } from './pattern.js';
import { countries, stateBodies } from './state-bodies.js';

/** What a stretch of text is known to name. */
export interface Known {
  readonly mark: Mark;
  readonly kind: BodyKind | OfficeKind;
  readonly level?: 'subnational';
  /** The state that the body belongs to, where the name tells. */
  readonly state?: string;
}

export type OfficeKind =
  | 'executive'
  | 'legislature'
  | 'ruling-party'
  | 'military-security'
  | 'judiciary'
  | 'diplomatic'
  | 'state-media'
  | 'state-enterprise'
  | 'advisory-body'
  | 'royal';

interface Entry extends Known {
  readonly pattern: RegExp;
  /** A short name is only meant when it is written in capitals, as acronyms are. */
  readonly acronym: boolean;
}

/** Names of one language, found together. */
export class NameList {
  private readonly any: RegExp | undefined;

  /** @param entries - of two that name the same stretch the first is meant */
  constructor(private readonly entries: readonly Entry[]) {
    const sources = entries.map(({ pattern }) => pattern.source);
    this.any = sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'gu');
  }

  /** What is named in a text, from left to right, the longest name at each place. `cased` is the text in its own letters. */
  *find(text: string, cased: string): Generator<{ readonly start: number; readonly end: number; readonly known: Known }> {
    if (this.any === undefined) return;
    this.any.lastIndex = 0;
    for (let match = this.any.exec(text); match !== null; match = this.any.exec(text)) {
      const start = match.index;
      let best: { start: number; end: number; known: Known } | undefined;
      for (const entry of this.entries) {
        entry.pattern.lastIndex = start;
        if (!entry.pattern.test(text)) continue;
        const end = entry.pattern.lastIndex;
        if (end <= (best?.end ?? start)) continue;
        if (entry.acronym && !isAcronym(cased.slice(start, end))) continue;
        best = { start, end, known: entry };
      }
      const next = Math.max(best?.end ?? 0, start + 1);
      if (best !== undefined) yield best;
      this.any.lastIndex = next;
    }
  }
}

function isAcronym(name: string): boolean {
  return /^\P{Ll}*$/u.test(name) || /^(Sida|Norad|Danida|Segob|Minrex|Fatah|Hamas)$/.test(name);
}

export interface Gazetteer {
  readonly bodies: NameList;
  /** Looked for when the bodies are marked: an office is often named by its body. */
  readonly offices: NameList;
  readonly headsOfState: RegExp;
  readonly subnational: RegExp;
}

function entry(known: Known, names: readonly string[], language: Language, words: WordClasses): Entry[] {
  const acronyms = names.filter((name) => /^[a-zа-я]{2,5}$/u.test(name) && language !== 'ar');
  const others = names.filter((name) => !acronyms.includes(name));
  return [others, acronyms].flatMap((list) =>
    list.length === 0
      ? []
      : [{ ...known, acronym: list === acronyms, pattern: sticky(compilePattern(`(${list.join('|')})`, language, words)) }],
  );
}

function sticky(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, "yu");
}

function build(language: Language): Gazetteer {
  const data = stateBodies[language];
  const words: WordClasses = { topics: `(${data.topics})`, place: data.places ?? '' };
  const national = countries.flatMap((country) =>
    country.bodies.flatMap((body) => {
      const names = (body.names as Partial<Record<Language, string[]>>)[language];
      if (names === undefined) return [];
      const kind = body.kind as BodyKind;
      return entry({ mark: markOfKind[kind], kind, state: country.state, ...levelOf(body) }, names, language, words);
    }),
  );
  const generic = data.bodies.flatMap((body) => {
    const kind = body.kind as BodyKind;
    return entry({ mark: markOfKind[kind], kind }, body.names, language, words);
  });
  const offices = data.offices.flatMap((office) =>
    entry({ mark: 'OFFICE', kind: office.kind as OfficeKind, ...levelOf(office) }, office.titles, language, words),
  );
  return {
    // A name that many states use, such as "National Assembly", tells no state.
    bodies: new NameList([...generic, ...national]),
    offices: new NameList(offices),
    headsOfState: compilePattern(`(${data.headOfState.join('|')})`, language, words),
    subnational: compilePattern(`(${data.subnational})`, language, words),
  };
}

function levelOf(row: { readonly level?: string }): { level?: 'subnational' } {
  return row.level === 'subnational' ? { level: 'subnational' } : {};
}

const built = new Map<Language, Gazetteer>();

/** The names of state bodies and offices in a language; made when first asked for. */
export function gazetteerOf(language: Language): Gazetteer {
  const known = built.get(language) ?? build(language);
  built.set(language, known);
  return known;
}

/** Fails when a pattern of any language is not well written. For tests. */
export function buildAllGazetteers(): void {
  for (const language of languages) build(language);
}
