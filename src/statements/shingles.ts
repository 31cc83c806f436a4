import { characterClass } from '../text/characters.js';
import { simplifiedCharacter } from '../text/traditional-chinese.js';

/** Words in a shingle; a Han character is a word, so that Chinese shingles are twice as long. */
const wordsInShingle = 4;
const charactersInShingle = 8;

/**
 * Hashes of the word sequences (shingles) of a stretch of text, each once, in order. Case, punctuation and the two forms of
 * Chinese characters make no difference; inflection does.
 */
export function shinglesOf(text: string, start = 0, end = text.length): Uint32Array {
  const words: number[] = [];
  let han = 0;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const kind = characterClass[code];
    if (kind === 1) {
      let stop = at + 1;
      while (stop < end && characterClass[text.charCodeAt(stop)] === 1) stop += 1;
      words.push(hashOf(text.slice(at, stop).toLowerCase()));
      at = stop;
      continue;
    }
    if (kind === 2) {
      words.push(mixed(0x811c9dc5 ^ simplifiedCharacter(code)));
      han += 1;
    }
    at += 1;
  }
  const length = han * 2 > words.length ? charactersInShingle : wordsInShingle;
  const hashes = new Set<number>();
  for (let first = 0; first + length <= words.length; first += 1) {
    let hash = 0x811c9dc5;
    for (let at = first; at < first + length; at += 1) hash = mixed(Math.imul(hash ^ words[at]!, 0x01000193));
    hashes.add(hash >>> 0);
  }
  return Uint32Array.from(hashes);
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  let value = hash;
  value = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  value = Math.imul(value ^ (value >>> 15), 0x846ca68b);
  return value ^ (value >>> 16);
}
