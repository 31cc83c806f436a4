import type { Language } from '../text/index.js';
import { alternatives, closing } from './beginnings.js';
import { forFoldedText } from './character-classes.js';
import { foldText } from './folded-text.js';
import { type Mark, markGroups, marks } from './marks.js';

/** Classes of words by name, each a pattern of alternatives. */
export type WordClasses = Readonly<Record<string, string>>;

/**
 * Patterns are written as words, with
 * - `(a|b)`, `(a )?`, `[sz]`: alternatives and options, as in regular expressions;
 * - `word*`: any ending;
 * - `{name}`: a class of words of the language's file; `{name!}`: the same, as the words that carry the fact;
 * - `<ORG>`, `<BODY|PARTY:by>`: what a stretch names (see `marks`), kept under a name;
 * - `~`: a gap of a few words, `~~`: a longer one; neither crosses the end of a clause or another organisation; `~~~`: a longer one
 *   that may cross the organisation itself;
 * - `<TEXT:by>`: running words, kept under a name, as far as the clause goes.
 */
export function compilePattern(pattern: string, language: Language, words: WordClasses): RegExp {
  const source = named(sourceOf(pattern, language, words));
  return forFoldedText(language === 'zh' ? source : `${wordStart}(?:${source})${wordEnd}`, 'gd');
}

/** A name may be kept once: further places of the same name are told apart by a number. */
function named(source: string): string {
  const seen = new Map<string, number>();
  return source.replace(/\(\?<([a-z]+)>/g, (_, name: string) => {
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `(?<${name}${count === 0 ? '' : count}>`;
  });
}

/** The groups that `named` may have made of one name. */
export function groupsOf(name: string): readonly string[] {
  return [name, ...[1, 2, 3, 4, 5, 6].map((count) => `${name}${count}`)];
}

const wordStart = '(?<![\\p{L}\\p{N}])';
/** Not within a word. */
const wordEnd = '(?!(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}])';

/** Marks that a gap must not cross: what follows would be about someone else. */
const barriers = `${marks.ORG}${marks.OTHER}${marks.ZERO}`;

/** Conjunctions, prepositions and the article, which Arabic writes joined to the word. */
const joined = '[وف]?(?:[بكل]?ال|لل|[بلك])?';

const element =
  /\{([A-Za-z]+)(!?)\}|<([A-Z|]+)(?::([a-z]+))?>| *(~+) *|(\{\d+,?\d*\}|\[(?:\\.|[^\]\\])*\]|\\p\{\w+\}|\\.|\(\?(?:<?[=!]|:)|[)|?*+^$.])|(\()|( +\??)|([^{}<>~[\]\\()|?*+^$. ]+)/gu;

function sourceOf(pattern: string, language: Language, words: WordClasses, within = 0, begins = true): string {
  if (within > 6) throw new Error(`a class of words refers to itself: ${pattern}`);
  const edges = language === 'zh' ? { start: '', end: '' } : { start: wordEnd, end: wordEnd };
  let source = '';
  // Whether a word begins here.
  let fresh = begins;
  const opened: { readonly fresh: boolean; readonly end: string }[] = [];
  let before = '';
  for (const match of pattern.matchAll(element)) {
    const [all, name, cue, mark, slot, tildes, operator, open, space, literal] = match;
    if (name !== undefined) {
      const inner = words[name];
      if (inner === undefined) throw new Error(`{${name}} is no class of words: ${pattern}`);
      const [start, end] = language === 'ar' && beginInLetters(inner) ? [`${joined}(?:`, ')'] : ['', ''];
      const group = cue === '!' ? '(?<cue>' : '(?:';
      source += `${group}${start}${sourceOf(inner, language, words, within + 1, start === '')}${end})`;
      fresh = false;
    } else if (mark !== undefined) {
      source += slotOf(mark, slot, language);
      fresh = true;
    } else if (tildes !== undefined) {
      source +=
        tildes.length > 2
          ? `${edges.end}[^;:!?${marks.OTHER}]{0,140}?${edges.start}`
          : `${edges.end}[^;:!?${barriers}]{0,${tildes.length > 1 ? 120 : 48}}?${edges.start}`;
      fresh = true;
    } else if (open !== undefined) {
      const inner = pattern.slice(match.index + 1, closing(pattern, match.index + 1));
      if (fresh && language === 'ar' && beginInLetters(inner)) {
        source += `(?:${joined}(?:`;
        opened.push({ fresh: false, end: '))' });
        fresh = false;
      } else {
        source += '(?:';
        opened.push({ fresh, end: ')' });
      }
    } else if (space !== undefined) {
      source += language === 'zh' || space.endsWith('?') ? '\\s*' : '\\s+';
      fresh = true;
    } else if (literal !== undefined) {
      if (fresh && language === 'ar' && /^\p{L}/u.test(literal)) source += joined;
      source += foldText(literal).text;
      fresh = false;
    } else {
      source += operator === ')' ? (opened.pop()?.end ?? ')') : operatorOf(operator!, before);
      if (operator === '|') fresh = opened.at(-1)?.fresh ?? begins;
      else if (operator!.startsWith('(')) opened.push({ fresh, end: ')' });
    }
    before = all.at(-1)!;
  }
  return source;
}

/** What is joined to a word stands before the alternatives rather than in each: that makes expressions far smaller. */
function beginInLetters(inner: string): boolean {
  return alternatives(inner).every((one) => /^\p{L}/u.test(one));
}

/** Repetition is bounded everywhere: a text cannot make a pattern run away. */
function operatorOf(operator: string, before: string): string {
  if (operator === '*') return before === ')' ? '{0,4}' : before === ']' ? '{0,24}' : '\\p{L}*';
  if (operator === '+') return before === ')' ? '{1,4}' : '{1,24}';
  if (!operator.startsWith('[') || operator.includes('\\')) return operator;
  const set = foldText(operator).text;
  return set.startsWith('[^') ? `[^${barriers}${set.slice(2)}` : set;
}

function slotOf(mark: string, slot: string | undefined, language: Language): string {
  // Chinese parts the items of a list by semicolons.
  if (mark === 'TEXT')
    return `(?<${slot ?? 'text'}>[^${language === 'zh' ? '。' : ';'}!?${marks.ORG}${marks.ZERO}]{1,180})`;
  const characters = mark
    .split('|')
    .flatMap((one) => markGroups[one] ?? [one as Mark])
    .map((one) => {
      if (!(one in marks)) throw new Error(`<${one}> is no mark`);
      return marks[one];
    })
    .join('');
  const source = characters.length === 1 ? characters : `[${characters}]`;
  return slot === undefined ? source : `(?<${slot}>${source})`;
}
