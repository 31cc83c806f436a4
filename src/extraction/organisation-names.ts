import type { Language } from '../text/index.js';
import { withoutProperties } from './character-classes.js';
import { foldText } from './folded-text.js';
import { shortHanNames } from './short-han-names.js';

/** What is known about an organisation before its texts are read: its name, or a record of it. */
export type NamedOrganisation =
  | string
  | {
      readonly name: string;
      readonly country?: string | undefined;
      readonly otherNames?: readonly { readonly name: string }[] | undefined;
    };

/** A name must have so many letters to be looked for: shorter ones are ordinary words. */
const shortestName = 3;

/** Folded names by which a text may call the organisation, longest first. */
export function namesOf(organisation: NamedOrganisation | undefined): string[] {
  if (organisation === undefined) return [];
  const given =
    typeof organisation === 'string'
      ? [organisation]
      : [organisation.name, ...(organisation.otherNames ?? []).map((other) => other.name)];
  const names = new Set<string>();
  for (const name of given) {
    // "Name (Abbreviation)" and "Name / Name" give each.
    for (const part of [name.replace(/[(（][^)）]*[)）]/gu, ' '), ...name.split(/[()（）/]/u)]) {
      const plain = foldText(part)
        .text.replace(/\s+/gu, ' ')
        .trim()
        .replace(/^(?:(?:the|la|le|les|el|los|las)\s+|l'\s*)(?=\p{L}{3})/u, '');
      const stem = /^(\p{L}{5,})(?: international)$/u.exec(plain)?.[1];
      if (stem !== undefined && stem !== 'transparency') names.add(stem);
      for (const short of shortHanNames(plain)) names.add(short);
      if ([...plain].length >= shortestName || (plain.length > 1 && /\p{Script=Han}/u.test(plain))) names.add(plain);
    }
  }
  return [...names].sort((a, b) => b.length - a.length);
}

/** Endings that Russian puts on the words of a name, in folded letters: `и` for `й`. */
const russianEnding =
  '(?:[аеиоуыюя]|ого|его|ому|ему|ыми|ими|ых|их|ым|им|ое|ее|ои|еи|ыи|ии|ою|ею|ую|юю|ая|яя|ые|ие|ию|ия|ием|иеи|иям|иями|иях|ом|ем|ам|ям|ами|ями|ах|ях|ов|ев|ь|ью)?';

const noWordBefore = withoutProperties('(?<![\\p{L}\\p{N}])');
const noWordAfter = withoutProperties('(?![\\p{L}\\p{N}])');

/** Finds the names of an organisation in folded text; undefined when it has none. */
export function nameFinder(names: readonly string[], language: Language): RegExp | undefined {
  if (names.length === 0) return undefined;
  const sources = names.slice(0, 60).map((name) => sourceOfName(name, language === 'ru'));
  const bounded =
    language === 'zh'
      ? sources
      : sources.map((source) => `${noWordBefore}${language === 'ar' ? joinedTo(source) : source}${noWordAfter}`);
  return new RegExp(bounded.join('|'), 'g');
}

/** A name as it stands in folded text, in Russian with the endings of its words. */
export function sourceOfName(name: string, declined: boolean): string {
  const words = name
    .replace(/["'«»]/gu, ' ')
    .trim()
    .split(/ +/u)
    .map((word) => {
      const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      if (!declined || !/[а-я]{4}$/u.test(word)) return escaped;
      // церковь, церкви: a vowel goes.
      return `${stemOf(escaped).replace(/(?<=церк)ов$/u, 'о?в')}${russianEnding}`;
    });
  return words.join('[\\s"\']{1,3}');
}

/** "To the" is written as one with what follows, and takes the article's first letter away. */
function joinedTo(source: string): string {
  return source.startsWith('ال') ? `[وف]?(?:[بك]?ا|ل)${source.slice(1)}` : `[وف]?[بلك]?${source}`;
}

function stemOf(word: string): string {
  return word.replace(
    /(?:ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ыи|ии|ои|ых|их|ым|им|ую|юю|ия|ию|[аеиоуыюяь])$/u,
    '',
  );
}

/**
 * Abbreviations that a text explains beside the name: "Name (ABC)". An abbreviation that is only the name's initials
 * counts as well when the text uses it.
 */
export function abbreviationsIn(text: string, folded: string, offsets: Int32Array, names: RegExp): string[] {
  const found = new Set<string>();
  names.lastIndex = 0;
  for (let match = names.exec(folded), seen = 0; match !== null && seen < 50; match = names.exec(folded), seen += 1) {
    const end = offsets[match.index + match[0].length]!;
    const explained =
      /^["”»」』]?\s{0,2}[(（]\s?(?:(?:以下)?[简簡下又统統]?[称稱]|hereinafter|ci-après|en adelante|далее[^)]{0,6}|and|the)?[:：]?\s?["“”«'‘「『]?([^\s()（）,;、，"“”«»'「」『』]{2,14})["”»'’」』]?[^)）]{0,40}[)）]/u.exec(
        text.slice(end, end + 80),
      )?.[1];
    if (explained !== undefined && isAbbreviation(explained, match[0])) found.add(foldText(explained).text);
    const alias = /^["”»]?\s?[(（]["“«]([^"”»()]{4,40})["”»][)）]/u.exec(text.slice(end, end + 60))?.[1];
    if (alias !== undefined) found.add(foldText(alias).text);
    const beside = besideName(text.slice(end, end + 40), match[0]);
    if (beside !== undefined) found.add(foldText(beside).text);
  }
  return [...found];
}

/** "Name, ABC," and "Name, in short ...": what follows without brackets. */
function besideName(after: string, name: string): string | undefined {
  const short = /^["”」』]?[,，、]?(?:以下)?简称(?:为)?["“「『]?(\p{Script=Han}{2,8})(?=["”」』]?[,，。、;；])/u.exec(
    after.replace(/簡稱/u, '简称'),
  )?.[1];
  if (short !== undefined) return short;
  const initials =
    /^["”»]?(?:,\s|,?\s(?:ou|or|o|u|or simply|aussi appelée|также|или)\s(?:the\s|la\s|le\s|el\s|l['’])?["“«]?)([\p{Lu}]{3,8})(?=["”»]?[\s,.;:)])/u.exec(
      after,
    )?.[1];
  return initials !== undefined && standsFor(initials.toLowerCase(), name) ? initials : undefined;
}

/** The letters of an abbreviation stand in the name in their order, the first of them at its head. */
export function standsFor(abbreviation: string, name: string): boolean {
  if (abbreviation[0] !== name[0]) return false;
  let at = 0;
  for (const letter of abbreviation) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function isAbbreviation(word: string, name: string): boolean {
  return (
    (/^[\p{Lu}\p{N}&.-]{2,12}$/u.test(word) && /\p{Lu}/u.test(word)) ||
    (/^\p{Lu}\p{Ll}{3,11}$/u.test(word) && standsFor(foldText(word).text, name)) ||
    /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(word) ||
    /^\p{Script=Han}{2,8}$/u.test(word)
  );
}
