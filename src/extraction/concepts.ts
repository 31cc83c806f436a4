import ar from '../../models/extraction/concepts/ar.json' with { type: 'json' };
import en from '../../models/extraction/concepts/en.json' with { type: 'json' };
import es from '../../models/extraction/concepts/es.json' with { type: 'json' };
import fr from '../../models/extraction/concepts/fr.json' with { type: 'json' };
import ru from '../../models/extraction/concepts/ru.json' with { type: 'json' };
import zh from '../../models/extraction/concepts/zh.json' with { type: 'json' };
import type { Language } from '../text/index.js';
import { unpacked } from '../text/packed-data.js';
import { foldText } from './folded-text.js';

/** Words and short phrases of a language by what they mean, so that what is learned of one word holds for all, in all languages. */
export interface ConceptData {
  readonly language: string;
  /** Entries parted by commas; a word that ends in `*` stands for every word that begins so. */
  readonly concepts: Readonly<Record<string, string>>;
}

/** A concept in a row of words: the first of them, and how many. */
export interface FoundConcept {
  readonly concept: string;
  readonly at: number;
  readonly length: number;
}

interface Node {
  readonly words: Map<string, Node>;
  readonly beginnings: Map<string, Node>;
  readonly concepts: string[];
}

const shipped: Readonly<Record<Language, ConceptData>> = { ar, en, es, fr, ru, zh };

const newNode = (): Node => ({ words: new Map(), beginnings: new Map(), concepts: [] });

/** Words as entries are cut, Chinese into characters. */
const parts = /\p{Script=Han}|[\p{L}\p{M}']+\*?|\p{N}+/gu;

/** Letters of a beginning. */
const beginning = { least: 3, most: 24 };

/** Words of the longest entry in its language. */
const mostParts = 8;

const built = new Map<Language, Node>();

function treeOf(language: Language): Node {
  const known = built.get(language);
  if (known !== undefined) return known;
  const root = newNode();
  for (const [concept, entries] of Object.entries(unpacked(shipped[language]).concepts))
    for (const entry of entries.split(', ')) {
      let node = root;
      for (const [part] of foldText(entry).text.matchAll(parts)) {
        const isBeginning = part.endsWith('*');
        const [next, key] = isBeginning ? [node.beginnings, part.slice(0, -1)] : [node.words, part];
        let child = next.get(key);
        if (child === undefined) {
          child = newNode();
          next.set(key, child);
        }
        node = child;
      }
      if (node !== root && !node.concepts.includes(concept)) node.concepts.push(concept);
    }
  built.set(language, root);
  return root;
}

/** The concepts of a row of folded words. */
export function conceptsIn(words: readonly string[], language: Language): FoundConcept[] {
  const root = treeOf(language);
  const found: FoundConcept[] = [];
  const walk = (node: Node, at: number, length: number) => {
    for (const concept of node.concepts) found.push({ concept, at, length });
    const word = words[at + length];
    if (word === undefined || length === mostParts) return;
    for (const form of formsOf(word, language)) {
      const same = node.words.get(form);
      if (same !== undefined) walk(same, at, length + 1);
      if (node.beginnings.size > 0)
        for (let end = beginning.least; end <= Math.min(form.length, beginning.most); end += 1) {
          const begun = node.beginnings.get(form.slice(0, end));
          if (begun !== undefined) walk(begun, at, length + 1);
        }
    }
  };
  for (let at = 0; at < words.length; at += 1) walk(root, at, 0);
  return found;
}

/** What some languages write joined to a word, in the order in which it is taken off. */
const joined: Readonly<Partial<Record<Language, readonly RegExp[]>>> = {
  ar: [/^[وف]/u, /^[بلك]/u, /^ال/u],
  en: [/'s?$/u],
  fr: [/^(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)'/u],
};

/** A word, and what it is without what is written joined to it. */
function formsOf(word: string, language: Language): string[] {
  const forms = [word];
  for (const part of joined[language] ?? []) {
    const bare = forms.at(-1)!.replace(part, '');
    if (bare.length > 2 && bare !== forms.at(-1)) forms.push(bare);
  }
  return forms;
}
