import * as z from 'zod';
import { sentencesOf } from '../text/index.js';
import { shinglesOf } from './shingles.js';
import type { Statement } from './statement.js';

/** A passage that several organisations have in common, in the same or nearly the same words. */
export const sharedPassageSchema = z.object({
  organisations: z.array(z.string()),
  /** The least share of word sequences (Jaccard) that a passage has in common with the first one. */
  similarity: z.number().min(0).max(1),
  passages: z.array(
    z.object({
      id: z.string(),
      organisation: z.string(),
      start: z.int().nonnegative(),
      end: z.int().nonnegative(),
      text: z.string(),
    }),
  ),
});

/** A passage that several organisations have in common, and where it stands in each text. */
export type SharedPassage = z.infer<typeof sharedPassageSchema>;

/** What counts as a shared passage. */
export interface SharedPassagesOptions {
  /** Hashes of shingles of texts that anyone may quote; a passage that mostly consists of them is left out. */
  readonly commonShingles?: ReadonlySet<number>;
  /** Least Jaccard similarity of two passages. Default: 0.6. */
  readonly similarity?: number;
}

/** Shorter passages are the same by chance: shingles in a passage, at least. */
const fewestShingles = 8;

/** MinHash signature: bands of rows. Two passages that share 0.6 of their shingles meet in a band with probability 0.96. */
const bands = 22;
const rowsInBand = 4;
const signature = bands * rowsInBand;

/** Passages held at once; beyond it memory would no longer be bounded. */
export const mostPassages = 2_000_000;

/** In a bucket with more passages each is compared with so many others only: formulae that everyone uses fill buckets. */
const mostComparisons = 50;

interface Passage {
  readonly statement: number;
  readonly start: number;
  readonly end: number;
  readonly shingles: Uint32Array;
}

/** Collects statements, then finds what different organisations among them say in the same words. */
export class SharedPassages {
  private readonly statements: { id: string; organisation: string; text: string }[] = [];
  private readonly passages: Passage[] = [];

  constructor(private readonly options: SharedPassagesOptions = {}) {}

  /**
   * Adds a statement; one without an organisation counts as its own.
   *
   * @throws RangeError when more than `mostPassages` passages would be held
   */
  add({ id, organisation = id, text }: Statement): void {
    const statement = this.statements.length;
    let kept = false;
    for (const { start, end } of sentencesOf(text)) {
      const shingles = shinglesOf(text, start, end);
      if (shingles.length < fewestShingles || this.isCommon(shingles)) continue;
      if (this.passages.length >= mostPassages)
        throw new RangeError(`more than ${mostPassages} passages: split the list and compare its parts`);
      this.passages.push({ statement, start, end, shingles });
      kept = true;
    }
    this.statements.push({ id, organisation, text: kept ? text : '' });
  }

  private isCommon(shingles: Uint32Array): boolean {
    const common = this.options.commonShingles;
    if (common === undefined) return false;
    let hits = 0;
    for (const shingle of shingles) if (common.has(shingle)) hits += 1;
    return hits * 2 >= shingles.length;
  }

  /** Groups of like passages from two organisations or more, those of most organisations first. */
  find(): SharedPassage[] {
    const group = new DisjointSets(this.passages.length);
    const threshold = this.options.similarity ?? 0.6;
    const hashes = signatures(this.passages);
    const keys = new Float64Array(this.passages.length);
    const order = new Uint32Array(this.passages.length);
    for (let band = 0; band < bands; band += 1) {
      for (let at = 0; at < keys.length; at += 1) {
        keys[at] = bandKey(hashes, at * signature + band * rowsInBand);
        order[at] = at;
      }
      order.sort((a, b) => keys[a]! - keys[b]! || a - b);
      for (let first = 0, next = 0; first < order.length; first = next) {
        while (next < order.length && keys[order[next]!] === keys[order[first]!]) next += 1;
        this.join(order.subarray(first, next), group, threshold);
      }
    }
    return this.groups(group);
  }

  private join(bucket: Uint32Array, group: DisjointSets, threshold: number): void {
    for (let one = 1; one < bucket.length; one += 1) {
      for (let other = Math.max(0, one - mostComparisons); other < one; other += 1) {
        const [a, b] = [bucket[other]!, bucket[one]!];
        if (group.find(a) === group.find(b)) continue;
        if (similarity(this.passages[a]!.shingles, this.passages[b]!.shingles) >= threshold) group.join(a, b);
      }
    }
  }

  private groups(sets: DisjointSets): SharedPassage[] {
    const members = new Map<number, number[]>();
    for (let at = 0; at < this.passages.length; at += 1) {
      const root = sets.find(at);
      const list = members.get(root);
      if (list === undefined) members.set(root, [at]);
      else list.push(at);
    }
    const shared: SharedPassage[] = [];
    for (const list of members.values()) {
      const organisations = [...new Set(list.map((at) => this.statements[this.passages[at]!.statement]!.organisation))];
      if (organisations.length < 2) continue;
      const first = this.passages[list[0]!]!;
      const least = Math.min(...list.slice(1).map((at) => similarity(first.shingles, this.passages[at]!.shingles)));
      shared.push({
        organisations: organisations.sort(),
        similarity: Math.round(least * 100) / 100,
        passages: list.map((at) => {
          const { statement, start, end } = this.passages[at]!;
          const { id, organisation, text } = this.statements[statement]!;
          return { id, organisation, start, end, text: text.slice(start, end) };
        }),
      });
    }
    return shared.sort(
      (a, b) => b.organisations.length - a.organisations.length || b.passages.length - a.passages.length,
    );
  }
}

/** For each passage, the least value of each of `signature` hash functions over its shingles (Broder 1997). */
function signatures(passages: readonly Passage[]): Uint32Array {
  const multipliers = Uint32Array.from({ length: signature }, (_, at) => (Math.imul(at + 1, 0x9e3779b1) | 1) >>> 0);
  const hashes = new Uint32Array(passages.length * signature).fill(0xffffffff);
  for (const [at, { shingles }] of passages.entries()) {
    const base = at * signature;
    for (const shingle of shingles) {
      for (let row = 0; row < signature; row += 1) {
        const product = Math.imul(shingle ^ (row * 0x85ebca6b), multipliers[row]!);
        const value = (product ^ (product >>> 15)) >>> 0;
        if (value < hashes[base + row]!) hashes[base + row] = value;
      }
    }
  }
  return hashes;
}

function bandKey(hashes: Uint32Array, at: number): number {
  let high = 0x811c9dc5;
  let low = 0x01234567;
  for (let row = at; row < at + rowsInBand; row += 1) {
    high = Math.imul(high ^ hashes[row]!, 0x01000193);
    low = Math.imul(low ^ hashes[row]!, 0x85ebca6b) + 1;
  }
  return (high >>> 0) * 0x100000 + ((low >>> 0) & 0xfffff);
}

/** Jaccard similarity: what two sets share of what they have together. */
function similarity(a: Uint32Array, b: Uint32Array): number {
  const inA = new Set(a);
  let shared = 0;
  for (const one of b) if (inA.has(one)) shared += 1;
  return shared / (a.length + b.length - shared);
}

class DisjointSets {
  private readonly parents: Uint32Array;

  constructor(size: number) {
    this.parents = Uint32Array.from({ length: size }, (_, at) => at);
  }

  find(one: number): number {
    let root = one;
    while (this.parents[root] !== root) {
      this.parents[root] = this.parents[this.parents[root]!]!;
      root = this.parents[root]!;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    this.parents[second!] = first!;
  }
}
