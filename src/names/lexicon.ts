import * as z from 'zod';
import emptyWords from '../../models/names/empty-words.json' with { type: 'json' };
import joinedPlaces from '../../models/names/joined-places.json' with { type: 'json' };
import placeRows from '../../models/names/places.json' with { type: 'json' };
import wordRows from '../../models/names/words.json' with { type: 'json' };
import { unpacked } from '../text/packed-data.js';
import { fold, romanised, scriptOf, stemOf, unspaced } from './fold.js';
import { wordsOf } from './split-words.js';

const forms = z.partialRecord(z.enum(['en', 'fr', 'es', 'zh', 'ru', 'ar', 'more']), z.array(z.string().min(1)));

const wordRow = z.strictObject({
  id: z.string().min(1),
  /**
   * - `body`: what sort of organisation it calls itself (association, committee ...); little tells it from its like;
   * - `common`: what most organisations do (development, support ...);
   * - `subject`: whom or what it is about, where nothing is said;
   * - `negation`: turns the rest round (against, non-, former).
   */
  kind: z.enum(['body', 'common', 'subject', 'negation']).default('subject'),
  /** Of a body: what translators take for one another. Else: words of one group exclude each other (women, youth ...). */
  group: z.string().optional(),
  forms,
});

const placeRow = z.strictObject({
  /** An ISO 3166-1 code, a code of a part of a country, or `region-...`. */
  id: z.string().min(1),
  /** The country that a place lies in. */
  within: z.string().optional(),
  forms,
});

/** The kinds of words in a name. */
export type WordKind =
  | z.infer<typeof wordRow>['kind']
  | 'place'
  | 'legal-form'
  | 'function-word'
  | 'acronym'
  | 'number'
  | 'distinguishing';

/** One meaning of a word or phrase, whatever its language. */
export interface Concept {
  readonly id: string;
  readonly kind: Exclude<WordKind, 'acronym' | 'number' | 'distinguishing'>;
  readonly group?: string | undefined;
  readonly within?: string | undefined;
}

/** What the lexicon says of a word or phrase: its meanings, and the languages in which it has them. */
export interface Entry {
  readonly concepts: Concept[];
  readonly languages: Set<string>;
}

/** Words of a phrase, joined; each as it is folded, or as its stem. */
const exact = new Map<string, Entry>();
const stemmed = new Map<string, Entry>();
const terms = new Map<string, Entry>();

/** Chinese terms in pinyin and stems of Cyrillic words, in the Latin alphabet. */
const inLatin = new Map<string, Entry>();

/** Two countries that Chinese names by a character each: 中美 is China and the United States. */
const pairsOfPlaces: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(joinedPlaces));

/** The longest phrase, in words, and the longest term of a script without spaces, in characters. */
export let longestPhrase = 1;
let longestTerm = 1;

for (const row of z.array(wordRow).parse(unpacked(wordRows)))
  addForms({ id: row.id, kind: row.kind, group: row.group }, row.forms);
for (const row of z.array(placeRow).parse(unpacked(placeRows)))
  addForms({ id: row.id, kind: 'place', within: row.within }, row.forms);
for (const [language, words] of Object.entries(emptyWords.functionWords))
  for (const word of words) add({ id: '', kind: 'function-word' }, word, language);
for (const word of emptyWords.legalForms) add({ id: '', kind: 'legal-form' }, word, 'more');

function addForms(concept: Concept, byLanguage: z.infer<typeof forms>): void {
  for (const [language, phrases] of Object.entries(byLanguage))
    for (const phrase of phrases) {
      add(concept, phrase, language);
      if (concept.kind === 'place' && language === 'en') add(concept, `all ${phrase}`, language);
      if (concept.within !== undefined && language === 'zh')
        for (const sort of '市省区') add(concept, `${phrase}${sort}`, language);
      // Four letters are too few for a stem.
      if (phrase.length <= 4 && /^[a-zé]+$/u.test(phrase) && concept.kind !== 'place')
        add(concept, `${phrase}s`, language);
    }
}

function add(concept: Concept, phrase: string, language: string): void {
  const folded = fold(phrase);
  if (unspaced.test(folded)) {
    put(terms, folded, concept, language);
    if (language === 'zh' && folded.length >= 2) put(inLatin, romanised(folded), concept, 'zh-Latn');
    longestTerm = Math.max(longestTerm, folded.length);
    return;
  }
  const words = wordsOf(folded);
  longestPhrase = Math.max(longestPhrase, words.length);
  put(exact, words.join(' '), concept, language);
  if (concept.kind === 'function-word' || concept.kind === 'legal-form') return;
  put(stemmed, words.map(lookupStem).join(' '), concept, language);
  for (const form of withFleetingVowel(folded)) put(stemmed, form, concept, language);
  if (language === 'ru' && words.length === 1) put(inLatin, romanised(lookupStem(folded)), concept, 'ru-Latn');
}

/** Stems of Slavic nouns that lose or gain a vowel in their cases: беженец, беженцев; пытка, пыток. */
function withFleetingVowel(word: string): string[] {
  if (/^\p{Script=Cyrillic}{3,}ец$/u.test(word)) return [`${word.slice(0, -2)}ц`];
  if (/^\p{Script=Cyrillic}{3,}ка$/u.test(word)) return [`${word.slice(0, -2)}ок`, `${word.slice(0, -2)}ек`];
  return [];
}

function put(index: Map<string, Entry>, key: string, concept: Concept, language: string): void {
  const entry = index.get(key) ?? { concepts: [], languages: new Set() };
  if (!entry.concepts.some(({ id, kind }) => id === concept.id && kind === concept.kind)) entry.concepts.push(concept);
  entry.languages.add(language);
  index.set(key, entry);
}

function lookupStem(word: string): string {
  return stemOf(word, scriptOf(word));
}

/** The meanings of a phrase of folded words, as it is written or by the stems of its words. */
export function lookUp(words: readonly string[]): Entry | undefined {
  const [first = '', ...rest] = words;
  // Arabic writes "and", "for" and "in" onto the next word.
  return (
    lookUpWords(words) ??
    lookUpRomanised(words) ??
    (/^[ولبك]\p{Script=Arabic}{3}/u.test(first) ? lookUpWords([first.slice(1), ...rest]) : undefined)
  );
}

/** Endings of Russian words in the Latin alphabet. */
const romanisedEnding =
  /(?:ovogo|ogo|ego|omu|ykh|ikh|ami|yami|aya|yaya|oye|oe|iye|iy|yy|yi|oy|ey|ov|ev|am|yam|akh|om|em|iya|ii|iyu|yu|ya|a|o|e|y|i|u)$/;

function lookUpRomanised([word = '', second]: readonly string[]): Entry | undefined {
  if (second !== undefined || word.length < 4 || !/^[a-z]+$/.test(word)) return undefined;
  const bare = word.replace(romanisedEnding, '');
  return inLatin.get(word) ?? (bare.length >= 5 ? inLatin.get(bare) : undefined);
}

function lookUpWords(words: readonly string[]): Entry | undefined {
  const found = exact.get(words.join(' '));
  // Arabic writes articles and prepositions onto a word: one form of it may be listed for one meaning and not for another.
  if (found !== undefined && words.length === 1 && scriptOf(words[0]!) === 'arabic')
    return joined(found, stemmed.get(lookupStem(words[0]!)));
  // A short word may be a stem by accident (the Chin are not Chinese).
  if (found !== undefined || words.every((word) => word.length < 5 && scriptOf(word) === 'latin')) return found;
  return stemmed.get(words.map(lookupStem).join(' '));
}

function joined(one: Entry, other: Entry | undefined): Entry {
  if (other === undefined || one.concepts.some(({ kind }) => kind === 'function-word')) return one;
  const more = other.concepts.filter(({ id }) => !one.concepts.some((concept) => concept.id === id));
  return { concepts: [...one.concepts, ...more], languages: new Set([...one.languages, ...other.languages]) };
}

/** Whether a folded word or character can be an article, a preposition or "and". */
export function isFunctionWord(word: string): boolean {
  return (exact.get(word) ?? terms.get(word))?.concepts.some(({ kind }) => kind === 'function-word') ?? false;
}

/** A run of characters that are written without spaces, cut into the longest terms that the lexicon knows and what stands between them. */
export function cutRun(run: string): { text: string; entry?: Entry }[] {
  const pieces: { text: string; entry?: Entry }[] = [];
  let unknown = '';
  const flush = () => {
    if (unknown !== '') pieces.push({ text: unknown });
    unknown = '';
  };
  for (let at = 0; at < run.length; ) {
    const places = pairsOfPlaces.get(run.slice(at, at + 2));
    if (places !== undefined && !terms.has(run.slice(at, at + 3))) {
      flush();
      for (const text of places) pieces.push({ text, entry: terms.get(text)! });
      at += 2;
      continue;
    }
    let length = Math.min(longestTerm, run.length - at);
    const isLast = unknown === '' && at > 0 && at === run.length - 1;
    // A single character inside an unknown stretch is more often part of a name than a word, but for "and" and "of".
    const least = isLast || isFunctionWord(run[at]!) ? 1 : 2;
    while (length >= least && !terms.has(run.slice(at, at + length))) length -= 1;
    if (length < least) {
      unknown += run[at];
      at += 1;
      continue;
    }
    flush();
    const text = run.slice(at, at + length);
    pieces.push({ text, entry: terms.get(text)! });
    at += length;
  }
  flush();
  return pieces;
}

/** The meanings of the words of a phrase, or of the shorter terms in a longer one. */
export function partsOf(text: string): Concept[] {
  const parts = unspaced.test(text) ? inner(text) : text.includes(' ') ? text.split(' ') : [];
  return parts.flatMap((part) => (terms.get(part) ?? lookUpWords([part]))?.concepts ?? []);
}

function inner(term: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < term.length; start += 1)
    for (let end = start + 2; end <= term.length; end += 1)
      if (end - start < term.length) parts.push(term.slice(start, end));
  return parts;
}
