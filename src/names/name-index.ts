import { consonantsOf } from './fold.js';
import { type NameForm, type ParsedName, parseName } from './parse-name.js';
import type { Word } from './word.js';

/** A list of names, prepared for finding those that may name the same organisation as a given one. */
export interface NameIndex {
  readonly names: readonly ParsedName[];
  /** Positions in the list that are worth a comparison, the likeliest first, at most twenty. */
  candidates(name: string | ParsedName): number[];
}

/** A key that more names share than this says nothing; pairs of words that contain it are keys, too. */
const commonKey = 80;
const mostCandidates = 20;

/** Prepares a list of names; a name is then compared with a few dozen of them and not with all. */
export function createNameIndex(names: readonly (string | ParsedName)[]): NameIndex {
  const parsed = names.map((name) => (typeof name === 'string' ? parseName(name) : name));
  const positions = new Map<string, number[]>();
  for (const [position, name] of parsed.entries())
    for (const key of keysOf(name)) {
      const known = positions.get(key);
      if (known === undefined) positions.set(key, [position]);
      else known.push(position);
    }
  return {
    names: parsed,
    candidates(name) {
      const counts = new Map<number, number>();
      for (const key of keysOf(typeof name === 'string' ? parseName(name) : name)) {
        const found = positions.get(key);
        if (found === undefined || (found.length > commonKey && !key.startsWith('='))) continue;
        for (const position of found.slice(0, commonKey))
          counts.set(position, (counts.get(position) ?? 0) + 1 / found.length);
      }
      return [...counts]
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, mostCandidates)
        .map(([position]) => position);
    },
  };
}

function keysOf(name: ParsedName): Set<string> {
  const keys = new Set<string>();
  for (const form of name.forms) addKeys(form, keys);
  return keys;
}

function addKeys(form: NameForm, keys: Set<string>): void {
  const words = form.words.filter(({ kind }) => kind !== 'function-word' && kind !== 'legal-form').slice(0, 16);
  const parts = words.map(partsOf);
  keys.add(`=${form.key}`);
  for (const [index, one] of parts.entries()) {
    const { sound, kind, script } = words[index]!;
    for (const part of one) {
      if (kind === 'distinguishing' || kind === 'acronym' || words.length < 3) keys.add(part);
      for (const other of parts.slice(index + 1))
        for (const second of other) keys.add(part < second ? `${part}+${second}` : `${second}+${part}`);
    }
    if (kind !== 'distinguishing') continue;
    if (sound.length >= 6) keys.add(`${sound.slice(0, 5)}*`).add(`*${sound.slice(-5)}`);
    const consonants = consonantsOf(script === 'arabic' ? words[index]!.text.replace(/^ال/u, '') : sound);
    if (consonants.length >= 2) keys.add(`#${consonants}`);
  }
  const whole = consonantsOf(form.sound);
  if (whole.length >= 6) keys.add(`#${whole.slice(0, 6)}*`).add(`#*${whole.slice(-6)}`);
  for (const acronym of form.acronyms) keys.add(`.${acronym}`);
  if (words.length === 1 && words[0]!.kind === 'acronym') keys.add(`.${words[0]!.text}`);
  for (const initials of initialsOf(form)) keys.add(`.${initials}`);
}

/** What stands for a word in a key: its meanings, those of bodies by what translators take for one another; else its sound. */
function partsOf({ concepts, sound, stem, script }: Word): string[] {
  if (concepts.length === 0) return [script === 'latin' ? stem : sound];
  return [
    ...new Set(
      concepts.map(({ id, kind, group }) => (kind === 'body' && group !== undefined ? `@${group}` : `@${id}`)),
    ),
  ].slice(0, 3);
}

function initialsOf({ words }: NameForm): string[] {
  const first = (some: readonly Word[]) => some.flatMap(({ text }) => text.split(' ').map((part) => part[0])).join('');
  const telling = words.filter(({ kind }) => kind !== 'legal-form');
  const all = first(telling);
  const content = first(telling.filter(({ kind }) => kind !== 'function-word'));
  return [...new Set([all, content])].filter((initials) => initials.length >= 3);
}
