import type { Language } from '../text/index.js';
import { forFoldedText } from './character-classes.js';
import type { NameList } from './gazetteer.js';
import type { MarkedText, Replacement } from './marked-text.js';
import { withoutOverlaps } from './names-in-text.js';
import { stateBeside, stateWords } from './states.js';

/** Bodies or offices that a list knows, with the state beside them. */
export function known(marked: MarkedText, list: NameList, language: Language): Replacement[] {
  return list.find(marked.text, marked.cased).map(({ start, end, known: { mark, kind, level, state } }) => {
    const beside = state ?? stateBeside(marked.text, start, end, language);
    return {
      start,
      // Arabic names the state after the body, where it would stand between the body and what the body does.
      end: beside === undefined ? end : end + stateAfter(marked.text, end, language),
      mention: { mark, kind, ...(level && { level }), ...(beside !== undefined && { state: beside }) },
    };
  });
}

const nextWord = forFoldedText(/^ ([\p{L}]+)/u.source);
const wordAfterOf = forFoldedText(/^ (?:of|de|du|d'|del)(?: | ?(?<='))([\p{L}]+)(?![\p{L}-])/u.source);

/** How far the name of the state reaches that stands after a body or an office: "ambassador of Spain". */
function stateAfter(text: string, end: number, language: Language): number {
  if (language === 'ru' || language === 'zh') return 0;
  const word = (language === 'ar' ? nextWord : wordAfterOf).exec(text.slice(end, end + 28));
  return word !== null && stateWords(language).states.has(word[1]!) ? word[0].length : 0;
}

/** Heads of state by title, where a name or a state follows, and by surname. */
export function headsOfState(marked: MarkedText, titles: RegExp, language: Language): Replacement[] {
  const { leaders, leaderTree } = stateWords(language);
  const found: Replacement[] = [];
  for (const match of marked.text.matchAll(titles)) {
    const start = match.index;
    const end = start + match[0].length;
    const title = marked.text.slice(start, end);
    const bare =
      /^(?:the |then |former |current |le |el |la |l'|du |au |del |al )?(?:\p{L}+\s)?(?:ex-?)?(?:presid\p{L}*|президент\p{L}*|الرييس|主席|总统|总理)$/u.test(
        title,
      );
    const named =
      /^\s+\p{Lu}[\p{L}'’.-]+/u.test(marked.cased.slice(end)) && /\p{Lu}|^pres/u.test(marked.cased.slice(start, end));
    const state = stateBeside(marked.text, start, end, language);
    // "president of the" some other organisation.
    if (/ (?:of|de|du|del|de la)(?: the)?\s*$/u.test(title)) continue;
    const then = /^then /.test(title);
    if (
      bare &&
      !(named && language !== 'ru' && (then || /\p{Lu}/u.test(marked.cased.slice(start, end)) || language !== 'en')) &&
      state === undefined
    )
      continue;
    found.push({ start, end, mention: { mark: 'HEAD', kind: 'executive', ...(state !== undefined && { state }) } });
  }
  if (language !== 'zh') {
    for (const match of marked.cased.matchAll(/\p{Lu}[\p{L}'’-]{2,}|(?<![\p{L}])[\p{Script=Arabic}]{4,}/gu)) {
      const state = leaders.get(marked.text.slice(match.index, match.index + match[0].length));
      if (state === undefined) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        mention: { mark: 'HEAD', kind: 'executive', state },
      });
    }
  } else {
    for (let start = 0; start < marked.length; start += 1)
      leaderTree.visit(marked.text, start, ({ name, state }) => {
        found.push({ start, end: start + name.length, mention: { mark: 'HEAD', kind: 'executive', state } });
      });
  }
  return withoutOverlaps(found);
}
