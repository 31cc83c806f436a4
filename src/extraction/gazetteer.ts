import { isWordCharacter } from '../text/characters.js';
import { type Language, languages } from '../text/index.js';
import { BeginningTree } from './beginning-tree.js';
import { beginningsOf } from './beginnings.js';
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
  /** The letters that its names begin with. */
  readonly beginnings: ReadonlySet<string>;
  /** A short name is only meant when it is written in capitals, as acronyms are. */
  readonly acronym: boolean;
}

/** A stretch of text that is known to name something. */
export interface Naming {
  readonly start: number;
  readonly end: number;
  readonly known: Known;
}

/** Names of one language, found together: a place is looked at only for the names that begin with its letters. */
export class NameList {
  private readonly byBeginning: BeginningTree<Entry>;

  /** @param entries - of two that name the same stretch the first is meant */
  constructor(
    entries: readonly Entry[],
    private readonly language: Language,
  ) {
    this.byBeginning = new BeginningTree(language);
    for (const entry of entries) for (const beginning of entry.beginnings) this.byBeginning.add(beginning, entry);
  }

  /** What is named in a text, from left to right, the longest name at each place. `cased` is the text in its own letters. */
  find(text: string, cased: string): Naming[] {
    const found: Naming[] = [];
    for (let at = 0; at < text.length; ) {
      const best = this.mayBegin(text, at) ? this.longestAt(text, cased, at) : undefined;
      if (best !== undefined) found.push(best);
      at = Math.max(best?.end ?? 0, at + 1);
    }
    return found;
  }

  private mayBegin(text: string, at: number): boolean {
    if (text[at] === ' ') return false;
    return this.language === 'zh' || at === 0 || !isWordCharacter(text.charCodeAt(at - 1));
  }

  private longestAt(text: string, cased: string, at: number): Naming | undefined {
    let best: Naming | undefined;
    const consider = (entry: Entry) => {
      entry.pattern.lastIndex = at;
      if (!entry.pattern.test(text)) return;
      const end = entry.pattern.lastIndex;
      if (end <= (best?.end ?? at)) return;
      if (entry.acronym && !isAcronym(cased.slice(at, end))) return;
      best = { start: at, end, known: entry };
    };
    this.byBeginning.visit(text, at, consider);
    return best;
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
  return names.flatMap(alternatives).map((name) => ({
    ...known,
    acronym: /^[a-zа-я]{2,5}$/u.test(name) && language !== 'ar',
    pattern: sticky(compilePattern(name, language, words)),
    beginnings: beginningsOf(name, words),
  }));
}

/** A list of plain words in brackets is as many names. */
function alternatives(name: string): string[] {
  return /^\([^()]+\)$/u.test(name) ? name.slice(1, -1).split('|') : [name];
}

function sticky(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, 'y');
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
    bodies: new NameList([...generic, ...national], language),
    offices: new NameList(offices, language),
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
