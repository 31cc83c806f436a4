import type { LanguagePatterns } from './language-patterns.js';
import type { Sentence } from './marked-sentences.js';
import type { MarkedText, Mention } from './marked-text.js';
import { tests } from './match-context.js';

/** An office that stands in a list of those who lead the organisation. */
export interface ListedOffice {
  readonly at: number;
  readonly mention: Mention;
  /** Where the item of the list begins. */
  readonly from: number;
}

/** Longer lines are prose again. */
const longestItem = 220;

/** Items of one list. */
const mostItems = 80;

/**
 * Lists of board members: "The trustees are:" and a line for each, or all in the same sentence. The head of the list must name
 * a leading body, and the text be about the organisation.
 */
export class MemberLists {
  private open = 0;

  constructor(private readonly patterns: LanguagePatterns) {}

  read(
    { marked, goesOn }: Sentence,
    offices: readonly { readonly at: number; readonly mention: Mention }[],
  ): ListedOffice[] {
    const { listHead, language } = this.patterns;
    if (listHead === undefined) return [];
    const about = goesOn || /[\ue000\ue001]/.test(marked.text);
    const colon = marked.text.indexOf(':');
    const head = colon === -1 ? '' : marked.text.slice(Math.max(0, colon - (language === 'zh' ? 16 : 80)), colon);
    const isSpeech = /^\s*["「『]/u.test(marked.text.slice(colon + 1));
    if (colon !== -1 && !isSpeech && about && tests(listHead, head)) {
      const rest = marked.text.slice(colon + 1).trim();
      this.open = rest === '' ? mostItems : 0;
      return offices
        .filter(({ at }) => at > colon)
        .map((office) => ({ ...office, from: itemStart(marked, office.at, colon + 1) }));
    }
    if (this.open === 0) return [];
    const isItem =
      marked.length <= longestItem &&
      (/^[\s\ue002]*(?:[*•·–—▪◦-]|\d{1,2}[.)、]|[(（]?[一二三四五六七八九十]+[)）、])/u.test(marked.text) ||
        marked.length < 90 ||
        language === 'zh');
    this.open = isItem ? this.open - 1 : 0;
    return isItem ? offices.map((office) => ({ ...office, from: itemStart(marked, office.at, 0) })) : [];
  }
}

function itemStart(marked: MarkedText, at: number, least: number): number {
  const before = Math.max(marked.text.lastIndexOf(';', at), marked.text.lastIndexOf('\n', at), least - 1);
  let from = before + 1;
  while (from < at && /[\s*•·\ue002–-]/u.test(marked.text[from]!)) from += 1;
  return from;
}
