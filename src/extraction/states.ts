import lexicon from '../../models/states/lexicon.json' with { type: 'json' };
import type { Language } from '../text/index.js';
import { unpacked } from '../text/packed-data.js';
import { BeginningTree } from './beginning-tree.js';
import { forFoldedText } from './character-classes.js';
import { foldText } from './folded-text.js';

type Forms = Partial<Record<Language, readonly string[]>>;

interface StateNames {
  readonly names: Forms;
  readonly adjectives?: Forms;
  readonly leaders?: Forms;
}

/** Folded words for states in one language. */
export interface StateWords {
  /** Names and adjectives. */
  readonly states: ReadonlyMap<string, string>;
  /** Surnames of those who rule. */
  readonly leaders: ReadonlyMap<string, string>;
  /** The same, to be found in a text that does not part its words. */
  readonly leaderTree: BeginningTree<Leader>;
}

interface Leader {
  readonly name: string;
  readonly state: string;
}

const built = new Map<Language, StateWords>();

export function stateWords(language: Language): StateWords {
  const known = built.get(language) ?? build(language);
  built.set(language, known);
  return known;
}

function build(language: Language): StateWords {
  const states = new Map<string, string>();
  const leaders = new Map<string, string>();
  for (const [code, entry] of Object.entries(unpacked(lexicon).states as Record<string, StateNames>)) {
    for (const form of [...(entry.names[language] ?? []), ...(entry.adjectives?.[language] ?? [])])
      states.set(foldText(form).text, code);
    for (const form of entry.leaders?.[language] ?? []) if (form.length > 2) leaders.set(foldText(form).text, code);
  }
  const leaderTree = new BeginningTree<Leader>(language);
  for (const [name, state] of leaders) leaderTree.add(name, { name, state });
  return { states, leaders, leaderTree };
}

const before = forFoldedText(/(?:^|[\s"'(])([\p{L}'.]+)(?:\s+[\p{L}'.]+)?\s*$/u.source);
const after = forFoldedText(
  /^\s{0,3}(?:(?:of|de|du|des|de la|del|d'|de l'|for)\s{0,3})?(?:(?:the|la|les|los|el|l')\s{0,3})?([\p{L}.]+(?:\s{1,3}[\p{L}.]+)?)/u
    .source,
);
const last = forFoldedText(/([\p{L}.]+)\s*$/u.source);

/** The state that a body's neighbours name: "the Russian ministry", "the government of Egypt", "中国政府". */
export function stateBeside(text: string, start: number, end: number, language: Language): string | undefined {
  const { states } = stateWords(language);
  const left = text.slice(Math.max(0, start - 40), start);
  const right = text.slice(end, end + 40);
  if (language === 'zh') {
    for (let length = 5; length >= 2; length -= 1) {
      const code = states.get(left.slice(-length));
      if (code !== undefined) return code;
    }
    return undefined;
  }
  const next = after.exec(right)?.[1] ?? '';
  const previous = before.exec(left);
  const words = [next, next.split(/\s+/, 1)[0]!, previous?.[0].trim() ?? '', previous?.[1] ?? '', lastWord(left)];
  for (const word of words) {
    const code = states.get(word);
    if (code !== undefined) return code;
  }
  return undefined;
}

function lastWord(text: string): string {
  return last.exec(text)?.[1] ?? '';
}
