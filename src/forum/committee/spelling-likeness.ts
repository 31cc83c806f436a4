import { distance } from 'fastest-levenshtein';
import { stateCodeOfName } from '../../organisation/state-names.js';

/** Letters of a key for each slip that is forgiven (Levenshtein 1966); every key of ten letters or more may have one. */
const lettersPerSlip = 15;

/** Whether two keys of `spellingKey` differ by so little that a slip of the pen explains it. The first letter is none. */
export function isSlip(key: string, other: string): boolean {
  const length = Math.min(key.length, other.length);
  const forgiven = Math.max(1, Math.floor(length / lettersPerSlip));
  if (length < 10 || key[0] !== other[0] || Math.abs(key.length - other.length) > forgiven) return false;
  return distance(key, other) <= forgiven && !differInNumber(key, other);
}

function differInNumber(key: string, other: string): boolean {
  return key.replace(/\P{N}+/gu, ' ').trim() !== other.replace(/\P{N}+/gu, ' ').trim();
}

/** Share of the shorter name's words that the other must hold. */
const wordsShared = 0.75;

/** Whether most words of the shorter of two names stand in the other, names of different places apart. */
export function sharesWords(name: string, other: string): boolean {
  const [words, others] = [tellingWords(name), tellingWords(other)];
  const shared = [...words].filter((word) => others.has(word));
  const fewer = Math.min(words.size, others.size);
  if (fewer === 0 || shared.length / fewer < wordsShared) return false;
  if (shared.length === 1 && shared[0]!.length < 7) return false;
  return !namePlacesApart(words, others);
}

function namePlacesApart(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const places = (of: ReadonlySet<string>) => new Set([...of].flatMap((word) => stateCodeOfName(word) ?? []));
  const [here, there] = [places(words), places(others)];
  return here.size > 0 && there.size > 0 && ![...here].some((place) => there.has(place));
}

function tellingWords(name: string): Set<string> {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
  return new Set(folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !small.has(word)));
}

const small = new Set('the and for des les pour del der und las los por'.split(' '));
