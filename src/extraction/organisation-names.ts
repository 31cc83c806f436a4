import type { Language } from '../text/index.js';
import { foldText } from './folded-text.js';

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
      const short = shortHanName(plain);
      if (short !== undefined) names.add(short);
      if ([...plain].length >= shortestName || (plain.length > 1 && /\p{Script=Han}/u.test(plain))) names.add(plain);
    }
  }
  return [...names].sort((a, b) => b.length - a.length);
}

/** The middle of a Chinese name, by which it is called once it is known: 北京益仁平中心 is 益仁平. */
function shortHanName(name: string): string | undefined {
  const middle =
    /^(?:中华|中国|全国|北京|上海|广州|广东|深圳|香港|台湾|天津|四川|云南|湖南|湖北|浙江|江苏)?(市|省)?(\p{Script=Han}{3,6}?)(?:公益|法律|研究|服务|咨询|发展|文化|社工|健康)*(?:协会|基金会|研究会|研究所|促进会|联合会|中心|机构|组织|网络|联盟|工会)$/u.exec(
      name,
    )?.[2];
  return middle === undefined ||
    /妇女|青年|人权|儿童|劳工|律师|记者|学生|工人|经济|国际|社会|教育|科学|文化|宗教/u.test(middle)
    ? undefined
    : middle;
}

/** Endings that Russian puts on the words of a name, in folded letters: й is и. */
const russianEnding =
  '(?:[аеиоуыюя]|ого|его|ому|ему|ыми|ими|ых|их|ым|им|ои|еи|ыи|ии|ою|ею|ую|юю|ая|яя|ые|ие|ию|ия|ием|ом|ем|ам|ям|ами|ями|ах|ях|ов|ев|ь|ью)?';

/** Finds the names of an organisation in folded text; undefined when it has none. */
export function nameFinder(names: readonly string[], language: Language): RegExp | undefined {
  if (names.length === 0) return undefined;
  const sources = names.slice(0, 60).map((name) => {
    const words = name.split(' ').map((word) => {
      const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      if (language === 'ru' && /[а-я]{4}$/u.test(word)) return `${stemOf(escaped)}${russianEnding}`;
      return escaped;
    });
    return words.join('[\\s"\']{1,3}');
  });
  const bounded =
    language === 'zh'
      ? sources
      : sources.map(
          (source) => `(?<![\\p{L}\\p{N}])${language === 'ar' ? '[وف]?[بلك]?' : ''}${source}(?![\\p{L}\\p{N}])`,
        );
  return new RegExp(bounded.join('|'), 'gu');
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
      /^["”»]?\s{0,2}[(（]\s?(?:以下简称|简称|hereinafter|ci-après|en adelante|далее[^)]{0,6}|and|the)?\s?["“”«'‘]?([^\s()（）,;"“”«»']{2,14})["”»'’]?[^)）]{0,40}[)）]/u.exec(
        text.slice(end, end + 80),
      )?.[1];
    if (explained !== undefined && isAbbreviation(explained, match[0])) found.add(foldText(explained).text);
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
