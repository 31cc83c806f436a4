import { foldText } from './folded-text.js';
import { type Mark, markGroups, marks } from './marks.js';
import type { WordClasses } from './pattern.js';

/** Letters by which a place in a text is known to be worth a look. */
export const beginningLength = 5;

/** So many beginnings are told apart; of more, only the first letters. */
const most = 3_000;

const fewerLetters = 2;

interface Expansion {
  /** Beginnings that are cut at `beginningLength` or end where anything may follow. */
  readonly done: Set<string>;
  /** Beginnings after which the pattern goes on. */
  readonly open: Set<string>;
}

/**
 * The first letters with which a text that matches a pattern can begin; an empty beginning means anything. Knows the notation
 * of `compilePattern`.
 */
export function beginningsOf(pattern: string, words: WordClasses): Set<string> {
  const { done, open } = expand(pattern, words, new Set(['']), 0);
  for (const one of open) done.add(one);
  return done.size > most ? new Set([...done].map((one) => one.slice(0, fewerLetters))) : done;
}

const element =
  /\{([A-Za-z]+)!?\}|<([A-Z|]+)(?::[a-z]+)?>|(\[\^?(?:\\.|[^\]\\])*\]|\\p\{\w+\}|\\.)|(\()|( +)|([^{}<>~[\]\\()|?*+^$. ])|(.)/suy;

function expand(pattern: string, words: WordClasses, before: Set<string>, depth: number): Expansion {
  const done = new Set<string>();
  let open = before;
  const add = (units: readonly string[], optional: boolean, endless: boolean) => {
    const next = new Set(optional ? open : []);
    for (const start of open) {
      for (const one of units) {
        const longer = start + one;
        if (longer.length >= beginningLength) done.add(longer.slice(0, beginningLength));
        else if (endless) done.add(longer);
        else next.add(longer);
      }
    }
    open = next;
  };
  for (let at = 0; at < pattern.length && open.size > 0 && open.size + done.size < most && depth < 8; ) {
    element.lastIndex = at;
    const match = element.exec(pattern)!;
    const [all, name, mark, set, group, space, literal] = match;
    at += all.length;
    if (group !== undefined) {
      const end = closing(pattern, at);
      const inner = pattern.slice(at, end);
      at = end + 1;
      const [optional, length] = optionality(pattern, at);
      at += length;
      if (inner.startsWith('?<!') || inner.startsWith('?!') || inner.startsWith('?=') || inner.startsWith('?<='))
        continue;
      const next = new Set(optional ? open : []);
      for (const alternative of alternatives(inner)) {
        const expansion = expand(alternative, words, open, depth + 1);
        for (const one of expansion.done) done.add(one);
        for (const one of expansion.open) next.add(one);
      }
      open = next;
      continue;
    }
    const [optional, length] = optionality(pattern, at);
    at += length;
    if (name !== undefined) {
      const expansion = expand(`(${words[name] ?? ''})`, words, open, depth + 1);
      for (const one of expansion.done) done.add(one);
      open = new Set([...expansion.open, ...(optional ? open : [])]);
    } else if (mark === 'TEXT') {
      // Running words may be any.
      return { done: new Set([...done, ...open]), open: new Set() };
    } else if (mark !== undefined) {
      const units = mark.split('|').flatMap((one) => (markGroups[one] ?? [one as Mark]).map((each) => marks[each]));
      add(units, optional, true);
    } else if (set !== undefined) {
      if (/^\[[^\\^-]+\]$/u.test(set))
        add([...foldText(set.slice(1, -1)).text], optional, pattern[at - length] === '+');
      else return { done: new Set([...done, ...open]), open: new Set() };
    } else if (space !== undefined) {
      // What comes after the first word is not told apart.
      if (optional) return { done: new Set([...done, ...open]), open: new Set() };
      add([' '], false, true);
    } else if (literal !== undefined) {
      if (pattern[at] === '*') add([foldText(literal).text], false, true);
      else add([foldText(literal).text], optional, false);
    } else if (all === '*' || all === '~' || all === '.') return { done: new Set([...done, ...open]), open: new Set() };
  }
  return { done, open };
}

/** Whether what stands before a place may be left out, and how long the sign for it is. */
export function optionality(pattern: string, at: number): readonly [boolean, number] {
  if (pattern[at] === '?' || pattern[at] === '*')
    return [
      pattern[at] === '?' || pattern[at - 1] === ')' || pattern[at - 1] === ']',
      pattern[at] === '*' && pattern[at - 1] !== ')' && pattern[at - 1] !== ']' ? 0 : 1,
    ];
  const count = /^\{(\d+),?\d*\}\??/.exec(pattern.slice(at, at + 8));
  return count === null ? [false, 0] : [count[1] === '0', count[0].length];
}

/** Where the bracket closes that was opened before a place. */
export function closing(pattern: string, from: number): number {
  let depth = 1;
  for (let at = from; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === '[') at = pattern.indexOf(']', at + 1);
    else if (pattern[at] === '(') depth += 1;
    else if (pattern[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return pattern.length;
}

/** The alternatives of what stands in brackets. */
export function alternatives(inner: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = 0; at <= inner.length; at += 1) {
    if (inner[at] === '\\') at += 1;
    else if (inner[at] === '[') at = inner.indexOf(']', at + 1);
    else if (inner[at] === '<') at = inner.indexOf('>', at + 1);
    else if (inner[at] === '(') at = closing(inner, at + 1);
    else if (inner[at] === '|' || at === inner.length) {
      found.push(inner.slice(from, at));
      from = at + 1;
    }
  }
  return found;
}
