import { unzipSync, zipSync } from 'fflate';
import type { Reader } from './readers.js';

/** Numbers that look random and are the same for the same seed: 0 (in) to 1 (out). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

const most = 256 * 1024;

/** Pieces that have troubled readers before, of this kind or another. */
const trouble: readonly string[] = [
  ...[
    '\0',
    '\uFEFF',
    '\u2028',
    '\u202E',
    '\u0300',
    '\u200D',
    '\r',
    '\r\n',
    '\t',
    '\n\n',
    '\u00A0',
    'İ',
    'ß',
    'ﬃ',
    '𝒳',
    '👩‍👩‍👧',
  ],
  ...[
    '"',
    "'",
    '""',
    ',',
    ';',
    '|',
    '\\',
    '\\ud800',
    '\\u0000',
    '{',
    '}',
    '[',
    ']',
    '[[[[[[[[',
    '{"a":',
    '__proto__',
    'constructor',
  ],
  ...[
    'null',
    'true',
    '-1',
    '0',
    '1e999',
    '-0',
    '9007199254740993',
    '0.1.2',
    'NaN',
    '99999999999999999999',
    '2023-02-30',
    '0000',
    '9999-12-31',
  ],
  ...[
    '<',
    '>',
    '</a>',
    '<a>',
    '&amp;',
    '&#x0;',
    '&#1114112;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '<!DOCTYPE a>',
    '<?xml encoding="utf-16"?>',
    '<script>',
  ],
  ...[
    '=1+1',
    '@',
    '%',
    '40 %',
    '1,2,3',
    '$1.2 million',
    '«',
    '»',
    '“',
    '「',
    '(',
    ')',
    '…',
    '。',
    '؟',
    '. ',
    '! ',
    ': ',
    ' - ',
    '—',
  ],
  ...['&a', '*a', '<<: *a', '!!js/function x', '---\n', '- ', '  ', 'a: ', '? '],
];

const pick = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!;
const upTo = (most: number, random: Random): number => Math.floor(random() * (most + 1));

/** Changes some bytes, without knowing what they mean. */
function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = upTo(bytes.length, random);
  const length = Math.min(bytes.length - at, Math.ceil(2 ** (random() * 10)));
  const part = bytes.subarray(at, at + length);
  const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  switch (upTo(7, random)) {
    case 0: {
      const changed = bytes.slice();
      for (let count = 1 + upTo(8, random); count > 0; count -= 1)
        if (changed.length > 0) changed[upTo(changed.length - 1, random)] = upTo(255, random);
      return changed;
    }
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 2:
      return joined(bytes.subarray(0, at), Buffer.from(pick(trouble, random)), bytes.subarray(at));
    case 3: {
      const times = Math.min(Math.ceil(2 ** (random() * 14)), Math.floor(most / Math.max(1, length)));
      return joined(bytes.subarray(0, at), ...Array.from({ length: times }, () => part), bytes.subarray(at));
    }
    case 4:
      return bytes.slice(0, at);
    case 5: {
      const from = upTo(other.length, random);
      return joined(
        bytes.subarray(0, at),
        other.subarray(from, from + Math.ceil(2 ** (random() * 12))),
        bytes.subarray(at),
      );
    }
    case 6: {
      const piece = Buffer.from(
        pick(trouble, random)
          .repeat(Math.ceil(2 ** (random() * 13)))
          .slice(0, most / 4),
      );
      return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
    }
    default:
      return joined(bytes.subarray(0, at), Buffer.from([0xed, 0xa0, 0x80, 0xc0, 0xaf, 0xff]), bytes.subarray(at));
  }
}

/** Repeats, swaps and mixes words: what patterns over prose run away on. */
function mutateWords(text: string, other: string, random: Random): string {
  const words = text.split(/(\s+)/);
  const others = other.split(/(\s+)/);
  const at = upTo(words.length, random);
  const run = Array.from({ length: 1 + upTo(3, random) }, () => pick(random() < 0.5 ? words : others, random));
  const space = pick([' ', '', ', ', ' (', '\n', '; ', ' « ', '\u00A0'], random);
  const times = Math.ceil(2 ** (random() * 12));
  const piece = Array.from({ length: times }, () => run.join(space))
    .join(space)
    .slice(0, most / 2);
  return [...words.slice(0, at), piece, ...words.slice(at)].join('');
}

const strange: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e308, 1.5, '', ' ', 'x', '__proto__', '2023', '2023-02-30', 'CN', 'ZZ', 'UK', '=1'],
  ...[[], {}, [[]], [null], { id: {} }, 'x'.repeat(30_000), '\u202E\u0000', Array(3_000).fill('x')],
];

/** A value with one of its places changed. */
function mutateValue(value: unknown, random: Random, depth = 0): unknown {
  const goDeeper = depth < 12 && random() < 0.85;
  if (Array.isArray(value) && value.length > 0 && goDeeper) {
    const at = upTo(value.length - 1, random);
    const copy = [...value];
    const change = random();
    if (change < 0.1) copy.splice(at, 1);
    else if (change < 0.2) copy.push(...Array(upTo(200, random)).fill(copy[at]));
    else copy[at] = mutateValue(copy[at], random, depth + 1);
    return copy;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && goDeeper) {
    const entries = Object.entries(value);
    if (entries.length === 0) return pick(strange, random);
    const at = upTo(entries.length - 1, random);
    const [key, held] = entries[at]!;
    const change = random();
    if (change < 0.1) entries.splice(at, 1);
    else if (change < 0.2) entries[at] = [pick(['', 'id', 'name', 'kind', 'constructor', 'x'], random), held];
    else if (change < 0.3) entries[at] = [key, pick(entries, random)[1]];
    else entries[at] = [key, mutateValue(held, random, depth + 1)];
    return Object.fromEntries(entries);
  }
  if (typeof value === 'string' && random() < 0.5) {
    const at = upTo(value.length, random);
    return `${value.slice(0, at)}${pick(trouble, random)}${value.slice(at)}`;
  }
  let nested: unknown = pick(strange, random);
  if (random() < 0.1)
    for (let level = upTo(400, random); level > 0; level -= 1) nested = random() < 0.5 ? [nested] : { x: nested };
  return nested;
}

function mutateJson(text: string, random: Random): string | undefined {
  try {
    return JSON.stringify(mutateValue(JSON.parse(text), random));
  } catch {
    const lines = text.split('\n');
    const at = upTo(lines.length - 1, random);
    try {
      lines[at] = JSON.stringify(mutateValue(JSON.parse(lines[at]!), random));
      return lines.join('\n');
    } catch {
      return undefined;
    }
  }
}

function mutateTable(text: string, random: Random): string {
  const lines = text.split('\n');
  const at = upTo(lines.length - 1, random);
  const mark = lines[0]!.includes('\t') ? '\t' : ',';
  const cells = lines[at]!.split(mark);
  const cell = upTo(cells.length - 1, random);
  cells[cell] = random() < 0.3 ? `"${pick(trouble, random)}` : pick(trouble, random).repeat(1 + upTo(3, random) ** 6);
  if (random() < 0.2) cells.splice(cell, 1);
  lines[at] = cells.join(mark);
  if (random() < 0.1) lines.push(...Array(upTo(500, random)).fill(lines[at]));
  return lines.join('\n');
}

/** Repeats, drops or moves an element. */
function mutateXml(text: string, random: Random): string {
  const tags = [...text.matchAll(/<[^>]*>/g)];
  if (tags.length < 2) return text;
  const [first, second] = [pick(tags, random).index, pick(tags, random).index].sort((a, b) => a - b) as [
    number,
    number,
  ];
  const part = text.slice(first, second);
  const times = Math.min(Math.ceil(2 ** (random() * 12)), Math.floor(most / Math.max(1, part.length)));
  switch (upTo(3, random)) {
    case 0:
      return text.slice(0, first) + text.slice(second);
    case 1:
      return text.slice(0, second) + part.repeat(times) + text.slice(second);
    case 2:
      return text.slice(0, first) + pick(tags, random)[0].repeat(times) + text.slice(first);
    default:
      return text.slice(0, first) + text[first]! + pick(trouble, random) + text.slice(first + 1);
  }
}

function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  try {
    const parts = unzipSync(bytes);
    const name = pick(Object.keys(parts), random);
    const text = Buffer.from(parts[name]!).toString('utf8');
    const changed = random() < 0.7 ? Buffer.from(mutateXml(text, random)) : mutateBytes(parts[name]!, bytes, random);
    parts[name] = new Uint8Array(changed);
    if (random() < 0.05) parts['x'.repeat(upTo(200, random))] = parts[name]!;
    if (random() < 0.05) delete parts[name];
    return zipSync(parts);
  } catch {
    return mutateBytes(bytes, bytes, random);
  }
}

/** One to four changes, some that know the form of the input and some that do not. */
export function mutated(seed: Uint8Array, other: Uint8Array, form: Reader['form'], random: Random): Uint8Array {
  let bytes = seed;
  for (let count = 1 + upTo(3, random); count > 0; count -= 1) {
    if (random() < 0.4 || form === 'bytes') bytes = mutateBytes(bytes, other, random);
    else if (form === 'zip') bytes = mutateZip(bytes, random);
    else {
      const text = Buffer.from(bytes).toString('utf8');
      const changed =
        form === 'json'
          ? mutateJson(text, random)
          : form === 'table'
            ? mutateTable(text, random)
            : form === 'xml'
              ? mutateXml(text, random)
              : mutateWords(text, Buffer.from(other).toString('utf8'), random);
      bytes = changed === undefined ? mutateBytes(bytes, other, random) : new Uint8Array(Buffer.from(changed));
    }
  }
  return bytes.subarray(0, most);
}
