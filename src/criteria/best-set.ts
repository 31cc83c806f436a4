import type { Atom } from './atoms.js';

/** What a set that is searched for must keep to. */
export interface Constraints {
  /** Rules in all, triggers and offsets. */
  readonly rules: number;
  /** Of these, at most so many offsets: "unless this is known". */
  readonly offsets: number;
  /** Independents that the set may hit in the organisations that it is searched on. */
  readonly independentsHit: number;
  /** A trigger must fire for gongos of at least so many countries: what holds in one place may be its custom. */
  readonly countries: number;
}

/** A search's organisations by position: the two classes, and the country of each gongo. */
export interface Classes {
  readonly gongos: readonly number[];
  readonly independents: readonly number[];
  /** The country of each organisation, in the order of the verdicts. */
  readonly countryOf: (position: number) => string;
}

/** The best set: any trigger hits, unless an offset fires. */
export interface Best {
  readonly triggers: readonly Atom[];
  readonly offsets: readonly Atom[];
  /** Gongos and independents hit, of those searched on. */
  readonly gongosHit: number;
  readonly independentsHit: number;
}

type Bits = Uint32Array;

interface Candidate {
  readonly atom: Atom;
  readonly gongos: Bits;
  readonly independents: Bits;
  readonly size: number;
}

/**
 * The set that hits most gongos within the constraints; of equals, the one with fewest rules, then with fewest fields in
 * its rules. Exact: choices of offsets are tried one by one, and triggers by branch and bound. Coverage is submodular, so
 * no set of k more triggers can gain more than the k largest gains of single ones (Nemhauser, Wolsey & Fisher 1978,
 * https://doi.org/10.1007/BF01588971); branches that cannot beat the best so far by that bound are cut.
 */
export function bestSet(atoms: readonly Atom[], classes: Classes, constraints: Constraints): Best {
  const gongoPlaces = places(classes.gongos);
  const independentPlaces = places(classes.independents);
  const candidates = (pointsTo: Atom['pointsTo']) =>
    atoms
      .filter((atom) => atom.pointsTo === pointsTo)
      .map((atom) => ({
        atom,
        gongos: bitsOf(atom.fires, gongoPlaces),
        independents: bitsOf(atom.fires, independentPlaces),
      }));
  const byGongo = classes.gongos.map((position) => classes.countryOf(position));
  const triggers = candidates('state').filter(({ gongos }) => countriesIn(gongos, byGongo) >= constraints.countries);
  // An offset is only worth a rule where it takes an independent off the list. It names one field at most.
  const offsets = distinct(
    candidates('independence').filter(({ atom, independents }) => fields(atom) <= 1 && count(independents) > 0),
  );
  let best: Best = { triggers: [], offsets: [], gongosHit: 0, independentsHit: 0 };
  for (const chosen of subsets(offsets, Math.min(constraints.offsets, constraints.rules - 1))) {
    const room = constraints.rules - chosen.length;
    const left = remaining(triggers, chosen, constraints.independentsHit);
    if (mostCovered(left, room) < Math.max(1, best.gongosHit)) continue;
    const found = cover(useful(left), room, constraints.independentsHit, best.gongosHit);
    if (found === undefined) continue;
    const set: Best = { ...found, offsets: chosen.map(({ atom }) => atom) };
    if (isBetter(set, best)) best = set;
  }
  return best;
}

function isBetter(set: Best, than: Best): boolean {
  if (set.gongosHit !== than.gongosHit) return set.gongosHit > than.gongosHit;
  return cost(set) < cost(than);
}

/** Rules first, then the fields that they name. */
function cost({ triggers, offsets }: Best): number {
  const all = [...triggers, ...offsets];
  return all.length + all.reduce((sum, { rule }) => sum + Object.keys(rule.where ?? {}).length, 0) / 1000;
}

/** No more than this can be covered, whatever the triggers share. */
function mostCovered(largestFirst: readonly Candidate[], room: number): number {
  return largestFirst.slice(0, room).reduce((sum, { size }) => sum + size, 0);
}

/** The triggers after offsets, largest first, without those that hit too many independents. */
function remaining(
  triggers: readonly Omit<Candidate, 'size'>[],
  offsets: readonly Omit<Candidate, 'size'>[],
  mayHit: number,
): Candidate[] {
  return triggers
    .map(({ atom, gongos, independents }) => {
      const kept = offsets.reduce((bits, offset) => without(bits, offset.gongos), gongos);
      const harmed = offsets.reduce((bits, offset) => without(bits, offset.independents), independents);
      return { atom, gongos: kept, independents: harmed, size: count(kept) };
    })
    .filter(({ size, independents }) => size > 0 && count(independents) <= mayHit)
    .sort(
      (a, b) => b.size - a.size || count(a.independents) - count(b.independents) || fields(a.atom) - fields(b.atom),
    );
}

/** Without triggers that another one makes useless: it hits as many gongos and no independent more. */
function useful(largestFirst: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of largestFirst) {
    const dominated = kept.some(
      (other) => isWithin(one.gongos, other.gongos) && isWithin(other.independents, one.independents),
    );
    if (!dominated) kept.push(one);
  }
  return kept;
}

function fields({ rule }: Atom): number {
  return Object.keys(rule.where ?? {}).length;
}

/** The triggers that cover most gongos; undefined when nothing reaches `atLeast`. */
function cover(
  candidates: readonly Candidate[],
  most: number,
  mayHit: number,
  atLeast: number,
): Omit<Best, 'offsets'> | undefined {
  let best: Omit<Best, 'offsets'> | undefined;
  const words = candidates[0]?.gongos.length ?? 0;
  const harmedWords = candidates[0]?.independents.length ?? 0;
  const branch = (start: number, chosen: Candidate[], covered: Bits, harmed: Bits) => {
    const hit = count(covered);
    const target = best?.gongosHit ?? atLeast - 1;
    if (chosen.length > 0 && (hit > target || (hit === best?.gongosHit && chosen.length < best.triggers.length)))
      best = { triggers: chosen.map(({ atom }) => atom), gongosHit: hit, independentsHit: count(harmed) };
    const room = most - chosen.length;
    if (room === 0) return;
    const gains = candidates
      .slice(start)
      .map((candidate, offset) => ({ candidate, place: start + offset, gain: gain(covered, candidate.gongos) }))
      .filter(({ gain: own }) => own > 0);
    const bound = gains
      .map(({ gain: own }) => own)
      .sort((a, b) => b - a)
      .slice(0, room)
      .reduce((sum, own) => sum + own, hit);
    // Equal coverage can still need fewer rules, but no longer from here: this branch only adds.
    if (bound <= (best?.gongosHit ?? atLeast - 1)) return;
    for (const { candidate, place } of gains) {
      const harm = union(harmed, candidate.independents);
      if (count(harm) > mayHit) continue;
      branch(place + 1, [...chosen, candidate], union(covered, candidate.gongos), harm);
    }
  };
  branch(0, [], new Uint32Array(words), new Uint32Array(harmedWords));
  return best;
}

function* subsets<One>(all: readonly One[], most: number, start = 0): Generator<One[]> {
  yield [];
  if (most <= 0) return;
  for (let place = start; place < all.length; place += 1)
    for (const rest of subsets(all, most - 1, place + 1)) yield [all[place]!, ...rest];
}

function distinct<One extends { readonly gongos: Bits; readonly independents: Bits }>(all: readonly One[]): One[] {
  const seen = new Set<string>();
  return all.filter(({ gongos, independents }) => {
    const key = `${gongos.join()} ${independents.join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function places(positions: readonly number[]): ReadonlyMap<number, number> {
  return new Map(positions.map((position, place) => [position, place]));
}

function bitsOf(positions: readonly number[], placeOf: ReadonlyMap<number, number>): Bits {
  const bits = new Uint32Array(Math.ceil(placeOf.size / 32));
  for (const position of positions) {
    const place = placeOf.get(position);
    if (place !== undefined) bits[place >>> 5]! |= 1 << (place & 31);
  }
  return bits;
}

function countriesIn(bits: Bits, countryOf: readonly string[]): number {
  return new Set(countryOf.filter((_, place) => (bits[place >>> 5]! >>> (place & 31)) & 1)).size;
}

function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function count(bits: Bits): number {
  let sum = 0;
  for (const word of bits) sum += ones(word);
  return sum;
}

function gain(covered: Bits, bits: Bits): number {
  let sum = 0;
  for (let word = 0; word < bits.length; word += 1) sum += ones(bits[word]! & ~covered[word]!);
  return sum;
}

function union(a: Bits, b: Bits): Bits {
  return a.map((word, place) => word | b[place]!);
}

function without(a: Bits, b: Bits): Bits {
  return a.map((word, place) => word & ~b[place]!);
}

function isWithin(a: Bits, b: Bits): boolean {
  return a.every((word, place) => (word & ~b[place]!) === 0);
}
