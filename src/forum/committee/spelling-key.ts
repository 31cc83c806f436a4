import { stateCodeOfName } from '../../organisation/state-names.js';

/** Forms of law that a list sometimes adds to a name and sometimes leaves out. */
const legalForms = new Set(
  `inc incorporated incorporation ltd limited llc corp gte lbg ev ra ry ac ong ngo onlus asbl pty plc gmbh ggmbh fzllc`.split(
    ' ',
  ),
);

/** Spellings of one English word on both sides of the Atlantic. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bcentres?\b/g, 'center'],
  [/\borganisation/g, 'organization'],
  [/\bprogramme/g, 'program'],
  [/\bdefence\b/g, 'defense'],
  [/\blabour\b/g, 'labor'],
  [/\bthe\b/g, ''],
];

/**
 * What two spellings of one applicant's name have in common: without case, accents, punctuation, the article, forms of law
 * (`Inc.`, `eV`) and an abbreviation of the name itself in brackets or at its end. Brackets that tell a place
 * apart (`(Yemen)`) stay.
 */
export function spellingKey(name: string): string {
  const words = plainWords(
    name.replace(/\(([^()]*)\)/gu, (_, inner: string) => (isAbbreviation(inner) ? ' ' : ` ${inner} `)),
  );
  const kept = words.filter((word) => !legalForms.has(word));
  const last = kept.at(-1);
  const spelled = last !== undefined && abbreviates(last, kept.slice(0, -1)) ? kept.slice(0, -1) : kept;
  return (spelled.length > 0 ? spelled : words).join('');
}

function plainWords(name: string): string[] {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('&', ' and ')
    .replace(/\b(\p{L})[./]\s?(?=\p{L}\b)/gu, '$1');
  const spelled = spellings.reduce((text, [pattern, to]) => text.replace(pattern, to), folded);
  return spelled.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Two capitals or more, and no name of a place. */
function isAbbreviation(inner: string): boolean {
  return (inner.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && inner.length <= 20 && stateCodeOfName(inner) === undefined;
}

/** Whether a word is made of the first letters of the words before it, or of the first of them; small words may be left out. */
function abbreviates(word: string, before: readonly string[]): boolean {
  const initials = before.map(([first]) => first).join('');
  const telling = before.filter(({ length }) => length > 3).map(([first]) => first);
  return word.length >= 3 && (initials.startsWith(word) || telling.join('').startsWith(word));
}
