import ar from '../../models/extraction/ar.json' with { type: 'json' };
import en from '../../models/extraction/en.json' with { type: 'json' };
import es from '../../models/extraction/es.json' with { type: 'json' };
import fr from '../../models/extraction/fr.json' with { type: 'json' };
import ru from '../../models/extraction/ru.json' with { type: 'json' };
import zh from '../../models/extraction/zh.json' with { type: 'json' };
import type { Language } from '../text/index.js';
import { unpacked } from '../text/packed-data.js';
import { forFoldedText } from './character-classes.js';
import type { FrameName, LanguageData, PatternData } from './language-data.js';
import { compilePattern, type WordClasses } from './pattern.js';
import { type Required, Requirements } from './requirements.js';

export type { FrameName } from './language-data.js';

export interface Pattern extends PatternData {
  readonly expression: RegExp;
  /** What a sentence must hold to match. */
  readonly required: Required;
}

/** The patterns of a language, ready to be matched. */
export interface LanguagePatterns {
  readonly language: Language;
  readonly data: LanguageData;
  /** Tells which patterns a sentence may match. */
  readonly requirements: Requirements;
  readonly frames: ReadonlyMap<FrameName, readonly Pattern[]>;
  readonly anaphors: RegExp;
  /** The name with what belongs to it: quotation marks and words for what it is. */
  readonly fullName: RegExp;
  /** Kinds of organisation by the word for them. */
  readonly nouns: readonly (readonly [string, RegExp])[];
  readonly roles: readonly RolePattern[];
  readonly connectors: RegExp;
  readonly is: Readonly<
    Record<
      | 'former'
      | 'formerAfter'
      | 'concurrent'
      | 'later'
      | 'negation'
      | 'hypothetical'
      | 'conditional'
      | 'meets'
      | 'reported'
      | 'namesake'
      | 'cut',
      RegExp
    >
  >;
  readonly he: RegExp | undefined;
  readonly heOmitted: RegExp | undefined;
  readonly both: RegExp | undefined;
  readonly tenure: RegExp | undefined;
  readonly speaks: RegExp | undefined;
  readonly groupActs: readonly { readonly action: string; readonly expression: RegExp }[];
  readonly among: RegExp | undefined;
  readonly many: RegExp | undefined;
  readonly listHead: RegExp | undefined;
  readonly agents: RegExp | undefined;
  readonly meetings: RegExp | undefined;
  readonly force: RegExp | undefined;
  readonly founders: readonly (readonly [string, RegExp])[];
  readonly payers: readonly (readonly [string, RegExp])[];
  /** Words for money that is given. */
  readonly money: RegExp;
  readonly decree: RegExp;
}

export interface RolePattern {
  readonly expression: RegExp;
  /** What a sentence must hold to match. */
  readonly required: Required;
  readonly role?: string;
  readonly past: boolean;
  readonly list: boolean;
}

const shipped: Readonly<Record<Language, LanguageData>> = { en, fr, es, ru, ar, zh } as unknown as Record<
  Language,
  LanguageData
>;

const built = new Map<Language, LanguagePatterns>();

/** The patterns of a language; compiled when first asked for. */
export function patternsOf(language: Language): LanguagePatterns {
  const known = built.get(language) ?? build(language, unpacked(shipped[language]));
  built.set(language, known);
  return known;
}

/** A subject may be left out where the sentence before was about it; dates and the like may stand in its place. */
function withOmittedSubject(pattern: string, words: WordClasses): string {
  const lead = words.lead === undefined ? '' : '({lead},? ?){0,4}';
  return pattern
    .replace(/^<ORG>( ?~+ ?| )/u, (_, gap: string) => `(<ORG>${gap}|<ZERO> ?${lead})`)
    .replace(/^\(\^\|/u, '(^|<ZERO> ?|');
}

/** An expression is compiled when it is first matched: in most texts few are. */
function compiledLate<Fields extends object>(
  fields: Fields,
  compiled: () => RegExp,
): Fields & { readonly expression: RegExp } {
  let expression: RegExp | undefined;
  const get = () => {
    expression ??= compiled();
    return expression;
  };
  return Object.defineProperty(fields, 'expression', { get }) as Fields & { readonly expression: RegExp };
}

function build(language: Language, data: LanguageData): LanguagePatterns {
  const compile = (pattern: string, words: WordClasses = data.words) => compilePattern(pattern, language, words);
  const requirements = new Requirements(language);
  const ready = <Fields extends object>(fields: Fields, pattern: string, words: WordClasses = data.words) =>
    compiledLate({ ...fields, required: requirements.of(pattern, words) }, () => compile(pattern, words));
  const frames = new Map<FrameName, Pattern[]>();
  for (const [frame, patterns] of Object.entries(data.frames)) {
    frames.set(
      frame as FrameName,
      patterns.map((pattern) => ready(pattern, withOmittedSubject(pattern.pattern, data.words))),
    );
  }
  const { subject } = data;
  const nouns = Object.entries(subject.nouns);
  const noun = `(${nouns.map(([, words]) => words).join('|')})`;
  const kinds = (['definite', 'it', 'its', 'itsEnding', 'we', 'our'] as const).flatMap((kind) => {
    const words = subject[kind];
    if (words === undefined) return [];
    // An ending stands within a word, where a pattern of words would not look.
    return [`(?<${kind}>${kind === 'itsEnding' ? words : compile(words, { ...data.words, noun }).source})`];
  });
  const roles = data.rolePatterns.flatMap(({ pattern, role, past, list }) => {
    const named = pattern.includes('{role}') ? Object.entries(data.roles) : [[role ?? 'president', ''] as const];
    return named.map(([name, words]) =>
      ready({ role: name, past: past ?? false, list: list ?? false }, withOmittedSubject(pattern, data.words), {
        ...data.words,
        role: `(${words})`,
      }),
    );
  });
  const test = (words: string) => compile(words);
  const optional = (words: string | undefined) => (words === undefined ? undefined : compile(words));
  const table = (rows: Readonly<Record<string, string>>) =>
    Object.entries(rows).map(([name, words]) => [name, compile(words)] as const);
  return {
    language,
    data,
    requirements,
    frames,
    anaphors: forFoldedText(kinds.join('|'), 'g'),
    fullName: fullNameOf(subject.descriptor, language),
    nouns: nouns.map(([name, words]) => [name, compile(`(${words})`)] as const),
    roles,
    connectors: connectorsOf(data, language),
    is: {
      former: test(data.former),
      formerAfter: new RegExp(`^\\s*[(（,]?\\s*(?:${test(data.formerAfter).source})`),
      concurrent: test(data.concurrent),
      later: test(data.later),
      negation: test(data.negation),
      hypothetical: test(data.hypothetical),
      conditional: new RegExp(`^[\\s\\ue002,"'(-]{0,6}(?:${test(data.conditional).source})`),
      meets: test(data.meets),
      reported: test(data.reported),
      namesake: test(data.namesake),
      cut: test(data.cut),
    },
    he: optional(data.he),
    heOmitted: optional(data.heOmitted === undefined ? undefined : `^[\\s\\ue002,]*(${data.heOmitted})`),
    both: optional(data.both),
    tenure: optional(data.tenure),
    speaks: optional(data.speaks),
    groupActs: Object.entries(data.groupActs ?? {}).map(([action, words]) => ({ action, expression: compile(words) })),
    many: optional(data.many),
    among: optional(data.among),
    listHead: optional(data.listHead),
    meetings: optional(data.meetings),
    force: optional(data.force),
    agents:
      data.agents === undefined
        ? undefined
        : new RegExp(`(?:${compile(data.agents).source})\\s*(?:the |le |la |les |el |los |las |l')?$`),
    founders: table(data.founders),
    payers: table(data.payers),
    money: test('{funding}'),
    decree: test('{decree}'),
  };
}

/** Only such words may stand between a post in the organisation and a public post of the same person. */
function connectorsOf(data: LanguageData, language: Language): RegExp {
  const word = compilePattern(data.connectors, language, data.words).source;
  return new RegExp(`^(?:[\\s,.()"':;/&\\-、\\ue004\\ue007\\ue01d]|${word}){0,24}$`);
}

function fullNameOf(descriptor: string, language: Language): RegExp {
  const words = compilePattern(descriptor, language, {}).source;
  const after = language === 'zh' ? '(?:["」』]|\\ue003)?' : '"?';
  return new RegExp(`(?:${words})?["「『]?\\ue000${after}`, 'g');
}
